import type { JsonValue } from "../../json/values.ts";
import { isObject } from "../../json/values.ts";
import { disagree, isStated, kindsAt, takeLow, type MergeContext, type Place } from "./context.ts";

/**
 * Decides between two values of one fact: the first wins unless it is only derived or sampled and
 * the other is stated. A difference between facts of equal standing is reported.
 */
export function mergeFact(
  field: string,
  high: JsonValue,
  low: JsonValue,
  place: Place,
  context: MergeContext,
): JsonValue {
  if (agree(field, high, low)) return high;
  const kinds = kindsAt(place, context);
  const standing = { derived: 0, sampled: 1, stated: 2, overlay: 3 };
  if (standing[kinds.low] > standing[kinds.high] && !isStated(kinds.high)) {
    takeLow(place, context);
    return low;
  }
  // One sample of a value shows one of its types; that is no contradiction.
  if (field === "type" && kinds.low === "sampled" && includesTypes(high, low)) return high;
  disagree(
    `\`${field}\` is ${inWords(high)} in ${context.high.file} and ${inWords(low)} in ${context.low.file}`,
    place,
    context,
  );
  return high;
}

const prose: ReadonlySet<string> = new Set(["description", "summary", "title"]);
const sets: ReadonlySet<string> = new Set(["enum", "required", "tags", "type"]);

function agree(field: string, high: JsonValue, low: JsonValue): boolean {
  if (prose.has(field) && typeof high === "string" && typeof low === "string")
    return squeeze(high) === squeeze(low);
  if (sets.has(field)) return sameSet(asArray(high), asArray(low));
  return deepEqual(high, low);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function asArray(value: JsonValue): readonly JsonValue[] {
  return Array.isArray(value) ? value : [value];
}

function sameSet(a: readonly JsonValue[], b: readonly JsonValue[]): boolean {
  const within = (items: readonly JsonValue[], others: readonly JsonValue[]) =>
    items.every((item) => others.some((other) => deepEqual(item, other)));
  return within(a, b) && within(b, a);
}

/** An integer is a number; a type of a list is one of the list. */
function includesTypes(high: JsonValue, low: JsonValue): boolean {
  const types = asArray(high);
  return asArray(low).every(
    (type) => types.includes(type) || (type === "integer" && types.includes("number")),
  );
}

/** Equality of JSON values; the order of keys does not matter. */
export function deepEqual(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => deepEqual(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && deepEqual(a[key], b[key]))
  );
}

/** A value, short enough for a message. */
export function inWords(value: JsonValue | undefined): string {
  const text = JSON.stringify(value) ?? "missing";
  return text.length > 60 ? `\`${text.slice(0, 57)}...\`` : `\`${text}\``;
}
