import { expect, test } from "vitest";
import { parseConstraint } from "../../generator/ingest/shared/vocabulary/constraints.ts";
import {
  schemaOfLanguageType,
  schemaOfPeoplesWord,
  schemaOfWord,
  valueOfText,
} from "../../generator/ingest/shared/vocabulary/types.ts";
import { page, readText } from "./helpers.ts";

test.each([
  ["1.5", { type: "integer" }, undefined],
  ["1.0", { type: "integer" }, 1],
  ["9007199254740993", { type: "integer" }, undefined],
  ["1.5", { type: "number" }, 1.5],
  ["1.5", { type: "string" }, "1.5"],
  ["1.5", { type: "boolean" }, undefined],
  ["null", { type: ["integer", "null"] }, null],
  ["x", { type: "integer" }, undefined],
])("the text %s as a value of %o is %s", (text, schema, value) => {
  expect(valueOfText(text, schema)).toStrictEqual(value);
});

test("a fraction as the default of an integer field is reported, and is no default", () => {
  const read = readText(page`
    POST
    /
    parcels

    Body

    application/json
    weight
    integer
    default:1.5

    Response

    201 - application/json
    id
    string
  `);
  const schema = read.object("/paths/~1parcels/post/requestBody/content/application~1json/schema");
  expect(schema["properties"]).toStrictEqual({ weight: { type: "integer" } });
  expect(read.reports("default-not-understood")).toStrictEqual([
    '8: The default "1.5" of weight is not of its type.',
  ]);
});

test("one table of type words: a tool's, a language's, a person's", () => {
  expect(schemaOfWord("int32")).toStrictEqual({ type: "integer", format: "int32" });
  expect(schemaOfWord("LocalDate")).toBeUndefined();
  expect(schemaOfWord("constructor")).toBeUndefined();
  expect(schemaOfLanguageType("LocalDate")).toStrictEqual({ type: "string", format: "date" });
  expect(schemaOfLanguageType("float")).toStrictEqual({ type: "number" });
  expect(schemaOfPeoplesWord("Text")).toStrictEqual({ type: "string" });
});

test.each([
  ["[ 1 .. 80 ] characters", { type: "string" }, { minLength: 1, maxLength: 80 }],
  ["( 0 .. 1 ]", { type: "number" }, { exclusiveMinimum: 0, maximum: 1 }],
  ["non-empty and <= 9 characters", { type: "string" }, { minLength: 1, maxLength: 9 }],
  [">= 1 and <= 31", { type: "integer" }, { minimum: 1, maximum: 31 }],
  ["Length1 <= length <= 80", { type: "string" }, { minLength: 1, maxLength: 80 }],
  ["[ 1 .. 5 ] items", { type: "array", items: {} }, { minItems: 1, maxItems: 5 }],
])("the constraint %s", (text, schema, keywords) => {
  expect(parseConstraint(text, schema, "bracketed")).toStrictEqual({ kind: "keywords", keywords });
});
