import type { Line } from "../shared/lines.ts";
import { isOnlyLinks, isTail } from "./labels.ts";
import { toEnglish } from "./vocabulary.ts";

/** A line of a rendered page that is not blank, with the marks of the capture taken off and remembered. */
export interface Token {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** A blank line stands before it. */
  readonly afterBlank: boolean;
  /** Fragment of the anchor before it, e.g. `body-data-client-id`. */
  readonly anchor?: string;
  /** The capture marks it as a name: by an anchor, or by a line of U+200B. */
  readonly isMarked: boolean;
}

/** U+200B and its kin, which sites put into anchors. */
const zeroWidth = /[\u200b\u200c\u200d\u2060\ufeff]/g;
const anchorLink = /^\[[\u200b\u200c\u200d\u2060\ufeff\s]*\]\((?:[^()\s]*)#([^()\s]+)\)/;
const emptyAnchor = /^\[[\u200b\u200c\u200d\u2060\ufeff\s]*\]\([^()\s]*\)$/;

/** Takes the marks of the capture off each line, and drops blank lines. */
export function toTokens(lines: readonly Line[]): Token[] {
  const tokens: Token[] = [];
  let afterBlank = true;
  let anchor: string | undefined;
  let isMarked = false;
  for (const line of lines) {
    const bare = line.text.replace(/^#{1,6}(?:\s+|$)/, "");
    const link = anchorLink.exec(bare);
    if (link !== null) anchor = link[1];
    const rest = link === null ? bare : bare.slice(link[0].length).trim();
    const text = toEnglish(plain(rest));
    if (text === "") {
      if (line.text !== "" && (link !== null || zeroWidth.test(rest))) isMarked = true;
      zeroWidth.lastIndex = 0;
      if (line.text === "") afterBlank = true;
      continue;
    }
    if (emptyAnchor.test(bare)) continue;
    tokens.push({
      text,
      line: line.number,
      column: line.column,
      afterBlank,
      isMarked: isMarked || link !== null,
      ...(anchor === undefined ? {} : { anchor }),
    });
    afterBlank = false;
    anchor = undefined;
    isMarked = false;
  }
  return withoutTail(tokens);
}

/** Cuts off what the site puts below a page. */
function withoutTail(tokens: Token[]): Token[] {
  const half = Math.floor(tokens.length / 2);
  const tail = tokens.findIndex(({ text }, index) => index >= half && isTail(text));
  let end = tail === -1 ? tokens.length : tail;
  while (end > half && isOnlyLinks(tokens[end - 1]?.text ?? "")) end--;
  return tokens.slice(0, end);
}

/** Undoes Markdown's escapes and drops backticks round the whole of a value. */
function plain(text: string): string {
  const bare = text.replace(zeroWidth, "").trim();
  const code = /^(`+)([^`]+)\1$/.exec(bare)?.[2];
  return (code ?? bare.replace(/\\([_[\]|*<>`#~{}.-])/g, "$1")).trim();
}
