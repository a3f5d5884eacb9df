import { beforeAll, describe, expect, test } from "vitest";
import { loadComponents, type LoadedSchemas } from "../../support/load-schemas.ts";

/** Format, texts that are one, texts that are none; written by hand from the RFCs. */
const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["date", ["2024-02-29", "2026-12-31"], ["2023-02-29", "2026-13-01", "26-01-01", "2026-1-1"]],
  [
    "date-time",
    ["2026-01-31T12:00:00Z", "2026-01-31t12:00:00.123-05:30", "1998-12-31T15:59:60-08:00"],
    ["2026-01-31T12:00:00", "2026-01-31 12:00:00Z", "2026-01-31T24:00:00Z", "1998-12-31T23:58:60Z"],
  ],
  [
    "time",
    ["12:00:00Z", "23:59:60+00:00", "08:30:06.28+02:00"],
    ["12:00:00", "12:60:00Z", "25:00:00Z"],
  ],
  ["duration", ["P1Y2M3DT4H5M6S", "PT0S", "P4W"], ["P", "PT", "P1YT", "P1D2H", "P2S", "4W"]],
  [
    "email",
    ["ada@example.org", "a.b+c@x-y.org", '"a b"@example.org', "a@[127.0.0.1]", "a@[IPv6:::1]"],
    ["ada", "a..b@example.org", ".a@example.org", "a@-x.org", "a@[127.0.0.300]", "a b@example.org"],
  ],
  ["hostname", ["example.org", "a-b.c1", "localhost"], ["-a.org", "a_b.org", "a..b", "", "a.org."]],
  ["ipv4", ["127.0.0.1", "255.255.255.255"], ["256.0.0.1", "01.2.3.4", "1.2.3", "1.2.3.4.5"]],
  [
    "ipv6",
    ["::", "::1", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4"],
    ["1::2::3", "12345::", ":1", "1:2", "::1.2.3.256"],
  ],
  [
    "uuid",
    ["2eb8aa08-aa98-11ea-b4aa-73b441d16380", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"],
    ["2eb8aa08aa9811eab4aa73b441d16380", "2eb8-aa08"],
  ],
  [
    "uri",
    ["https://a.org/b?c=d#e", "urn:x:y", "mailto:a@b", "http://[::1]:80/"],
    ["/a", "a b:c", "http://a.org/%zz", "http://[x]/", "\\\\a"],
  ],
  ["uri-reference", ["/a", "#b", "a/b", "", "https://a.org"], ["a b", "\\a", "#a\\b"]],
  ["iri", ["https://exämple.org/ü"], ["/ü", "http://a b"]],
  ["iri-reference", ["/ü"], ["/a b"]],
  ["uri-template", ["/a/{b}", "{?x,y*}", "{+path:3}"], ["/a/{b", "{}", "a}"]],
  ["json-pointer", ["", "/a/~0~1", "/"], ["a", "/~2", "#/a"]],
  ["relative-json-pointer", ["0", "1/a", "2#", "0+1/a"], ["", "01", "/a", "-1"]],
  ["regex", ["^[a-z]+$", "\\p{L}"], ["(", "\\a", "[z-a]"]],
  ["byte", ["YWJj", "YQ==", ""], ["YQ", "Y===", "a b="]],
];

describe("formats", () => {
  let loaded: LoadedSchemas;
  beforeAll(async () => {
    const schemas = cases.map(([format], i) => [`Case${i}`, { format }] as const);
    loaded = await loadComponents(Object.fromEntries(schemas));
  });

  test.each(cases.map(([format], i) => [format, i] as const))("%s", (_, index) => {
    const [, valid = [], invalid = []] = cases[index] ?? [];
    const accepts = (value: unknown): boolean =>
      loaded.schemas[`Case${index}`]?.safeParse(value).success === true;
    expect(valid.filter((text) => !accepts(text))).toEqual([]);
    expect(invalid.filter(accepts)).toEqual([]);
    // A format says something about strings only.
    expect([1, null, {}].every(accepts)).toBe(true);
  });
});
