import { describe, expect, it } from "vitest";
import { SCHEMA_LIMITS } from "../../generator/schema/limits.ts";
import { compiledPattern, matchesPattern } from "../../generator/schema/patterns.ts";

describe("a pattern", () => {
  it("is compiled with the flag for Unicode where it can be", () => {
    expect(compiledPattern("^\\p{Lu}$")?.flags).toBe("u");
    expect(compiledPattern("^\\-$")?.flags).toBe("");
    expect(compiledPattern("(")).toBeUndefined();
  });

  it("is compiled up to a length", () => {
    expect(compiledPattern("a".repeat(SCHEMA_LIMITS.compiledPatternLength))).toBeDefined();
    expect(compiledPattern("a".repeat(SCHEMA_LIMITS.compiledPatternLength + 1))).toBeUndefined();
  });

  it("is compiled once, also where it cannot be", () => {
    expect(compiledPattern("^once$")).toBe(compiledPattern("^once$"));
    expect([compiledPattern("["), compiledPattern("[")]).toEqual([undefined, undefined]);
  });

  it("is tried on texts that cannot take long", () => {
    const [short, long] = [SCHEMA_LIMITS.textForNestedRepeats, SCHEMA_LIMITS.textForPattern];
    expect(matchesPattern("^a*$", "a".repeat(long))).toBe(true);
    expect(matchesPattern("^b*$", "a".repeat(long))).toBe(false);
    expect(matchesPattern("^a*$", "a".repeat(long + 1))).toBeUndefined();
    for (const repeat of ["*", "+", "{1,}"]) {
      expect(matchesPattern(`^(a|b)${repeat}$`, "a".repeat(short))).toBe(true);
      expect(matchesPattern(`^(a|b)${repeat}$`, "a".repeat(short + 1))).toBeUndefined();
    }
    expect(matchesPattern("a".repeat(SCHEMA_LIMITS.patternLength), "b")).toBe(false);
    expect(matchesPattern("a".repeat(SCHEMA_LIMITS.patternLength + 1), "b")).toBeUndefined();
    expect(matchesPattern("(", "b")).toBeUndefined();
    expect(matchesPattern(1, "1")).toBeUndefined();
  });
});
