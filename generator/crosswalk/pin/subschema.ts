import { createHash } from "node:crypto";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { decodeFragment, joinPointer, valueAt } from "../../json/pointer.ts";
import type { Place, SchemaAt } from "../schema/resolve.ts";

/** Keywords that say nothing about which values are valid. Source: JSON Schema 2020-12 validation, section 9; OpenAPI 3.1. */
const annotations = new Set(
  "title description default deprecated readOnly writeOnly example examples externalDocs xml $comment discriminator".split(
    " ",
  ),
);

/** What a mapping was written against: the field's schema without annotations, and whether it is required. */
export interface PinnedSchema {
  readonly required: boolean;
  readonly schema: JsonValue;
}

/** The form of a field that a pin holds. References are followed; a circle ends in its pointer. */
export function pinnedSchema(place: Place): PinnedSchema {
  return { required: place.required, schema: plain(place, []) };
}

function plain(at: SchemaAt, seen: readonly string[]): JsonValue {
  const schema = valueAt(at.document, at.pointer);
  if (!isObject(schema)) return schema ?? true;
  const reference = schema["$ref"];
  if (typeof reference === "string" && reference.startsWith("#")) {
    const pointer = decodeFragment(reference.slice(1));
    if (seen.includes(pointer)) return { $ref: reference };
    const target = plain({ ...at, pointer }, [...seen, pointer]);
    const beside = keywords(at, schema, seen);
    if (Object.keys(beside).length === 0) return target;
    return { allOf: [target, beside] };
  }
  return keywords(at, schema, seen);
}

function keywords(at: SchemaAt, schema: JsonObject, seen: readonly string[]): JsonObject {
  const kept: JsonObject = {};
  for (const key of Object.keys(schema).sort()) {
    if (annotations.has(key) || key.startsWith("x-") || key === "$ref") continue;
    const value = keyword(at, key, schema[key] as JsonValue, seen);
    if (value !== undefined) kept[key] = value;
  }
  return kept;
}

const one = new Set(
  "items not if then else contains propertyNames additionalProperties unevaluatedProperties unevaluatedItems".split(
    " ",
  ),
);
const list = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const map = new Set(["properties", "patternProperties", "dependentSchemas", "$defs"]);

function keyword(at: SchemaAt, key: string, value: JsonValue, seen: readonly string[]): JsonValue {
  const below = (...tokens: (string | number)[]): JsonValue =>
    plain({ ...at, pointer: joinPointer(at.pointer, key, ...tokens) }, seen);
  if (one.has(key)) return below();
  if (list.has(key) && Array.isArray(value)) return value.map((_, index) => below(index));
  if (map.has(key) && isObject(value)) {
    return Object.fromEntries(
      Object.keys(value)
        .sort()
        .map((name) => [name, below(name)]),
    );
  }
  if (key === "required" && Array.isArray(value)) return [...value].sort();
  return value;
}

/** 16 hexadecimal digits that stand for a pinned form. */
export function hashOf(pinned: PinnedSchema): string {
  return createHash("sha256")
    .update(JSON.stringify([pinned.required, pinned.schema]))
    .digest("hex")
    .slice(0, 16);
}
