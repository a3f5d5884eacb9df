import { type Edge, edgeOf, isEntry, type OpenApiKind } from "./openapi-grammar.ts";
import { escapeToken } from "./pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "./values.ts";

/** Gives the replacement of an object (its children are rewritten after it), or the same object. */
export type RewriteObject = (value: JsonObject, kind: OpenApiKind, pointer: string) => JsonObject;

/**
 * Rewrites the objects of an OpenAPI document, parents first; data is left alone. Nothing is
 * changed in place: what did not change is shared with the old document. An object that stands at
 * several places (a YAML alias) is rewritten once. Recursive: check the nesting first (bounds.ts).
 */
export function rewriteOpenApi(root: JsonObject, rewrite: RewriteObject): JsonObject {
  const done = new Map<OpenApiKind, Map<JsonObject, JsonObject>>();
  return rewriteNode(root, "document", "");

  function rewriteNode(value: JsonObject, kind: OpenApiKind, pointer: string): JsonObject {
    let known = done.get(kind);
    if (known === undefined) done.set(kind, (known = new Map<JsonObject, JsonObject>()));
    const earlier = known.get(value);
    if (earlier !== undefined) return earlier;
    const own = rewrite(value, kind, pointer);
    const result = mapValues(own, (held, field) => {
      const edge = edgeOf(kind, field);
      return edge === undefined
        ? held
        : rewriteHeld(held, edge, `${pointer}/${escapeToken(field)}`);
    });
    known.set(value, result);
    return result;
  }

  function rewriteHeld(held: JsonValue, edge: Edge, pointer: string): JsonValue {
    const { kind } = edge;
    if (Array.isArray(held))
      return mapItems(held, (item, index) =>
        isObject(item) ? rewriteNode(item, kind, `${pointer}/${index}`) : item,
      );
    if (!isObject(held)) return held;
    if (edge.as !== "map") return rewriteNode(held, kind, pointer);
    return mapValues(held, (item, key) =>
      isObject(item) && isEntry(edge, key)
        ? rewriteNode(item, kind, `${pointer}/${escapeToken(key)}`)
        : item,
    );
  }
}

/** Maps the values of an object; the same object when none changed. Keys such as `__proto__` stay own keys. */
export function mapValues(
  object: JsonObject,
  map: (value: JsonValue, key: string) => JsonValue,
): JsonObject {
  let entries: [string, JsonValue][] | undefined;
  const keys = Object.keys(object);
  keys.forEach((key, index) => {
    const value = object[key] as JsonValue;
    const mapped = map(value, key);
    if (mapped !== value && entries === undefined)
      entries = keys.slice(0, index).map((k) => [k, object[k] as JsonValue]);
    entries?.push([key, mapped]);
  });
  return entries === undefined ? object : Object.fromEntries(entries);
}

/** Maps the items of an array; the same array when none changed. */
export function mapItems(
  items: JsonValue[],
  map: (item: JsonValue, index: number) => JsonValue,
): JsonValue[] {
  const mapped = items.map(map);
  return mapped.every((item, index) => item === items[index]) ? items : mapped;
}
