import type { Line } from "./lines.ts";

/** What stands above a page proper, put there by its site or by the tool that saved it. */
export interface Preamble {
  /** Index of the first line of the page proper. */
  readonly next: number;
  /** Address of the page, where the preamble gives it. */
  readonly origin?: string;
  /** Title from the front matter. */
  readonly title?: string;
}

const sourceLine =
  /^(?:<!-- Source: (\S+) -->|# Source: (\S+)|> Source: (\S+)|\*\*Source:\*\* (\S+))$/i;

/** Skips front matter, source lines, documentation indexes and skip links at the top of a page. */
export function readPreamble(lines: readonly Line[]): Preamble {
  let next = 0;
  let origin: string | undefined;
  let title: string | undefined;
  if (lines[0]?.text === "---") {
    const close = lines.findIndex((line, index) => index > 0 && line.text === "---");
    if (close > 0 && close < 60) {
      for (const { text } of lines.slice(1, close)) {
        const [, key, value] = /^(url|source|title):\s*(.*)$/.exec(text) ?? [];
        const bare = value?.replace(/^(["'])(.*)\1$/, "$2");
        if (key === "title") title = bare;
        else if (key !== undefined) origin ??= bare;
      }
      next = close + 1;
    }
  }
  for (; next < lines.length; next++) {
    const text = lines[next]?.text ?? "";
    const source = sourceLine.exec(text);
    if (source !== null) origin ??= source.slice(1).find((part) => part !== undefined);
    else if (!isChrome(text)) break;
  }
  return { next, ...(origin === undefined ? {} : { origin }), ...(title ? { title } : {}) };
}

function isChrome(text: string): boolean {
  return (
    text === "" ||
    text === ">" ||
    /^> ## Documentation Index$/i.test(text) ||
    /^> Fetch the complete documentation index at:/i.test(text) ||
    /^> Use this file to discover/i.test(text) ||
    /^> For clean Markdown of any page/i.test(text) ||
    /^\[?Skip to (?:main )?content\]?(?:\(.*\))?$/i.test(text)
  );
}
