import { parsePointer } from "./pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "./values.ts";

/** The object with that key set, at the key's old place or at the end. The old object is not changed. */
export function withKey(object: JsonObject, key: string, value: JsonValue): JsonObject {
  return { ...object, [key]: value };
}

/** The object without those keys; the same object when it has none of them. */
export function withoutKeys(object: JsonObject, ...keys: readonly string[]): JsonObject {
  if (!keys.some((key) => Object.hasOwn(object, key))) return object;
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

/** Renames a key in place; an existing key of the new name gives way. */
export function renameKey(object: JsonObject, from: string, to: string): JsonObject {
  if (!Object.hasOwn(object, from) || from === to) return object;
  const entries = Object.entries(object).filter(([key]) => key !== to);
  return Object.fromEntries(entries.map(([key, value]) => [key === from ? to : key, value]));
}

/**
 * Replaces the value at a JSON Pointer and copies only the objects on the way there.
 *
 * @param update - gets the old value (undefined when only the last key is missing); `undefined` removes it.
 * @returns the same root when the pointer leads nowhere.
 */
export function updateAt(
  root: JsonValue,
  pointer: string,
  update: (old: JsonValue | undefined) => JsonValue | undefined,
): JsonValue {
  const tokens = parsePointer(pointer);
  if (tokens.length === 0) return update(root) ?? null;
  const parents: (JsonObject | JsonValue[])[] = [];
  let node: JsonValue | undefined = root;
  for (const token of tokens) {
    if (typeof node !== "object" || node === null) return root;
    parents.push(node);
    node = childOf(node, token);
  }
  let result = update(node);
  for (let i = tokens.length - 1; i >= 0; i--)
    result = replaceChild(parents[i] as JsonObject | JsonValue[], tokens[i] as string, result);
  return result as JsonValue;
}

function childOf(parent: JsonObject | JsonValue[], token: string): JsonValue | undefined {
  if (isObject(parent)) return Object.hasOwn(parent, token) ? parent[token] : undefined;
  return /^(0|[1-9]\d*)$/.test(token) ? parent[Number(token)] : undefined;
}

function replaceChild(
  parent: JsonObject | JsonValue[],
  token: string,
  value: JsonValue | undefined,
): JsonObject | JsonValue[] {
  if (isObject(parent))
    return value === undefined ? withoutKeys(parent, token) : withKey(parent, token, value);
  const index = Number(token);
  if (value === undefined) return parent.filter((_, i) => i !== index);
  return parent.map((item, i) => (i === index ? value : item));
}
