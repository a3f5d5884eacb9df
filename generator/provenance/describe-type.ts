import { parsePointer } from "../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import { maximumAlternatives } from "./limits.ts";

/** A schema's type in a few words: `string (uuid)`, `Berth[]`, `one of 3 values`. */
export function describeType(schema: JsonValue | undefined, depth = 0): string {
  if (!isObject(schema) || depth > maximumAlternatives) return "any";
  const reference = schema["$ref"];
  if (typeof reference === "string") return nameOf(reference);
  const union = schema["anyOf"] ?? schema["oneOf"] ?? schema["allOf"];
  if (Array.isArray(union)) return describeUnion(union, schema, depth);
  return describeOwn(schema, depth);
}

/** The last part of a reference: the name of a component. */
const nameOf = (reference: string) =>
  reference.startsWith("#/") ? (parsePointer(reference.slice(1)).at(-1) ?? reference) : reference;

function describeUnion(union: readonly JsonValue[], schema: JsonObject, depth: number): string {
  const shown = union
    .slice(0, maximumAlternatives)
    .map((alternative) => describeType(alternative, depth + 1));
  const more = union.length > maximumAlternatives ? ", …" : "";
  return `${schema["allOf"] === undefined ? "one of" : "all of"} ${shown.join(", ")}${more}`;
}

function describeOwn(schema: JsonObject, depth: number): string {
  const values = schema["enum"];
  const count = Array.isArray(values) ? ` (one of ${values.length} values)` : "";
  const types = [schema["type"] ?? []].flat().map(String);
  if (types.includes("array")) {
    const others = types.filter((type) => type !== "array").map((type) => ` | ${type}`);
    return `${describeType(schema["items"], depth + 1)}[]${others.join("")}`;
  }
  const format = typeof schema["format"] === "string" ? ` (${schema["format"]})` : "";
  return `${types.length === 0 ? "any" : types.join(" | ")}${format}${count}`;
}
