import type { JsonObject, JsonValue } from "../../../json/values.ts";

/** A type, and the words that say it. */
interface TypeWords {
  readonly schema: JsonObject;
  /** Words of documentation tools: rendered pages and Markdown. */
  readonly tools?: readonly string[];
  /** Words of programming languages: pages of generated SDKs. */
  readonly languages?: readonly string[];
  /** Further words that people write into tables, in lower case. */
  readonly people?: readonly string[];
  /** The same in other languages than English, in lower case. */
  readonly translated?: readonly string[];
}

const format = (name: string): JsonObject => ({ type: "string", format: name });

/**
 * The one table of type words. No two programming languages give one word two meanings that JSON can
 * tell apart. `string` and `number` may hide a date or an integer; what a generated example shows is no
 * proof of that. `float` has a format where a tool prints it, and is any number in Python.
 */
const types: readonly TypeWords[] = [
  {
    schema: { type: "string" },
    tools: ["string"],
    languages: ["str", "string", "String"],
    people: ["str", "text", "varchar", "char"],
    translated: [
      ...["zeichenkette", "zeichenfolge", "cadena", "texto", "chaîne", "chaîne de caractères"],
      ...["stringa", "字符串", "文本", "文字列", "문자열"],
    ],
  },
  {
    schema: { type: "integer" },
    tools: ["integer"],
    languages: ["int", "Integer", "integer", "short", "Short"],
    people: ["int"],
    translated: [
      "ganzzahl",
      "entero",
      "inteiro",
      "entier",
      "intero",
      "整数",
      "整型",
      "整数型",
      "정수",
    ],
  },
  { schema: { type: "integer", format: "int32" }, tools: ["int32"] },
  {
    schema: { type: "integer", format: "int64" },
    tools: ["int64"],
    languages: ["long", "Long", "bigint", "int64"],
    people: ["long", "bigint"],
  },
  {
    schema: { type: "number" },
    tools: ["number"],
    languages: [
      ...["float", "Float", "double", "Double", "decimal", "BigDecimal"],
      ...["number", "float64", "float32"],
    ],
    people: ["decimal", "numeric"],
    translated: ["zahl", "dezimalzahl", "número", "nombre", "numero", "数字", "数値", "숫자"],
  },
  { schema: { type: "number", format: "float" }, tools: ["float"] },
  { schema: { type: "number", format: "double" }, tools: ["double"] },
  {
    schema: { type: "boolean" },
    tools: ["boolean"],
    languages: ["bool", "Boolean", "boolean", "TrueClass", "FalseClass"],
    people: ["bool"],
    translated: ["booleano", "booléen", "布尔", "布尔值", "布尔型", "真偽値", "불리언"],
  },
  {
    schema: { type: "object" },
    tools: ["object"],
    languages: ["object"],
    people: ["map", "dictionary", "hash", "dict"],
    translated: ["objekt", "objeto", "objet", "oggetto", "对象", "オブジェクト", "객체"],
  },
  {
    schema: { type: "array", items: {} },
    people: ["array", "list"],
    translated: ["liste", "lista", "tableau", "arreglo", "数组", "列表", "配列", "배열"],
  },
  { schema: { type: "null" }, tools: ["null"] },
  {
    schema: {},
    tools: ["any", "json"],
    languages: [
      ...["Any", "any", "unknown", "mixed", "Object", "JsonValue", "JsonNode", "interface{}"],
      ...["JsonObject", "dynamic"],
    ],
    people: ["mixed"],
  },
  {
    schema: format("date"),
    tools: ["date"],
    languages: ["date", "Date", "LocalDate"],
    translated: ["datum", "fecha", "data", "日期", "日付", "날짜"],
  },
  {
    schema: format("date-time"),
    tools: ["date-time"],
    languages: [
      ...["datetime", "DateTime", "LocalDateTime", "ZonedDateTime", "DateTimeOffset", "time.Time"],
    ],
    people: ["datetime"],
  },
  { schema: format("time"), tools: ["time"] },
  {
    schema: format("uuid"),
    tools: ["uuid"],
    languages: ["uuid", "UUID", "Guid", "uuid.UUID"],
    people: ["guid"],
  },
  { schema: format("uri"), tools: ["uri"], people: ["url"] },
  { schema: format("email"), tools: ["email"] },
  { schema: format("password"), tools: ["password"] },
  {
    schema: format("binary"),
    tools: ["binary", "file"],
    languages: ["FileWrapper", "FileStreamInfo", "binary"],
  },
];

/** Words to schemas. A Map, so that `constructor` is no type word. */
const indexOf = (
  columns: readonly ("tools" | "languages" | "people" | "translated")[],
): ReadonlyMap<string, JsonObject> =>
  new Map(
    types.flatMap((row) =>
      columns.flatMap((column) => (row[column] ?? []).map((word) => [word, row.schema] as const)),
    ),
  );

const ofTools = indexOf(["tools"]);
const ofLanguages = indexOf(["languages"]);
const ofPeople = indexOf(["people", "tools", "translated"]);

const copyOf = (schema: JsonObject | undefined) => schema && structuredClone(schema);

/** The schema of a type word such as `int32` or `date`. Undefined for any other word. */
export function schemaOfWord(word: string): JsonObject | undefined {
  return copyOf(ofTools.get(word));
}

/** The schema of a scalar type of a programming language, e.g. `LocalDate`. Undefined for any other word. */
export function schemaOfLanguageType(name: string): JsonObject | undefined {
  return copyOf(ofLanguages.get(name));
}

/** The schema of a type as people write it into tables, e.g. `Text` or `bool`, in any letter case. */
export function schemaOfPeoplesWord(word: string): JsonObject | undefined {
  return copyOf(ofPeople.get(word.toLowerCase()));
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
