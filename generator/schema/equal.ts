import { isObject, type JsonValue } from "../json/values.ts";

/**
 * Equality of JSON values: the order of members does not count, that of items does. Undefined, for a member
 * that is not there, equals nothing but itself.
 * Source: JSON Schema 2020-12 core section 4.2.2.
 */
export function equalJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => equalJson(item, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equalJson(a[key], b[key]))
  );
}
