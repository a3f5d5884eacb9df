import { isObject, type JsonValue } from "../../json/values.ts";

/**
 * The type word of a row, as a page would print it: `int32`, `string`, `array<string>`,
 * `string|null`, `date`. Enumerations and bounds do not show. The words of all rows of a table
 * are the checksum that an overlay's `kinds` carries.
 */
export function typeWord(schema: JsonValue | undefined): string {
  if (!isObject(schema)) return "any";
  const { type, format, items } = schema;
  const types = (Array.isArray(type) ? type : [type]).filter((t) => typeof t === "string");
  if (types.length === 0) return "any";
  return types.map((name) => oneWord(name, format, items)).join("|");
}

function oneWord(
  type: string,
  format: JsonValue | undefined,
  items: JsonValue | undefined,
): string {
  if (type === "array") return isObject(items) ? `array<${typeWord(items)}>` : "array";
  const named =
    type === "integer" || type === "number" || (type === "string" && /^date/.test(String(format)));
  return named && typeof format === "string" ? format : type;
}
