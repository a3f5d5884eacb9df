/** One line of a page. */
export interface Line {
  /** Without surrounding white space. */
  readonly text: string;
  /** As in the file, without the line end. */
  readonly raw: string;
  /** Counts from 1. */
  readonly number: number;
  /** Column of the first character that is no white space; counts from 1. */
  readonly column: number;
}

/** Splits a text at CRLF, LF or CR. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** The lines of a page, numbered. */
export function toLines(text: string): Line[] {
  return splitLines(text).map((raw, index) => ({
    text: raw.trim(),
    raw,
    number: index + 1,
    column: raw.length - raw.trimStart().length + 1,
  }));
}

/** Line and column (from 1) of an offset, by binary search over line starts that are found once. */
export function lineIndex(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  const lineEnd = text.includes("\r") ? /\r\n|\n|\r/g : /\n/g;
  while (lineEnd.test(text)) starts.push(lineEnd.lastIndex);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
