import { describe, expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import { runs } from "../support/share.ts";
import { classOf, documentOf, isWrong, searchPair, type Direction } from "../soundness/search.ts";

const wants = (name: string): JsonObject => ({
  type: "object",
  properties: { [name]: { type: "string" } },
  required: [name],
});
const text: JsonObject = { type: "string" };

/** Edits that a rule by keyword gets wrong, because what stands around them counts. */
const cases: [string, Direction, JsonValue, JsonValue, string][] = [
  [
    "an alternative added that overlaps another",
    "request",
    { oneOf: [wants("card"), wants("iban")] },
    { oneOf: [wants("card"), wants("iban"), { type: "object" }] },
    "breaking",
  ],
  [
    "an alternative added that overlaps none",
    "request",
    { oneOf: [{ const: "a" }, { const: "b" }] },
    { oneOf: [{ const: "a" }, { const: "b" }, { const: "c" }] },
    "non-breaking",
  ],
  [
    "an alternative widened until it overlaps another",
    "request",
    { oneOf: [wants("card"), wants("iban")] },
    { oneOf: [wants("card"), { ...wants("iban"), required: [] }] },
    "breaking",
  ],
  [
    "a pattern removed alongside a schema for the rest",
    "request",
    { patternProperties: { "^x-": { type: "integer" } }, additionalProperties: text },
    { additionalProperties: text },
    "breaking",
  ],
  [
    "a property removed whose name is still required",
    "response",
    wants("id"),
    { type: "object", properties: {}, required: ["id"] },
    "breaking",
  ],
  [
    "minContains: 0 removed",
    "request",
    { type: "array", contains: text, minContains: 0 },
    { type: "array", contains: text },
    "breaking",
  ],
  [
    "more excluded",
    "request",
    { type: "string", not: { enum: ["a"] } },
    { type: "string", not: { enum: ["a", "b"] } },
    "breaking",
  ],
  [
    "a condition with a consequence",
    "request",
    { if: { properties: { kind: { const: "x" } }, required: ["kind"] }, then: {} },
    { if: { properties: { kind: { const: "x" } }, required: ["kind"] }, then: wants("a") },
    "breaking",
  ],
  [
    "a property removed that unevaluatedProperties then rejects",
    "request",
    { allOf: [{ properties: { a: text, b: text } }], unevaluatedProperties: false },
    { allOf: [{ properties: { a: text } }], unevaluatedProperties: false },
    "may-break",
  ],
  [
    "a pattern that accepts all",
    "request",
    { ...text, pattern: "^a+$" },
    { ...text, pattern: ".*" },
    "non-breaking",
  ],
  [
    "a required property that is sent only now",
    "request",
    { type: "object", properties: { a: { ...text, readOnly: true } }, required: ["a"] },
    { type: "object", properties: { a: text }, required: ["a"] },
    "breaking",
  ],
  [
    "a property that is not received",
    "response",
    { properties: { a: { ...text, writeOnly: true, enum: ["a"] } } },
    { properties: { a: { ...text, writeOnly: true, enum: ["c"] } } },
    "informational",
  ],
];

describe("what stands around an edit counts", () => {
  test.each(cases)("%s (%s)", (_, direction, before, after, cls) => {
    const [base, revision] = [documentOf(before, {}, direction), documentOf(after, {}, direction)];
    expect(classOf(base, revision).class).toBe(cls);
  });

  test("also where only what is referred to changed", () => {
    const schema: JsonValue = { not: { $ref: "#/components/schemas/Excluded" } };
    const base = documentOf(schema, { Excluded: { const: "a" } }, "request");
    const revision = documentOf(schema, { Excluded: { enum: ["a", "b"] } }, "request");
    expect(classOf(base, revision).class).toBe("breaking");
  });
});

test("a search finds no change that is called safe and is not (npm run soundness goes on)", () => {
  const pairs = runs(60, 8);
  const found = Array.from({ length: pairs }, (_, pair) => searchPair(7_000_000 + pair)).flat();
  expect(found.length).toBeGreaterThan(pairs);
  expect(found.filter(isWrong).map(({ difference, rules }) => ({ difference, rules }))).toEqual([]);
});
