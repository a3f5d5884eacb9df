import {
  type Edge,
  edgeOf,
  isEntry,
  collectionKindOf,
  kindsLeadingTo,
  type OpenApiKind,
} from "./openapi-grammar.ts";
import { escapeToken } from "./pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "./values.ts";

/** Gives the replacement of an object (its children are rewritten after it), or the same object. */
export type RewriteObject = (value: JsonObject, kind: OpenApiKind, pointer: string) => JsonObject;

export interface RewriteOptions {
  /** Those that there is anything to do for; nothing is entered that cannot hold any. Default: all. */
  readonly kinds?: readonly OpenApiKind[];
  /** What the root is, and where; default: a document. */
  readonly start?: { readonly kind: OpenApiKind; readonly pointer: string };
}

/**
 * Rewrites the objects of an OpenAPI document, parents first; data is left alone. Nothing is
 * changed in place: what did not change is shared with the old document. An object that stands at
 * several places (a YAML alias) is rewritten once. Recursive: check the nesting first (bounds.ts).
 */
export function rewriteOpenApi(
  root: JsonObject,
  rewrite: RewriteObject,
  { kinds, start = { kind: "document", pointer: "" } }: RewriteOptions = {},
): JsonObject {
  const entered = kinds && kindsLeadingTo(kinds);
  const done = new Map<OpenApiKind, Map<JsonObject, JsonObject>>();
  return rewriteNode(root, start.kind, start.pointer);

  // Loops instead of `map`: a dozen rewrites go through every object of a document.
  function rewriteNode(value: JsonObject, kind: OpenApiKind, pointer: string): JsonObject {
    let known = done.get(kind);
    if (known === undefined) done.set(kind, (known = new Map<JsonObject, JsonObject>()));
    const earlier = known.get(value);
    if (earlier !== undefined) return earlier;
    const own = rewrite(value, kind, pointer);
    let result = own;
    let isLeaf = true;
    for (const field of Object.keys(own)) {
      const held = own[field];
      if (typeof held !== "object" || held === null) continue;
      const edge = edgeOf(kind, field);
      if (edge === undefined || entered?.has(edge.kind) === false) continue;
      isLeaf = false;
      const rewritten = rewriteHeld(held, edge, `${pointer}/${escapeToken(field)}`);
      if (rewritten !== held) result = withValue(result, field, rewritten, own);
    }
    // Most objects hold no others: rewriting them again costs less than remembering them.
    if (!isLeaf) known.set(value, result);
    return result;
  }

  function rewriteHeld(
    held: JsonValue[] | JsonObject,
    edge: Edge,
    pointer: string,
  ): JsonValue[] | JsonObject {
    const { kind } = edge;
    if (Array.isArray(held))
      return mapItems(held, (item, index) =>
        isObject(item) ? rewriteNode(item, kind, `${pointer}/${index}`) : item,
      );
    const collection = collectionKindOf(edge, held);
    if (edge.as !== "map" || collection !== undefined)
      return rewriteNode(held, collection ?? kind, pointer);
    let result = held;
    for (const key of Object.keys(held)) {
      const item = held[key];
      if (!isObject(item) || !isEntry(edge, key)) continue;
      const rewritten = rewriteNode(item, kind, `${pointer}/${escapeToken(key)}`);
      if (rewritten !== item) result = withValue(result, key, rewritten, held);
    }
    return result;
  }
}

/** Sets an own key of an object, of a copy of it while it is still the original. */
function withValue(
  object: JsonObject,
  key: string,
  value: JsonValue,
  original: JsonObject,
): JsonObject {
  const copy = object === original ? { ...object } : object;
  // The key is there, so that this sets an own property, whatever its name.
  copy[key] = value;
  return copy;
}

/** Maps the items of an array; the same array when none changed. */
function mapItems(
  items: JsonValue[],
  map: (item: JsonValue, index: number) => JsonValue,
): JsonValue[] {
  let mapped: JsonValue[] | undefined;
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as JsonValue;
    const next = map(item, index);
    if (next !== item) (mapped ??= [...items])[index] = next;
  }
  return mapped ?? items;
}
