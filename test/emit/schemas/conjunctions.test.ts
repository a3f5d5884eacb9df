import { describe, expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../../../generator/json/values.ts";
import type { Schema } from "../../../generator/model/index.ts";
import { loadComponents, TO_THE_LETTER } from "../../support/load-schemas.ts";
import { refTo } from "../../support/schema-graphs.ts";

/** A keyword with a loose and a tight value; `within` is what both let pass, `between` what only the loose one does. */
interface Bound {
  readonly loose: Schema;
  readonly tight: Schema;
  readonly within: JsonValue;
  readonly between: JsonValue;
}

const string = (more: JsonObject): Schema => ({ type: "string", ...more });
const number = (more: JsonObject): Schema => ({ type: "number", ...more });
const array = (more: JsonObject): Schema => ({ type: "array", ...more });
const object = (more: JsonObject): Schema => ({ type: "object", ...more });
const names = (count: number): JsonObject =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`n${i}`, i]));

const bounds: Record<string, Bound> = {
  minLength: {
    loose: string({ minLength: 2 }),
    tight: string({ minLength: 4 }),
    within: "abcd",
    between: "abc",
  },
  maxLength: {
    loose: string({ maxLength: 4 }),
    tight: string({ maxLength: 2 }),
    within: "ab",
    between: "abc",
  },
  pattern: {
    loose: string({ pattern: "^a" }),
    tight: string({ pattern: "z$" }),
    within: "a-z",
    between: "a-y",
  },
  minimum: {
    loose: number({ minimum: 2 }),
    tight: number({ minimum: 4 }),
    within: 4,
    between: 3,
  },
  maximum: {
    loose: number({ maximum: 4 }),
    tight: number({ maximum: 2 }),
    within: 2,
    between: 3,
  },
  exclusiveMinimum: {
    loose: number({ exclusiveMinimum: 2 }),
    tight: number({ exclusiveMinimum: 4 }),
    within: 5,
    between: 4,
  },
  exclusiveMaximum: {
    loose: number({ exclusiveMaximum: 4 }),
    tight: number({ exclusiveMaximum: 2 }),
    within: 1,
    between: 2,
  },
  "minimum and exclusiveMinimum": {
    loose: number({ minimum: 2 }),
    tight: number({ exclusiveMinimum: 2 }),
    within: 3,
    between: 2,
  },
  "maximum and exclusiveMaximum": {
    loose: number({ maximum: 2 }),
    tight: number({ exclusiveMaximum: 2 }),
    within: 1,
    between: 2,
  },
  multipleOf: {
    loose: number({ multipleOf: 2 }),
    tight: number({ multipleOf: 3 }),
    within: 6,
    between: 4,
  },
  integer: {
    loose: number({}),
    tight: { type: "integer" },
    within: 1,
    between: 1.5,
  },
  minItems: {
    loose: array({ minItems: 1 }),
    tight: array({ minItems: 3 }),
    within: [1, 2, 3],
    between: [1, 2],
  },
  maxItems: {
    loose: array({ maxItems: 3 }),
    tight: array({ maxItems: 1 }),
    within: [1],
    between: [1, 2],
  },
  uniqueItems: {
    loose: array({ uniqueItems: false }),
    tight: array({ uniqueItems: true }),
    within: [1, 2],
    between: [1, 1],
  },
  contains: {
    loose: array({ contains: { const: 1 } }),
    tight: array({ contains: { const: 2 } }),
    within: [1, 2],
    between: [1],
  },
  items: {
    loose: array({ items: { type: "number" } }),
    tight: array({ items: { minimum: 2 } }),
    within: [2],
    between: [1],
  },
  prefixItems: {
    loose: array({ prefixItems: [{ type: "number" }] }),
    tight: array({ items: { minimum: 2 } }),
    within: [2, 3],
    between: [1, 3],
  },
  minProperties: {
    loose: object({ minProperties: 1 }),
    tight: object({ minProperties: 3 }),
    within: names(3),
    between: names(2),
  },
  maxProperties: {
    loose: object({ maxProperties: 3 }),
    tight: object({ maxProperties: 1 }),
    within: names(1),
    between: names(2),
  },
  required: {
    loose: object({ required: ["n0"] }),
    tight: object({ required: ["n1"] }),
    within: names(2),
    between: names(1),
  },
  properties: {
    loose: object({ properties: { n0: { type: "number" } } }),
    tight: object({ properties: { n0: { minimum: 1 } } }),
    within: { n0: 1 },
    between: { n0: 0 },
  },
  additionalProperties: {
    loose: object({ properties: { n0: true }, additionalProperties: { type: "number" } }),
    tight: object({ properties: { n1: { type: "number" } }, additionalProperties: false }),
    within: { n1: 1 },
    between: { n0: 1 },
  },
  patternProperties: {
    loose: object({ patternProperties: { "^n": { type: "number" } } }),
    tight: object({ patternProperties: { "0$": { minimum: 1 } } }),
    within: { n0: 1, n1: 0 },
    between: { n0: 0 },
  },
  propertyNames: {
    loose: object({ propertyNames: { maxLength: 3 } }),
    tight: object({ propertyNames: { pattern: "^n" } }),
    within: { n0: 1 },
    between: { m0: 1 },
  },
  dependentRequired: {
    loose: object({ dependentRequired: { n0: ["n1"] } }),
    tight: object({ dependentRequired: { n0: ["n2"] } }),
    within: names(3),
    between: names(2),
  },
  dependentSchemas: {
    loose: object({ dependentSchemas: { n0: { minProperties: 1 } } }),
    tight: object({ dependentSchemas: { n0: { minProperties: 3 } } }),
    within: names(3),
    between: names(2),
  },
  enum: {
    loose: { enum: ["a", "b", { c: 1 }] },
    tight: { enum: ["b", "d", { c: 1 }] },
    within: { c: 1 },
    between: "a",
  },
  "enum and const": { loose: { enum: [1, 2] }, tight: { const: 2 }, within: 2, between: 1 },
  type: {
    loose: { type: ["string", "number"] },
    tight: { type: ["number", "null"] },
    within: 1,
    between: "a",
  },
  anyOf: {
    loose: { anyOf: [{ type: "string" }, { type: "number" }] },
    tight: { anyOf: [{ minimum: 1 }] },
    within: 1,
    between: 0,
  },
  oneOf: {
    loose: { oneOf: [{ type: "number" }, { type: "string" }] },
    tight: { oneOf: [{ maximum: 5 }, { minimum: 3 }] },
    within: 1,
    between: 4,
  },
  not: { loose: { not: { const: 1 } }, tight: { not: { const: 2 } }, within: 3, between: 2 },
  if: {
    loose: { if: { type: "number" }, then: { minimum: 1 } },
    tight: { if: { type: "number" }, then: { maximum: 3 } },
    within: 2,
    between: 4,
  },
};

describe("of two that say it through `allOf`, the tighter wins", () => {
  const components: Record<string, Schema> = {};
  const rows = Object.entries(bounds).map(([keyword, bound], index) => {
    const [loose, tight] = [`Loose${index}`, `Tight${index}`];
    Object.assign(components, {
      [loose]: bound.loose,
      [tight]: bound.tight,
      [`A${index}`]: { allOf: [bound.loose, bound.tight] },
      [`B${index}`]: { allOf: [bound.tight, bound.loose] },
      [`C${index}`]: { allOf: [refTo(loose), refTo(tight)] },
      [`D${index}`]: { ...(bound.loose as JsonObject), $ref: `#/components/schemas/${tight}` },
    });
    return { keyword, bound, index };
  });
  const loading = loadComponents(components, TO_THE_LETTER);

  test.each(rows)("$keyword", async ({ bound, index }) => {
    const { schemas } = await loading;
    const accepts = (name: string, value: JsonValue): boolean | undefined =>
      schemas[`${name}${index}`]?.safeParse(value).success;
    for (const name of ["A", "B", "C", "D"]) {
      expect([name, accepts(name, bound.within)]).toStrictEqual([name, true]);
      expect([name, accepts(name, bound.between)]).toStrictEqual([name, false]);
    }
    expect(accepts("Loose", bound.between)).toBe(true);
  });
});

describe("unevaluatedProperties of a schema that extends", () => {
  const components: Record<string, Schema> = {
    Open: { type: "object", properties: { a: { type: "string" } } },
    Closed: { allOf: [refTo("Open")], properties: { b: true }, unevaluatedProperties: false },
    Typed: { $ref: "#/components/schemas/Open", unevaluatedProperties: { type: "number" } },
    // What extends a closed schema has no say in what that one evaluates.
    Extended: { allOf: [refTo("Closed")], properties: { c: true } },
    Everything: { allOf: [{ additionalProperties: true }], unevaluatedProperties: false },
  };
  const values: JsonValue[] = [{ a: "x" }, { b: 1 }, { c: 1 }, { a: 1 }, { c: "x" }];
  const expected: Record<string, boolean[]> = {
    Open: [true, true, true, false, true],
    Closed: [true, true, false, false, false],
    Typed: [true, true, true, false, false],
    Extended: [true, true, false, false, false],
    Everything: [true, true, true, true, true],
  };
  test.each(Object.entries(expected))("%s", async (name, decisions) => {
    const { schemas } = await loadComponents(components, TO_THE_LETTER);
    const found = values.map((value) => schemas[name]?.safeParse(value).success);
    expect(found).toStrictEqual(decisions);
  });
});
