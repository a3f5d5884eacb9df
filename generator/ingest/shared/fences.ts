import { toLines, type Line } from "./lines.ts";

/** A fenced code block of a Markdown page. */
export interface Fence {
  /** First word of the info string, lower case. */
  readonly language: string;
  /** The rest of the info string. */
  readonly meta: string;
  readonly text: string;
  /** Line of the opening fence. */
  readonly line: number;
  /** Line of the first line of the text. */
  readonly firstLine: number;
  /** Columns that the fence, and so its text, is indented by. */
  readonly indent: number;
}

interface Opening {
  readonly marker: string;
  readonly info: string;
  readonly indent: number;
  readonly line: number;
}

/**
 * The fenced code blocks of a page, in order (CommonMark 0.31 section 4.5). Fences may be indented
 * by any width: pages are MDX, which has no indented code, so that one inside of `<Tabs>` counts.
 * A line scanner, because Markdown parsers take quadratic time on hostile pages (minutes for 150 kB).
 */
export function findFences(page: string): Fence[] {
  const fences: Fence[] = [];
  let opening: Opening | undefined;
  let content: string[] = [];
  const close = () => {
    if (opening !== undefined) fences.push(fenceOf(opening, content));
    opening = undefined;
    content = [];
  };
  for (const line of toLines(page)) {
    if (opening === undefined) opening = openingOf(line);
    else if (closes(line, opening)) close();
    else content.push(withoutIndent(line.raw, opening.indent));
  }
  close();
  return fences;
}

function openingOf({ text, number, column }: Line): Opening | undefined {
  const [, marker = "", info = ""] = /^(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
  if (marker === "" || (marker.startsWith("`") && info.includes("`"))) return undefined;
  return { marker, info: info.trim(), indent: column - 1, line: number };
}

/** At least as long as the opening fence, of the same character, and alone on its line. */
function closes({ text, column }: Line, { marker, indent }: Opening): boolean {
  const isMarker = text.length >= marker.length && text === marker.charAt(0).repeat(text.length);
  return isMarker && column - 1 <= indent + 3;
}

function withoutIndent(raw: string, indent: number): string {
  const own = raw.length - raw.trimStart().length;
  return raw.slice(Math.min(own, indent));
}

function fenceOf({ info, indent, line }: Opening, content: readonly string[]): Fence {
  const space = info.search(/\s/);
  const [language, meta] = space === -1 ? [info, ""] : [info.slice(0, space), info.slice(space)];
  return {
    language: language.toLowerCase(),
    meta: meta.trim(),
    text: content.join("\n"),
    line,
    firstLine: line + 1,
    indent,
  };
}

/** True where the text has a fence whose language may hold an OpenAPI document. */
export function hasDataFence(text: string): boolean {
  return /^[ \t]{0,80}(?:`{3,}|~{3,})[ \t]{0,20}(?:ya?ml|json)\b/im.test(text);
}
