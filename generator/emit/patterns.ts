import { createContext, Script } from "node:vm";
import type { Diagnostics, SourceLocation } from "../diagnostics/index.ts";
import type { DocumentedPattern } from "../model/index.ts";
import { compiledPattern } from "../schema/patterns.ts";

/** Milliseconds that a pattern may take for a text of 60 characters; a harmless one takes microseconds. */
const MILLISECONDS_FOR_A_TEXT = 200;

/**
 * Milliseconds that all texts of a pattern may take together, and how many texts add another one. Whoever is
 * slower is tried alone from the text that it was at.
 */
const MILLISECONDS_FOR_TEXTS = 50;
const TEXTS_PER_MILLISECOND = 8;

/** How often a text that took too long is tried again because the machine did something else meanwhile. */
const TRIES_ON_A_BUSY_MACHINE = 5;

/** Milliseconds that all patterns of a document together may take: real documents need a tenth of it. */
const MILLISECONDS_FOR_ALL = 3_000;

/**
 * Runs code that may take for ever, such as a vendor's regular expression on a vendor's text: the
 * engine checks for the end of its time between steps of a match.
 *
 * @returns false when the time was up.
 */
export function runWithin(milliseconds: number, run: () => void): boolean {
  try {
    limited.runInContext(createContext({ run }), { timeout: milliseconds });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
    throw error;
  }
}

const limited = new Script("run()");

/** How the patterns of a document are tried. */
export interface PatternCheck {
  readonly locate?: ((pointer: string) => SourceLocation | undefined) | undefined;
  readonly diagnostics: Diagnostics;
  /** For all of them together. */
  readonly milliseconds?: number;
}

/**
 * Looks for patterns with which a text of some sixty characters stalls whoever checks it, and
 * reports `pattern-stalls` with that text. Only what was shown to stall is reported; a pattern
 * that takes quadratic time, as most patterns of e-mail addresses do, is not.
 *
 * @returns the patterns that nothing should be checked with: those reported, and those for which no
 *   time was left.
 */
export function checkPatterns(
  patterns: readonly DocumentedPattern[],
  { locate, diagnostics, milliseconds = MILLISECONDS_FOR_ALL }: PatternCheck,
): ReadonlySet<string> {
  const known = new Map<string, string | undefined>();
  const untried = new Map<string, string>();
  let left = milliseconds;
  const check = (pattern: string, pointer: string): void => {
    if (!known.has(pattern)) {
      if (left <= 0 && isSuspicious(pattern)) {
        if (!untried.has(pattern)) untried.set(pattern, pointer);
        return;
      }
      const from = performance.now();
      known.set(pattern, stallingText(pattern, from + left));
      left -= performance.now() - from;
    }
    const text = known.get(pattern);
    if (text === undefined) return;
    diagnostics.report({
      code: "pattern-stalls",
      message: `\`${shorten(pattern)}\` does not come to an end with ${JSON.stringify(text)}.`,
      pointer,
      location: locate?.(pointer),
    });
  };
  for (const { pattern, pointer } of patterns) check(pattern, pointer);
  const [first] = untried.values();
  if (first !== undefined)
    diagnostics.report({
      code: "patterns-not-tried",
      message: `${untried.size} more patterns were not tried; this is the first.`,
      pointer: first,
      location: locate?.(first),
    });
  const stalling = [...known].flatMap(([pattern, text]) => (text === undefined ? [] : [pattern]));
  return new Set([...stalling, ...untried.keys()]);
}

/**
 * Whether a pattern may be exponential: only repetition of something that itself repeats or branches,
 * or of what a group held, is. Linear, whatever the pattern is.
 */
function isSuspicious(pattern: string): boolean {
  const inner = pattern.search(/[*+}?|]/);
  const close = inner === -1 ? -1 : pattern.indexOf(")", inner + 1);
  if (close !== -1 && /[*+{]/.test(pattern.slice(close + 1))) return true;
  return /\\[1-9]|\(\?[=!<]/.test(pattern) || pattern.split("?").length > 12;
}

/**
 * A text that the pattern does not come to an end with; undefined when none was found.
 *
 * @param until - when to stop looking, by `performance.now()`.
 */
export function stallingText(pattern: string, until = Infinity): string | undefined {
  if (!isSuspicious(pattern)) return undefined;
  const regex = compiledPattern(pattern);
  if (regex === undefined) return undefined;
  const texts = attacks(pattern);
  const limit = MILLISECONDS_FOR_TEXTS + Math.ceil(texts.length / TEXTS_PER_MILLISECOND);
  let at = 0;
  while (at < texts.length && performance.now() < until) {
    const done = runWithin(limit, () => {
      for (; at < texts.length; at++) regex.test(texts[at] ?? "");
    });
    if (done) return undefined;
    // All of them together may be slow on a busy machine; one alone is not.
    const text = texts[at] ?? "";
    if (takesTooLong(() => regex.test(text))) return text;
    at += 1;
  }
  return undefined;
}

/** Whether a run takes this process too long, whatever time the machine gives to others. */
function takesTooLong(run: () => void): boolean {
  for (let tries = 0; tries < TRIES_ON_A_BUSY_MACHINE; tries++) {
    const before = process.cpuUsage();
    if (runWithin(MILLISECONDS_FOR_A_TEXT, run)) return false;
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1_000 > MILLISECONDS_FOR_A_TEXT / 2) return true;
  }
  return true;
}

/** Texts of pieces of the pattern, repeated, with an end that hardly anything matches. */
function attacks(pattern: string): string[] {
  const literals = pattern.replace(/\\[dwsDWSbBpPux]/g, "").match(/[A-Za-z0-9_@./: -]/g) ?? [];
  const single = [...new Set(["a", "0", " ", "-", ".", "A", "_", "/", ",", ...literals])].slice(
    0,
    20,
  );
  const pieces = [
    ...single,
    ...single.flatMap((first) => ["a", "0", " "].map((second) => first + second)),
  ];
  // What stands before the first group, an optional character as if it were not.
  const start = (/^\^?([A-Za-z0-9_@/: ?-]{1,20})(?=[([])/.exec(pattern)?.[1] ?? "").replaceAll(
    "?",
    "",
  );
  return [...new Set(["", start])].flatMap((head) =>
    pieces.flatMap((piece) =>
      [60, 28].flatMap((length) =>
        ["\u0001", "!", "<"].map((end) => head + piece.repeat(length).slice(0, length) + end),
      ),
    ),
  );
}

/** A pattern as messages quote it. */
export function shorten(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 120)}…`;
}
