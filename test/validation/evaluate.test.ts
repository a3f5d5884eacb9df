import { describe, expect, test } from "vitest";
import { keywordsWhere } from "../../generator/schema/keywords.ts";
import { keywordsOfTypes, keywordsOfValues } from "../../templates/validation/evaluate-keywords.ts";
import { evaluate, type EvaluatorSchema } from "../../templates/validation/evaluate.ts";

/** Failures as `path: message`. The schema is `#`; others are by name. */
function failuresOf(
  schema: EvaluatorSchema,
  value: unknown,
  others: Readonly<Record<string, EvaluatorSchema>> = {},
): string[] {
  const nodes = Object.fromEntries(
    Object.entries({ "#": schema, ...others }).map(([name, node]) => [name, ["", node] as const]),
  );
  const formats = { even: (text: string) => text.length % 2 === 0 };
  return evaluate({ root: "#", nodes }, value, formats).map(
    ({ path, message }) => `${path.join("/")}: ${message}`,
  );
}

const text = { type: "string" };

/** Schema, values that it accepts, and values that it does not, each with what is said. */
const cases: readonly [
  EvaluatorSchema,
  readonly unknown[],
  readonly (readonly [unknown, ...string[]])[],
][] = [
  [true, [1, null], []],
  [false, [], [[1, ": no value is allowed here"]]],
  [{ allOf: [text, { minLength: 2 }] }, ["ab"], [["a", ": minLength: expected 2"]]],
  [{ anyOf: [text, { type: "null" }] }, ["", null], [[1, ": anyOf: no branch matches"]]],
  [
    { oneOf: [text, { minLength: 2 }] },
    ["a", 1],
    [["ab", ": oneOf: 2 branches match, expected one"]],
  ],
  [
    { oneOf: [text, { minLength: 1 }, false] },
    [""],
    [["a", ": oneOf: 2 branches match, expected one"]],
  ],
  [{ not: text }, [1], [["", ": not: the value matches what it must not match"]]],
  [
    { if: text, then: { minLength: 1 }, else: { minimum: 1 } },
    ["a", 1, null],
    [
      ["", ": minLength: expected 1"],
      [0, ": minimum: expected 1"],
    ],
  ],
  [{ type: ["integer", "null"] }, [1, null, 1n], [[1.5, ': type: expected ["integer","null"]']]],
  [{ type: "number" }, [1, 1.5, 1n], [["1", ': type: expected "number"']]],
  [
    { enum: [{ a: 1, b: [2] }] },
    [{ b: [2], a: 1 }],
    [[{ a: 1 }, ': enum: expected [{"a":1,"b":[2]}]']],
  ],
  [{ const: null }, [null], [[0, ": const: expected null"]]],
  [
    { minimum: 1, maximum: 2 },
    [1, 2, 1n, "0"],
    [
      [0, ": minimum: expected 1"],
      [3n, ": maximum: expected 2"],
    ],
  ],
  [
    { exclusiveMinimum: 1, exclusiveMaximum: 2 },
    [1.5],
    [
      [1, ": exclusiveMinimum: expected 1"],
      [2, ": exclusiveMaximum: expected 2"],
    ],
  ],
  [{ multipleOf: 0.1 }, [0.3, 5n], [[0.35, ": multipleOf: expected 0.1"]]],
  [
    { minLength: 1, maxLength: 1 },
    ["a", "😀", 12],
    [
      ["", ": minLength: expected 1"],
      ["ab", ": maxLength: expected 1"],
    ],
  ],
  [{ pattern: "^a$" }, ["a", 1], [["b", ': pattern: expected "^a$"']]],
  [{ pattern: "\\-" }, ["-"], [["a", ': pattern: expected "\\\\-"']]],
  [{ format: "even" }, ["", "ab", 1], [["a", ': format: expected "even"']]],
  [{ format: "toString" }, ["a"], []],
  [
    { prefixItems: [text], items: { type: "null" } },
    [[], ["a"], ["a", null]],
    [
      [[1], '0: type: expected "string"'],
      [["a", 1], '1: type: expected "null"'],
    ],
  ],
  [
    { contains: text, minContains: 2, maxContains: 3 },
    [["a", 1, "b"]],
    [
      [["a"], ": contains: 1 items match"],
      [["a", "b", "c", "d"], ": contains: 4 items match"],
    ],
  ],
  [{ contains: text }, [["a"]], [[[], ": contains: 0 items match"]]],
  [
    { minItems: 1, maxItems: 1 },
    [[0], "ab"],
    [
      [[], ": minItems: expected 1"],
      [[1, 2], ": maxItems: expected 1"],
    ],
  ],
  [
    { uniqueItems: true },
    [[1, "1"]],
    [[[{ a: 1 }, { a: 1 }], ": uniqueItems: expected no two equal items"]],
  ],
  [{ uniqueItems: false }, [[1, 1]], []],
  [
    { prefixItems: [true], contains: text, unevaluatedItems: { type: "null" } },
    [[1, "a", null]],
    [[["a", 1], '1: type: expected "null"']],
  ],
  [
    {
      properties: { a: text },
      patternProperties: { "^a": { minLength: 1 }, b$: { type: "null" } },
    },
    [{ a: "a", ab: null, c: 1 }, []],
    [
      [{ a: 1 }, 'a: type: expected "string"'],
      [{ a: "" }, "a: minLength: expected 1"],
      [{ xb: 1 }, 'xb: type: expected "null"'],
    ],
  ],
  [
    { properties: { a: true }, patternProperties: { "^x-": true }, additionalProperties: text },
    [{ a: 1, "x-b": 2, c: "c" }],
    [[{ toString: 1 }, 'toString: type: expected "string"']],
  ],
  [{ propertyNames: { maxLength: 1 } }, [{ a: 1 }], [[{ ab: 1 }, ": maxLength: expected 1"]]],
  [
    { required: ["a", "toString"] },
    [{ a: 1, toString: 1 }, 1],
    [[{}, ': required: expected "a"', ': required: expected "toString"']],
  ],
  [
    { minProperties: 1, maxProperties: 1 },
    [{ a: 1 }],
    [
      [{}, ": minProperties: expected 1"],
      [{ a: 1, b: 1 }, ": maxProperties: expected 1"],
    ],
  ],
  [
    { dependentSchemas: { a: { required: ["b"] } }, dependentRequired: { c: ["d", "e"] } },
    [{}, { b: 1 }, { a: 1, b: 1 }, { c: 1, d: 1, e: 1 }],
    [
      [{ a: 1 }, ': required: expected "b"'],
      [{ c: 1 }, ": dependentRequired: c needs d", ": dependentRequired: c needs e"],
    ],
  ],
  [
    {
      anyOf: [{ properties: { a: text } }, { properties: { b: text } }],
      unevaluatedProperties: false,
    },
    [{ a: "a" }, { a: "a", b: "b" }],
    [
      [{ c: 1 }, "c: no value is allowed here"],
      [{ a: 1, b: "b" }, "a: no value is allowed here"],
    ],
  ],
  [
    { if: { properties: { a: text }, required: ["a"] }, unevaluatedProperties: false },
    [{ a: "a" }],
    [[{ a: 1 }, "a: no value is allowed here"]],
  ],
];

describe("a keyword accepts and rejects, and says why", () => {
  test.each(cases)("%j", (schema, accepted, rejected) => {
    for (const value of accepted) expect(failuresOf(schema, value)).toEqual([]);
    for (const [value, ...messages] of rejected)
      expect(failuresOf(schema, value)).toEqual(messages);
  });
});

describe("references", () => {
  const others = { Text: text, Short: { maxLength: 1 } };

  test.each([
    ["items that `contains` counts", { contains: { $ref: "Text" }, minContains: 2 }, ["a", 1]],
    ["names", { propertyNames: { $ref: "Short" } }, { a: 1, bb: 1 }],
    ["the value itself", { allOf: [{ $ref: "Text" }, { $ref: "Text" }] }, 1],
  ])("are evaluated for each value on its own: %s", (_, schema, value) => {
    expect(failuresOf(schema as EvaluatorSchema, value, others)).toHaveLength(1);
  });

  test("that lead back to themselves for one value say nothing new", () => {
    const loop = { Loop: { allOf: [{ $ref: "Loop" }, text] } };
    expect(failuresOf({ $ref: "Loop" }, "a", loop)).toEqual([]);
    expect(failuresOf({ $ref: "Loop" }, 1, loop)).toEqual([': type: expected "string"']);
  });

  test("to nothing known accept everything, and no root is a fault of the caller", () => {
    expect(failuresOf({ $ref: "None" }, 1)).toEqual([]);
    expect(() => evaluate({ root: "#", nodes: {} }, 1)).toThrow(TypeError);
  });

  test("dynamic ones lead to the outermost resource that has the anchor", () => {
    const list = { items: { $dynamicRef: { node: "Any", anchor: "item" } } };
    const schemas = {
      root: "Texts",
      nodes: {
        Any: ["base", true],
        List: ["base", list],
        Text: ["texts", text],
        Texts: ["texts", { $ref: "List" }],
      },
      anchors: { item: { base: "Any", texts: "Text" } },
    } as const;
    expect(evaluate(schemas, ["a"])).toEqual([]);
    expect(evaluate(schemas, [1])).toHaveLength(1);
    expect(evaluate({ ...schemas, root: "List" }, [1])).toEqual([]);
  });
});

test("every keyword that decides about values has its function", () => {
  const tables = [keywordsOfValues, ...Object.values(keywordsOfTypes)];
  const evaluated = new Set(tables.flat().map(([keyword]) => keyword));
  const deciding = keywordsWhere(({ role }) => ["applicator", "assertion"].includes(role));
  expect(deciding.filter((keyword) => !evaluated.has(keyword))).toEqual([]);
});
