import type { Line } from "./lines.ts";
import { translationOf } from "./vocabulary/languages.ts";

/** A line of a page that is not blank, without the markup of the tool that saved it, which is remembered. */
export interface Token {
  /** In English, where it is a word of the documentation tool. */
  readonly text: string;
  /** As the page has it, where `text` is a translation: names are never translated. */
  readonly written?: string;
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
  /** Markdown shows nothing on the line but code. */
  readonly isCode: boolean;
}

/** U+200B and its kin, which sites put into anchors. */
const zeroWidth = /[\u200b\u200c\u200d\u2060\ufeff]/g;
const anchorLink = /^\[[\u200b\u200c\u200d\u2060\ufeff\s]*\]\((?:[^()\s]*)#([^()\s]+)\)/;
const emptyAnchor = /^\[[\u200b\u200c\u200d\u2060\ufeff\s]*\]\([^()\s]*\)$/;
const codeLine = /^`[^`]+`(?:\s+`[^`]+`)*$/;
const boldLine = /^(\*\*)(\S(?:[^*]{0,200}\S)?)\1$/;

/** The lines of a page that are not blank, as tokens. */
export function toTokens(page: readonly Line[]): Token[] {
  const lines = joinAnchors(page);
  const translate = translationOf(lines.map(({ text }) => text));
  const isEscaped = lines.some(({ text }) => escape.test(text) && !isExpression(text));
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
    const shown = bold ?? rest;
    // In a regular expression a backslash is its own, but on pages whose other lines have Markdown's escapes.
    const written = isExpression(shown) && !isEscaped ? withoutCode(shown) : plainText(shown);
    const text = translate(written);
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
      ...(text === written ? {} : { written }),
      line: line.number,
      column: line.column,
      afterBlank,
      isHeading: heading !== "" || bold !== undefined,
      isName: isName || link !== null,
      isCode: codeLine.test(rest),
      ...(anchor === undefined ? {} : { anchor }),
    });
    afterBlank = false;
    anchor = undefined;
    isName = false;
  }
  return tokens;
}

/** Lines that an anchor may be spread over. */
const maximumAnchorLines = 5;

/** Some converters put `[`, a zero-width space and `](#anchor)` on lines of their own. */
function joinAnchors(lines: readonly Line[]): readonly Line[] {
  const joined = [...lines];
  for (const [at, { text }] of lines.entries()) {
    if (!/^\]\([^()\s]*#[^()\s]+\)/.test(text)) continue;
    let open = at - 1;
    while (open > at - maximumAnchorLines && isBlank(lines[open]?.text ?? "[")) open--;
    if (lines[open]?.text !== "[") continue;
    for (let blank = open; blank < at; blank++)
      joined[blank] = { ...(lines[blank] as Line), text: "" };
    joined[at] = { ...(lines[at] as Line), text: `[${text}` };
  }
  return joined;
}

const isBlank = (text: string) => text.replace(zeroWidth, "") === "";

const hasZeroWidth = (text: string) => text.search(zeroWidth) !== -1;

const escape = /\\([_[\]|*<>`#~{}.-])/;
const escapes = new RegExp(escape, "g");

/** A line with a regular expression that has backslashes. */
const isExpression = (text: string) => /\^.*\\|\\[dswDSWb]/.test(text);

const withoutCode = (text: string) => {
  const bare = text.replace(zeroWidth, "").trim();
  return (/^(`+)([^`]+)\1$/.exec(bare)?.[2] ?? bare).trim();
};

/** Undoes Markdown's escapes and drops backticks round the whole of a value. */
export function plainText(text: string): string {
  const bare = text.replace(zeroWidth, "").trim();
  const code = /^(`+)([^`]+)\1$/.exec(bare)?.[2];
  return (code ?? bare.replace(escapes, "$1")).trim();
}
