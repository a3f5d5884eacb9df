import { isObject } from "../../json/values.ts";
import type { Flattening } from "./flatten.ts";
import { assertingKeywords, isTrivial } from "./keywords.ts";
import { nodeKey, type SchemaNode } from "./resources.ts";

/**
 * What a schema leads to that says nothing itself: `$ref` with annotations beside it, or an `allOf` of one
 * reference. Undefined for every other schema.
 */
export function plainTarget(flattening: Flattening, node: SchemaNode): SchemaNode | undefined {
  const keywords = assertingKeywords(node);
  const [keyword] = keywords;
  if (keywords.length !== 1 || !isObject(node.schema)) return undefined;
  if (keyword === "$ref" || keyword === "$dynamicRef") return flattening.follow(node)[0];
  const parts = node.schema["allOf"];
  if (keyword !== "allOf" || !Array.isArray(parts)) return undefined;
  const nodes = parts.map((_, i) => flattening.resources.child(node, "allOf", i));
  const speaking = nodes.filter((part) => !isTrivial(part));
  const [only] = speaking;
  return speaking.length === 1 && only !== undefined ? plainTarget(flattening, only) : undefined;
}

/** Whether plain references lead from a schema back to itself: such a schema says nothing. */
export function isCircularReference(flattening: Flattening, node: SchemaNode): boolean {
  const seen = new Set<string>();
  for (
    let next: SchemaNode | undefined = node;
    next !== undefined;
    next = plainTarget(flattening, next)
  ) {
    if (seen.has(nodeKey(next))) return true;
    seen.add(nodeKey(next));
  }
  return false;
}
