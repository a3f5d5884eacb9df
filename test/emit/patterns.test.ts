import { emitDocument } from "../support/emitted-package.ts";
import { describe, expect, it } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { checkPatterns, runWithin, stallingText } from "../../generator/emit/patterns.ts";
import { documentedPatterns } from "../../generator/model/index.ts";

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
    expect(runWithin(30, () => regex.test(text))).toBe(false);
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
    const document = {
      openapi: "3.1.0",
      components: {
        schemas: {
          A: { type: "string", pattern: "^(a+)+$" },
          B: { type: "object", patternProperties: { "^(b+)+$": {} } },
        },
      },
    };
    checkPatterns(documentedPatterns({ document }), { diagnostics });
    expect(diagnostics.all.map(({ code, pointer }) => [code, pointer])).toStrictEqual([
      ["pattern-stalls", "/components/schemas/A/pattern"],
      ["pattern-stalls", "/components/schemas/B/patternProperties/^(b+)+$"],
    ]);
  });
});

it("stop being tried when their time is up, which is said once", () => {
  const names = Array.from({ length: 60 }, (_, n) => `s${n}`);
  const schemas = Object.fromEntries(
    names.map((name) => [name, { type: "string", pattern: `^(a+)+${name}$` }]),
  );
  const diagnostics = createDiagnostics();
  const document = { openapi: "3.1.0", components: { schemas } };
  const left = checkPatterns(documentedPatterns({ document }), {
    diagnostics,
    milliseconds: 500,
  });
  // None is used for checking examples, tried or not.
  expect(left.size).toBe(60);
  const codes = diagnostics.all.map(({ code }) => code);
  expect(codes.filter((code) => code === "patterns-not-tried")).toHaveLength(1);
  expect(codes.filter((code) => code === "pattern-stalls").length).toBeLessThan(30);
});

it("hands on what the code throws", () => {
  expect(() =>
    runWithin(100, () => {
      throw new TypeError("ours");
    }),
  ).toThrow("ours");
});

it("a pattern that is too long is left out, and its quotation is short", async () => {
  const { diagnostics, text } = await emitDocument({
    components: { schemas: { Code: { type: "string", pattern: "a?".repeat(500_000) } } },
  });
  expect(diagnostics.map(({ code }) => code)).toStrictEqual(["pattern-invalid"]);
  expect(diagnostics[0]?.message.length).toBeLessThan(200);
  expect(text("src/schemas.js")).not.toContain("regex(");
});
