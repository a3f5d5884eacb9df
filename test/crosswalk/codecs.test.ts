import fc, { type Arbitrary } from "fast-check";
import { describe, expect, test } from "vitest";
import { codecNames } from "../../generator/crosswalk/codecs/catalogue.ts";
import * as billing from "../../specs/crosswalk/subscriptions/codecs.ts";
import * as library from "../../templates/crosswalk/codecs/index.ts";
import type { Codec } from "../../templates/crosswalk/types.ts";
import { printTimestamp } from "../../templates/crosswalk/codecs/define.ts";
import { compact, set } from "../../templates/crosswalk/paths.ts";
import { same } from "../../templates/crosswalk/values.ts";

const own = (codec: unknown): Codec => library.ownCodec(codec);
const encode = (codec: Codec, value: unknown): unknown => codec.encode(value as never, {});
const decode = (codec: Codec, value: unknown): unknown => codec.decode(value as never, {});

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
const lawful: Readonly<Record<string, readonly [Codec, Arbitrary<unknown>]>> = {
  integerId: [library.integerId(), fc.integer().map(String)],
  mailDate: [library.mailDate(), moment(1971, 2100)],
  majorUnits: [library.majorUnits({ case: "lower" }), fc.record({ amountMinor: minor, currency })],
  mixedId: [library.mixedId(), fc.oneof(fc.integer({ min: 1 }).map(String), fc.string())],
  idOrObject: [library.idOrObject(), fc.string()],
  emptyText: [library.emptyText(), fc.oneof(fc.constant(null), fc.string({ minLength: 1 }))],
  currencyCode: [library.currencyCode({ case: "lower" }), currency],
  integerText: [library.integerText(), fc.integer()],
  textMap: [library.textMap(), fc.dictionary(fc.string(), fc.string())],
  pairs: [library.pairs(), fc.dictionary(fc.string(), fc.string())],
  booleanText: [library.booleanText(), fc.boolean()],
  booleanNumber: [library.booleanNumber(), fc.boolean()],
  dayOfMonth: [
    own(billing.dayOfMonth()),
    fc.oneof(fc.constant("last"), fc.integer({ min: 1, max: 28 })),
  ],
  minorUnits: [library.minorUnits(), minor],
  decimalMoney: [
    library.decimalMoney({ case: "lower" }),
    fc.record({ amountMinor: minor, currency }),
  ],
  sharedCurrency: [own(billing.sharedCurrency), currency.map((code) => ({ currency: code }))],
  daysOrMonths: [
    own(billing.daysOrMonths),
    interval.filter(({ unit }) => unit === "day" || unit === "month"),
  ],
  isoDuration: [library.isoDuration(), interval],
  unixSeconds: [library.unixSeconds(), moment(1971, 2100)],
  timestamp: [
    library.timestamp(),
    moment(1, 2100).filter((text) => !text.startsWith("0001-01-01T00:00:00")),
  ],
  zonelessTime: [library.zonelessTime(), moment(1971, 2100)],
  trialEnd: [own(billing.trialEnd), moment(2001, 2100).map((endAt) => ({ endAt }))],
  trialDays: [own(billing.trialDays), fc.record({ days: fc.integer({ min: 1, max: 730 }) })],
};

test("every codec has a law", () => {
  const own = ["dayOfMonth", "daysOrMonths", "sharedCurrency", "trialDays", "trialEnd"];
  expect(Object.keys(lawful).sort()).toEqual([...codecNames, ...own].sort());
});

test.each(Object.entries(lawful))("%s: what is encoded comes back", (_, [codec, values]) => {
  fc.assert(
    fc.property(values, (value) => {
      const encoded = encode(codec, value);
      expect(same(decode(codec, encoded), value)).toBe(true);
      expect(encode(codec, decode(codec, encoded))).toEqual(encoded);
    }),
    { numRuns: 1_000, seed: 5 },
  );
});

describe("refusals", () => {
  const cases: readonly (readonly [string, Codec, "encode" | "decode", unknown])[] = [
    ["an id that is no number", library.integerId(), "encode", "cus_1"],
    ["an id with a leading zero", library.integerId(), "encode", "012"],
    ["an id that was rounded", library.integerId(), "decode", 9007199254740992],
    ["milliseconds as seconds", library.unixSeconds(), "decode", 1_700_000_000_000],
    [
      "a moment after 2038 in 32 bits",
      library.unixSeconds({ max: 2_147_483_647 }),
      "encode",
      "2038-01-19T03:14:08Z",
    ],
    ["a moment before 1970", library.unixSeconds(), "encode", "1969-12-31T23:59:59Z"],
    ["a date without a time", library.timestamp(), "decode", "2025-02-01"],
    ["the 31st of February", library.timestamp(), "decode", "2025-02-31T25:00:00Z"],
    ["a boolean by another word", library.booleanText(), "decode", "yes"],
    ["two as a boolean", library.booleanNumber(), "decode", 2],
    ["the 29th where 28 is the last", own(billing.dayOfMonth()), "encode", 29],
    [
      "a third digit of cents",
      library.decimalMoney(),
      "decode",
      { amount: "1.005", currency: "USD" },
    ],
    ["an object as a text", library.textMap(), "decode", { a: { b: 1 } }],
    ["a duration of two units", library.isoDuration(), "decode", "P1Y6M"],
    ["two currencies", own(billing.sharedCurrency), "encode", { currency: "USD", price: "EUR" }],
    ["a trial in days without a start", own(billing.trialEnd), "encode", { days: 7 }],
    [
      "a trial that is no whole number of days",
      own(billing.trialDays),
      "encode",
      { endAt: "2025-02-02T12:00:00Z", start: "2025-02-01T00:00:00Z" },
    ],
    ["a word that no table has", library.enumTable([["a", ["b"]]]), "decode", "c"],
  ];
  test.each(cases)("%s", (_, codec, direction, value) => {
    expect(() => (direction === "encode" ? encode(codec, value) : decode(codec, value))).toThrow();
  });
});

test("a timestamp is what parsing it and printing it gives", () => {
  const two = (max: number, min = 0): Arbitrary<string> =>
    fc.integer({ min, max }).map((number) => String(number).padStart(2, "0"));
  const fraction = fc.oneof(
    fc.constant(""),
    fc.constant(".000"),
    fc.stringMatching(/^\.[0-9]{1,12}$/),
  );
  const zone = fc.oneof(
    fc.constantFrom("Z", "+00:00", "-00:00"),
    fc.tuple(fc.constantFrom("+", "-"), two(23), two(59)).map(([sign, h, m]) => `${sign}${h}:${m}`),
  );
  const year = fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 2000, max: 2030 }));
  const text = fc
    .tuple(year, two(12, 1), two(31, 1), two(24), two(60), two(60), fraction, zone)
    .map(
      ([y, month, day, h, m, s, part, at]) =>
        `${String(y).padStart(4, "0")}-${month}-${day}T${h}:${m}:${s}${part}${at}`,
    )
    .filter((one) => one !== "0001-01-01T00:00:00Z");
  const codec = library.timestamp();
  fc.assert(
    fc.property(text, (one) => {
      const milliseconds = Date.parse(one.replace(/(\.\d{3})\d+/, "$1"));
      if (Number.isNaN(milliseconds)) expect(() => decode(codec, one)).toThrow();
      else expect(decode(codec, one)).toBe(printTimestamp(milliseconds));
    }),
    { numRuns: 3000 },
  );
});

describe("dialects are understood", () => {
  const cases: readonly (readonly [string, Codec, unknown, unknown])[] = [
    ["an offset", library.timestamp(), "2025-02-01T00:00:00-05:00", "2025-02-01T05:00:00Z"],
    [
      "nine digits of a fraction",
      library.timestamp(),
      "2025-02-01T00:00:00.123456789Z",
      "2025-02-01T00:00:00.123Z",
    ],
    [
      "one digit of a fraction",
      library.timestamp(),
      "2025-02-01T00:00:00.5Z",
      "2025-02-01T00:00:00.500Z",
    ],
    ["Go's zero time", library.timestamp(), "0001-01-01T00:00:00Z", null],
    [
      "a time without a zone",
      library.zonelessTime(),
      "2025-02-01 10:00:00",
      "2025-02-01T10:00:00Z",
    ],
    ["true as text", library.booleanNumber(), "true", true],
    [
      "yen",
      library.decimalMoney(),
      { amount: "500", currency: "jpy" },
      { amountMinor: "500", currency: "JPY" },
    ],
    [
      "dinars",
      library.decimalMoney(),
      { amount: "1.5", currency: "BHD" },
      { amountMinor: "1500", currency: "BHD" },
    ],
    ["an expanded object", library.idOrObject(), { id: 5, name: "x" }, "5"],
    ["an empty text", library.emptyText(), "", null],
    [
      "a whole-day trial",
      own(billing.trialEnd),
      { end: "2025-02-08T00:00:00Z", start: "2025-02-01T01:00:00+01:00" },
      { days: 7 },
    ],
  ];
  test.each(cases)("%s", (_, codec, value, expected) => {
    expect(decode(codec, value)).toEqual(expected);
  });
});

test("a moment is printed as toISOString prints it, without a fraction of zero", () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (date) => {
      expect(printTimestamp(date.getTime())).toBe(date.toISOString().replace(".000Z", "Z"));
    }),
  );
});

test("an item behind a gap is told, and the gap is closed", () => {
  const value = {};
  expect(set(value, ["list", 0, "id"], "a")).toBe(false);
  expect(set(value, ["list", 2, "id"], "c")).toBe(true);
  expect(compact(value)).toEqual({ list: [{ id: "a" }, { id: "c" }] });
});
