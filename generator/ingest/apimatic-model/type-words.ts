import type { JsonObject } from "../../json/values.ts";

const string: JsonObject = { type: "string" };
const integer: JsonObject = { type: "integer" };
const int64: JsonObject = { type: "integer", format: "int64" };
const number: JsonObject = { type: "number" };
const boolean: JsonObject = { type: "boolean" };
const dateTime: JsonObject = { type: "string", format: "date-time" };
const date: JsonObject = { type: "string", format: "date" };
const uuid: JsonObject = { type: "string", format: "uuid" };
const binary: JsonObject = { type: "string", format: "binary" };
const object: JsonObject = { type: "object" };
const any: JsonObject = {};

/**
 * Scalar types of the seven languages of the SDKs (C#, Go, Java, PHP, Python, Ruby, TypeScript).
 * No two of them give one word two meanings that JSON can tell apart. `string` and `number` may hide
 * a date or an integer; what a generated example shows is no proof of that.
 */
const words: ReadonlyMap<string, JsonObject> = new Map([
  ...["str", "string", "String"].map((word) => [word, string] as const),
  ...["int", "Integer", "integer", "short", "Short"].map((word) => [word, integer] as const),
  ...["long", "Long", "bigint", "int64"].map((word) => [word, int64] as const),
  ...[
    "float",
    "Float",
    "double",
    "Double",
    "decimal",
    "BigDecimal",
    "number",
    "float64",
    "float32",
  ].map((word) => [word, number] as const),
  ...["bool", "Boolean", "boolean", "TrueClass", "FalseClass"].map(
    (word) => [word, boolean] as const,
  ),
  ...["datetime", "DateTime", "LocalDateTime", "ZonedDateTime", "DateTimeOffset", "time.Time"].map(
    (word) => [word, dateTime] as const,
  ),
  ...["date", "Date", "LocalDate"].map((word) => [word, date] as const),
  ...["uuid", "UUID", "Guid", "uuid.UUID"].map((word) => [word, uuid] as const),
  ...["FileWrapper", "FileStreamInfo", "binary"].map((word) => [word, binary] as const),
  ...["Any", "any", "unknown", "mixed", "Object", "JsonValue", "JsonNode", "interface{}"].map(
    (word) => [word, any] as const,
  ),
  ...["object", "JsonObject", "dynamic"].map(
    (word) => [word, word === "object" ? object : any] as const,
  ),
]);

/** The schema of a scalar type's name, or undefined. */
export const scalarOf = (name: string): JsonObject | undefined => {
  const schema = words.get(name);
  return schema && { ...schema };
};

/** Words that say "may be left out", which is no type. `None`, `nil` and `undefined` are never sent. */
export const isAbsence = (name: string) => /^(?:None|nil|undefined)$/.test(name);

export const isList = (name: string) =>
  /^(?:List|Array|list|Set|IList|ArrayList|Sequence)$/.test(name);

export const isMap = (name: string) =>
  /^(?:Dict|Hash|Record|Map|Dictionary|IDictionary|array|map|dict)$/.test(name);

/** Wrappers that say nothing about the value on the wire. */
export const isWrapper = (name: string) =>
  /^(?:Optional|models\.Optional|OptionalNullable)$/.test(name);
