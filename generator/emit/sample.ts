import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import type { Schema } from "../model/index.ts";
import { resolveSchema } from "./resolve-schema.ts";
import type { Resources } from "../schema/references.ts";

/** Values of string formats for samples. */
const formats: Readonly<Record<string, string>> = {
  date: "2026-01-31",
  "date-time": "2026-01-31T12:00:00Z",
  time: "12:00:00Z",
  duration: "P1M",
  email: "someone@example.com",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  "json-pointer": "/a/b",
  "relative-json-pointer": "1/a",
  regex: "^a+$",
  "uri-template": "/a/{b}",
  "uri-reference": "/a?b=c",
  iri: "https://example.com/",
  "iri-reference": "/a",
  "idn-email": "someone@example.com",
  "idn-hostname": "example.com",
  byte: "YWJj",
  uri: "https://example.com/",
  url: "https://example.com/",
  uuid: "123e4567-e89b-12d3-a456-426614174000",
};

/** Depth at which a sample ends; deeper values are empty. */
const deepest = 12;

/** Values that a sample is made of at most: each may have several, and those several again. */
const MAX_VALUES = 2_000;

/** How deep in the sample, and how many more values it may have. */
interface Cursor {
  readonly depth: number;
  readonly budget: { values: number };
}

const outermost = (): Cursor => ({ depth: 0, budget: { values: MAX_VALUES } });

function deeper({ depth, budget }: Cursor): Cursor {
  return { depth: depth + 1, budget };
}

/** A value for a schema: its example where it has one, else the smallest one that its shape allows. */
export function sampleOf(
  resources: Resources,
  schema: Schema,
  at: Cursor = outermost(),
): JsonValue {
  const resolved = resolveSchema(resources, schema);
  if (!isObject(resolved) || at.budget.values-- <= 0) return {};
  const documented = documentedValue(resolved);
  if (documented !== undefined) return fitExample(resources, resolved, documented, deeper(at));
  if (at.depth > deepest) return {};
  const parts = resolved["allOf"];
  const merged = Array.isArray(parts) ? mergeSamples(resources, resolved, parts, at) : undefined;
  if (merged !== undefined) {
    const whole = wholeOf(resources, resolved, at.depth);
    return whole === undefined ? merged : fitExample(resources, whole, merged, deeper(at));
  }
  const [first] = alternativesOf(resolved);
  if (first !== undefined && resolved["properties"] === undefined)
    return sampleOf(resources, first, deeper(at));
  return shapeSample(resources, resolved, at);
}

/**
 * An example made to fit: required properties that it lacks are added, values of another type and
 * properties that the schema does not name are replaced or left out.
 */
export function fitExample(
  resources: Resources,
  schema: Schema,
  value: JsonValue,
  at: Cursor = outermost(),
): JsonValue {
  const resolved = resolveSchema(resources, schema);
  if (!isObject(resolved) || at.depth > deepest || at.budget.values-- <= 0) return value;
  if (resolved["allOf"] !== undefined || alternativesOf(resolved).length > 0)
    return fitComposed(resources, resolved, value, at);
  if (!hasType(resolved, value)) return shapeSample(resources, resolved, at);
  const { properties = {}, items } = resolved;
  if (Array.isArray(value) && isSchema(items))
    return value.map((item) => fitExample(resources, items, item, deeper(at)));
  if (!isObject(value) || !isObject(properties)) return value;
  const others = resolved["additionalProperties"];
  const open = (others !== undefined && others !== false) || Object.keys(properties).length === 0;
  const missing = requiredOf(resolved).filter((name) => !Object.hasOwn(value, name));
  return Object.fromEntries([
    ...Object.entries(value)
      .filter(([name]) => open || Object.hasOwn(properties, name))
      .map(([name, held]): [string, JsonValue] => {
        const property = Object.hasOwn(properties, name) ? properties[name] : others;
        return [
          name,
          isSchema(property) ? fitExample(resources, property, held, deeper(at)) : held,
        ];
      }),
    ...missing.map((name): [string, JsonValue] => [
      name,
      propertySample(resources, properties, name, at),
    ]),
  ]);
}

/** Fits an example to all parts of a schema, and to the first of its alternatives that it fits, or the first at all. */
function fitComposed(
  resources: Resources,
  schema: JsonObject,
  value: JsonValue,
  at: Cursor,
): JsonValue {
  const alternatives = alternativesOf(schema);
  const whole = wholeOf(resources, schema, at.depth);
  if (whole !== undefined) return fitExample(resources, whole, value, deeper(at));
  const [first] = alternatives;
  if (first === undefined || schema["allOf"] !== undefined) return value;
  const text = JSON.stringify(value);
  const fitting = alternatives.some(
    (alternative) => JSON.stringify(fitExample(resources, alternative, value, deeper(at))) === text,
  );
  return fitting ? value : fitExample(resources, first, value, deeper(at));
}

/** One schema in place of the objects of an `allOf`; undefined where other keywords combine schemas. */
function wholeOf(resources: Resources, schema: JsonObject, depth: number): JsonObject | undefined {
  if (depth > deepest || alternativesOf(schema).length > 0) return undefined;
  const { allOf, ...own } = schema;
  const parts = listOf(allOf).map((part) =>
    isSchema(part) ? resolveSchema(resources, part) : part,
  );
  if (!parts.every(isObject)) return undefined;
  const whole = parts.map((part) => wholeOf(resources, part, depth + 1));
  if (!whole.every((part) => part !== undefined)) return undefined;
  const all = [...whole, own];
  return {
    ...Object.assign({}, ...all),
    properties: Object.assign({}, ...all.map(({ properties }) => properties)) as JsonObject,
    required: [...new Set(all.flatMap(requiredOf))],
  };
}

function documentedValue(schema: JsonObject): JsonValue | undefined {
  const examples = schema["examples"];
  if (schema["example"] !== undefined) return schema["example"];
  if (Array.isArray(examples) && examples[0] !== undefined) return examples[0];
  return schema["default"] ?? undefined;
}

/** `allOf`: objects together; of other values the first that is of the right type. */
function mergeSamples(
  resources: Resources,
  schema: JsonObject,
  parts: JsonValue[],
  at: Cursor,
): JsonValue | undefined {
  const samples = parts.filter(isSchema).map((part) => sampleOf(resources, part, deeper(at)));
  const own = schema["properties"] === undefined ? [] : [shapeSample(resources, schema, at)];
  const objects = [...samples, ...own].filter(isObject);
  if (objects.length === samples.length + own.length)
    return Object.fromEntries(objects.flatMap(Object.entries));
  return samples.find((sample) => !isObject(sample));
}

function shapeSample(resources: Resources, schema: JsonObject, at: Cursor): JsonValue {
  const [value] = listOf(schema["enum"]);
  if (value !== undefined) return value;
  if (schema["const"] !== undefined) return schema["const"];
  switch (typeOf(schema)) {
    case "string":
      return stringSample(schema);
    case "integer":
    case "number":
      return numberSample(schema);
    case "boolean":
      return true;
    case "null":
      return null;
    case "array":
      return arraySample(resources, schema, at);
    default:
      return Object.fromEntries(
        requiredOf(schema).map((name) => [
          name,
          propertySample(resources, schema["properties"], name, at),
        ]),
      );
  }
}

function propertySample(
  resources: Resources,
  properties: JsonValue | undefined,
  name: string,
  at: Cursor,
): JsonValue {
  const property =
    isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
  return isSchema(property) ? sampleOf(resources, property, deeper(at)) : "value";
}

function arraySample(resources: Resources, schema: JsonObject, at: Cursor): JsonValue {
  const { items, minItems } = schema;
  const count = typeof minItems === "number" ? Math.min(minItems, 10) : 0;
  const wanted = at.depth > deepest ? 0 : Math.max(count, 1);
  return isSchema(items)
    ? Array.from({ length: wanted }, () => sampleOf(resources, items, deeper(at)))
    : [];
}

/** A text of a format, or one of this length. */
export function stringSample({ format, minLength, maxLength }: JsonObject): string {
  const known =
    typeof format === "string" && Object.hasOwn(formats, format) ? formats[format] : undefined;
  const text = known ?? "string";
  const padded = text.padEnd(typeof minLength === "number" ? Math.min(minLength, 1000) : 0, "x");
  return typeof maxLength === "number" ? padded.slice(0, maxLength) : padded;
}

function numberSample(schema: JsonObject): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const lower =
    typeof minimum === "number"
      ? minimum
      : typeof exclusiveMinimum === "number"
        ? exclusiveMinimum + 1
        : 1;
  const step = typeof multipleOf === "number" && multipleOf > 0 ? multipleOf : 1;
  const upper =
    typeof maximum === "number"
      ? maximum
      : typeof exclusiveMaximum === "number"
        ? exclusiveMaximum - 1
        : Infinity;
  return Math.min(Math.max(Math.ceil(lower / step) * step, lower), upper);
}

function typeOf(schema: JsonObject): string | undefined {
  const { type } = schema;
  const [first] = (Array.isArray(type) ? type : [type]).filter((name) => name !== "null");
  if (typeof first === "string") return first;
  if (schema["items"] !== undefined) return "array";
  return type === "null" ? "null" : undefined;
}

function hasType(schema: JsonObject, value: JsonValue): boolean {
  const values = listOf(schema["enum"]);
  if (values.length > 0)
    return values.some((allowed) => JSON.stringify(allowed) === JSON.stringify(value));
  const { type } = schema;
  const named = Array.isArray(type) ? type : type === undefined ? [] : [type];
  const own = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  return (
    named.length === 0 ||
    named.includes(own) ||
    (own === "number" && named.includes("integer") && Number.isInteger(value))
  );
}

function alternativesOf(schema: JsonObject): Schema[] {
  return [...listOf(schema["oneOf"]), ...listOf(schema["anyOf"])].filter(isSchema);
}

function requiredOf(schema: JsonObject): string[] {
  return listOf(schema["required"]).filter((name) => typeof name === "string");
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function isSchema(value: JsonValue | undefined): value is Schema {
  return isObject(value) || typeof value === "boolean";
}
