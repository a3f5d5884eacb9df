import fc, { type Arbitrary } from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { codecNames } from "../../generator/crosswalk/codecs/catalogue.ts";
import * as codecs from "../../templates/crosswalk/codecs/index.ts";
import { same } from "../../templates/crosswalk/values.ts";

const moment = (from: number, to: number): Arbitrary<string> =>
  fc
    .integer({ min: Date.UTC(from, 0, 1) / 1000, max: Date.UTC(to, 0, 1) / 1000 })
    .map((s) => new Date(s * 1000).toISOString().replace(".000Z", "Z"));
const currency = fc.constantFrom("USD", "EUR", "JPY", "BHD", "CLF");
const minor = fc.integer({ min: -1e9, max: 1e9 }).map((n) => String(n === 0 ? 0 : n));
const interval = fc.record({
  unit: fc.constantFrom("day", "week", "month", "year"),
  count: fc.integer({ min: 1, max: 99 }),
});

/** Canonical values that come back from each codec as they were. */
const lawful: Readonly<Record<string, readonly [z.ZodType, Arbitrary<unknown>]>> = {
  integerId: [codecs.integerId(), fc.integer({ min: 1 }).map(String)],
  mixedId: [codecs.mixedId(), fc.oneof(fc.integer({ min: 1 }).map(String), fc.string())],
  idOrObject: [codecs.idOrObject(), fc.string()],
  emptyText: [codecs.emptyText(), fc.oneof(fc.constant(null), fc.string({ minLength: 1 }))],
  currencyCode: [codecs.currencyCode({ case: "lower" }), currency],
  integerText: [codecs.integerText(), fc.integer()],
  textMap: [codecs.textMap(), fc.dictionary(fc.string(), fc.string())],
  pairs: [codecs.pairs(), fc.dictionary(fc.string(), fc.string())],
  booleanText: [codecs.booleanText(), fc.boolean()],
  booleanNumber: [codecs.booleanNumber(), fc.boolean()],
  dayOfMonth: [codecs.dayOfMonth(), fc.oneof(fc.constant("last"), fc.integer({ min: 1, max: 28 }))],
  minorUnits: [codecs.minorUnits(), minor],
  decimalMoney: [
    codecs.decimalMoney({ case: "lower" }),
    fc.record({ amountMinor: minor, currency }),
  ],
  sharedCurrency: [codecs.sharedCurrency(), currency.map((code) => ({ currency: code }))],
  daysOrMonths: [
    codecs.daysOrMonths(),
    interval.filter(({ unit }) => unit === "day" || unit === "month"),
  ],
  isoDuration: [codecs.isoDuration(), interval],
  unixSeconds: [codecs.unixSeconds(), moment(1971, 2100)],
  timestamp: [
    codecs.timestamp(),
    moment(1, 2100).filter((text) => !text.startsWith("0001-01-01T00:00:00")),
  ],
  zonelessTime: [codecs.zonelessTime(), moment(1971, 2100)],
  trialEnd: [codecs.trialEnd(), moment(2001, 2100).map((endAt) => ({ endAt }))],
  trialDays: [codecs.trialDays(), fc.record({ days: fc.integer({ min: 1, max: 730 }) })],
};

test("every codec has a law", () => {
  expect(Object.keys(lawful).sort()).toEqual(codecNames);
});

test.each(Object.entries(lawful))("%s: what is encoded comes back", (_, [codec, values]) => {
  fc.assert(
    fc.property(values, (value) => {
      const encoded = z.encode(codec, value);
      expect(same(z.decode(codec, encoded as never), value)).toBe(true);
      expect(z.encode(codec, z.decode(codec, encoded as never))).toEqual(encoded);
    }),
    { numRuns: 1_000, seed: 5 },
  );
});

describe("refusals", () => {
  const cases: readonly (readonly [string, z.ZodType, "encode" | "decode", unknown])[] = [
    ["an id that is no number", codecs.integerId(), "encode", "cus_1"],
    ["an id with a leading zero", codecs.integerId(), "encode", "012"],
    ["an id beyond safe integers", codecs.integerId(), "encode", "9007199254740993"],
    ["milliseconds as seconds", codecs.unixSeconds(), "decode", 1_700_000_000_000],
    [
      "a moment after 2038 in 32 bits",
      codecs.unixSeconds({ max: 2_147_483_647 }),
      "encode",
      "2038-01-19T03:14:08Z",
    ],
    ["a moment before 1970", codecs.unixSeconds(), "encode", "1969-12-31T23:59:59Z"],
    ["a moment with an offset", codecs.unixSeconds(), "encode", "2025-02-01T00:00:00+01:00"],
    ["a date without a time", codecs.timestamp(), "decode", "2025-02-01"],
    ["the 31st of February", codecs.timestamp(), "decode", "2025-02-31T25:00:00Z"],
    ["a boolean by another word", codecs.booleanText(), "decode", "yes"],
    ["two as a boolean", codecs.booleanNumber(), "decode", 2],
    ["the 29th where 28 is the last", codecs.dayOfMonth(), "encode", 29],
    [
      "a third digit of cents",
      codecs.decimalMoney(),
      "decode",
      { amount: "1.005", currency: "USD" },
    ],
    ["an object as a text", codecs.textMap(), "decode", { a: { b: 1 } }],
    ["a duration of two units", codecs.isoDuration(), "decode", "P1Y6M"],
    ["two currencies", codecs.sharedCurrency(), "encode", { currency: "USD", price: "EUR" }],
    ["a trial in days without a start", codecs.trialEnd(), "encode", { days: 7 }],
    [
      "a trial that is no whole number of days",
      codecs.trialDays(),
      "encode",
      { endAt: "2025-02-02T12:00:00Z", start: "2025-02-01T00:00:00Z" },
    ],
    ["a word that no table has", codecs.enumTable([["a", ["b"]]]), "decode", "c"],
  ];
  test.each(cases)("%s", (_, codec, direction, value) => {
    const result =
      direction === "encode" ? z.safeEncode(codec, value) : z.safeDecode(codec, value as never);
    expect(result.success).toBe(false);
  });
});

describe("dialects are understood", () => {
  const cases: readonly (readonly [string, z.ZodType, unknown, unknown])[] = [
    ["an offset", codecs.timestamp(), "2025-02-01T00:00:00-05:00", "2025-02-01T05:00:00Z"],
    [
      "nine digits of a fraction",
      codecs.timestamp(),
      "2025-02-01T00:00:00.123456789Z",
      "2025-02-01T00:00:00.123Z",
    ],
    [
      "one digit of a fraction",
      codecs.timestamp(),
      "2025-02-01T00:00:00.5Z",
      "2025-02-01T00:00:00.500Z",
    ],
    ["Go's zero time", codecs.timestamp(), "0001-01-01T00:00:00Z", null],
    ["a time without a zone", codecs.zonelessTime(), "2025-02-01 10:00:00", "2025-02-01T10:00:00Z"],
    ["true as text", codecs.booleanNumber(), "true", true],
    [
      "yen",
      codecs.decimalMoney(),
      { amount: "500", currency: "jpy" },
      { amountMinor: "500", currency: "JPY" },
    ],
    [
      "dinars",
      codecs.decimalMoney(),
      { amount: "1.5", currency: "BHD" },
      { amountMinor: "1500", currency: "BHD" },
    ],
    ["an expanded object", codecs.idOrObject(), { id: 5, name: "x" }, "5"],
    ["an empty text", codecs.emptyText(), "", null],
    [
      "a whole-day trial",
      codecs.trialEnd(),
      { end: "2025-02-08T00:00:00Z", start: "2025-02-01T01:00:00+01:00" },
      { days: 7 },
    ],
  ];
  test.each(cases)("%s", (_, codec, value, expected) => {
    expect(z.decode(codec, value as never)).toEqual(expected);
  });
});
