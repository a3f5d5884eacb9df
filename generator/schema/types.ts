import type { JsonValue } from "../json/values.ts";
import type { JsonType } from "./keywords.ts";

/** The types of JSON values, in the order in which a union lists them. */
export const JSON_TYPES = [
  "object",
  "array",
  "string",
  "number",
  "boolean",
  "null",
] as const satisfies readonly JsonType[];

/** All types, for a schema without `type`. */
export const ALL_TYPES: ReadonlySet<JsonType> = new Set(JSON_TYPES);

/** The types of JSON Schema with numbers split in two, so that `integer` is a part of `number`. */
export const PRIMITIVE_TYPES = [
  "null",
  "boolean",
  "integer",
  "fraction",
  "string",
  "array",
  "object",
] as const;
export type PrimitiveType = (typeof PRIMITIVE_TYPES)[number];

/** The type of a value. */
export function jsonTypeOf(value: JsonValue): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value as Exclude<JsonType, "array" | "null">;
}

/** The primitive type of a value: 1.0 is an integer (JSON Schema 2020-12 core section 4.2.1). */
export function primitiveTypeOf(value: JsonValue): PrimitiveType {
  const type = jsonTypeOf(value);
  if (type !== "number") return type;
  return Number.isInteger(value) ? "integer" : "fraction";
}

/** The primitive types that the argument of a `type` keyword lets through. */
export function primitiveTypesOf(type: JsonValue): ReadonlySet<PrimitiveType> {
  if (!Array.isArray(type)) return typesNamed(type);
  return new Set(type.flatMap((name) => [...typesNamed(name)]));
}

const NO_TYPES: ReadonlySet<PrimitiveType> = new Set();

const typesByName: ReadonlyMap<JsonValue, ReadonlySet<PrimitiveType>> = new Map(
  [...JSON_TYPES, "integer" as const].map((name) => [
    name,
    new Set<PrimitiveType>(name === "number" ? ["integer", "fraction"] : [name]),
  ]),
);

function typesNamed(name: JsonValue): ReadonlySet<PrimitiveType> {
  return typesByName.get(name) ?? NO_TYPES;
}
