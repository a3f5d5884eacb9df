import { expect, test } from "vitest";
import { isObject, type JsonValue } from "../../generator/json/values.ts";
import { problemsOf } from "../../generator/schema/problems.ts";
import { createResources } from "../../generator/schema/references.ts";

test.each<[string, JsonValue, JsonValue, [at: string, keyword: string, message: string][]]>([
  ["a type", { type: "string" }, 1, [["", "type", "must be of type string"]]],
  ["types", { type: ["string", "null"] }, 1, [["", "type", "must be of type string or null"]]],
  ["listed values", { enum: ["a", 2] }, 1, [["", "enum", 'must be one of "a", 2']]],
  ["a value", { const: { a: 1 } }, 1, [["", "const", 'must be {"a":1}']]],
  ["a bound", { minimum: 2 }, 1, [["", "minimum", "must match `minimum`: 2"]]],
  ["a pattern", { pattern: "^a" }, "b", [["", "pattern", 'must match `pattern`: "^a"']]],
  ["a format", { format: "uuid" }, "b", [["", "format", "must accord with the format `uuid`"]]],
  ["names", { required: ["a", "b", "c"] }, { b: 1 }, [["", "required", "must have `a`, `c`"]]],
  [
    "alternatives",
    { anyOf: [{ type: "string" }, { minimum: 2 }] },
    1,
    [["", "anyOf", "must match one of the alternatives of `anyOf`"]],
  ],
  [
    "exclusive alternatives",
    { oneOf: [true, true] },
    1,
    [["", "oneOf", "must match exactly one of the alternatives of `oneOf`"]],
  ],
  ["a schema", { not: {} }, 1, [["", "not", "must match `not`"]]],
  ["nothing at all", false, 1, [["", "false", "must not be there"]]],
  ["a part that accepts nothing", { allOf: [false] }, 1, [["", "false", "must not be there"]]],
  [
    "a member",
    { properties: { "a/b": { type: "string" }, c: { type: "string" } } },
    { "a/b": 1 },
    [["/a~1b", "type", "must be of type string"]],
  ],
  [
    "other members",
    { properties: { a: true }, additionalProperties: { type: "string" } },
    { a: 1, b: 1 },
    [["/b", "type", "must be of type string"]],
  ],
  [
    "members that are not declared",
    { properties: { a: true }, additionalProperties: false },
    { a: 1, b: 1 },
    [["/b", "false", "must not be there"]],
  ],
  [
    "members that nothing evaluates",
    { properties: { a: true }, unevaluatedProperties: false },
    { a: 1, b: 1 },
    [["", "unevaluatedProperties", "must match `unevaluatedProperties`: false"]],
  ],
  [
    "what only alternatives evaluate",
    { anyOf: [{ properties: { a: true } }], unevaluatedProperties: false },
    { a: 1 },
    [],
  ],
  [
    "items",
    { prefixItems: [{ type: "null" }], items: { type: "string" } },
    [1, 1, "a"],
    [
      ["/0", "type", "must be of type null"],
      ["/1", "type", "must be of type string"],
    ],
  ],
  [
    "a condition",
    { if: { minimum: 2 }, then: { type: "string" } },
    3,
    [["", "if", "must match `if`"]],
  ],
  [
    "all that is wrong, through a reference",
    { $defs: { A: { required: ["a"] } }, $ref: "#/$defs/A", maxProperties: 0 },
    { b: 1 },
    [
      ["", "maxProperties", "must match `maxProperties`: 0"],
      ["", "required", "must have `a`"],
    ],
  ],
])("problems of %s", (_, schema, value, expected) => {
  const { scope } = createResources(isObject(schema) ? schema : {});
  const found = problemsOf({ schema, scope }, value);
  expect(found.map(({ at, keyword, message }) => [at, keyword, message])).toEqual(expected);
});
