import type { Line } from "./lines.ts";
import { toEnglish } from "./vocabulary/languages.ts";

/** A line of a page that is not blank, without the markup of the tool that saved it, which is remembered. */
export interface Token {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** A blank line stands before it. */
  readonly afterBlank: boolean;
  /** Markdown shows it as a heading: by `#`, in bold, or underlined. */
  readonly isHeading: boolean;
  /** Fragment of the anchor before it, e.g. `body-data-client-id`. */
  readonly anchor?: string;
  /** The page shows that it is a name: by an anchor, or by a line of U+200B. */
  readonly isName: boolean;
}

/** U+200B and its kin, which sites put into anchors. */
const zeroWidth = /[\u200b\u200c\u200d\u2060\ufeff]/g;
const anchorLink = /^\[[\u200b\u200c\u200d\u2060\ufeff\s]*\]\((?:[^()\s]*)#([^()\s]+)\)/;
const emptyAnchor = /^\[[\u200b\u200c\u200d\u2060\ufeff\s]*\]\([^()\s]*\)$/;
const boldLine = /^(\*\*)(\S(?:[^*]{0,200}\S)?)\1$/;

/** The lines of a page that are not blank, as tokens. */
export function toTokens(lines: readonly Line[]): Token[] {
  const tokens: Token[] = [];
  let afterBlank = true;
  let anchor: string | undefined;
  let isName = false;
  for (const line of lines) {
    const heading = /^#{1,6}(?:\s+|$)/.exec(line.text)?.[0] ?? "";
    const bare = line.text.slice(heading.length);
    const link = anchorLink.exec(bare);
    if (link !== null) anchor = link[1];
    const rest = link === null ? bare : bare.slice(link[0].length).trim();
    const bold = boldLine.exec(rest)?.[2];
    const text = toEnglish(plainText(bold ?? rest));
    if (text === "") {
      if (line.text !== "" && (link !== null || hasZeroWidth(rest))) isName = true;
      if (line.text === "") afterBlank = true;
      continue;
    }
    if (emptyAnchor.test(bare)) continue;
    const isUnderline = /^(?:={3,}|-{3,}|\*{3,})$/.test(text);
    if (isUnderline) {
      const title = tokens.at(-1);
      if (title !== undefined && !afterBlank && !text.startsWith("*"))
        tokens[tokens.length - 1] = { ...title, isHeading: title.isHeading || text[0] === "=" };
      afterBlank = true;
      continue;
    }
    tokens.push({
      text,
      line: line.number,
      column: line.column,
      afterBlank,
      isHeading: heading !== "" || bold !== undefined,
      isName: isName || link !== null,
      ...(anchor === undefined ? {} : { anchor }),
    });
    afterBlank = false;
    anchor = undefined;
    isName = false;
  }
  return tokens;
}

const hasZeroWidth = (text: string) => text.search(zeroWidth) !== -1;

/** Undoes Markdown's escapes and drops backticks round the whole of a value. */
export function plainText(text: string): string {
  const bare = text.replace(zeroWidth, "").trim();
  const code = /^(`+)([^`]+)\1$/.exec(bare)?.[2];
  return (code ?? bare.replace(/\\([_[\]|*<>`#~{}.-])/g, "$1")).trim();
}
