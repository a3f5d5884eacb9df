import { compiledPattern } from "../../schema/patterns.ts";
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
  const regex = compiledPattern(pattern);
  if (regex === undefined) return undefined;
  const { source, flags } = regex;
  return { text: `/${escapeUnsafe(source)}/${flags}`, unicode: flags === "u" };
}
