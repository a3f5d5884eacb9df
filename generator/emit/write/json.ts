import { isObject, type JsonValue } from "../../json/values.ts";
import { numberLiteral, stringLiteral } from "./literal.ts";
import { propertyKey } from "./property-key.ts";

/** What JSON allows raw in strings, and makes a file read other than it is (CVE-2021-42574). */
const HIDDEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** JSON text as `prettier` prints a package's JSON: two spaces, a newline at the end. */
export function jsonText(value: JsonValue): string {
  const text = JSON.stringify(value, undefined, 2).replace(
    HIDDEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${text}\n`;
}

/** A JavaScript expression with the value of this JSON, on one line. `__proto__` stays an ordinary key. */
export function jsonLiteral(value: JsonValue): string {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  if (Array.isArray(value)) return `[${value.map(jsonLiteral).join(", ")}]`;
  if (!isObject(value)) return String(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${propertyKey(key)}: ${jsonLiteral(member)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
