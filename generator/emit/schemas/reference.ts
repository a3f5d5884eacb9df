import { isObject } from "../../json/values.ts";
import type { Emitter } from "./emitter.ts";
import type { Conjunction } from "./constraints.ts";
import { isExtending, type Flattening } from "./flatten.ts";
import { assertingKeywords, isTrivial } from "./keywords.ts";
import type { SchemaNode } from "../../schema/node.ts";
import type { Resources } from "../../schema/references.ts";

/**
 * Makes the function that says where `$ref` and `$dynamicRef` lead. What leads nowhere is reported.
 */
export function createFollow(
  resources: Resources,
  report: Emitter["report"],
): (node: SchemaNode) => SchemaNode[] {
  const unresolved = (node: SchemaNode, reference: string): SchemaNode[] => {
    report("schema-reference-unresolved", node, `\`${reference}\` leads to no schema.`);
    return [];
  };
  return (node) => {
    if (!isObject(node.schema)) return [];
    const { $ref, $dynamicRef } = node.schema;
    const found: SchemaNode[] = [];
    if (typeof $ref === "string") {
      const target = resources.resolve(node, $ref);
      found.push(...(target === undefined ? unresolved(node, $ref) : [target]));
    }
    if (typeof $dynamicRef === "string") {
      const target = resources.resolveDynamic(node, $dynamicRef)?.node;
      found.push(...(target === undefined ? unresolved(node, $dynamicRef) : [target]));
    }
    return found;
  };
}

/**
 * What a schema leads to that says nothing itself: `$ref` with annotations alongside it, or an `allOf` of one
 * reference. Undefined for every other schema.
 */
export function plainTarget(flattening: Flattening, node: SchemaNode): SchemaNode | undefined {
  if (!isObject(node.schema) || !isExtending(node.schema)) return undefined;
  const keywords = assertingKeywords(node);
  const [keyword] = keywords;
  if (keywords.length !== 1) return undefined;
  if (keyword === "$ref" || keyword === "$dynamicRef") return flattening.follow(node)[0];
  const parts = node.schema["allOf"];
  if (keyword !== "allOf" || !Array.isArray(parts)) return undefined;
  const nodes = parts.map((_, i) => flattening.resources.child(node, "allOf", i));
  const speaking = nodes.filter((part) => !isTrivial(part));
  const [only] = speaking;
  return speaking.length === 1 && only !== undefined ? plainTarget(flattening, only) : undefined;
}

/**
 * The same conjunction with references that say nothing else replaced by what they lead to, each schema once:
 * that `{a, b}` and two references to `a` and `b` are one conjunction keeps them few.
 */
export function distinctTargets(flattening: Flattening, nodes: Conjunction): Conjunction {
  if (nodes.length < 2) return nodes;
  const distinct = new Map<string, SchemaNode>();
  for (const node of nodes) {
    const target = lastTarget(flattening, node);
    if (!distinct.has(target.key)) distinct.set(target.key, target);
  }
  return [...distinct.values()];
}

/** Where plain references lead in the end; in a cycle of them, the schema itself. */
export function lastTarget(flattening: Flattening, node: SchemaNode): SchemaNode {
  const seen = new Set<string>();
  let target = node;
  for (let next: SchemaNode | undefined = node; next; next = plainTarget(flattening, next)) {
    if (seen.has(next.key)) return node;
    seen.add(next.key);
    target = next;
  }
  return target;
}

/** Tells whether plain references lead from a schema back to itself: such a schema says nothing. */
export function createCycleTest(flattening: Flattening): (node: SchemaNode) => boolean {
  const known = new Map<string, boolean>();
  return (node) => {
    const way = new Set<string>();
    let result = false;
    for (let next: SchemaNode | undefined = node; next; next = plainTarget(flattening, next)) {
      const { key } = next;
      const earlier = known.get(key);
      result = earlier ?? way.has(key);
      if (earlier !== undefined || result) break;
      way.add(key);
    }
    for (const key of way) known.set(key, result);
    return result;
  };
}
