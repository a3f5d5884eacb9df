interface Keyed {
  readonly key: string;
}

/** Schemas that lead to one another; one schema alone, unless it leads to itself, is no cycle. */
export interface Component<T extends Keyed> {
  readonly nodes: readonly T[];
  readonly isCycle: boolean;
}

interface Visit<T extends Keyed> {
  readonly node: T;
  readonly next: readonly T[];
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
export function createComponentSearch<T extends Keyed>(
  edges: (node: T) => readonly T[],
): (root: T) => Component<T>[] {
  const order = new Map<string, number>();
  const open: T[] = [];
  const isOpen = new Set<string>();

  function enter(node: T): Visit<T> {
    const low = order.size;
    order.set(node.key, low);
    open.push(node);
    isOpen.add(node.key);
    return { node, next: edges(node), done: 0, low };
  }

  /** The component that ends with this visit; undefined while its other schemas are open. */
  function close({ node: { key }, low, next }: Visit<T>): Component<T> | undefined {
    if (low !== order.get(key)) return undefined;
    const nodes = open.splice(open.findLastIndex((node) => node.key === key));
    for (const node of nodes) isOpen.delete(node.key);
    return { nodes, isCycle: nodes.length > 1 || next.some((node) => node.key === key) };
  }

  return (root) => {
    if (order.has(root.key)) return [];
    const found: Component<T>[] = [];
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
