import { styleText } from "node:util";
import type { Diagnostic, Severity, SourceLocation } from "./types.ts";

/** How diagnostics are shown. */
export interface RenderOptions {
  readonly colour: boolean;
  /** Text of a file that a location names; undefined when it cannot be read. */
  readonly readSource: (file: string) => string | undefined;
}

const colours = { error: "red", warning: "yellow", info: "cyan" } as const;

/** A file with more than this is not shown in part: finding the lines would cost more than they help. */
const maximumFrameSource = 20_000_000;

/** `specs/x.yaml:3:7`, which terminals and editors make a link of. */
export function formatLocation(location: SourceLocation): string {
  return `${location.file}:${location.line}:${location.column}`;
}

/**
 * The text for one diagnostic: place, what is wrong, code frame, why, and what to do.
 */
export async function renderDiagnostic(
  diagnostic: Diagnostic,
  options: RenderOptions,
): Promise<string> {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    options.colour ? styleText(style, text) : text;
  const place =
    diagnostic.location === undefined ? "" : `${visible(formatLocation(diagnostic.location))} `;
  const lines = [
    `${paint("bold", place)}${paint(colours[diagnostic.severity], diagnostic.severity)} ${diagnostic.title}: ${visible(diagnostic.message)} ${paint("dim", `[${diagnostic.code}]`)}`,
  ];
  if (diagnostic.location !== undefined && diagnostic.severity !== "info") {
    const frame = await codeFrame(diagnostic.location, options);
    if (frame !== undefined) lines.push(frame);
  }
  for (const { message, location } of diagnostic.related ?? []) {
    lines.push(`  ${visible(formatLocation(location))} ${visible(message)}`);
  }
  if (diagnostic.severity !== "info") {
    lines.push(`  ${paint("dim", "why:")} ${visible(diagnostic.cause)}`);
  }
  lines.push(`  ${paint("dim", "fix:")} ${visible(diagnostic.fix)}`);
  return lines.join("\n");
}

/** Control and direction characters of a document would act on the terminal: they are shown escaped. */
export function visible(text: string): string {
  return (
    text
      .replace(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
      )
      // CI systems obey lines that begin with `::`, and `##[...]` and `##name[...]` anywhere.
      .replace(/^(\s*):(?=:)/gm, "$1\\u003a")
      .replace(/##(?=\w*\[)/g, "#\\u0023")
  );
}

/** Columns of a code frame. */
const WIDTH = 160;

async function codeFrame(
  location: SourceLocation,
  options: RenderOptions,
): Promise<string | undefined> {
  const source = options.readSource(location.file);
  if (source === undefined || source.length > maximumFrameSource) return undefined;
  const { codeFrameColumns } = await import("@babel/code-frame");
  const from = Math.max(1, location.line - 2);
  // A document on one line is shown from shortly before the place.
  const left = location.column > WIDTH ? location.column - WIDTH / 2 : 0;
  const lines = linesOf(source, from, location.line + 2, location).map((line) =>
    visible(line.slice(left, left + WIDTH)),
  );
  // `startLine` is missing in the published types.
  const settings = { linesAbove: 2, linesBelow: 1, highlightCode: false, startLine: from };
  const frame = codeFrameColumns(
    lines.join("\n"),
    {
      start: { line: location.line, column: location.column - left },
      ...(location.endLine === location.line && location.endColumn !== undefined
        ? {
            end: {
              line: location.line,
              column: Math.max(location.column + 1, location.endColumn) - left,
            },
          }
        : {}),
    },
    settings,
  );
  return frame.replace(/^/gm, "  ");
}

/**
 * Lines `from` to `to` of a text, counted from 1, without cutting all of a large file into lines. The
 * end of a line that goes on long after the place is not looked for.
 */
function linesOf(
  text: string,
  from: number,
  to: number,
  { line, column }: SourceLocation,
): string[] {
  let start = 0;
  for (let before = 1; before < from; before++) {
    const end = text.indexOf("\n", start);
    if (end === -1) return [];
    start = end + 1;
  }
  const lines: string[] = [];
  for (let number = from; number <= to; number++) {
    const rest = text.slice(start, number < line ? undefined : start + column + LONG);
    const end = rest.indexOf("\n");
    lines.push(end === -1 ? rest : rest.slice(0, end));
    if (end === -1) break;
    start += end + 1;
  }
  return lines;
}

/** Characters of a line after the place, beyond which no further line is shown. */
const LONG = 10_000;

/** `2 errors, 1 warning (3 acknowledged)`; empty when there is nothing to count. */
export function summarise(diagnostics: readonly Diagnostic[]): string {
  const open = diagnostics.filter((d) => d.acknowledged === undefined);
  const count = (severity: Severity, word: string): string[] => {
    const n = open.filter((d) => d.severity === severity).length;
    return n === 0 ? [] : [`${n} ${word}${n === 1 ? "" : "s"}`];
  };
  const parts = [
    ...count("error", "error"),
    ...count("warning", "warning"),
    ...count("info", "note"),
  ];
  const known = diagnostics.length - open.length;
  return [parts.join(", "), ...(known === 0 ? [] : [`(${known} acknowledged)`])]
    .filter(Boolean)
    .join(" ");
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Errors first, then by place; the order of reporting decides between equals. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...diagnostics].sort(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      byText(a.location?.file ?? "", b.location?.file ?? "") ||
      (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
      (a.location?.column ?? 0) - (b.location?.column ?? 0),
  );
}
