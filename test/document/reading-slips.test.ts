import { describe, expect, it } from "vitest";
import { accepting, ofRequests, read } from "./reading-support.ts";

const codesOf = (notes: readonly unknown[][]): unknown[] => notes.map(([code]) => code);

describe("null is accepted", () => {
  const schemas = `
City: {type: object, properties: {name: {type: string}}}
Branch: {allOf: [{$ref: "#/components/schemas/City"}, {nullable: true}]}
Typed: {allOf: [{$ref: "#/components/schemas/City"}, {type: object, nullable: true, description: or none}]}
Extension: {type: string, x-nullable: true}
Both: {allOf: [{$ref: "#/components/schemas/City"}, {nullable: true, maxProperties: 1}]}
`;
  it.each(["3.0.3", "3.1.0"])("%s: by a branch that says nothing else", async (version) => {
    const { value, notes } = await read(version, schemas);
    expect(await accepting(value, null)).toStrictEqual(["Branch", "Extension", "Typed"]);
    expect(codesOf(notes)).toStrictEqual(["read-nullable"]);
  });
});

describe("values of keywords", () => {
  const schemas = `
Order:
  type: object
  required: name
  properties:
    name: {type: string, minLength: "2", maxLength: "4"}
    count: {type: integer, maximum: "10", required: true}
    note: {type: string, required: false}
    kind: {type: string, enum: fixed}
    parts: {type: object, properties: {id: {type: string, required: "true"}}}
`;
  it.each(["3.0.3", "3.1.0"])(
    "%s: of another type say what they can only mean",
    async (version) => {
      const { value, notes } = await read(version, schemas);
      expect(codesOf(notes)).toStrictEqual(["read-keyword-value"]);
      const good = { name: "abc", count: 1, kind: "fixed", parts: { id: "1" } };
      expect(await accepting(value, good)).toStrictEqual(["Order"]);
      const bad = [
        { name: "a" },
        { name: "abcde" },
        { count: 11 },
        { kind: "other" },
        { parts: {} },
      ];
      for (const change of bad)
        expect(await accepting(value, { ...good, ...change })).toStrictEqual([]);
      expect(await accepting(value, { name: "abc" })).toStrictEqual([]);
      expect(await accepting(value, { count: 1 })).toStrictEqual([]);
    },
  );

  it("say nothing to the letter", async () => {
    const { value, notes } = await read("3.1.0", schemas, "literal");
    expect(notes).toStrictEqual([]);
    expect(await accepting(value, { name: "a" })).toStrictEqual(["Order"]);
  });
});

it("keywords of earlier drafts have their present names", async () => {
  const { value, notes } = await read(
    "3.1.0",
    `
Pair: {type: array, items: [{type: string}, {type: integer}], additionalItems: false}
Card: {type: object, dependencies: {number: [name], name: {required: [since]}}}
`,
  );
  expect(codesOf(notes)).toStrictEqual(["read-older-keyword"]);
  expect(await accepting(value, ["a", 1])).toStrictEqual(["Pair"]);
  expect(await accepting(value, ["a", "b"])).toStrictEqual([]);
  expect(await accepting(value, ["a", 1, 2])).toStrictEqual([]);
  expect(await accepting(value, { number: 1, name: "n", since: 1 })).toStrictEqual(["Card"]);
  expect(await accepting(value, { number: 1 })).toStrictEqual([]);
  expect(await accepting(value, { name: "n" })).toStrictEqual([]);
});

describe("regular expressions of other languages", () => {
  it.each([
    ["\\A\\d{2}\\z", "12", "A12z"],
    ["\\A\\d{2}\\Z", "12", "123"],
    ["(?i)^abc$", "aBC", "abd"],
    ["^(?P<year>\\d{4})-(?P=year)$", "2020-2020", "2020-2021"],
    ["^[[:alpha:]_]+$", "ab_", "a1"],
    ["^[\\]\\[:]+$", "[]:", "a"],
  ])("%s", async (pattern, good, bad) => {
    const { value } = await read("3.1.0", `A: {type: string, pattern: '${pattern}'}`);
    expect(await accepting(value, good)).toStrictEqual(["A"]);
    expect(await accepting(value, bad)).toStrictEqual([]);
  });

  it("are noted, also in names of properties", async () => {
    const { value, notes } = await read(
      "3.1.0",
      "A: {type: object, patternProperties: {'\\Ax-': {type: string}}}",
    );
    expect(codesOf(notes)).toStrictEqual(["read-pattern-syntax"]);
    expect(await accepting(value, { "x-a": 1 })).toStrictEqual([]);
  });
});

it("a type that resembles none is any type", async () => {
  const { value, notes } = await read("3.0.3", "A: {type: gadget, description: d}");
  expect(notes).toStrictEqual([["type-unknown", "warning", ["/components/schemas/A"]]]);
  expect(await accepting(value, 1)).toStrictEqual(["A"]);
});

describe("readOnly next to a reference", () => {
  const schemas = `
Stamp: {type: string}
Thing: {type: object, required: [made, name], properties: {name: {type: string}, made: {readOnly: true, $ref: "#/components/schemas/Stamp"}}}
`;
  it("goes one way in 3.0", async () => {
    const { value, notes } = await read("3.0.3", schemas);
    expect(codesOf(notes)).toStrictEqual(["read-reference-siblings"]);
    expect(await accepting(ofRequests(value), { name: "n" })).toContain("ThingRequest");
  });

  it("is ignored to the letter", async () => {
    const { value } = await read("3.0.3", schemas, { referenceSiblings: "literal" });
    expect(await accepting(ofRequests(value), { name: "n" })).toStrictEqual([]);
  });
});

describe("parts without further properties", () => {
  const schemas = `
Base: {type: object, properties: {id: {type: string}}, additionalProperties: false}
Branch: {allOf: [{$ref: "#/components/schemas/Base"}, {type: object, properties: {a: {type: string}}, additionalProperties: false}]}
Sibling: {type: object, allOf: [{$ref: "#/components/schemas/Base"}], properties: {b: {type: string}}, additionalProperties: false}
Same: {allOf: [{$ref: "#/components/schemas/Alone"}], properties: {id: {maxLength: 3}}}
Alone: {type: object, properties: {id: {type: string}}, additionalProperties: false}
`;
  it("have the properties of the whole", async () => {
    const { value, notes } = await read("3.0.3", schemas);
    expect(notes).toStrictEqual([
      ["read-closed-parts", "info", ["/components/schemas/Branch", "/components/schemas/Sibling"]],
    ]);
    expect(await accepting(value, { id: "1", a: "x" })).toStrictEqual(["Base", "Branch"]);
    expect(await accepting(value, { id: "1", b: "x" })).toStrictEqual(["Base", "Sibling"]);
  });

  it("contradict one another to the letter", async () => {
    const { value } = await read("3.0.3", schemas, { closedParts: "literal" });
    expect(await accepting(value, { id: "1", a: "x" })).toStrictEqual([]);
  });
});
