import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import type { JsonObject, JsonValue } from "../../../generator/json/values.ts";
import { DEFAULTS, loadSchemas, type LoadedSchemas } from "../../support/load-schemas.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const text: JsonObject = { type: "string" };
const integer: JsonObject = { type: "integer" };
const format = (name: string): JsonObject => ({ type: "string", format: name });
const list = (more: JsonObject): JsonObject => ({ type: "array", ...more });
const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  ...{ type: "object", properties },
  ...more,
});

/** One of each kind of constraint. */
const schemas: Readonly<Record<string, JsonObject>> = {
  Optional: object({ a: text, b: integer }, { required: ["a"] }),
  Nullable: object({
    a: { type: ["string", "null"] },
    b: { anyOf: [ref("Optional"), { type: "null" }] },
  }),
  Default: object({ a: { ...text, default: "x" }, b: { type: "boolean" } }, { required: ["b"] }),
  Formats: object({
    ...{ a: format("date-time"), b: format("date"), c: format("uuid"), d: format("email") },
    ...{ e: format("uri"), f: format("ipv4"), g: format("duration"), h: format("own") },
    ...{ i: { ...integer, format: "int32" }, j: { ...integer, format: "int64" } },
    ...{ k: format("time"), l: { ...format("time"), minLength: 12 }, m: format("regex") },
    n: { ...format("binary"), maxLength: 2 },
  }),
  Closed: object({ a: text }, { additionalProperties: false }),
  Typed: object({ a: text }, { additionalProperties: integer }),
  Map: { type: "object", additionalProperties: integer },
  Reference: object({ a: ref("Optional"), b: list({ items: ref("Closed") }) }, { required: ["a"] }),
  Recursive: object({ a: text, n: ref("Recursive"), b: list({ items: ref("Recursive") }) }),
  Mutual: object({ n: ref("Other") }),
  Other: object({ n: ref("Mutual"), a: text }, { required: ["a"] }),
  Excluded: object({ n: { not: ref("Excluded") }, a: text }),
  Enums: object({
    ...{ a: { enum: ["x", "y"] }, b: { type: ["string", "null"], enum: ["x", null] } },
    ...{ c: { enum: [1, 2] }, d: { const: 3 }, e: { enum: [{ a: 1 }, ["x"], "s"] } },
  }),
  Bounds: object({
    a: { ...text, minLength: 2, maxLength: 3, pattern: "^a" },
    ...{ b: { ...integer, minimum: 1, maximum: 5 }, e: { ...integer, multipleOf: 3 } },
    c: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1.5, multipleOf: 0.5 },
    ...{ d: list({ minItems: 1, maxItems: 1 }), g: list({ uniqueItems: true }) },
  }),
  Counted: object({ a: text, b: text }, { minProperties: 1, maxProperties: 2 }),
  Dependent: object({ a: text }, { dependentRequired: { a: ["b"] } }),
  DependentSchemas: object({ a: text }, { dependentSchemas: { a: { required: ["c"] } } }),
  Extended: { allOf: [ref("Optional"), object({ c: text }, { required: ["c"] })] },
  Required: { allOf: [ref("Optional"), { required: ["b"] }] },
  Union: object({
    a: { oneOf: [ref("Optional"), ref("Closed"), integer] },
    b: { anyOf: [text, integer] },
  }),
  Discriminated: object({
    a: { oneOf: [ref("Cat"), ref("Dog")], discriminator: { propertyName: "kind" } },
  }),
  Cat: object({ kind: { const: "cat" }, a: text }, { required: ["kind", "a"] }),
  Dog: object({ kind: { const: "dog" } }, { required: ["kind"] }),
  Tuples: object({
    a: list({ prefixItems: [text, integer], items: false }),
    b: list({ prefixItems: [text], items: integer, minItems: 1, maxItems: 2 }),
  }),
  Negated: object({ a: { not: text }, b: { ...text, not: { enum: ["x"] } }, c: { not: {} } }),
  Conditional: object({}, { if: { required: ["a"] }, then: { required: ["b"] }, else: ref("Dog") }),
  Patterns: object(
    {},
    { patternProperties: { "^x-": integer, "^x": { not: text } }, additionalProperties: false },
  ),
  PatternsAndRest: object(
    { a: text },
    { patternProperties: { "^x-": integer }, additionalProperties: text },
  ),
  Names: { type: "object", propertyNames: { pattern: "^[a-z]+$" }, additionalProperties: text },
  Inherited: object({ constructor: integer, toString: text }, { required: ["toString"] }),
  Missing: object({ a: {} }, { required: ["z", "a"] }),
  Inline: object({ a: object({ b: object({ c: integer }, { required: ["c"] }) }) }),
  Contains: object({ a: list({ contains: integer }), b: list({ contains: text, maxContains: 1 }) }),
  OfSomeTypes: object({ a: { maxLength: 1, minimum: 1 } }),
  Unevaluated: object(
    {},
    { anyOf: [object({ a: text }, { required: ["a"] }), ref("Dog")], unevaluatedProperties: false },
  ),
  UnevaluatedNested: object({ n: ref("Unevaluated"), b: ref("Unevaluated") }),
};

const leaves: readonly JsonValue[] = [
  ...[null, true, 0, 1, 3, 1.5, -1, 6, 4_000_000_000, "", "a", "ab", "abcd", "x", "s", "cat"],
  ...["2024-01-31T10:00:00Z", "2024-02-31", "2024-02-28", "10:00:00Z", "10:00:00.25Z", "P1D"],
  ...["3f2a1c1e-7b1c-4d1e-9b1a-0c1d2e3f4a5b", "a@b.example", "https://a.example/x", "127.0.0.1"],
  ...["[", [], ["x"], ["x", 1], ["x", "x"], [1, 1], {}, { a: 1 }, { a: "x" }, { a: "x", b: 1 }],
  ...[{ kind: "cat", a: "" }, { kind: "dog" }, { kind: "cat" }, { b: { c: 1 } }, { b: {} }],
  ...[{ n: { n: 1 } }, [{ a: 1 }], [{ a: "x" }], { n: { a: "x", n: {} }, a: "" }],
];

/** Values that have, for each property, each of the leaves. */
function samples(schema: JsonObject): JsonValue[] {
  const declared = Object.keys((schema["properties"] ?? {}) as JsonObject);
  const names = new Set([...declared, "a", "b", "x-a", "A", "z", "kind"]);
  const bases: readonly JsonObject[] = [{}, { a: "ab", b: 1 }, { a: "x", kind: "dog", c: "" }];
  const members = bases.flatMap((base) =>
    [...names].flatMap((name) => leaves.map((leaf) => ({ ...base, [name]: leaf }))),
  );
  return [...leaves, ...members];
}

const document = {
  ...{ openapi: "3.1.0", info: { title: "", version: "" }, paths: {} },
  components: { schemas },
};
let loaded: LoadedSchemas;
beforeAll(async () => {
  loaded = await loadSchemas(document, DEFAULTS);
});

const ajv = addFormats.default(new Ajv2020({ strict: false, logger: false }));

describe("zod's JSON Schema accepts what the document accepts", () => {
  ajv.addSchema({ $id: "https://a.example/", components: { schemas } });

  test.each(Object.keys(schemas))("%s", (name) => {
    const converted = ajv.compile(z.toJSONSchema(loaded.schemas[name] as z.ZodType));
    const exact = ajv.compile({ $ref: `https://a.example/#/components/schemas/${name}` });
    const different = samples(schemas[name] ?? {}).filter((one) => converted(one) !== exact(one));
    expect(different.slice(0, 3)).toEqual([]);
  });
});

test("a schema that others are made of is described with its checks", () => {
  const counted = z.object({ count: (loaded.schemas["Counted"] as z.ZodType).optional() });
  expect(z.toJSONSchema(counted)).toMatchObject({
    properties: { count: { minProperties: 1, maxProperties: 2 } },
  });
});

test("what has no JSON Schema is an error, and not left out in silence", async () => {
  const dynamic = {
    ...object({ n: { $dynamicRef: "#node" } }, { minProperties: 1 }),
    ...{ $id: "https://a.example/tree", $dynamicAnchor: "node" },
  };
  const strict = { $id: "https://a.example/strict", $dynamicAnchor: "node", ...{ $ref: "tree" } };
  const { schemas: made } = await loadSchemas({
    ...document,
    components: { schemas: { Tree: dynamic, Strict: { ...strict, unevaluatedProperties: false } } },
  });
  const schema = made["Strict"] as z.ZodType;
  expect(() => z.toJSONSchema(schema)).toThrow("$dynamicRef");
  expect(() => z.toJSONSchema(schema, { unrepresentable: "any" })).not.toThrow();
});
