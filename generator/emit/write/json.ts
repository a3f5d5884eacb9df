import { isObject, type JsonValue } from "../../json/values.ts";
import { escapeHidden, numberLiteral, stringLiteral } from "./literal.ts";
import { propertyKey } from "./property-key.ts";

/** JSON text as `prettier` prints a package's JSON: two spaces, a newline at the end. */
export function jsonText(value: JsonValue): string {
  return `${escapeHidden(JSON.stringify(value, undefined, 2))}\n`;
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
