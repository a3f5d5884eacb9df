import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { edgeOf } from "../../generator/json/openapi-grammar.ts";
import {
  isAnnotation,
  isAsserting,
  isAssertingFor,
  isKeyword,
  KEYWORDS,
  KEYWORDS_OF_ANY_TYPE,
  keywordGroup,
  keywordRow,
  keywordsWhere,
  keywordsWith,
  type KeywordRow,
} from "../../generator/schema/keywords.ts";

test("the table has every keyword that Ajv implements", () => {
  const implemented = new Ajv2020().RULES.all;
  const missing = Object.keys(implemented).filter(
    (name) =>
      keywordRow(name) === undefined &&
      !["dependencies", "$recursiveRef", "$recursiveAnchor", "id"].includes(name),
  );
  expect(missing).toEqual([]);
});

test("keywords that a row depends on have rows themselves", () => {
  for (const name of Object.keys(KEYWORDS))
    for (const other of keywordRow(name)?.dependsOn ?? [])
      expect(
        keywordRow(other)?.dependsOn ?? keywordRow(other),
        `${name} -> ${other}`,
      ).toBeDefined();
});

test("documents are walked where the table says that a keyword holds schemas", () => {
  expect(edgeOf("schema", "contentSchema")).toEqual({ kind: "schema", as: "one" });
  expect(edgeOf("schema", "properties")).toEqual({ kind: "schema", as: "map" });
  expect(edgeOf("schema", "default")).toBeUndefined();
});

test.each([
  ["required", true, false],
  ["then", true, false],
  ["format", true, false],
  ["contentSchema", false, true],
  ["x-anything", false, true],
  ["$defs", false, true],
  ["misspelled", false, false],
])("%s: asserting %s, annotation %s", (name, asserting, annotation) => {
  expect([isAsserting(name), isAnnotation(name)]).toEqual([asserting, annotation]);
});

const names = (text: string): string[] => text.split(" ");

test.each<[string, (row: KeywordRow) => boolean, string[]]>([
  [
    "hold one schema",
    ({ holds }) => holds === "one",
    names(
      "not if then else additionalItems contains additionalProperties propertyNames unevaluatedItems unevaluatedProperties contentSchema",
    ),
  ],
  [
    "hold a list of schemas",
    ({ holds }) => holds === "list",
    names("allOf anyOf oneOf prefixItems"),
  ],
  ["hold either", ({ holds }) => holds === "one-or-list", ["items"]],
  [
    "hold schemas by name",
    ({ holds }) => holds === "map",
    names("$defs definitions dependentSchemas properties patternProperties"),
  ],
  [
    "apply to the value itself",
    ({ inPlace }) => inPlace === true,
    names("$ref $dynamicRef allOf anyOf oneOf not if then else dependentSchemas"),
  ],
  ["name a schema", ({ names: naming }) => naming === true, names("$id $anchor $dynamicAnchor")],
  [
    "are the tighter the smaller",
    ({ bound }) => bound === "upper",
    names("maximum exclusiveMaximum maxLength maxItems maxContains maxProperties"),
  ],
  [
    "are the tighter the larger",
    ({ bound }) => bound === "lower",
    names("minimum exclusiveMinimum minLength minItems minContains minProperties"),
  ],
  [
    "evaluate members",
    ({ evaluates }) => evaluates === "properties",
    names("properties patternProperties additionalProperties unevaluatedProperties"),
  ],
  [
    "evaluate items",
    ({ evaluates }) => evaluates === "items",
    names("prefixItems items contains unevaluatedItems"),
  ],
  [
    "may accept less with a wider schema",
    ({ nonMonotone }) => nonMonotone !== undefined,
    names("oneOf not if contains"),
  ],
  ["count what matches", ({ nonMonotone }) => nonMonotone === "counted", names("oneOf contains")],
  [
    "hold values of the schema",
    ({ instances }) => instances !== undefined,
    names("enum const default examples example"),
  ],
  ["hold a list of values", ({ instances }) => instances === "list", names("enum examples")],
  [
    "are for readers only",
    ({ documentation }) => documentation === true,
    names("$comment title description examples example externalDocs"),
  ],
  [
    "constrain objects",
    ({ types }) => types?.includes("object") === true,
    names(
      "dependentSchemas properties patternProperties additionalProperties propertyNames unevaluatedProperties maxProperties minProperties required dependentRequired",
    ),
  ],
  [
    "constrain arrays",
    ({ types }) => types?.includes("array") === true,
    names(
      "prefixItems items contains unevaluatedItems maxItems minItems uniqueItems maxContains minContains",
    ),
  ],
  [
    "constrain numbers",
    ({ types }) => types?.includes("number") === true,
    names("multipleOf maximum exclusiveMaximum minimum exclusiveMinimum format"),
  ],
  [
    "constrain strings",
    ({ types }) => types?.includes("string") === true,
    names("maxLength minLength pattern format contentEncoding contentMediaType contentSchema"),
  ],
  [
    "belong to the validation vocabulary",
    ({ validation }) => validation === true,
    names(
      "type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired",
    ),
  ],
])("keywords that %s, by the specification", (_, holds, expected) => {
  expect(keywordsWhere(holds)).toEqual(expected);
});

test("a keyword comes with all that decides with it", () => {
  expect(keywordGroup("then")).toEqual(["then", "if", "else"]);
  expect(keywordGroup("contains")).toEqual(["contains", "minContains", "maxContains"]);
  expect(keywordGroup("additionalProperties")).toEqual([
    "additionalProperties",
    "properties",
    "patternProperties",
  ]);
  expect(keywordGroup("minimum")).toEqual(["minimum"]);
  expect(keywordGroup("discriminator")).toEqual(["discriminator", "oneOf", "anyOf", "allOf"]);
});

test("keywords with two entries, and names that are none", () => {
  expect(keywordsWith({ inPlace: true, holds: "map" })).toEqual(["dependentSchemas"]);
  expect([isKeyword("minimum"), isKeyword("toString"), isKeyword("x-a")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("which types a keyword may reject", () => {
  expect([isAssertingFor("maximum", "number"), isAssertingFor("maximum", "string")]).toEqual([
    true,
    false,
  ]);
  expect([isAssertingFor("enum", "null"), isAssertingFor("title", "string")]).toEqual([
    true,
    false,
  ]);
  expect(KEYWORDS_OF_ANY_TYPE).toEqual(
    names("$ref $dynamicRef allOf anyOf oneOf not if then else type enum const"),
  );
});
