import { isArrayIndex, parsePointer } from "./pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "./values.ts";

/** The object with that key set, at the key's old place or at the end. The old object is not changed. */
export function withKey(object: JsonObject, key: string, value: JsonValue): JsonObject {
  return { ...object, [key]: value };
}

/** The object without those keys; the same object when it has none of them. */
export function withoutKeys(object: JsonObject, ...keys: readonly string[]): JsonObject {
  let left = object;
  for (const key of keys) {
    if (!Object.hasOwn(left, key)) continue;
    const { [key]: _, ...others } = left;
    left = others;
  }
  return left;
}

/** Renames a key in place; an existing key of the new name gives way. */
export function renameKey(object: JsonObject, from: string, to: string): JsonObject {
  if (!Object.hasOwn(object, from) || from === to) return object;
  const entries = Object.entries(object).filter(([key]) => key !== to);
  return Object.fromEntries(entries.map(([key, value]) => [key === from ? to : key, value]));
}

/** Changes a value here and there; the value that it was given stays as it is. */
export interface Editor {
  /** The value with the changes made so far. Do not keep it before the last one. */
  readonly value: JsonValue;
  /**
   * Replaces the value at a JSON Pointer; nothing happens when the pointer leads nowhere.
   *
   * @param update - gets the old value (undefined when only the last key is missing); `undefined` removes it.
   */
  update(pointer: string, update: (old: JsonValue | undefined) => JsonValue | undefined): void;
}

/**
 * An editor of a value: each object on the way to a change is copied once, however many changes there are.
 *
 * @param own - objects that nobody else has, which are changed in place; takes the copies, too.
 */
export function createEditor(root: JsonValue, own = new Set<object>()): Editor {
  let value = root;
  const copy = <T extends JsonObject | JsonValue[]>(container: T): T => {
    if (own.has(container)) return container;
    const made = (Array.isArray(container) ? [...container] : { ...container }) as T;
    own.add(made);
    return made;
  };
  return {
    get value() {
      return value;
    },
    update(pointer, update) {
      const tokens = parsePointer(pointer);
      const last = tokens.pop();
      if (last === undefined) {
        value = update(value) ?? null;
        return;
      }
      if (!leadsTo(value, tokens)) return;
      let holder = (value = copy(value as JsonObject | JsonValue[]));
      for (const token of tokens) {
        const next = copy(childOf(holder, token) as JsonObject | JsonValue[]);
        setChild(holder, token, next);
        holder = next;
      }
      setChild(holder, last, update(childOf(holder, last)));
    },
  };
}

/** Whether there is an object or array at the end of the way. */
function leadsTo(root: JsonValue, tokens: readonly string[]): boolean {
  let node: JsonValue | undefined = root;
  for (const token of tokens) {
    if (typeof node !== "object" || node === null) return false;
    node = childOf(node, token);
  }
  return typeof node === "object" && node !== null;
}

function childOf(parent: JsonObject | JsonValue[], token: string): JsonValue | undefined {
  if (isObject(parent)) return Object.hasOwn(parent, token) ? parent[token] : undefined;
  return isArrayIndex(token) ? parent[Number(token)] : undefined;
}

function setChild(
  parent: JsonObject | JsonValue[],
  token: string,
  value: JsonValue | undefined,
): void {
  if (isObject(parent)) {
    if (value === undefined) Reflect.deleteProperty(parent, token);
    // An assignment to `__proto__` would not make a key.
    else
      Object.defineProperty(parent, token, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
  } else if (isArrayIndex(token) && Number(token) < parent.length) {
    if (value === undefined) parent.splice(Number(token), 1);
    else parent[Number(token)] = value;
  }
}
