import { describe, expect, test } from "vitest";
import { checkCrosswalk } from "../../generator/crosswalk/index.ts";
import { createDiagnostics, type Diagnostic } from "../../generator/diagnostics/index.ts";
import { fifth, fifthInput, read } from "./support.ts";

const mapping = read(fifth.mapping);
const document = read(fifth.document);

/** What is reported for a changed mapping file or document, without pins. */
function problems(change: Parameters<typeof fifthInput>[1]): readonly Diagnostic[] {
  const diagnostics = createDiagnostics();
  const input = fifthInput(diagnostics, change);
  if (input !== undefined) {
    const checked = checkCrosswalk(input, diagnostics, { pins: false });
    expect(checked !== undefined || diagnostics.hasErrors()).toBe(true);
  }
  return diagnostics.all;
}

/** Line and column, from 1, of the first place where the changed text has a mark. */
function placeOf(text: string, mark: string): { line: number; column: number } {
  const before = text.slice(0, text.indexOf(mark)).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

const replace =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`The fixture has no ${from}`);
    return text.replace(from, to);
  };

/** [what, from, to, code, mark that the location points at, part of the message or the fix] */
const cases: readonly (readonly [string, string, string, string, string, string])[] = [
  [
    "a member that the items of a list of pairs do not have",
    "with: { key: name, value: text }",
    "with: { key: name }",
    "mapping-codec-options",
    "{ use: pairs",
    "`pairs` looks for `value`",
  ],
  [
    "a member that an expanded object does not have",
    "with: { key: cursor }",
    "with: { key: curser }",
    "mapping-codec-options",
    "{ use: idOrObject",
    "did you mean `cursor`",
  ],
  [
    "a typo in a key",
    "providerOnly: [auditTrail]",
    "providerOnlly: [auditTrail]",
    "mapping-unknown-key",
    "providerOnlly",
    "did you mean `providerOnly`",
  ],
  [
    "a missing value",
    "provider: tidewater\n",
    "",
    "mapping-invalid",
    "providerVersion",
    "`provider` is missing",
  ],
  [
    "a wrong type",
    "provider: subscriber.cursor }",
    "provider: 3 }",
    "mapping-invalid",
    "3 }",
    "provider",
  ],
  ["broken YAML", "settings:", "settings: [", "mapping-syntax", "", ""],
  [
    "a key twice",
    'providerVersion: "7"',
    'providerVersion: "7"\nproviderVersion: "8"',
    "mapping-syntax",
    'providerVersion: "8"',
    "unique",
  ],
  ["a codec that does not exist", "codec: isoDuration }", "codec: isoDurations }", "", "", ""],
  [
    "an unknown table",
    "table: phase }",
    "table: phases }",
    "mapping-unknown-table",
    "phases }",
    "did you mean `phase`",
  ],
  [
    "a path that leads nowhere",
    "provider: offer.seats",
    "provider: offer.seat",
    "mapping-path-unknown",
    "offer.seat ",
    "Did you mean `seats`",
  ],
  [
    "a path into an array without the item",
    'provider: "promoCodes[*]"',
    "provider: lines.offerRef",
    "mapping-path-needs-item",
    "lines.offerRef",
    "[0]",
  ],
  [
    "an item of what is no array",
    "provider: offer.seats",
    'provider: "offer[0].seats"',
    "mapping-path-unknown",
    '"offer[0].seats"',
    "not an array",
  ],
  [
    "every item in one path only",
    'provider: "promoCodes[*]"',
    'provider: "promoCodes[0]"',
    "mapping-path-needs-item",
    '{ canonical: "discounts[*].code"',
    "every item",
  ],
  [
    "`__proto__` as a name",
    "provider: offer.seats",
    "provider: offer.__proto__",
    "mapping-path-syntax",
    "offer.__proto__",
    "prototype",
  ],
  [
    "two fields writing one path",
    "provider: offer.seats",
    "provider: offer.cursor",
    "mapping-conflict",
    "{ canonical: quantity",
    "also written",
  ],
  [
    "an enum with a missing value",
    "      - { canonical: paused, provider: FROZEN }\n",
    "",
    "mapping-table-incomplete",
    "- { canonical: draft",
    '"FROZEN"',
  ],
  [
    "an enum with a missing canonical value",
    "refused: [{ canonical: prepaid, reason: there are no balances. }]",
    "",
    "mapping-table-incomplete",
    "- { canonical: charge_automatically",
    '"prepaid"',
  ],
  [
    "an enum with an unknown value",
    "provider: FROZEN }",
    "provider: [FROZEN, ICED] }",
    "mapping-table-value",
    "[FROZEN, ICED]",
    '"ICED"',
  ],
  [
    "an enum value in two entries",
    "provider: FROZEN }",
    "provider: RUNNING }",
    "mapping-table-value",
    "RUNNING }\n      - { canonical: canceled",
    "two entries",
  ],
  [
    "a default that goes in a circle",
    "default: { value: web }",
    "default: { setting: desk }",
    "mapping-cycle",
    "{ setting: desk }\ntables",
    "desk -> desk",
  ],
  [
    "an alias of itself",
    "default: { value: web }",
    "default: &a { value: *a }",
    "mapping-cycle",
    "*a",
    "alias",
  ],
  [
    "a constant that the field refuses",
    "default: { value: true } }",
    "default: { value: [true] } }",
    "mapping-constant-invalid",
    "{ value: [true] }",
    "boolean",
  ],
  [
    "a required field that gets no value",
    '        - { canonical: "startAt", provider: beginsAt, codec: timestamp }\n',
    "",
    "",
    "",
    "",
  ],
  [
    "a codec that does not fit",
    "codec: timestamp }\n        - { canonical: autoRenew, provider: renewal, table: renewal, default",
    "codec: unixSeconds }\n        - { canonical: autoRenew, provider: renewal, table: renewal, default",
    "mapping-codec-type",
    "beginsAt, codec: unixSeconds",
    "works on integer",
  ],
  [
    "codec options that do not exist",
    "with: { case: lower }",
    "with: { cases: lower }",
    "mapping-codec-options",
    "{ use: decimalMoney",
    "cases must not be there",
  ],
  [
    "codec keys that do not exist",
    "provider: { amount: offer",
    "provider: { sum: offer",
    "mapping-codec-options",
    "sum: offer",
    "amount, currency",
  ],
  [
    "several places without a codec",
    "          codec: { use: decimalMoney, with: { case: lower } }\n",
    "",
    "mapping-codec-options",
    "canonical:\n            {\n              amountMinor",
    "codec",
  ],
  [
    "a date without a codec",
    "provider: openedAt, codec: timestamp }",
    "provider: openedAt }",
    "mapping-codec-type",
    "{ canonical: startAt, provider: openedAt",
    "timestamp",
  ],
  [
    "an unknown operation",
    "call: openContract",
    "call: openContracts",
    "mapping-unknown-operation",
    "openContracts",
    "did you mean `openContract`",
  ],
  [
    "an unknown canonical schema",
    "of: Contract",
    "canonical: Subscriptions\n    of: Contract",
    "mapping-unknown-operation",
    "Subscription:\n",
    "did you mean",
  ],
  [
    "an operation that the canonical model lacks",
    "  list: {",
    "  lists: {",
    "mapping-unknown-operation",
    "lists: {",
    "did you mean `list`",
  ],
  [
    "a canonical operation that is not decided",
    "  list: { unsupported: contracts are only opened. }\n",
    "",
    "mapping-undecided",
    "operations:",
    "`list`",
  ],
  [
    "a shape that is not there",
    "shape: Subscription, at",
    "shape: Subscriptions, at",
    "mapping-unknown-operation",
    "{ shape: Subscriptions",
    "did you mean `Subscription`",
  ],
  [
    "a component that is not there",
    "of: Contract",
    "of: Contracts",
    "mapping-path-unknown",
    "Contracts",
    "did you mean `Contract`",
  ],
  [
    "a condition that does not compile",
    "      at: contract\n",
    "      at: contract\n      when: [{ if: input.quantity >, fields: [] }]\n",
    "mapping-rule-syntax",
    "input.quantity >",
    "character",
  ],
  [
    "a condition on an input that is not there",
    "      at: contract\n",
    "      at: contract\n      when: [{ if: has(input.quantities), fields: [] }]\n",
    "mapping-rule-unknown-path",
    "has(input.quantities)",
    "did you mean `quantity`",
  ],
  [
    "a result that no step gives",
    "{ canonical: quantity, provider: offer.seats }",
    '{ canonical: "step:count.seats", provider: offer.seats }',
    "mapping-path-unknown",
    '"step:count.seats"',
    "no parameter",
  ],
  [
    "an idempotency key without a header",
    "    call: openContract",
    "    call: openContract\n    idempotency: header:Idempotency-Key",
    "mapping-path-unknown",
    "header:Idempotency-Key",
    "evidence",
  ],
  [
    "an `otherwise` that the canonical enum lacks",
    "  phase:\n",
    "  phase:\n    otherwise: unknown\n",
    "mapping-table-value",
    "unknown\n",
    '"unknown"',
  ],
  [
    "pages of what is no list",
    "  list: { unsupported: contracts are only opened. }",
    "  list: { call: openContract, page: { items: contracts, shape: Subscription, next: { cursor: next, into: query:after } } }",
    "mapping-page",
    "contracts, shape",
    "`contracts[*]`",
  ],
  [
    "an event that the vendor does not send",
    "errors:\n",
    "webhooks: { verify: { scheme: standard-webhooks }, type: type, events: { opened: { event: subscriptionCreated, shape: Subscription } } }\nerrors:\n",
    "mapping-webhook",
    "opened:",
    "overlay",
  ],
  [
    "an event that the canonical model lacks",
    "errors:\n",
    "webhooks: { verify: { scheme: standard-webhooks }, type: type, events: { opened: { event: subscriptionOpened, shape: Subscription } } }\nerrors:\n",
    "mapping-webhook",
    "subscriptionOpened",
    "no event",
  ],
  [
    "a wrapper that is not there",
    "at: contract\n      fields:\n        - { canonical: customer.id",
    "at: contracts\n      fields:\n        - { canonical: customer.id",
    "mapping-path-unknown",
    "contracts\n",
    "contracts",
  ],
  [
    "a status that is not there",
    '{ "202": {',
    '{ "200": {',
    "mapping-unknown-operation",
    '"200": {',
    "no response",
  ],
  [
    "a parameter that is not there",
    "parameter: path:tenant",
    "parameter: path:tenants",
    "mapping-path-unknown",
    "path:tenants",
    "did you mean `path:tenant`",
  ],
  [
    "a required parameter that gets no value",
    "    parameter: path:tenant\n",
    "",
    "mapping-required-unfed",
    "request:",
    "path:tenant",
  ],
  [
    "a rule that is not CEL",
    "!(has(body.freeDays) && has(body.offer.price))",
    "!(has(body.freeDays) &&",
    "mapping-rule-syntax",
    '"!(has(body.freeDays) &&"',
    "character",
  ],
  [
    "a rule with an unknown function",
    "!(has(body.freeDays) && has(body.offer.price))",
    "fetch(body.freeDays)",
    "mapping-rule-syntax",
    '"fetch(',
    "`fetch`",
  ],
  [
    "a rule on a field that is not there",
    "has(body.freeDays)",
    "has(body.freeDay)",
    "mapping-rule-unknown-path",
    '"!(has(body.freeDay)',
    "did you mean `freeDays`",
  ],
  [
    "a rule on a variable that is not there",
    "has(body.freeDays)",
    "has(bodi.freeDays)",
    "mapping-rule-syntax",
    '"!(has(bodi',
    "not a variable",
  ],
  [
    "a rule that reaches the prototype",
    "has(body.freeDays)",
    "has(body.__proto__)",
    "mapping-rule-syntax",
    '"!(has(body.__proto__',
    "cannot be a name",
  ],
  [
    "a rule with a schema keyword that rules lack",
    "dependentRequired: { price",
    "unevaluatedProperties: { price",
    "mapping-rule-syntax",
    "{ properties: { offer",
    "unevaluatedProperties",
  ],
  [
    "a rule without an expression",
    "        schema: { properties: { offer: { dependentRequired: { price: [period] } } } }\n",
    "",
    "mapping-rule-shape",
    "id: TW-1",
    "needs one of",
  ],
  [
    "two rules with one id",
    "id: TW-2",
    "id: TW-1",
    "mapping-rule-shape",
    "TW-1\n        kind: schema\n        sentence: Free",
    "Two rules",
  ],
  [
    "an unknown setting as a default",
    "default: { setting: desk }",
    "default: { setting: desks }",
    "mapping-unknown-table",
    "desks } }",
    "desks",
  ],
];

const named = cases.filter(([, , , code]) => code !== "");

test.each(named)("%s", (_what, from, to, code, mark, part) => {
  const changed = replace(from, to)(mapping);
  const found = problems({ mapping: () => changed });
  const one = found.find((problem) => problem.code === code);
  expect(one, JSON.stringify(found.map((p) => [p.code, p.message]))).toBeDefined();
  expect(`${one?.message ?? ""} ${one?.fix ?? ""}`).toContain(part);
  expect(one?.location?.file).toBe(fifth.mapping);
  if (mark !== "") expect(one?.location).toMatchObject(placeOf(changed, mark));
  expect(one?.cause).not.toBe("");
});

test("a codec that does not exist names the nearest, and the list", () => {
  const [one] = problems({
    mapping: replace("codec: isoDuration\n", "codec: isoDurations\n"),
  }).filter((p) => p.code === "mapping-unknown-codec");
  expect(one?.fix).toContain("`isoDuration`");
  const [other] = problems({ mapping: replace("codec: isoDuration\n", "codec: xyzzy\n") }).filter(
    (p) => p.code === "mapping-unknown-codec",
  );
  expect(other?.fix).toContain("unixSeconds");
});

test("a required field of the provider that gets no value shows both places", () => {
  const found = problems({
    mapping: replace(
      "        - { canonical: channel, provider: desk, default: { setting: desk } }\n",
      "",
    ),
  });
  const unfed = found.find((problem) => problem.code === "mapping-required-unfed");
  expect(unfed).toMatchObject({
    message: expect.stringContaining("`desk`") as string,
    location: { file: fifth.mapping },
  });
  expect(unfed?.related?.[0]?.location).toMatchObject({
    file: fifth.document,
    line: placeOf(document, "desk: { type: string, desc").line,
  });
  expect(
    found
      .filter((problem) => problem.code === "mapping-undecided")
      .map((problem) => problem.message),
  ).toEqual([
    expect.stringContaining("`channel`") as string,
    expect.stringContaining("`desk`") as string,
  ]);
});

test("all problems of a run are reported together", () => {
  const found = problems({
    mapping: (text) =>
      replace(
        "provider: offer.seats",
        "provider: offer.seat",
      )(
        replace(
          "table: phase }",
          "table: phases }",
        )(replace("codec: isoDuration\n", "codec: nope\n")(text)),
      ),
  });
  expect(new Set(found.map((problem) => problem.code))).toEqual(
    new Set(["mapping-path-unknown", "mapping-unknown-table", "mapping-unknown-codec"]),
  );
});

describe("the vendor's document", () => {
  test("new properties are undecided, told together", () => {
    const changed = replace(
      "auditTrail: { type: boolean }",
      "auditTrail: { type: boolean }\n        brandNew: { type: string }\n        another: { type: string }",
    )(document);
    const found = problems({ document: () => changed });
    expect(found.map((problem) => problem.code)).toEqual(["mapping-undecided"]);
    expect(found[0]?.message).toContain("2 fields are not decided: `brandNew`, `another`");
    expect(found[0]?.location?.file).toBe(fifth.mapping);
    expect(found[0]?.related?.[0]?.location.file).toBe(fifth.document);
  });

  test("growth under `rest` is no problem", () => {
    const found = problems({
      document: replace(
        "auditTrail: { type: boolean }",
        "auditTrail: { type: boolean }\n        brandNew: { type: string }",
      ),
      mapping: replace("providerOnly: [auditTrail]", "rest: providerOnly"),
    });
    expect(found).toEqual([]);
  });

  test("a new enum value is a gap in the table, with both places", () => {
    const changed = replace("enum: [DRAFTED, RUNNING", "enum: [DRAFTED, SPLIT, RUNNING")(document);
    const [gap] = problems({ document: () => changed });
    expect(gap).toMatchObject({
      code: "mapping-table-incomplete",
      message: expect.stringContaining('"SPLIT"') as string,
    });
    expect(gap?.location?.file).toBe(fifth.mapping);
    expect(gap?.related?.[0]?.location).toMatchObject({
      file: fifth.document,
      line: placeOf(changed, "phase: { type").line,
    });
  });

  test("a changed type does not fit the codec any more", () => {
    const found = problems({
      document: replace(
        "beginsAt: { type: string, format: date-time }",
        "beginsAt: { type: integer }",
      ),
    });
    expect(found.map((problem) => problem.code)).toEqual(["mapping-codec-type"]);
  });
});
