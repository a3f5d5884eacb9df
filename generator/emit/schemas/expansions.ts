import { isObject } from "../../json/values.ts";
import { hasCombinators, isConstrained, type Conjunction } from "./constraints.ts";
import { flatten, isExtending, type Flattening } from "./flatten.ts";
import { plainTarget } from "./reference.ts";
import type { SchemaNode } from "../../schema/node.ts";

/** The schemas that are being written one inside the other. */
export interface Expansions {
  /**
   * Whether schemas get a binding of their own where they stand: those that are being written already,
   * which happens where a property extends the schema that it is a property of, and those that extend
   * something within what is written only because something extends it.
   */
  needsName(nodes: Conjunction): boolean;
  /** Whether so much is around already that parsers of the text would run out of their stack. */
  isDeep(nodes: Conjunction): boolean;
  /** Writes schemas, and remembers meanwhile that they are being written. */
  within<T>(nodes: Conjunction, write: () => T): T;
}

/** Levels of schemas that extend others and are written in place. */
const LEVELS = 2;

/** Schemas one inside the other that are written in place. Documents may have ten times as many (bounds.ts). */
const DEPTH = 40;

/** Follows what is being written. */
export function createExpansions(flattening: Flattening): Expansions {
  const open = new Set<string>();
  /** Whether those that refer to another schema or extend one do nothing else; asked at every turn. */
  const plain = new Map<string, boolean>();
  let levels = 0;
  let depth = 0;

  /** Whether what another schema says is written here. */
  function extendsOther(node: SchemaNode): boolean {
    const { key, schema } = node;
    if (!isObject(schema) || !isExtending(schema)) return false;
    for (const source of flatten(flattening, node).sources) {
      if (source !== key && !(source.startsWith(key) && source[key.length] === "/")) return true;
    }
    return false;
  }

  /** Whether what several schemas say is written as one. */
  function isCombining(nodes: Conjunction): boolean {
    return nodes.length > 1 || nodes.some(extendsOther);
  }

  function isPlain(nodes: Conjunction): boolean {
    const [only] = nodes;
    if (nodes.length !== 1 || only === undefined) return false;
    if (!isObject(only.schema) || !isExtending(only.schema)) return false;
    let known = plain.get(only.key);
    if (known === undefined) {
      known = plainTarget(flattening, only) !== undefined;
      plain.set(only.key, known);
    }
    return known;
  }

  /** Whether nothing is inside. */
  function isScalar(nodes: Conjunction): boolean {
    return nodes.every((node) => {
      const constraints = flatten(flattening, node);
      return (
        !hasCombinators(constraints) &&
        !isConstrained(constraints, "object") &&
        !isConstrained(constraints, "array")
      );
    });
  }

  return {
    needsName(nodes) {
      if (nodes.length === 0 || isPlain(nodes)) return false;
      if (this.isDeep(nodes)) return true;
      if (open.has(keyOf(nodes))) return true;
      if (levels === 0) return false;
      if (levels >= LEVELS && isCombining(nodes)) return true;
      const size = sizeOf(flattening, nodes);
      return size > 0 && !flattening.budget.spend(size);
    },
    isDeep: (nodes) => depth >= DEPTH && !isPlain(nodes) && !isScalar(nodes),
    within(nodes, write) {
      const key = keyOf(nodes);
      const isOuter = !open.has(key);
      const isLevel = !isPlain(nodes) && isCombining(nodes);
      if (isOuter) open.add(key);
      if (isLevel) levels += 1;
      depth += 1;
      try {
        return write();
      } finally {
        if (isOuter) open.delete(key);
        if (isLevel) levels -= 1;
        depth -= 1;
      }
    },
  };
}

/** One identity per set of schemas, whatever their order. */
export function keyOf(nodes: Conjunction): string {
  const [first] = nodes;
  if (nodes.length === 1 && first !== undefined) return first.key;
  return nodes
    .map(({ key }) => key)
    .sort()
    .join(" ");
}

/** How much there is to write; nothing to speak of for scalars. */
export function sizeOf(flattening: Flattening, nodes: Conjunction): number {
  return nodes.reduce((sum, node) => {
    const constraints = flatten(flattening, node);
    const isShort = constraints.object.properties.size === 0 && !hasCombinators(constraints);
    return sum + (isShort ? 0 : 1 + constraints.object.properties.size);
  }, 0);
}
