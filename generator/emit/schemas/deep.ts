import { createComponentSearch } from "./components.ts";
import type { Definition } from "./definitions.ts";

type Binding = Pick<Definition, "name" | "references" | "tier">;

/** References one after the other that need no limit: with all that is written in place the stack has room. */
const SHORT_CHAIN = 20;

/**
 * The bindings whose validation may go deeper than the stack: those that can lead to themselves, that lead
 * through a long chain, or to an evaluator, and all that refer to these.
 */
export function deepBindings(bindings: readonly Binding[]): ReadonlySet<string> {
  const nodes = new Map(bindings.map((binding) => [binding.name, { key: binding.name, binding }]));
  const search = createComponentSearch(({ binding }: { key: string; binding: Binding }) =>
    binding.references.flatMap((name) => nodes.get(name) ?? []),
  );
  const lengths = new Map<string, number>();
  for (const node of nodes.values()) {
    // What others refer to comes first.
    for (const { nodes: members, isCycle } of search(node)) {
      const below = members.flatMap(({ binding }) =>
        binding.references.map((name) => lengths.get(name) ?? 0),
      );
      const isOpen = isCycle || members.some(({ binding }) => binding.tier === "evaluated");
      const length = isOpen
        ? Infinity
        : below.reduce((longest, one) => Math.max(longest, one), 0) + 1;
      for (const { key } of members) lengths.set(key, length);
    }
  }
  return new Set([...lengths].filter(([, length]) => length > SHORT_CHAIN).map(([name]) => name));
}
