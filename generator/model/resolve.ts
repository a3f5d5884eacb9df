import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import { decodeFragment, joinPointer, valueAt } from "../json/pointer.ts";

/** An object of the document and where it stands, after following references. */
export interface Resolved {
  readonly value: JsonObject;
  readonly pointer: string;
}

/**
 * The object at a pointer; where it is a Reference Object, the one that it refers to.
 * Undefined for anything that is not an object, and for references that lead nowhere or in a circle
 * (the document stage has reported those).
 */
export function resolve(document: JsonObject, pointer: string): Resolved | undefined {
  const seen = new Set<string>();
  let at = pointer;
  for (;;) {
    const value = valueAt(document, at);
    if (!isObject(value)) return undefined;
    const reference = value["$ref"];
    if (typeof reference !== "string") return { value, pointer: at };
    if (!reference.startsWith("#") || seen.has(at)) return undefined;
    seen.add(at);
    at = decodeFragment(reference.slice(1));
  }
}

/** The members of a map of the user's own names, with their pointers; none for anything else. */
export function entries(
  value: JsonValue | undefined,
  pointer: string,
): [string, JsonValue, string][] {
  if (!isObject(value)) return [];
  return Object.keys(value).map((key) => [key, value[key] as JsonValue, joinPointer(pointer, key)]);
}

/** As {@link entries}, for objects whose `x-` members are extensions (Paths Object, Responses Object). */
export function fixedEntries(
  value: JsonValue | undefined,
  pointer: string,
): [string, JsonValue, string][] {
  return entries(value, pointer).filter(([key]) => !key.startsWith("x-"));
}

export function text(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
