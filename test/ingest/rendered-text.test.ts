import { expect, test } from "vitest";
import { page, readText } from "./helpers.ts";

const pageWith = (line: string) => page`
  Moor a boat

  Moors it.

  POST
  /boats
  PATH PARAMETERS
  REQUEST BODY SCHEMA: application/json
  plate
  string
  ${line}

  Request samples
  Response samples
`;

const schemaOf = (line: string) =>
  readText(pageWith(line)).at(
    "/paths/~1boats/post/requestBody/content/application~1json/schema/properties/plate",
  );

test.each([
  ["Pattern: ^[A-Z]+\\.[0-9]\\*$", "^[A-Z]+\\.[0-9]\\*$"],
  ["Match pattern:\n  ^\\d{3}\\_x*_y$", "^\\d{3}\\_x*_y$"],
  ["Match^[a-z]$", "^[a-z]$"],
])("a regular expression is read as it stands: %s", (line, pattern) => {
  expect(schemaOf(line)).toStrictEqual({ type: "string", pattern });
});

test("a sentence that begins with a word of patterns is a description", () => {
  expect(schemaOf("Matches the plate of the boat")).toStrictEqual({
    type: "string",
    description: "Matches the plate of the boat",
  });
});
