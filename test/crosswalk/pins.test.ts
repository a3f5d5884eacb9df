import { describe, expect, test } from "vitest";
import { checkCrosswalk, pinMappings } from "../../generator/crosswalk/index.ts";
import { distinguish } from "../../generator/crosswalk/pin/difference.ts";
import { createDiagnostics, type Diagnostic } from "../../generator/diagnostics/index.ts";
import type { JsonValue } from "../../generator/json/values.ts";
import { fifth, fifthInput, read } from "./support.ts";

const document = read(fifth.document);
const mapping = read(fifth.mapping);

function pinsOf(): string {
  const diagnostics = createDiagnostics();
  const input = fifthInput(diagnostics);
  const [file] = (input && pinMappings(input, diagnostics)) ?? [];
  expect(diagnostics.all).toEqual([]);
  expect(file?.file).toBe("test/crosswalk/fixtures/fifth/tidewater.pins.json");
  return file?.text ?? "";
}
const pins = pinsOf();

function problems(change: {
  document?: (text: string) => string;
  mapping?: (text: string) => string;
  pins?: string;
}): readonly Diagnostic[] {
  const diagnostics = createDiagnostics();
  const input = fifthInput(diagnostics, { pins, ...change });
  if (input !== undefined) checkCrosswalk(input, diagnostics);
  return diagnostics.all;
}

const replace =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`The fixture has no ${from}`);
    return text.replace(from, to);
  };
const lineOf = (text: string, mark: string): number =>
  text.slice(0, text.indexOf(mark)).split("\n").length;

test("nothing changed: nothing is reported, and pinning again writes the same bytes", () => {
  expect(problems({})).toEqual([]);
  expect(pinsOf()).toBe(pins);
});

test("each mapped path has a hash of 16 digits and the form that it stands for", () => {
  const parsed = JSON.parse(pins) as Record<
    string,
    { hash: string; required: boolean; schema: JsonValue }
  >;
  expect(parsed["request freeDays"]).toEqual({
    hash: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    required: false,
    schema: { maximum: 90, minimum: 1, type: "integer" },
  });
  expect(Object.keys(parsed)).toHaveLength(22);
});

test("a change under a mapping stops at both places, with both forms and an instance", () => {
  const changed = replace("maximum: 90", "maximum: 30")(document);
  const [one, ...others] = problems({ document: () => changed });
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    code: "mapping-pin-changed",
    severity: "error",
    location: { file: fifth.mapping, line: lineOf(mapping, "canonical: { days: trial.days") },
  });
  expect(one?.pointer).toBe("/components/schemas/NewContract/properties/freeDays");
  expect(one?.related?.[0]?.location).toMatchObject({
    file: fifth.document,
    line: lineOf(changed, "freeDays"),
  });
  expect(one?.message).toContain('was: {"maximum":90,"minimum":1,"type":"integer"}');
  expect(one?.message).toContain('now: {"maximum":30,"minimum":1,"type":"integer"}');
  expect(one?.message).toMatch(/(8\d|9\d|31) used to be valid and no longer is/);
});

test("a change behind a reference counts", () => {
  const found = problems({
    document: replace(
      "currency: { type: string, minLength: 3",
      "currency: { type: string, minLength: 2",
    ),
  });
  expect(found.map((problem) => [problem.code, problem.message.split("\n")[0]])).toEqual([
    [
      "mapping-pin-changed",
      "`request offer.price.currency` is not what it was when it was pinned.",
    ],
  ]);
});

test("descriptions do not count", () => {
  expect(
    problems({
      document: replace("description: Cursor of the subscriber.", "description: Other words."),
    }),
  ).toEqual([]);
});

test("a field that becomes required counts", () => {
  const found = problems({
    document: replace(
      "required: [subscriber, offer, beginsAt, renewal, desk]",
      "required: [subscriber, offer, beginsAt, renewal, desk, freeDays]",
    ),
  });
  expect(found.map((problem) => problem.message)).toEqual([
    expect.stringContaining("It is required now; it was optional.") as string,
  ]);
});

test("a renamed field: the mapping's line, and the new name", () => {
  const found = problems({ document: replace("freeDays: { type", "complimentaryDays: { type") });
  const lost = found.find((problem) => problem.code === "mapping-path-unknown");
  expect(lost).toMatchObject({
    location: { file: fifth.mapping, line: lineOf(mapping, "{ days: freeDays }") },
    fix: expect.stringContaining("`complimentaryDays`") as string,
  });
  expect(found.map((problem) => problem.code)).toContain("mapping-undecided");
});

test("a new entry without a pin, and a pin without an entry", () => {
  const found = problems({
    mapping: replace("        - { canonical: quantity, provider: offer.seats }\n", ""),
  });
  expect(found.map((problem) => [problem.code, problem.severity])).toEqual(
    expect.arrayContaining([
      ["mapping-pin-surplus", "warning"],
      ["mapping-undecided", "error"],
    ]),
  );
  expect(problems({ pins: "{}" }).every((problem) => problem.code === "mapping-pin-missing")).toBe(
    true,
  );
  expect(problems({ pins: "not json" }).length).toBe(problems({ pins: "{}" }).length);
});

describe("an instance tells two forms apart", () => {
  const cases: readonly (readonly [string, JsonValue, JsonValue, string | undefined])[] = [
    [
      "a narrower enum",
      { enum: ["a", "b"] },
      { enum: ["a"] },
      '"b" used to be valid and no longer is.',
    ],
    [
      "a wider enum",
      { enum: ["a"] },
      { enum: ["a", "b"] },
      '"b" used to be invalid and is valid now.',
    ],
    [
      "another type",
      { type: "string" },
      { type: "integer" },
      '"" used to be valid and no longer is.',
    ],
    [
      "null no more",
      { type: ["string", "null"] },
      { type: "string" },
      "null used to be valid and no longer is.",
    ],
    [
      "a length",
      { type: "string", maxLength: 5 },
      { type: "string", maxLength: 3 },
      '"aaaa" used to be valid and no longer is.',
    ],
    [
      "a bound",
      { type: "integer", minimum: 0 },
      { type: "integer", minimum: 1 },
      "0 used to be valid and no longer is.",
    ],
    [
      "a property",
      { type: "object", properties: { a: {} } },
      { type: "object", properties: { a: {} }, required: ["a"] },
      "{} used to be valid and no longer is.",
    ],
    [
      "items",
      { type: "array", items: { type: "string" } },
      { type: "array", items: { type: "integer" } },
      '[""] used to be valid and no longer is.',
    ],
    [
      "no difference in what is accepted",
      { type: "string", minLength: 0 },
      { type: "string" },
      undefined,
    ],
  ];
  test.each(cases)("%s", (_, before, now, expected) => {
    expect(distinguish(before, now)).toBe(expected);
  });
});
