import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";

/** One value that an overlay set: where in the document, and where in the overlay's value it is. */
export interface Written {
  readonly pointer: string;
  readonly valuePointer: string;
}

/** What came of merging a value into a node. */
export type MergeResult =
  | {
      readonly value: JsonValue;
      readonly written: readonly Written[];
      /** False when the node has everything already. */
      readonly changed: boolean;
    }
  | { readonly mismatch: string };

/**
 * Merges a value into a target by the rules of the Overlay Specification (1.1.0, Action Object):
 * anything is appended to a target that is an array; objects merge key by key, where arrays
 * concatenate and primitives replace primitives. "Other property value combinations are
 * incompatible and result in an error."
 */
export function mergeValue(
  node: JsonValue,
  value: JsonValue,
  at: Written = { pointer: "", valuePointer: "" },
): MergeResult {
  if (Array.isArray(node)) return appendTo(node, value, at);
  if (isObject(node) && isObject(value)) return mergeObjects(node, value, at);
  if (kindOf(node) !== kindOf(value)) return incompatible(node, value, at);
  return { value, written: [at], changed: node !== value };
}

function appendTo(node: JsonValue[], value: JsonValue, at: Written): MergeResult {
  const items = Array.isArray(value) ? value : [value];
  const written = items.map((_, index) => ({
    pointer: joinPointer(at.pointer, node.length + index),
    valuePointer: Array.isArray(value) ? joinPointer(at.valuePointer, index) : at.valuePointer,
  }));
  return { value: [...node, ...items], written, changed: items.length > 0 };
}

function mergeObjects(node: JsonObject, value: JsonObject, at: Written): MergeResult {
  const merged = new Map(Object.entries(node));
  const written: Written[] = [];
  let changed = false;
  for (const [key, item] of Object.entries(value)) {
    const below = {
      pointer: joinPointer(at.pointer, key),
      valuePointer: joinPointer(at.valuePointer, key),
    };
    const old = merged.get(key);
    const result = mergeProperty(old, item, below);
    if ("mismatch" in result) return result;
    merged.set(key, result.value);
    written.push(...result.written);
    changed ||= result.changed;
  }
  return { value: Object.fromEntries(merged), written, changed };
}

function mergeProperty(old: JsonValue | undefined, item: JsonValue, at: Written): MergeResult {
  if (old === undefined) return { value: item, written: [at], changed: true };
  return kindOf(old) === kindOf(item) ? mergeValue(old, item, at) : incompatible(old, item, at);
}

function incompatible(node: JsonValue, value: JsonValue, { pointer }: Written): MergeResult {
  return { mismatch: `${kindOf(value)} cannot be merged into ${kindOf(node)} at \`${pointer}\`` };
}

/** What a value is, in words for a message. */
export function kindOf(value: JsonValue): "an array" | "a primitive" | "an object" {
  if (Array.isArray(value)) return "an array";
  return isObject(value) ? "an object" : "a primitive";
}
