import type { SchemaNode } from "../../schema/node.ts";

/** Schemas that lead to one another; one schema alone, unless it leads to itself, is no cycle. */
export interface Component {
  readonly nodes: readonly SchemaNode[];
  readonly isCycle: boolean;
}

interface Visit {
  readonly node: SchemaNode;
  readonly next: readonly SchemaNode[];
  /** How many of them were visited. */
  done: number;
  low: number;
}

/**
 * Finds strongly connected components of a graph of schemas (R. Tarjan 1972), on a stack of its own: a chain
 * may be longer than the engine's.
 *
 * @returns a search that gives the components that a schema leads to and no earlier search gave, those that
 *   others lead to first.
 */
export function createComponentSearch(
  edges: (node: SchemaNode) => readonly SchemaNode[],
): (root: SchemaNode) => Component[] {
  const order = new Map<string, number>();
  const open: SchemaNode[] = [];
  const isOpen = new Set<string>();

  function enter(node: SchemaNode): Visit {
    const low = order.size;
    order.set(node.key, low);
    open.push(node);
    isOpen.add(node.key);
    return { node, next: edges(node), done: 0, low };
  }

  /** The component that ends with this visit; undefined while its other schemas are open. */
  function close({ node: { key }, low, next }: Visit): Component | undefined {
    if (low !== order.get(key)) return undefined;
    const nodes = open.splice(open.findLastIndex((node) => node.key === key));
    for (const node of nodes) isOpen.delete(node.key);
    return { nodes, isCycle: nodes.length > 1 || next.some((node) => node.key === key) };
  }

  return (root) => {
    if (order.has(root.key)) return [];
    const found: Component[] = [];
    const visits = [enter(root)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const next = visit.next[visit.done];
      visit.done += 1;
      if (next === undefined) {
        visits.pop();
        const component = close(visit);
        if (component !== undefined) found.push(component);
        const parent = visits.at(-1);
        if (parent !== undefined) parent.low = Math.min(parent.low, visit.low);
        continue;
      }
      const known = order.get(next.key);
      if (known === undefined) visits.push(enter(next));
      else if (isOpen.has(next.key)) visit.low = Math.min(visit.low, known);
    }
    return found;
  };
}
