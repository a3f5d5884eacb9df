import { createComponentSearch } from "./components.ts";
import { appliedInPlace, type Flattening } from "./flatten.ts";
import type { SchemaNode } from "../../schema/node.ts";

/** The cycles of schemas that apply one another to the same value, by number. */
export interface Cycles {
  /** The cycle that a schema is in; undefined for none. */
  of(node: SchemaNode): number | undefined;
  /** The same by the schema's key, once it or a schema that leads to it was asked for. */
  at(key: string): number | undefined;
}

/** Finds the schemas that apply one another to the same value, in a cycle. */
export function createCycles(flattening: Flattening): Cycles {
  const search = createComponentSearch((node: SchemaNode) => appliedInPlace(flattening, node));
  const cycles = new Map<string, number>();
  let counted = 0;
  return {
    of(node) {
      for (const { nodes, isCycle } of search(node)) {
        if (!isCycle) continue;
        counted += 1;
        for (const { key } of nodes) cycles.set(key, counted);
      }
      return cycles.get(node.key);
    },
    at: (key) => cycles.get(key),
  };
}
