import { appliedInPlace, type Flattening } from "./flatten.ts";
import type { SchemaNode } from "../../schema/node.ts";

interface Visit {
  readonly key: string;
  readonly next: readonly SchemaNode[];
  /** How many of them were visited. */
  done: number;
  low: number;
}

/** The circles of schemas that apply one another to the same value, by number. */
export interface Circles {
  /** The circle that a schema is in; undefined for none. */
  of(node: SchemaNode): number | undefined;
  /** The same by the schema's key, once it or a schema that leads to it was asked for. */
  at(key: string): number | undefined;
}

/**
 * Finds the schemas that apply one another to the same value, in a circle.
 *
 * Each schema is visited once however often is asked (strongly connected components, R. Tarjan 1972),
 * on a stack of its own: a chain may be longer than the engine's.
 */
export function createCircles(flattening: Flattening): Circles {
  const order = new Map<string, number>();
  const circles = new Map<string, number | undefined>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  let counted = 0;

  function enter(node: SchemaNode): Visit {
    const { key } = node;
    const low = order.size;
    order.set(key, low);
    open.push(key);
    isOpen.add(key);
    return { key, next: appliedInPlace(flattening, node), done: 0, low };
  }

  function close({ key, low, next }: Visit): void {
    if (low !== order.get(key)) return;
    const members = open.splice(open.lastIndexOf(key));
    const isCircle = members.length > 1 || next.some((node) => node.key === key);
    if (isCircle) counted += 1;
    for (const member of members) {
      isOpen.delete(member);
      circles.set(member, isCircle ? counted : undefined);
    }
  }

  function search(root: SchemaNode): void {
    const visits = [enter(root)];
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const next = visit.next[visit.done];
      visit.done += 1;
      if (next === undefined) {
        visits.pop();
        close(visit);
        const parent = visits.at(-1);
        if (parent !== undefined) parent.low = Math.min(parent.low, visit.low);
        continue;
      }
      const known = order.get(next.key);
      if (known === undefined) visits.push(enter(next));
      else if (isOpen.has(next.key)) visit.low = Math.min(visit.low, known);
    }
  }

  return {
    of(node) {
      if (!order.has(node.key)) search(node);
      return circles.get(node.key);
    },
    at: (key) => circles.get(key),
  };
}
