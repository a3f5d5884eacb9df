import { describe, expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import type { ScopedSchema } from "../../generator/schema/conjunction.ts";
import { accepts, evaluate } from "../../generator/schema/evaluate.ts";
import { problemsOf } from "../../generator/schema/problems.ts";
import { createResources } from "../../generator/schema/references.ts";

function root(schema: JsonValue): ScopedSchema {
  const resources = createResources(schema as JsonObject);
  return { schema, scope: resources.scope };
}

/** Schemas `S0`, `S1` … in `$defs`, made by index; the first is applied. */
function graph(size: number, make: (index: number) => JsonObject): ScopedSchema {
  const $defs = Object.fromEntries(
    Array.from({ length: size }, (_, index) => [`S${index}`, make(index)]),
  );
  return root({ $defs, $ref: "#/$defs/S0" });
}

const all = (size: number) =>
  Array.from({ length: size }, (_, index) => ({ $ref: `#/$defs/S${index}` }));

describe("a bound that is met again through allOf: the tighter one decides", () => {
  const rows: [string, JsonObject, JsonObject, JsonValue, JsonValue][] = [
    ["minLength", { minLength: 2 }, { minLength: 4 }, "abcd", "abc"],
    ["maxLength", { maxLength: 4 }, { maxLength: 2 }, "ab", "abc"],
    ["minimum", { minimum: 2 }, { minimum: 4 }, 4, 3],
    ["maximum", { maximum: 4 }, { maximum: 2 }, 2, 3],
    ["exclusiveMinimum", { exclusiveMinimum: 2 }, { exclusiveMinimum: 4 }, 5, 4],
    ["exclusiveMaximum", { exclusiveMaximum: 4 }, { exclusiveMaximum: 2 }, 1, 2],
    ["exclusive alongside inclusive", { minimum: 2 }, { exclusiveMinimum: 2 }, 3, 2],
    ["multipleOf", { multipleOf: 2 }, { multipleOf: 3 }, 6, 4],
    ["minItems", { minItems: 1 }, { minItems: 2 }, [1, 2], [1]],
    ["maxItems", { maxItems: 2 }, { maxItems: 1 }, [1], [1, 2]],
    ["uniqueItems", { uniqueItems: false }, { uniqueItems: true }, [1, 2], [1, 1]],
    ["minProperties", { minProperties: 1 }, { minProperties: 2 }, { a: 1, b: 1 }, { a: 1 }],
    ["maxProperties", { maxProperties: 2 }, { maxProperties: 1 }, { a: 1 }, { a: 1, b: 1 }],
    ["required", { required: ["a"] }, { required: ["b"] }, { a: 1, b: 1 }, { a: 1 }],
    ["type", { type: ["string", "null"] }, { type: "string" }, "a", null],
    ["integer and number", { type: "number" }, { type: "integer" }, 1, 1.5],
    ["enum", { enum: ["a", "b"] }, { enum: ["b", "c"] }, "b", "a"],
    ["const", { enum: ["a", "b"] }, { const: "b" }, "b", "a"],
    ["pattern", { pattern: "^a" }, { pattern: "b$" }, "ab", "a"],
    ["format", { format: "uri" }, { format: "uuid" }, 1, "https://example.com/"],
    ["additionalProperties", {}, { additionalProperties: false }, {}, { a: 1 }],
    ["items", { items: { minimum: 1 } }, { items: { minimum: 3 } }, [3], [2]],
    [
      "properties",
      { properties: { a: { minimum: 1 } } },
      { properties: { a: { minimum: 3 } } },
      { a: 3 },
      { a: 2 },
    ],
    [
      "contains",
      { contains: { const: 1 } },
      { contains: { const: 1 }, minContains: 2 },
      [1, 1],
      [1],
    ],
    ["maxContains", { contains: { const: 1 } }, { contains: true, maxContains: 1 }, [1], [1, 1]],
    [
      "dependentRequired",
      { dependentRequired: { a: ["b"] } },
      { dependentRequired: { a: ["c"] } },
      { a: 1, b: 1, c: 1 },
      { a: 1, b: 1 },
    ],
    ["propertyNames", {}, { propertyNames: { maxLength: 1 } }, { a: 1 }, { ab: 1 }],
  ];
  test.each(rows)("%s", (_, loose, tight, valid, invalid) => {
    for (const allOf of [
      [loose, tight],
      [tight, loose],
    ]) {
      expect(evaluate(root({ allOf }), valid)).toBe(true);
      expect(evaluate(root({ allOf }), invalid)).toBe(false);
    }
    const sibling = root({ $defs: { loose }, $ref: "#/$defs/loose", ...tight });
    expect(evaluate(sibling, valid)).toBe(true);
    expect(evaluate(sibling, invalid)).toBe(false);
  });
});

test("unevaluatedProperties knows what references and alternatives evaluate", () => {
  const closed = root({
    $defs: { Base: { properties: { id: true } } },
    $ref: "#/$defs/Base",
    anyOf: [{ properties: { a: { type: "string" } }, required: ["a"] }, true],
    unevaluatedProperties: false,
  });
  expect(evaluate(closed, { id: 1, a: "x" })).toBe(true);
  expect(evaluate(closed, { id: 1, a: 5 })).toBe(false);
  expect(evaluate(closed, { other: 1 })).toBe(false);
});

describe("schemas that apply themselves", () => {
  test("a cycle of allOf says what its members say", () => {
    const cycle = graph(3, (i) => ({
      allOf: [{ $ref: `#/$defs/S${(i + 1) % 3}` }],
      required: [`p${i}`],
    }));
    expect(evaluate(cycle, { p0: 1, p1: 1, p2: 1 })).toBe(true);
    expect(evaluate(cycle, { p0: 1, p1: 1 })).toBe(false);
  });

  test("an alternative that is the schema itself does not decide", () => {
    const self = graph(1, () => ({ anyOf: [{ $ref: "#/$defs/S0" }, { type: "string" }] }));
    expect(evaluate(self, "a")).toBe(true);
    expect(evaluate(self, 1)).toBeUndefined();
    expect(accepts(self, 1)).toBe(true);
  });

  test("a paradox is unknown", () => {
    expect(
      evaluate(
        graph(1, () => ({ not: { $ref: "#/$defs/S0" } })),
        1,
      ),
    ).toBeUndefined();
  });
});

describe("graphs of references take time that grows slowly", () => {
  test.each(["allOf", "anyOf", "oneOf"])("every schema applies all the others by %s", (keyword) => {
    const sizes = [20, 40, 80];
    for (const size of sizes) {
      const schema = graph(size, (i) => ({
        [keyword]: all(size),
        properties: { [`p${i}`]: { $ref: `#/$defs/S${(i + 1) % size}` } },
      }));
      const value = { p0: { p1: { p2: {} } } };
      const start = process.cpuUsage().user;
      evaluate(schema, value);
      expect(process.cpuUsage().user - start).toBeLessThan(2_000_000);
    }
  });

  test("a long chain of references", () => {
    const chain = graph(20_000, (i) =>
      i === 19_999 ? { type: "string" } : { $ref: `#/$defs/S${i + 1}` },
    );
    expect(accepts(chain, "a")).toBe(true);
  });

  test("a long chain of alternatives is unknown, not an exception", () => {
    const chain = graph(5_000, (i) => ({ anyOf: [{ $ref: `#/$defs/S${i + 1}` }] }));
    expect(() => evaluate(chain, "a")).not.toThrow();
  });
});

test("what cannot be told is unknown, and accepted in the two-valued view", () => {
  for (const schema of [{ $ref: "#/nowhere" }, { pattern: "(" }]) {
    expect(evaluate(root(schema), "a")).toBeUndefined();
    expect(accepts(root(schema), "a")).toBe(true);
  }
  expect(evaluate(root({ format: "of-ours" }), "a")).toBe(true);
  expect(evaluate(root({ format: "of-ours" }), "a", { unknownFormats: "unknown" })).toBeUndefined();
});

test.each([
  ["int32", 2 ** 31, false],
  ["int32", 1.5, false],
  ["int64", 2 ** 40, true],
  ["date-time", "2025-02-30T00:00:00Z", false],
  ["uuid", "123e4567-e89b-12d3-a456-426614174000", true],
  ["float", 1.5, true],
])("format %s of %s: %s", (format, value, valid) => {
  expect(evaluate(root({ format }), value)).toBe(valid);
  expect(evaluate(root({ format }), value, { formats: "annotate" })).toBe(true);
});

test("decimal steps are exact", () => {
  expect(evaluate(root({ multipleOf: 0.1 }), 0.3)).toBe(true);
  expect(evaluate(root({ multipleOf: 0.1 }), 0.35)).toBe(false);
});

test.each([0, -2])("steps of %i assert nothing", (multipleOf) => {
  expect(evaluate(root({ multipleOf }), 3)).toBe(true);
  expect(evaluate(root({ multipleOf }), 0.5)).toBe(true);
});

test("a schema of more parts than are followed decides nothing that the others could change", () => {
  const parts: JsonValue[] = Array.from({ length: 2_500 }, (_, n) => ({ minLength: n % 7 }));
  expect(evaluate(root({ allOf: [...parts, { maxLength: 3 }] }), "abcdefgh")).not.toBe(true);
});

test("problems name the innermost cause and where it is", () => {
  const schema = root({
    $defs: {
      Amount: { type: "object", properties: { value: { minimum: 1 } }, required: ["unit"] },
    },
    properties: { lines: { items: { $ref: "#/$defs/Amount" } } },
  });
  expect(problemsOf(schema, { lines: [{ value: 0 }, { unit: "a" }] })).toEqual([
    { at: "/lines/0/value", keyword: "minimum", message: "must match `minimum`: 1" },
    { at: "/lines/0", keyword: "required", message: "must have `unit`" },
  ]);
  expect(problemsOf(schema, { lines: [] })).toEqual([]);
});
