import { escapeUnsafe } from "./literal.ts";

/** A vendor's regular expression, ready to be written. */
export interface RegexLiteral {
  readonly text: string;
  /** False when the pattern only compiles without the `u` flag. */
  readonly unicode: boolean;
}

/**
 * A regular expression literal of a JSON Schema pattern, with the `u` flag (JSON Schema 2020-12 core,
 * section 6.4), or without it where only that compiles. Undefined when it does not compile at all.
 * `RegExp.prototype.source` escapes `/` and line terminators (ECMA-262 section 22.2.6.13.1).
 */
export function regexLiteral(pattern: string): RegexLiteral | undefined {
  for (const flags of ["u", ""]) {
    const regex = compile(pattern, flags);
    if (regex === undefined) continue;
    return { text: `/${escapeUnsafe(regex.source)}/${flags}`, unicode: flags === "u" };
  }
  return undefined;
}

/** Compiles a pattern as the emitted literal will be; undefined when it does not, or cannot be run. */
export function compilePattern(pattern: string): RegExp | undefined {
  return compile(pattern, "u") ?? compile(pattern, "");
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
