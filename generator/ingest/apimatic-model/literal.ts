import type { JsonObject, JsonValue } from "../../json/values.ts";
import { hasType } from "../shared/vocabulary/types.ts";

/**
 * The JSON value of a literal of any of the SDKs' languages, e.g. `'x'`, `True`, `10`.
 *
 * @param schema - the field's schema; without a type, the literal's own form decides.
 * @returns undefined where the text is an expression, e.g. `Currencies::USD`, or not of the type.
 */
export function valueOfLiteral(text: string, schema: JsonObject): JsonValue | undefined {
  const quoted = /^(?:'((?:[^'\\]|\\.){0,5000})'|"((?:[^"\\]|\\.){0,5000})")$/.exec(text);
  const string = quoted?.[1] ?? quoted?.[2];
  const isFree = schema["type"] === undefined;
  if (string !== undefined)
    return isFree || hasType(schema, "string") ? string.replaceAll(/\\(['"\\])/g, "$1") : undefined;
  if (/^true$/i.test(text)) return isFree || hasType(schema, "boolean") ? true : undefined;
  if (/^false$/i.test(text)) return isFree || hasType(schema, "boolean") ? false : undefined;
  if (
    /^-?\d{1,20}(?:\.\d{1,20})?(?:[fdmlL])?$/.test(text) &&
    (isFree || hasType(schema, "integer", "number"))
  )
    return Number(text.replace(/[a-zA-Z]$/, ""));
  if (/^(?:None|null|nil)$/.test(text)) return hasType(schema, "null") ? null : undefined;
  // Some languages' pages print strings without quotes; a name with dots or colons is an expression.
  return hasType(schema, "string") && /^[\w-]+$/.test(text) ? text : undefined;
}
