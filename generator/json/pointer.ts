import { isObject, type JsonValue } from "./values.ts";

/** Escapes one reference token. Source: RFC 6901 section 3. */
export function escapeToken(token: string): string {
  // Most tokens have neither, and large documents have millions.
  if (!token.includes("/") && !token.includes("~")) return token;
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Appends reference tokens to a JSON Pointer: `joinPointer("/paths", "/pets", "get")` is `/paths/~1pets/get`. */
export function joinPointer(pointer: string, ...tokens: readonly (string | number)[]): string {
  let joined = pointer;
  for (const token of tokens) joined += `/${escapeToken(String(token))}`;
  return joined;
}

/** The reference tokens of a JSON Pointer, unescaped. The empty pointer has none. */
export function parsePointer(pointer: string): string[] {
  if (pointer === "") return [];
  const tokens = pointer.slice(1).split("/");
  if (!pointer.includes("~")) return tokens;
  return tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/**
 * Decodes the percent-escapes of a URI fragment (RFC 3986 section 2.1). What is no escape, or not
 * UTF-8, stays as it is written: `50%` names the key `50%`.
 */
export function decodeFragment(fragment: string): string {
  if (!fragment.includes("%")) return fragment;
  return fragment.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

/** Encodes a JSON Pointer as a URI fragment (RFC 6901 section 6), without the `#`. */
export function encodeFragment(pointer: string): string {
  return pointer.replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@/?{}]/gu, (char) =>
    // Half of a surrogate pair has no escape.
    /\p{Surrogate}/u.test(char) ? char : encodeURIComponent(char),
  );
}

/** The value at a JSON Pointer, or undefined. Looks at own properties only. */
export function valueAt(root: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const token of parsePointer(pointer)) {
    value = childAt(value, token);
    if (value === undefined) return undefined;
  }
  return value;
}

/** The item or own property that a reference token names; `01` names no item (RFC 6901 section 4). */
export function childAt(value: JsonValue | undefined, token: string): JsonValue | undefined {
  if (Array.isArray(value)) return isArrayIndex(token) ? value[Number(token)] : undefined;
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}

/** Whether a token of a pointer is an array's index (RFC 6901 section 4). */
export function isArrayIndex(token: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(token);
}
