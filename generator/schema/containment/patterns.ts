/** Patterns that every text matches, on its face. */
const ACCEPTS_ALL = /^\^?(\.\*|\[\\s\\S\]\*|\(\?:\)|)\$?$/;

/**
 * Proves that every text that matches all of some patterns matches another one. False means "not proved".
 * A dot does not match line terminators, so `^.*$` is not a pattern that every text matches; `.*` is, because it
 * may match nothing at all.
 */
export function includesPattern(wide: string, narrow: readonly string[]): boolean {
  return acceptsAll(wide) || narrow.includes(wide);
}

/** True for a pattern that every text matches. */
export function acceptsAll(pattern: string): boolean {
  if (!ACCEPTS_ALL.test(pattern)) return false;
  // With both anchors the whole text has to consist of what the dot matches.
  return !(pattern.startsWith("^") && pattern.endsWith("$") && pattern.includes("."));
}
