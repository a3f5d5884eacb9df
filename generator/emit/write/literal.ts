/**
 * Characters that a string literal never carries raw: control characters, the line terminators that
 * older parsers end a string at (ECMA-262 section 12.3), bidirectional controls that make code read other than
 * it runs (CVE-2021-42574), the byte order mark, and lone surrogates, which no UTF-8 file can hold.
 */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\f": "\\f",
  "\r": "\\r",
};

/** Replaces what may not stand raw in a string or regular expression literal by escape sequences. */
export function escapeUnsafe(text: string): string {
  return text.replace(UNSAFE, (character) => SHORT_ESCAPES[character] ?? escapeSequence(character));
}

function escapeSequence(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** What text that is neither a control character nor broken can hide: it reads other than it is (CVE-2021-42574). */
const HIDDEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Replaces hidden characters by escape sequences in a whole file whose strings know `\u`: JSON, or
 * code in which they stand in literals and comments only. Its line breaks stay.
 */
export function escapeHidden(file: string): string {
  return file.replace(HIDDEN, escapeSequence);
}

/**
 * A JavaScript string literal with this value. Quoted as prettier quotes: double quotes, unless
 * single quotes need fewer escapes.
 */
export function stringLiteral(value: string): string {
  const doubles = value.split('"').length - 1;
  const singles = value.split("'").length - 1;
  const quote = doubles > singles ? "'" : '"';
  const escaped = value.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`);
  return quote + escapeUnsafe(escaped) + quote;
}

/** A number literal. Numbers of JSON are finite; -0 keeps its sign. */
export function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a JSON number: ${String(value)}`);
  if (Object.is(value, -0)) return "-0";
  return String(value).replace("e+", "e");
}
