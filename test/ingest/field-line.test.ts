import { expect, test } from "vitest";
import { readFieldLine } from "../../generator/ingest/markdown/field-line.ts";

const field = (text: string) => {
  const read = readFieldLine(text);
  return read && [read.name, read.typeText, read.required, read.defaultText, read.description];
};

test.each([
  ["`size` (integer, required, default: 5) — how many", ["size", "integer", true, "5", "how many"]],
  ["**size** — `integer`, required. How many.", ["size", "`integer`", true, "", "How many."]],
  ["`size` *integer* **required** — how many", ["size", "integer", true, "", "how many"]],
  ["`size`* integer: how many", ["size", "integer", true, "", "how many"]],
  ["size: integer, optional - how many", ["size", "integer", false, "", "how many"]],
  ["`size` - array of `string`", ["size", "array of `string`", false, "", ""]],
  ["`size: optional integer`", ["size", "integer", false, "", ""]],
  ["`size` (Box, required)", ["size", "Box", true, "", ""]],
  ["`size` (required) - how many", ["size", "", true, "", "how many"]],
])("%s", (text, expected) => {
  expect(field(text)).toEqual(expected);
});

test.each([
  "`size` number of boxes in the house",
  "`404` - the box is gone",
  "`size` (see below) is the number of boxes",
  "Note: string values are trimmed",
  "Type: string",
  "Default: integer, see below",
  "a box (or two, or three) of any kind",
  "**Beta**: object storage is not there yet",
])("%s is prose", (text) => {
  expect(field(text)).toBeUndefined();
});

test("keeps what a line says besides type and default", () => {
  expect(readFieldLine("`size` (integer, read-only, nullable, Max: 9)")).toMatchObject({
    keywords: { readOnly: true },
    isNullable: true,
    attributes: ["Max: 9"],
  });
  expect(readFieldLine("`X-Key` header (required) — sent always")).toMatchObject({
    in: "header",
    required: true,
  });
});
