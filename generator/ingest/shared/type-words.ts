import type { JsonObject, JsonValue } from "../../json/values.ts";

/** What a type word of documentation tools means. A Map, so that `constructor` is no type word. */
const words: ReadonlyMap<string, JsonObject> = new Map<string, JsonObject>([
  ["string", { type: "string" }],
  ["integer", { type: "integer" }],
  ["int32", { type: "integer", format: "int32" }],
  ["int64", { type: "integer", format: "int64" }],
  ["number", { type: "number" }],
  ["float", { type: "number", format: "float" }],
  ["double", { type: "number", format: "double" }],
  ["boolean", { type: "boolean" }],
  ["object", { type: "object" }],
  ["null", { type: "null" }],
  ["any", {}],
  ["json", {}],
  ["date", { type: "string", format: "date" }],
  ["date-time", { type: "string", format: "date-time" }],
  ["time", { type: "string", format: "time" }],
  ["uuid", { type: "string", format: "uuid" }],
  ["uri", { type: "string", format: "uri" }],
  ["email", { type: "string", format: "email" }],
  ["password", { type: "string", format: "password" }],
  ["binary", { type: "string", format: "binary" }],
  ["file", { type: "string", format: "binary" }],
]);

/** The schema of a type word such as `int32` or `date`. Undefined for any other word. */
export function schemaOfWord(word: string): JsonObject | undefined {
  const schema = words.get(word);
  return schema && { ...schema };
}

/** One schema for alternatives: a list of types where they are bare, `anyOf` otherwise. */
export function unionOf(schemas: readonly JsonObject[]): JsonObject {
  const [first] = schemas;
  if (first === undefined) return {};
  if (schemas.length === 1) return first;
  if (schemas.some((schema) => Object.keys(schema).length === 0)) return {};
  const withoutNull = schemas.filter((schema) => schema["type"] !== "null");
  const [only] = withoutNull;
  if (withoutNull.length === 1 && only !== undefined && typeof only["type"] === "string")
    return { ...only, type: [only["type"], "null"] };
  const types = schemas.map((schema) => schema["type"]);
  const bare = schemas.every(
    (schema) => Object.keys(schema).length === 1 && typeof schema["type"] === "string",
  );
  if (!bare) return { anyOf: [...schemas] };
  const distinct = [...new Set(types)] as JsonValue[];
  return { type: distinct.length === 1 ? (distinct[0] ?? "null") : distinct };
}

/** True when the schema admits the type, with or without null. */
export function hasType(schema: JsonObject, ...types: readonly string[]): boolean {
  const { type } = schema;
  const all = Array.isArray(type) ? type : [type];
  return all.some((one) => typeof one === "string" && types.includes(one));
}

/**
 * The value that a page prints for a field of this schema, e.g. `10` for an integer. Undefined
 * where the text is no value of the type.
 */
export function valueOfText(text: string, schema: JsonObject): JsonValue | undefined {
  const parsed = parseJson(text);
  if (parsed === null && hasType(schema, "null")) return null;
  if (hasType(schema, "integer") && Number.isSafeInteger(parsed)) return parsed;
  if (hasType(schema, "number") && typeof parsed === "number") return parsed;
  if (hasType(schema, "boolean") && typeof parsed === "boolean") return parsed;
  if (hasType(schema, "array") && Array.isArray(parsed)) return parsed;
  if (hasType(schema, "object") && isPlainObject(parsed)) return parsed;
  if (hasType(schema, "string")) return typeof parsed === "string" ? parsed : text;
  if (schema["type"] !== undefined) return undefined;
  return parsed === undefined ? text : parsed;
}

/** The JSON value of a text, or undefined. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

const isPlainObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
