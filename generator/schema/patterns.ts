import type { JsonValue } from "../json/values.ts";
import { SCHEMA_LIMITS } from "./limits.ts";

const compiled = new Map<string, RegExp | undefined>();

/**
 * A pattern as generated validators compile it, with the `u` flag where it compiles with it. Undefined when
 * it does not compile, cannot be run, or is too long to find out: engines take quadratic time.
 */
export function compiledPattern(pattern: string): RegExp | undefined {
  if (pattern.length > SCHEMA_LIMITS.compiledPatternLength) return undefined;
  if (compiled.size > SCHEMA_LIMITS.cachedPatterns) compiled.clear();
  if (!compiled.has(pattern)) compiled.set(pattern, compile(pattern, "u") ?? compile(pattern, ""));
  return compiled.get(pattern);
}

function compile(pattern: string, flags: string): RegExp | undefined {
  try {
    const regex = new RegExp(pattern, flags);
    // Engines translate a pattern when it is first used, and refuse one that is too large only then.
    regex.test("");
    return regex;
  } catch {
    return undefined;
  }
}

/**
 * Whether a text matches a pattern. Undefined when the pattern does not compile, or when trying it might
 * take long: a pattern is untrusted input.
 */
export function matchesPattern(pattern: JsonValue, text: string): boolean | undefined {
  if (typeof pattern !== "string" || pattern.length > SCHEMA_LIMITS.patternLength) return undefined;
  const repeatsGroups = /\)[*+{]/.test(pattern);
  const longest = repeatsGroups ? SCHEMA_LIMITS.textForNestedRepeats : SCHEMA_LIMITS.textForPattern;
  if (text.length > longest) return undefined;
  return compiledPattern(pattern)?.test(text);
}
