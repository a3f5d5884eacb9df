import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { edgeOf } from "../../generator/json/openapi-grammar.ts";
import {
  isAnnotation,
  isAsserting,
  KEYWORDS,
  keywordRow,
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
