import type { JsonObject, JsonValue } from "../../json/values.ts";

/**
 * Sets an own, enumerable property whatever its name is. A plain assignment to `__proto__`
 * would change the prototype and lose the key.
 */
export function setOwn(target: JsonObject, key: string, value: JsonValue): void {
  if (key === "__proto__") {
    Object.defineProperty(target, key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  } else target[key] = value;
}

/** The own property of that name, or undefined: never one of `Object.prototype`. */
export function getOwn(target: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(target, key) ? target[key] : undefined;
}
