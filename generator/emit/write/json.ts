import type { JsonValue } from "../../json/values.ts";

/** JSON text as `prettier` prints a package's JSON: two spaces, a newline at the end. */
export function jsonText(value: JsonValue): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
