import { describe, expect, it } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { checkPatterns, runWithin, stallingText } from "../../generator/emit/patterns.ts";

describe("patterns that stall", () => {
  it.each([
    "^(a+)+$",
    "^(a|aa|a?)*$",
    "^(\\w+\\s?)+$",
    "^(([a-z])+.)+[A-Z]([a-z])+$",
    "(x+x+)+y",
    "^https?://([a-z]+\\.?)+$",
    "^(([^<>]+)*)*$",
    `${"a?".repeat(28)}${"a".repeat(28)}$`,
  ])("%s is found, with a text that shows it", (pattern) => {
    const text = stallingText(pattern) ?? "";
    const regex = new RegExp(pattern, "u");
    expect(text.length).toBeGreaterThan(20);
    expect(runWithin(100, () => regex.test(text))).toBe(false);
  });

  it.each([
    "^[a-z]+$",
    "^[^@]+@[^@]+\\.[^@]+$",
    "^([a-z0-9]+-)*[a-z0-9]+$",
    "^(?:[a-zA-Z0-9]{1,63}\\.)+[a-zA-Z]{2,}$",
    "^[\\w-]+(\\.[\\w-]+)*$",
    "^.*foo.*$",
    "^\\d{4}-\\d{2}-\\d{2}T(\\d{2}:){2}\\d{2}(\\.\\d+)?Z$",
    "(",
  ])("%s is not accused", (pattern) => {
    expect(stallingText(pattern)).toBeUndefined();
  });

  it("are reported with the pointer, also as keys of patternProperties", () => {
    const diagnostics = createDiagnostics();
    checkPatterns(
      {
        openapi: "3.1.0",
        components: {
          schemas: {
            A: { type: "string", pattern: "^(a+)+$" },
            B: { type: "object", patternProperties: { "^(b+)+$": {} } },
          },
        },
      },
      undefined,
      diagnostics,
    );
    expect(diagnostics.all.map(({ code, pointer }) => [code, pointer])).toStrictEqual([
      ["pattern-stalls", "/components/schemas/A/pattern"],
      ["pattern-stalls", "/components/schemas/B/patternProperties/^(b+)+$"],
    ]);
  });
});

it("hands on what the code throws", () => {
  expect(() =>
    runWithin(100, () => {
      throw new TypeError("ours");
    }),
  ).toThrow("ours");
});
