import { Ajv2020 } from "ajv/dist/2020.js";
import addFormatsModule from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import { scoped, type ScopedSchema } from "../../generator/schema/conjunction.ts";
import { containment } from "../../generator/schema/contains.ts";
import { resourcesOf } from "../../generator/schema/references.ts";
import { boundaryValues } from "../../generator/schema/sample/boundaries.ts";
import { runs } from "../support/share.ts";

const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;

const $defs: JsonObject = {
  Text: { type: "string", maxLength: 3 },
  Tree: {
    type: "object",
    required: ["value"],
    properties: {
      value: { type: "integer" },
      children: { type: "array", items: { $ref: "#/$defs/Tree" } },
    },
  },
  Bush: {
    type: "object",
    required: ["value"],
    properties: {
      value: { type: "number" },
      children: { type: "array", items: { $ref: "#/$defs/Bush" } },
    },
  },
};

const judge = new Ajv2020({ strict: false, logger: false });
addFormats(judge);
judge.addSchema({ $id: "https://example.com/defs", $defs });

/** What Ajv says, by one compilation per schema. */
function ajv(schema: JsonValue): (value: JsonValue) => boolean {
  const moved = JSON.stringify(schema).replaceAll('"#/$defs', '"https://example.com/defs#/$defs');
  const validate = judge.compile(JSON.parse(moved) as JsonObject);
  return (value) => validate(value);
}

function ajvTakes(schema: JsonValue, value: JsonValue): boolean {
  return ajv(schema)(value);
}

function inRoot(schema: JsonValue, root: JsonObject = { $defs }): ScopedSchema {
  return scoped(schema, resourcesOf(root).scope);
}

function decide(inner: JsonValue, outer: JsonValue) {
  const root: JsonObject = { $defs };
  return containment(inRoot(inner, root), inRoot(outer, root));
}

describe("containment", () => {
  const ANY = ["null", "boolean", "number", "string", "array", "object"];
  const SMALL = [null, true, false];

  const proved: [string, JsonValue, JsonValue][] = [
    ["integer in number", { type: "integer" }, { type: "number" }],
    [
      "unevaluated names where nothing else evaluates",
      { type: "object", properties: {}, unevaluatedProperties: false },
      { type: "object", unevaluatedProperties: { type: "string" } },
    ],
    [
      "a consequence that asks for less",
      { if: { required: ["a"] }, then: { required: ["b", "c"] }, else: { minProperties: 2 } },
      { if: { required: ["a"] }, then: { required: ["b"] }, else: { minProperties: 1 } },
    ],
    [
      "a condition in each of its cases",
      { if: { type: "string" }, then: { maxLength: 2 }, else: { type: "integer" } },
      { anyOf: [{ type: "string", maxLength: 3 }, { type: "number" }] },
    ],
    [
      "what is excluded, in a type that is left",
      { not: { type: ["object", "array", "null", "boolean", "string"] } },
      { type: "number" },
    ],
    ["what contradicts itself", { type: "string", not: { type: "string" } }, { type: "null" }],
    [
      "alternatives that are the same by reference",
      { oneOf: [{ $ref: "#/$defs/Tree" }, { $ref: "#/$defs/Bush" }], maxProperties: 1 },
      { oneOf: [{ $ref: "#/$defs/Tree" }, { $ref: "#/$defs/Bush" }], maxProperties: 2 },
    ],
    ["a schema in true", { type: "integer" }, true],
    ["nothing in anything", false, { type: "string" }],
    ["listed values in a type", { enum: ["a", "b"] }, { type: "string", maxLength: 1 }],
    ["fewer listed values in more", { enum: ["a"] }, { enum: ["b", "a"] }],
    [
      "narrow range in wide range",
      { type: "integer", minimum: 1, maximum: 2 },
      { type: "number", exclusiveMinimum: 0 },
    ],
    ["multiples", { type: "integer", multipleOf: 6 }, { multipleOf: 3 }],
    ["strings do not care about numbers' bounds", { type: "string" }, { maximum: 3 }],
    [
      "closed object in open object",
      { type: "object", properties: { a: { type: "string" } }, additionalProperties: false },
      { properties: { a: true, b: { type: "integer" } } },
    ],
    [
      "more required in less required",
      { type: "object", required: ["a", "b"] },
      { type: "object", required: ["a"] },
    ],
    [
      "map in map",
      { type: "object", additionalProperties: { type: "integer" } },
      { type: "object", additionalProperties: { type: "number" } },
    ],
    ["a branch in anyOf", { type: "string" }, { anyOf: [{ type: "integer" }, { type: "string" }] }],
    [
      "type list in oneOf of disjoint types",
      { type: ["string", "null"] },
      { oneOf: [{ type: "null" }, { type: "string" }] },
    ],
    [
      "each alternative",
      { anyOf: [{ type: "integer", minimum: 2 }, { const: 1 }] },
      { type: "integer" },
    ],
    [
      "tagged alternatives in oneOf",
      { type: "object", required: ["kind"], properties: { kind: { const: "a" } } },
      {
        oneOf: [
          { type: "object", required: ["kind"], properties: { kind: { const: "a" } } },
          { type: "object", required: ["kind"], properties: { kind: { const: "b" } } },
        ],
      },
    ],
    [
      "allOf in its part",
      { allOf: [{ $ref: "#/$defs/Text" }, { minLength: 1 }] },
      { $ref: "#/$defs/Text" },
    ],
    ["a recursive schema in a wider one", { $ref: "#/$defs/Tree" }, { $ref: "#/$defs/Bush" }],
    [
      "tuple in list",
      { type: "array", prefixItems: [{ type: "integer" }], items: false },
      { type: "array", items: { type: "number" } },
    ],
    ["list in not of another type", { type: "array" }, { not: { type: "object" } }],
    ["booleans in their list", { type: "boolean" }, { enum: [true, false] }],
    ["int32 in int64", { type: "integer", format: "int32" }, { type: "integer", format: "int64" }],
    ["same pattern", { type: "string", pattern: "^a" }, { pattern: "^a" }],
    ["a pattern in one of everything", { type: "string", pattern: "^a" }, { pattern: "^.*" }],
    ["multiples in those of a divisor", { type: "number", multipleOf: 6 }, { multipleOf: 3 }],
    ["multiples of a fraction in its own", { multipleOf: 0.5 }, { multipleOf: 0.5, type: ANY }],
    ["integers in multiples of one", { type: "integer" }, { multipleOf: 1 }],
    [
      "a name that brings two in a name that brings one",
      { type: "object", dependentRequired: { a: ["b", "c"] } },
      { dependentRequired: { a: ["c"] } },
    ],
    [
      "a name that is always there in a name that brings it",
      { type: "object", required: ["b"] },
      { dependentRequired: { a: ["b", "a"] } },
    ],
    [
      "a name that brings more in a name that brings less",
      { type: "object", dependentSchemas: { a: { required: ["b", "c"] } } },
      { dependentSchemas: { a: { required: ["b"] } } },
    ],
    [
      "objects in what a name asks of itself",
      { type: "object" },
      { dependentSchemas: { a: { required: ["a"] } } },
    ],
    [
      "a name that is never there in whatever it brings",
      { type: "object", dependentSchemas: { a: false } },
      { dependentSchemas: { a: { required: ["b"] } } },
    ],
    ["the values of two types in their list", { type: ["null", "boolean"] }, { enum: SMALL }],
    ["nothing in a value", false, { const: 1 }],
    [
      "a condition without a consequence",
      { type: "object", required: ["b"] },
      { if: { required: ["a"] }, else: { required: ["b"] } },
    ],
    [
      "a condition without another consequence",
      { type: "string", minLength: 2 },
      { if: { type: "string" }, then: { minLength: 1 } },
    ],
  ];
  it.each(proved)("proves %s", (_name, inner, outer) => {
    expect(decide(inner, outer)).toEqual({ result: "contained" });
  });

  const refuted: [string, JsonValue, JsonValue][] = [
    [
      "a consequence that asks for more",
      { properties: { a: { const: "x" } } },
      { if: { required: ["a"] }, then: { required: ["b"] } },
    ],
    [
      "another consequence where the condition fails",
      { if: { type: "string" }, then: { maxLength: 2 }, else: { type: "number" } },
      { if: { type: "string" }, then: { maxLength: 2 }, else: { type: "integer" } },
    ],
    [
      "a value that two alternatives accept",
      { type: "object", properties: { a: { type: "string" }, b: { type: "string" } } },
      { oneOf: [{ required: ["a"] }, { required: ["b"] }, { maxProperties: 0 }] },
    ],
    [
      "an excluded value of an object",
      { type: "object", required: ["a", "b"], properties: { a: { enum: [1, 2] } } },
      { not: { properties: { a: { const: 2 } }, required: ["a"] } },
    ],
    ["number in integer", { type: "number" }, { type: "integer" }],
    ["true in false", { type: "boolean" }, { enum: [false, null] }],
    ["false in true", { type: ["boolean", "null"] }, { enum: [true, null] }],
    ["fractions in whole multiples", { type: "number", multipleOf: 0.5 }, { multipleOf: 1 }],
    ["multiples in those of no divisor", { type: "number", multipleOf: 6 }, { multipleOf: 4 }],
    [
      "a name that brings one in a name that brings two",
      { type: "object", dependentRequired: { a: ["b"] } },
      { dependentRequired: { a: ["b", "c"] } },
    ],
    [
      "what another name brings in what a name brings",
      { type: "object", dependentSchemas: { x: { required: ["b"] } } },
      { dependentSchemas: { a: { required: ["b"] } } },
    ],
    ["long text in short", { type: "string" }, { maxLength: 5 }],
    ["more listed values in fewer", { enum: ["a", "b"] }, { enum: ["a"] }],
    [
      "optional member in required",
      { type: "object", properties: { a: { type: "string" } } },
      { required: ["a"] },
    ],
    [
      "a member that is required in two",
      { type: "object", required: ["a"] },
      { required: ["a", "b"] },
    ],
    ["open object in closed", { type: "object" }, { type: "object", additionalProperties: false }],
    [
      "deep member",
      { type: "object", properties: { a: { type: "array", items: { type: ["string", "null"] } } } },
      { properties: { a: { items: { type: "string" } } } },
    ],
    [
      "a short list in a typed one",
      { type: "array", maxItems: 3 },
      { type: "array", items: { type: "string" } },
    ],
    ["text in date", { type: "string" }, { format: "date" }],
    [
      "repeated items in unique",
      { type: "array", items: { type: "string" } },
      { uniqueItems: true },
    ],
    [
      "a wide recursive schema in a narrower one",
      { $ref: "#/$defs/Bush" },
      { $ref: "#/$defs/Tree" },
    ],
    [
      "overlapping alternatives in oneOf",
      { type: "integer" },
      { oneOf: [{ type: "integer" }, { type: "number" }] },
    ],
  ];
  it.each(refuted)("refutes %s with a witness that Ajv confirms", (_name, inner, outer) => {
    const result = decide(inner, outer);
    if (result.result !== "not-contained") expect.fail(`result: ${result.result}`);
    expect([ajvTakes(inner, result.witness), ajvTakes(outer, result.witness)]).toEqual([
      true,
      false,
    ]);
  });

  it("says unknown where a conjunction has more parts than are followed", () => {
    const many: JsonValue[] = Array.from({ length: 2_500 }, (_, n) => ({ minLength: n % 7 }));
    const inner = { type: "string", allOf: [...many, { maxLength: 3 }] };
    const result = decide(inner, { maxLength: 3, not: { const: "no such text" } });
    expect(result.result).not.toBe("contained");
  });

  const open: [string, JsonValue, JsonValue][] = [
    [
      "two patterns",
      { type: "string", pattern: "^[b-d]+q$" },
      { type: "string", pattern: "^[b-e]+q$" },
    ],
    [
      "unevaluatedProperties next to alternatives",
      { anyOf: [{ properties: { a: { const: 1 } } }], unevaluatedProperties: false },
      { anyOf: [{ properties: { a: true } }], unevaluatedProperties: false },
    ],
    ["fractions that are no whole numbers", { multipleOf: 4, type: "number" }, { multipleOf: 0.1 }],
    [
      "numbers beyond those that are exact",
      { multipleOf: 2 ** 60, type: "number" },
      { multipleOf: 2 },
    ],
    ["a reference that leads nowhere", { $ref: "#/nowhere" }, { type: "string" }],
    ["a schema that is an alternative of itself", { type: "boolean" }, { $ref: "#/$defs/Loop" }],
  ];
  it.each(open)("says unknown about %s", (_name, inner, outer) => {
    const root: JsonObject = {
      $defs: { ...$defs, Loop: { anyOf: [{ $ref: "#/$defs/Loop" }, { type: "string" }] } },
    };
    const { result } = containment(inRoot(inner, root), inRoot(outer, root));
    expect(result).toBe("unknown");
  });

  it("is right whenever it decides, on random pairs (Ajv judges)", () => {
    const tally = { contained: 0, "not-contained": 0, unknown: 0 };
    fc.assert(
      fc.property(schemas, schemas, fc.boolean(), (a, b, merge) => {
        // Half of the pairs are related, or nearly all results would be "not contained".
        const inner: JsonValue = merge ? { allOf: [a, b] } : a;
        const result = decide(inner, b);
        tally[result.result]++;
        if (result.result === "not-contained") {
          expect([ajvTakes(inner, result.witness), ajvTakes(b, result.witness)]).toEqual([
            true,
            false,
          ]);
        } else if (result.result === "contained") {
          const root: JsonObject = { $defs };
          const values = boundaryValues(inRoot(inner, root), inRoot(b, root));
          const [innerTakes, outerTakes] = [ajv(inner), ajv(b)];
          for (const value of values)
            if (innerTakes(value)) expect([value, outerTakes(value)]).toEqual([value, true]);
        }
      }),
      { numRuns: runs(250, 60), seed: 7 },
    );
    expect(tally.contained).toBeGreaterThan(runs(50, 10));
    expect(tally["not-contained"]).toBeGreaterThan(runs(50, 10));
  });
});

const leaf: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom<JsonValue>(
    true,
    { type: "string" },
    { type: "integer" },
    { type: ["string", "null"] },
    { type: "number", minimum: 0 },
    { type: "number", exclusiveMaximum: 3 },
    { enum: ["a", 1, null] },
    { const: "a" },
    { type: "string", maxLength: 2 },
    { minLength: 1 },
    { multipleOf: 2 },
    { type: "boolean" },
    { type: "string", format: "date" },
    { $ref: "#/$defs/Text" },
    { $ref: "#/$defs/Tree" },
    { not: { type: "string" } },
  ),
);
const { schemas } = fc.letrec<{ schemas: JsonValue }>((tie) => ({
  schemas: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({
      type: fc.constant("object"),
      properties: fc.dictionary(fc.constantFrom("a", "b"), tie("schemas")),
      required: fc.subarray(["a", "b"]),
    }),
    fc.record({
      type: fc.constant("object"),
      properties: fc.dictionary(fc.constantFrom("a", "b"), tie("schemas")),
      additionalProperties: tie("schemas"),
    }),
    fc.record({
      patternProperties: fc.dictionary(fc.constantFrom("^a", "b$"), tie("schemas")),
      additionalProperties: fc.boolean(),
    }),
    fc.record({
      type: fc.constant("array"),
      items: tie("schemas"),
      minItems: fc.integer({ min: 0, max: 2 }),
      maxItems: fc.integer({ min: 2, max: 4 }),
    }),
    fc.record({
      prefixItems: fc.array(tie("schemas"), { minLength: 1, maxLength: 2 }),
      items: tie("schemas"),
      maxItems: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({ anyOf: fc.array(tie("schemas"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie("schemas"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ allOf: fc.array(tie("schemas"), { minLength: 1, maxLength: 2 }) }),
    fc.record({ contains: tie("schemas"), maxContains: fc.integer({ min: 1, max: 2 }) }),
    fc.record({ if: tie("schemas"), then: tie("schemas"), else: tie("schemas") }),
  ) as fc.Arbitrary<JsonValue>,
}));
