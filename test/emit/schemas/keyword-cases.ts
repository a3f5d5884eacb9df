import type { JsonValue } from "../../../generator/json/values.ts";
import type { Schema } from "../../../generator/model/index.ts";

/** A schema, values that it accepts, and values that it refuses. */
export type KeywordCase = readonly [
  name: string,
  schema: Schema,
  valid: readonly JsonValue[],
  invalid: readonly JsonValue[],
];

const proto = JSON.parse('{"__proto__": 1}') as JsonValue;
const kinds = { kind: { const: "cat" } };

/** By keyword; written by hand from the specification. */
export const keywordCases: readonly KeywordCase[] = [
  ["true", true, [null, 1, "", [], {}], []],
  ["false", false, [], [null, 1, "", [], {}]],
  ["type string", { type: "string" }, ["", "a"], [1, null, true, [], {}]],
  ["type integer", { type: "integer" }, [1, 1.0, -3, 2 ** 53 + 2, 1e300], [1.5, "1", null]],
  ["type number", { type: "number" }, [1, 1.5, -0], ["1", true, null]],
  ["type boolean", { type: "boolean" }, [true, false], [0, 1, "true", null]],
  ["type null", { type: "null" }, [null], [0, "", false, {}]],
  ["type array", { type: "array" }, [[], [1, "a"]], [{}, { length: 0 }, "a"]],
  ["type object", { type: "object" }, [{}, { a: 1 }], [[], null, "a"]],
  ["types", { type: ["string", "null"], maxLength: 2 }, ["ab", null], ["abc", 1]],
  ["types, all", { type: ["integer", "object", "array"] }, [1, {}, []], [1.5, "1", null]],
  ["enum", { enum: ["a", 1, null, false] }, ["a", 1, null, false], ["b", 0, "1", true, []]],
  ["enum and type", { type: "string", enum: ["a", 1, "__proto__"] }, ["a", "__proto__"], [1, "b"]],
  ["enum of objects", { enum: [{ a: [1] }, [2], 3] }, [{ a: [1] }, [2], 3], [{ a: [2] }, [], 2]],
  ["enum and minLength", { enum: ["a", "bc", 5], minLength: 2 }, ["bc", 5], ["a"]],
  ["const", { const: { a: 1, b: 2 } }, [{ b: 2, a: 1 }], [{ a: 1 }, { a: 1, b: 2, c: 3 }, null]],
  ["const false", { const: false }, [false], [0, null, ""]],
  ["const 0", { const: 0 }, [0, -0], [false, "0", null]],
  ["const in enum", { enum: [1, 2], const: 2 }, [2], [1, 3]],
  ["multipleOf", { multipleOf: 0.01 }, [4.02, 0, 1, "a"], [0.001, 4.021]],
  ["multipleOf 2", { multipleOf: 2 }, [4, -2, 1e300], [9007199254740991, 1]],
  ["multipleOf 0.5", { multipleOf: 0.5 }, [1e308, 1.5], [0.25]],
  ["maximum", { maximum: 3 }, [3, 2.9, "x"], [3.1]],
  ["exclusiveMaximum", { exclusiveMaximum: 3 }, [2.9], [3, 4]],
  ["minimum", { minimum: -2 }, [-2, 0, null], [-2.1]],
  ["exclusiveMinimum", { exclusiveMinimum: 1, minimum: 0 }, [1.1], [1, 0.5]],
  ["maxLength", { maxLength: 2 }, ["ab", "💩💩", 100], ["abc", "💩💩💩"]],
  ["minLength", { minLength: 2 }, ["ab", "💩💩", []], ["a", "💩"]],
  ["pattern", { pattern: "^a+$" }, ["aa", 1], ["ab", ""]],
  ["pattern, unanchored", { pattern: "a" }, ["xax"], ["x"]],
  ["pattern, Unicode", { pattern: "^\\p{L}$" }, ["é", "𝒳"], ["1"]],
  ["items", { items: { type: "integer" } }, [[], [1, 2], "x"], [[1, "2"]]],
  ["items false", { items: false }, [[], {}], [[1]]],
  ["prefixItems", { prefixItems: [{ type: "string" }, {}] }, [[], ["a"], ["a", 1, 2]], [[1]]],
  [
    "prefixItems and items",
    { type: "array", prefixItems: [{ type: "string" }], items: { type: "number" } },
    [["a"], ["a", 1], []],
    [["a", "b"], [1]],
  ],
  ["prefixItems, closed", { prefixItems: [true], items: false }, [[], [1]], [[1, 2]]],
  [
    "prefixItems and minItems",
    { type: "array", prefixItems: [{}, {}], minItems: 1, maxItems: 2 },
    [[1], [1, 2]],
    [[], [1, 2, 3]],
  ],
  ["maxItems", { maxItems: 1 }, [[], [1], {}], [[1, 2]]],
  ["minItems", { minItems: 1 }, [[1], ""], [[]]],
  [
    "uniqueItems",
    { uniqueItems: true },
    [
      [1, "1", true, { a: 1 }, [1]],
      [
        { a: 1, b: 2 },
        { a: 2, b: 1 },
      ],
    ],
    [
      [1, 1],
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      [[1], [1]],
    ],
  ],
  ["contains", { contains: { minimum: 5 } }, [[1, 5], "x"], [[], [1]]],
  ["minContains 0", { contains: { const: 1 }, minContains: 0 }, [[], [2]], []],
  [
    "minContains and maxContains",
    { contains: { const: 1 }, minContains: 2, maxContains: 3 },
    [
      [1, 1],
      [1, 1, 2, 1],
    ],
    [[1], [1, 1, 1, 1]],
  ],
  ["properties", { properties: { a: { type: "string" } } }, [{}, { a: "x", b: 1 }, 5], [{ a: 1 }]],
  [
    "properties that every object inherits",
    { type: "object", properties: { toString: { type: "string" }, constructor: {} } },
    [{}, { toString: "x" }],
    [{ toString: 1 }],
  ],
  ["property __proto__", { properties: { ["__proto__"]: { type: "string" } } }, [{}], [proto]],
  ["required", { required: ["a"] }, [{ a: null }, [], "x"], [{}, { b: 1 }]],
  ["required, inherited", { type: "object", required: ["toString"] }, [{ toString: 1 }], [{}]],
  [
    "required, not declared",
    { type: "object", required: ["b"], additionalProperties: { type: "number" } },
    [{ b: 1 }],
    [{}, { b: "x" }],
  ],
  [
    "additionalProperties false",
    { properties: { a: {} }, additionalProperties: false },
    [{}, { a: 1 }, 1],
    [{ b: 1 }],
  ],
  [
    "additionalProperties schema",
    { type: "object", properties: { a: {} }, additionalProperties: { type: "number" } },
    [{ a: "x", b: 1 }],
    [{ b: "x" }],
  ],
  [
    "patternProperties",
    { patternProperties: { "^x-": { type: "number" }, y: { minimum: 3 } } },
    [{ "x-a": 1, b: "c" }, { "x-y": 3 }, []],
    [{ "x-a": "1" }, { "x-y": 2 }],
  ],
  [
    "patternProperties and additionalProperties",
    { properties: { a: {} }, patternProperties: { "^b": {} }, additionalProperties: false },
    [{ a: 1, bc: 2 }],
    [{ c: 1 }],
  ],
  ["propertyNames", { propertyNames: { maxLength: 2 } }, [{ ab: 1 }, 5], [{ abc: 1 }]],
  [
    "propertyNames and properties",
    { type: "object", properties: { a: {} }, propertyNames: { enum: ["a", "b"] } },
    [{ a: 1, b: 2 }],
    [{ c: 1 }],
  ],
  ["minProperties", { minProperties: 1 }, [{ a: 1 }, []], [{}]],
  ["maxProperties", { maxProperties: 1 }, [{}, { a: 1 }], [{ a: 1, b: 2 }]],
  [
    "dependentRequired",
    { dependentRequired: { a: ["b"] } },
    [{}, { b: 1 }, { a: 1, b: 2 }, "a"],
    [{ a: 1 }],
  ],
  [
    "dependentSchemas",
    { dependentSchemas: { a: { required: ["b"], properties: { b: { type: "number" } } } } },
    [{ b: "x" }, { a: 1, b: 1 }, "a"],
    [{ a: 1 }, { a: 1, b: "x" }],
  ],
  ["allOf", { allOf: [{ minimum: 1 }, { maximum: 3 }] }, [2, "x"], [0, 4]],
  [
    "allOf of objects",
    {
      allOf: [
        { type: "object", properties: { a: { type: "string" } }, required: ["a"] },
        { properties: { a: { minLength: 2 }, b: { type: "number" } } },
      ],
    },
    [{ a: "xy" }, { a: "xy", b: 1, c: 2 }],
    [{ a: "x" }, { a: "xy", b: "1" }, {}],
  ],
  [
    "allOf with a closed part",
    {
      type: "object",
      properties: { a: {} },
      additionalProperties: false,
      allOf: [{ properties: { b: {} } }],
    },
    [{}, { a: 1 }],
    [{ b: 1 }],
  ],
  [
    "allOf with patterns and a closed part",
    {
      allOf: [{ additionalProperties: { type: "number" } }, { patternProperties: { "^a": true } }],
    },
    [{ a: 1 }, 1],
    [{ a: "x" }, { b: "x" }],
  ],
  [
    "allOf of arrays",
    { type: "array", allOf: [{ prefixItems: [{ minimum: 1 }] }, { items: { type: "number" } }] },
    [[1, 0]],
    [[0], [1, "x"]],
  ],
  ["anyOf", { anyOf: [{ type: "integer" }, { minimum: 2 }] }, [1, 2.5, "x"], [1.5]],
  [
    "anyOf alongside properties",
    {
      type: "object",
      properties: { a: { type: "string" }, b: { type: "number" } },
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
    },
    [{ a: "x" }, { b: 1 }],
    [{}, { a: 1 }, { b: 1, a: 2 }],
  ],
  ["anyOf with null", { anyOf: [{ type: "string" }, { type: "null" }] }, ["x", null], [1]],
  ["oneOf", { oneOf: [{ type: "integer" }, { minimum: 2 }] }, [1, 2.5], [3, 1.5]],
  [
    "oneOf with a list of values",
    { oneOf: [{ type: "string" }, { enum: ["a", 1] }] },
    ["b", 1],
    ["a", 2],
  ],
  [
    "oneOf by tag",
    {
      oneOf: [
        { type: "object", required: ["kind"], properties: kinds },
        { type: "object", required: ["kind"], properties: { kind: { enum: ["dog", "fox"] } } },
      ],
    },
    [{ kind: "cat" }, { kind: "fox", a: 1 }],
    [{ kind: "cow" }, {}, "cat"],
  ],
  [
    "oneOf by a tag that is not required",
    {
      oneOf: [
        { type: "object", properties: kinds },
        { type: "object", properties: { kind: { const: "dog" } } },
      ],
    },
    [{ kind: "cat" }],
    [{}, { kind: "cow" }],
  ],
  ["not", { not: { type: "string" } }, [1, null], ["x"]],
  [
    "not alongside properties",
    { type: "object", properties: { a: {} }, not: { required: ["a", "b"] } },
    [{ a: 1 }, { b: 1 }],
    [{ a: 1, b: 2 }],
  ],
  [
    "if, then, else",
    { if: { type: "string" }, then: { minLength: 2 }, else: { type: "number" } },
    ["ab", 1],
    ["a", true],
  ],
  ["if alone", { if: { type: "string" } }, ["a", 1], []],
  [
    "if by a property",
    {
      type: "object",
      properties: { a: {}, b: {} },
      if: { properties: { a: { const: 1 } }, required: ["a"] },
      then: { required: ["b"] },
    },
    [{ a: 1, b: 1 }, { a: 2 }, {}],
    [{ a: 1 }],
  ],
  [
    "unevaluatedProperties, static",
    {
      type: "object",
      properties: { a: {} },
      allOf: [{ properties: { b: {} } }],
      unevaluatedProperties: false,
    },
    [{ a: 1, b: 2 }],
    [{ c: 1 }],
  ],
  [
    "unevaluatedProperties alongside anyOf",
    {
      properties: { a: {} },
      anyOf: [{ properties: { b: { const: 1 } }, required: ["b"] }, {}],
      unevaluatedProperties: false,
    },
    [{ a: 1 }, { a: 1, b: 1 }, 5],
    [{ b: 2 }, { c: 1 }],
  ],
  [
    "unevaluatedItems, static",
    { prefixItems: [{}], allOf: [{ prefixItems: [{}, {}] }], unevaluatedItems: false },
    [[1, 2]],
    [[1, 2, 3]],
  ],
  [
    "unevaluatedItems alongside contains",
    { contains: { type: "string" }, unevaluatedItems: { type: "number" } },
    [["a", 1], ["a"]],
    [["a", null], [1]],
  ],
  ["format is an annotation", { format: "date" }, ["x", 1], []],
];
