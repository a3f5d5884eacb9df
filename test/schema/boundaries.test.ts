import { expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import { scoped } from "../../generator/schema/conjunction.ts";
import { evaluate } from "../../generator/schema/evaluate.ts";
import { createResources } from "../../generator/schema/references.ts";
import { boundaryValues } from "../../generator/schema/sample/boundaries.ts";

const text = { type: "string" };
const integer = { type: "integer" };
const object = (rest: JsonObject): JsonObject => ({ type: "object", ...rest });
const array = (rest: JsonObject): JsonObject => ({ type: "array", ...rest });

/** A value that the first schema accepts and the second rejects is found, keyword by keyword. */
test.each<[string, first: JsonValue, second: JsonValue]>([
  ["type", { type: ["string", "null"] }, text],
  ["integer", { type: "number" }, integer],
  ["boolean", { type: ["boolean", "string"] }, text],
  ["const", { enum: ["a", "b"] }, { const: "a" }],
  ["enum", text, { enum: ["a", "b"] }],
  ["minimum", { ...integer, minimum: 5 }, { minimum: 6 }],
  ["maximum", { ...integer, maximum: 50 }, { maximum: 49 }],
  ["exclusiveMinimum", { type: "number", minimum: 7 }, { exclusiveMinimum: 7 }],
  ["exclusiveMaximum", { type: "number", maximum: 7 }, { exclusiveMaximum: 7 }],
  ["multipleOf", { ...integer, multipleOf: 7 }, { multipleOf: 14 }],
  ["a large number", integer, { maximum: 2 ** 31 }],
  ["minLength", { ...text, minLength: 5 }, { minLength: 6 }],
  ["maxLength", { ...text, maxLength: 30 }, { maxLength: 29 }],
  ["pattern", text, { pattern: "^[0-9]+$" }],
  ["format", text, { format: "uuid" }],
  ["minItems", array({ minItems: 3 }), { minItems: 4 }],
  ["maxItems", array({ maxItems: 4 }), { maxItems: 3 }],
  ["uniqueItems", array({}), { uniqueItems: true }],
  ["items", array({ items: integer }), { items: { maximum: 3 } }],
  [
    "prefixItems",
    array({ prefixItems: [integer, text] }),
    { prefixItems: [true, { minLength: 2 }] },
  ],
  [
    "an item after the prefix",
    array({ prefixItems: [integer] }),
    { prefixItems: [true], items: text },
  ],
  ["contains", array({ items: text }), { contains: { const: "zzz" } }],
  ["maxContains", array({}), { contains: text, maxContains: 2 }],
  ["minProperties", object({ minProperties: 2 }), { minProperties: 3 }],
  ["maxProperties", object({ maxProperties: 3 }), { maxProperties: 2 }],
  ["required", object({ properties: { a: true } }), { required: ["a"] }],
  ["a required member", object({ required: ["a"] }), { properties: { a: text } }],
  ["properties", object({ properties: { a: integer } }), { properties: { a: { minimum: 0 } } }],
  ["additionalProperties", object({ properties: { a: true } }), { additionalProperties: false }],
  ["patternProperties", object({}), { patternProperties: { "^x-": text } }],
  [
    "deeper",
    object({ properties: { a: array({ items: object({}) }) } }),
    {
      properties: { a: { items: { required: ["id"] } } },
    },
  ],
  ["a default", { ...text, default: "k-78" }, { not: { pattern: "^k" } }],
  ["an example", { ...text, example: "k-79" }, { not: { pattern: "^k" } }],
  ["a time", { ...text, format: "time" }, { not: { format: "time" } }],
  ["a duration", { ...text, format: "duration" }, { not: { format: "duration" } }],
  [
    "a member that only the second knows, next to what the first requires",
    object({ required: ["r"], properties: { r: integer } }),
    { not: { required: ["r"], properties: { rare: { minLength: 3 } }, minProperties: 2 } },
  ],
  [
    "a member that nobody declares, next to what the first requires",
    object({ required: ["r"], properties: { r: integer } }),
    { maxProperties: 1 },
  ],
  [
    "a name that the second requires, next to what the first requires",
    object({ required: ["r"], properties: { r: integer } }),
    { not: { required: ["r", "needed"] } },
  ],
  ["anyOf", { anyOf: [text, integer] }, text],
  ["anyOf, in both", { anyOf: [text, integer] }, { anyOf: [text, { const: 1 }] }],
  ["oneOf", integer, { oneOf: [{ minimum: 0 }, { multipleOf: 3 }] }],
  ["not", text, { not: { const: "secret" } }],
  ["if", object({}), { if: { required: ["a"] }, then: { required: ["b"] } }],
  ["else", object({}), { if: { required: ["a"] }, else: { required: ["b"] } }],
  ["dependentRequired", object({}), { dependentRequired: { a: ["b"] } }],
  ["dependentSchemas", object({}), { dependentSchemas: { a: { required: ["b"] } } }],
  ["a documented value", { ...text, examples: ["k-77"] }, { not: { pattern: "^k" } }],
  [
    "a condition of the first",
    object({ if: { required: ["a"] }, then: { required: ["b"] } }),
    {
      not: { required: ["a", "b"] },
    },
  ],
  [
    "what the first declares, requires and what the second declares, all together",
    object({ required: ["r"], properties: { a: text, b: text } }),
    { properties: { x: true }, not: { required: ["r", "a", "b", "x"] } },
  ],
  [
    "what a closed first declares and requires, all together",
    object({
      required: ["rest"],
      properties: { a: text, b: text },
      patternProperties: { "^r": text },
      additionalProperties: false,
    }),
    { not: { required: ["rest", "a", "b"] } },
  ],
  [
    "the other condition of the first",
    object({ if: { required: ["a"] }, else: { required: ["c"] } }),
    { required: ["a"] },
  ],
  [
    "one of very many properties, which the second declares",
    object({
      properties: Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`p${n}`, integer])),
    }),
    { properties: { p77: { minimum: 0 } } },
  ],
])("%s", (_, first, second) => {
  const { scope } = createResources({});
  const values = boundaryValues(scoped(first, scope), scoped(second, scope));
  const refuting = values.filter(
    (value) =>
      evaluate(scoped(first, scope), value) === true &&
      evaluate(scoped(second, scope), value) === false,
  );
  expect(refuting.length).toBeGreaterThan(0);
});

test("no value of a schema that accepts none", () => {
  const { scope } = createResources({});
  expect(boundaryValues(scoped(false, scope), scoped(true, scope))).toEqual([]);
});

test("as many lists of values as are asked for", () => {
  const { scope } = createResources({});
  const wide = object({
    properties: Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`p${i}`, integer])),
  });
  expect(boundaryValues(scoped(wide, scope), scoped(true, scope), 0)).toEqual([]);
  const few = boundaryValues(scoped(wide, scope), scoped(true, scope), 3);
  expect(few.length).toBeLessThan(boundaryValues(scoped(wide, scope), scoped(true, scope)).length);
});
