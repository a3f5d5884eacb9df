import fc from "fast-check";
import { expect, test } from "vitest";
import { createComponentSearch } from "../../../generator/emit/schemas/components.ts";

interface Node {
  readonly key: string;
}

/** Up to eight schemas, with those that each leads to. */
const graphs = fc
  .integer({ min: 1, max: 8 })
  .chain((size) =>
    fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }),
  );

/** The schemas that each leads to, over any number of others. */
function reachable(edges: readonly (readonly number[])[], from: number): Set<number> {
  const found = new Set<number>();
  const pending = [...(edges[from] ?? [])];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    pending.push(...(edges[next] ?? []));
  }
  return found;
}

test("schemas that lead to one another are one component, after those that they lead to", () => {
  fc.assert(
    fc.property(graphs, (edges) => {
      const nodes: Node[] = edges.map((_, index) => ({ key: String(index) }));
      const search = createComponentSearch<Node>(({ key }) =>
        (edges[Number(key)] ?? []).flatMap((next) => nodes[next] ?? []),
      );
      const found = nodes.flatMap((node) => search(node));
      const keys = found.map((component) => component.nodes.map(({ key }) => Number(key)));
      expect(keys.flat().sort()).toEqual(nodes.map((_, index) => index).sort());
      for (const [position, members] of keys.entries()) {
        const [first = 0] = members;
        const there = reachable(edges, first);
        const mutual = nodes
          .map((_, other) => other)
          .filter(
            (other) => other === first || (there.has(other) && reachable(edges, other).has(first)),
          );
        expect([...members].sort()).toEqual(mutual);
        expect(found[position]?.isCycle).toBe(there.has(first));
        const known = new Set(keys.slice(0, position + 1).flat());
        expect([...there].every((other) => known.has(other))).toBe(true);
      }
      expect(nodes.flatMap((node) => search(node))).toEqual([]);
    }),
    { seed: 3, numRuns: 300 },
  );
});
