/** JSON values as they come out of a parser. */
export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonValue;
}

/** Plain data of a type of its own as a JSON value: interfaces are no maps to the compiler. */
export function dataOf(value: object): JsonValue {
  return value as JsonValue;
}

/** True for a JSON object (not an array, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The own entry of a table for a key that a document chose: `constructor` finds nothing. */
export function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** A value that should be an array; an empty one for anything else. */
export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : NO_ITEMS;
}

/** The texts of a value that should be an array of texts. */
export function textsOf(value: JsonValue | undefined): readonly string[] {
  return listOf(value).filter((item) => typeof item === "string");
}

/** A value that should be an object; an empty one for anything else. */
export function objectOf(value: JsonValue | undefined): Readonly<JsonObject> {
  return isObject(value) ? value : NO_MEMBERS;
}

/** Sets an own member, also one that is called `__proto__`. */
export function setOwn(target: JsonObject, name: string, value: JsonValue): void {
  if (name !== "__proto__") target[name] = value;
  else
    Object.defineProperty(target, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

const NO_ITEMS: readonly JsonValue[] = Object.freeze([]);
const NO_MEMBERS: Readonly<JsonObject> = Object.freeze({});
