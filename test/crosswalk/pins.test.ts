import { describe, expect, test } from "vitest";
import { checkCrosswalk, pinMappings } from "../../generator/crosswalk/index.ts";
import { describeChange } from "../../generator/crosswalk/pin/change.ts";
import { createDiagnostics, type Diagnostic } from "../../generator/diagnostics/index.ts";
import type { JsonValue } from "../../generator/json/values.ts";
import { documentOf, fifth, fifthInput, mappingOf, read } from "./support.ts";

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

test("each mapped path has the form that the mapping relies on", () => {
  const parsed = JSON.parse(pins) as Record<
    string,
    { paths: Record<string, { required: boolean; schema: JsonValue }> }
  >;
  expect(Object.keys(parsed)).toEqual(["operations/create/request", "shapes/Subscription"]);
  expect(parsed["operations/create/request"]?.paths["freeDays"]).toEqual({
    required: false,
    schema: { maximum: 90, minimum: 1, type: "integer" },
  });
  // Of an object in whose place an id may stand, the member that the codec reads, and no more.
  expect(parsed["shapes/Subscription"]?.paths["offer"]?.schema).toEqual({
    oneOf: [{ type: "string" }, { properties: { cursor: { type: "string" } }, type: "object" }],
  });
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
  expect(one?.message).toMatch(/\d+ shows it/);
});

test("a change behind a reference counts", () => {
  const found = problems({
    document: replace(
      "currency: { type: string, minLength: 3",
      "currency: { type: string, minLength: 4",
    ),
  });
  expect(found.map((problem) => [problem.code, problem.message.split("\n")[0]])).toEqual([
    ["mapping-pin-changed", "`offer.price.currency` is not what it was when it was pinned."],
  ]);
});

test("one change of several fields is told once, with all of its entries", () => {
  const shorter = (text: string): string =>
    text.replaceAll(
      /(cursor: \{ type: string), (description: Cursor of the (subscriber|offer))/g,
      "$1, maxLength: 3, $2",
    );
  const [one, ...others] = problems({ document: shorter });
  expect(others).toEqual([]);
  expect(one?.message).toMatch(/^`subscriber\.cursor`, `offer\.cursor` are not what they were/);
  expect(one?.related?.map(({ message }) => message)).toContain("the same change: `offer.cursor`");
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
  // A mapping that is wrong is told so first; its pins are no further errors.
  const without = replace("        - { canonical: quantity, provider: offer.seats }\n", "");
  const [first, ...others] = problems({ mapping: without });
  expect(first?.code).toBe("mapping-undecided");
  expect(others.filter(({ severity }) => severity === "error")).toEqual(
    others.filter(({ code }) => code === "mapping-undecided"),
  );
  const decided = replace(
    "        - { canonical: quantity, provider: offer.seats }\n",
    "        - { canonical: quantity, provider: freeDays }\n",
  );
  const trial = (text: string): string =>
    text.replace(/        - canonical: \{ days: trial[\s\S]*?A trial is a number of days\.\n/, "");
  const found = problems({
    mapping: (text) =>
      trial(decided(text))
        .replace("trial.startAt,", "trial,")
        .replace("providerOnly: [auditTrail]", "providerOnly: [auditTrail, offer.seats]"),
  });
  expect(found.map((problem) => [problem.code, problem.severity])).toEqual([
    ["mapping-pin-surplus", "warning"],
  ]);
  expect(problems({ pins: "{}" }).map(({ code }) => code)).toEqual(["mapping-pin-missing"]);
  expect(problems({ pins: "not json" })).toEqual(problems({ pins: "{}" }));
  const old = JSON.stringify({ "request freeDays": { hash: "0", required: false, schema: {} } });
  expect(problems({ pins: old })[0]?.message).toContain("in the form before operations");
});

describe("what breaks depends on the direction of use", () => {
  const cases: readonly (readonly [
    string,
    "request" | "response",
    JsonValue,
    JsonValue,
    boolean,
  ])[] = [
    ["a narrower enum that is sent", "request", { enum: ["a", "b"] }, { enum: ["a"] }, true],
    ["a wider enum that is sent", "request", { enum: ["a"] }, { enum: ["a", "b"] }, false],
    ["a narrower enum that comes", "response", { enum: ["a", "b"] }, { enum: ["a"] }, false],
    ["a wider enum that comes", "response", { enum: ["a"] }, { enum: ["a", "b"] }, true],
    ["another type", "request", { type: "string" }, { type: "integer" }, true],
    ["null no more, sent", "request", { type: ["string", "null"] }, { type: "string" }, true],
    ["null no more, comes", "response", { type: ["string", "null"] }, { type: "string" }, false],
    ["a tighter length, sent", "request", { maxLength: 5 }, { maxLength: 3 }, true],
    ["a tighter length, comes", "response", { maxLength: 5 }, { maxLength: 3 }, false],
  ];
  test.each(cases)("%s", (_, direction, before, now, breaks) => {
    const change = describeChange({
      ...{ path: "a", direction },
      before: { required: false, schema: before },
      now: { required: false, schema: now },
    });
    expect(change?.breaks).toBe(breaks);
  });

  test("two spellings of one meaning are no change", () => {
    const change = { path: "a", direction: "request" } as const;
    const object = (required: string[]): JsonValue => ({ type: "object", required });
    expect(
      describeChange({
        ...change,
        before: { required: false, schema: object(["a", "b"]) },
        now: { required: false, schema: object(["b", "a"]) },
      }),
    ).toBeUndefined();
  });
});

test("pins of the former form hold for a mapping of the former form", () => {
  const model = `openapi: 3.1.0
info: { title: m, version: "1" }
paths: {}
components:
  schemas:
    NewPerson: { type: object, properties: { email: { type: string } } }
    Person: { type: object, properties: { id: { type: string }, owner: { type: string } } }
`;
  const provider = (idType: string): string => `openapi: 3.1.0
info: { title: p, version: "1" }
paths:
  /people:
    post:
      operationId: addPerson
      requestBody: { content: { application/json: { schema: { type: object, properties: { mail: { type: string } } } } } }
      responses:
        "200":
          description: ok
          content: { application/json: { schema: { type: object, required: [uid, boss], properties: {
            uid: { type: ${idType} }, boss: { oneOf: [{ type: string }, { type: object, properties: { id: { type: string }, age: { type: integer } } }] } } } } }
`;
  const former = `provider: acme
providerVersion: "1"
operations:
  create:
    operation: addPerson
    request: { canonical: NewPerson, fields: [{ canonical: email, provider: mail }] }
    response:
      canonical: Person
      status: "200"
      fields: [{ canonical: id, provider: uid }, { canonical: owner, provider: boss, codec: idOrObject }]
`;
  const pin = (schema: JsonValue, required = true) => ({
    hash: "0123456789abcdef",
    required,
    schema,
  });
  const text = { type: "string" };
  const person = { type: "object", properties: { id: text, age: { type: "integer" } } };
  const formerPins = JSON.stringify({
    "request mail": pin(text, false),
    "response uid": pin(text),
    "response boss": pin({ oneOf: [text, person] }),
  });
  const inputOf = (idType: string, pins: string, diagnostics = createDiagnostics()) => {
    const one = mappingOf("acme", "acme.yaml", diagnostics, former, pins);
    const input = one && {
      ...{ name: "people", canonical: documentOf("people", "model.yaml", model), mappings: [one] },
      providers: [documentOf("acme", "acme.openapi.yaml", provider(idType))],
    };
    if (input === undefined) throw new Error("no mapping");
    return { input, diagnostics };
  };
  const codes = (idType: string, pins = formerPins): string[] => {
    const { input, diagnostics } = inputOf(idType, pins);
    checkCrosswalk(input, diagnostics);
    return diagnostics.all.map(({ code }) => code);
  };
  expect(codes("string")).toEqual(["mapping-old-form"]);
  expect(codes("[string, 'null']")).toEqual(["mapping-old-form", "mapping-pin-changed"]);
  // `crosswalk pin` writes them in the form of today.
  const { input, diagnostics } = inputOf("string", formerPins);
  const written = pinMappings(input, diagnostics)?.[0]?.text;
  expect(codes("string", written)).toEqual(["mapping-old-form"]);
});
