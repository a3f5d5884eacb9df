import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import { joinPointer, valueAt } from "../json/pointer.ts";
import { followReferences, resourcesOf } from "../schema/references.ts";

/** An object of the document and where it stands, after following references. */
export interface Resolved {
  readonly value: JsonObject;
  readonly pointer: string;
}

/**
 * The object at a pointer; where it is a Reference Object, the one that it refers to.
 * Undefined for anything that is not an object, and for references that lead nowhere or in a cycle
 * (the document stage has reported those).
 */
export function resolve(document: JsonObject, pointer: string): Resolved | undefined {
  const value = valueAt(document, pointer);
  if (!isObject(value)) return undefined;
  if (typeof value["$ref"] !== "string") return { value, pointer };
  const target = followReferences(resourcesOf(document).detached(value));
  return target && isObject(target.schema)
    ? { value: target.schema, pointer: target.pointer }
    : undefined;
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
