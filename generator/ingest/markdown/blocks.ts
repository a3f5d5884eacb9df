import type { Line } from "../shared/lines.ts";
import { tablesIn, type HtmlRow } from "../html/tables.ts";
import { readHeading } from "./labels.ts";
import { splitCells } from "../shared/table-cells.ts";

/** A part of a Markdown page. */
export type Block =
  | { readonly kind: "heading"; readonly text: string; readonly level: number; readonly line: Line }
  | {
      readonly kind: "table";
      readonly header: readonly string[];
      readonly rows: readonly TableLine[];
      readonly line: Line;
    }
  | { readonly kind: "bullet"; readonly text: string; readonly indent: number; readonly line: Line }
  | {
      readonly kind: "fence";
      readonly language: string;
      readonly lines: readonly Line[];
      readonly line: Line;
    }
  | { readonly kind: "text"; readonly text: string; readonly indent: number; readonly line: Line };

/** A row of a table: its cells. */
export interface TableLine {
  readonly cells: readonly string[];
  readonly line: Line;
}

/** Level of a heading that is written as a bold line, or as words with a colon: `Parameters:`. */
const boldLevel = 7;

/** The blocks of a page, in order. Blank lines only separate. */
export function toBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] as Line;
    const next = lines[at + 1];
    const fence = readFence(lines, at);
    const table =
      fence === undefined ? (readTable(lines, at) ?? readHtmlTable(lines, at)) : undefined;
    const found = fence ?? table;
    if (found !== undefined) {
      blocks.push(found.block);
      at = found.next;
      continue;
    }
    at++;
    if (line.text === "" || isChrome(line.text)) continue;
    if (next !== undefined && /^(?:={3,}|-{3,})$/.test(next.text) && !/^[-*|>]/.test(line.text)) {
      blocks.push({
        kind: "heading",
        text: withoutMarkup(line.text),
        level: next.text[0] === "=" ? 1 : 2,
        line,
      });
      at++;
    } else blocks.push(toBlock(line));
  }
  return blocks;
}

/** Lines of a site's own notation that hold no text: tabs, imports, rules. */
const isChrome = (text: string) =>
  /^(?:\{% ?endtab ?%\}|\{% ?(?:end)?(?:tabs|hint|code|stepper|step|columns?|column)\b.*%\}|-{3,}|\*{3,}|<\/?(?:div|details|summary|center|br|aside)\b[^>]*>|import .* from .*;?|\*\*Items:\*\*)$/.test(
    text,
  );

/** The label of a line such as `**Returns**: list of products`, below which the response stands. */
const labelOfResponse = (text: string) =>
  /^\*\*((?:Returns?|Response))(?::\*\*|\*\*:) \S.{0,200}$/i.exec(text)?.[1];

/** A line that is all a page says of a response: ``Returns `204 No Content`.`` */
const returnedStatus =
  /^(?:(?:on success,? (?:it )?)?(?:returns|responds with)|response)(?: an?| status| code| HTTP)*:?\s+([1-5]\d\d(?: \p{Lu}[\w' -]{1,40})?)[.:]?$/iu;

function toBlock(line: Line): Block {
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line.text);
  if (heading !== null)
    return {
      kind: "heading",
      text: withoutMarkup(heading[2] ?? ""),
      level: heading[1]?.length ?? 1,
      line,
    };
  const bold = /^\*\*([^*]{1,200})\*\*:?$/.exec(line.text)?.[1] ?? labelOfResponse(line.text);
  const tab = /^\{% tab title="([^"]{1,200})" %\}$/.exec(line.text)?.[1];
  const words = line.text.endsWith(":") ? withoutMarkup(line.text.replace(/^> ?/, "")) : "";
  if (/^\p{Lu}[^.!?|]{1,100}:$/u.test(words) && readHeading(words).section !== "other")
    return { kind: "heading", text: words.slice(0, -1), level: boldLevel, line };
  const status = /^`([1-5]\d\d(?: [^`]{1,60})?)`:?$/.exec(line.text)?.[1];
  if (status !== undefined) return { kind: "heading", text: status, level: boldLevel, line };
  const returned = returnedStatus.exec(withoutMarkup(line.text))?.[1];
  if (returned !== undefined)
    return { kind: "heading", text: `Returns ${returned}`, level: boldLevel, line };
  const html = /^<h([1-6])\b[^>]*>(.*?)<\/h\1>$/i.exec(line.text);
  if (html !== null)
    return { kind: "heading", text: withoutMarkup(html[2] ?? ""), level: Number(html[1]), line };
  const named = bold ?? tab;
  if (named !== undefined)
    return {
      kind: "heading",
      text: withoutMarkup(named.replace(/:$/, "")),
      level: boldLevel,
      line,
    };
  const listedStatus = /^[-*+•]\s+\**([1-5]\d\d(?: (?:application|text)\/[\w.+-]+))\**$/.exec(
    line.text,
  );
  if (listedStatus !== null)
    return { kind: "heading", text: listedStatus[1] ?? "", level: boldLevel, line };
  const indent = line.column - 1;
  const bullet = /^(?:[-*+•]|\d{1,3}\.)\s+(.*)$/.exec(line.text)?.[1];
  return bullet === undefined
    ? { kind: "text", text: line.text, indent, line }
    : { kind: "bullet", text: bullet, indent, line };
}

function readFence(lines: readonly Line[], at: number): { block: Block; next: number } | undefined {
  const line = lines[at] as Line;
  const [, marker = "", info = ""] = /^(`{3,}|~{3,})([^`]*)$/.exec(line.text) ?? [];
  if (marker === "") return undefined;
  let end = at + 1;
  while (
    end < lines.length &&
    !(lines[end]?.text.startsWith(marker) && /^[`~]+$/.test(lines[end]?.text ?? ""))
  )
    end++;
  const language = info.trim().split(/\s+/)[0]?.toLowerCase() ?? "";
  return {
    block: { kind: "fence", language, lines: lines.slice(at + 1, end), line },
    next: end + 1,
  };
}

function readTable(lines: readonly Line[], at: number): { block: Block; next: number } | undefined {
  const line = lines[at] as Line;
  if (
    !line.text.includes("|") ||
    !/^\|?[\s:|-]*-[\s:|-]*\|?$/.test(lines[at + 1]?.text ?? "") ||
    !(lines[at + 1]?.text ?? "").includes("|")
  )
    return undefined;
  const rows: TableLine[] = [];
  let next = at + 2;
  for (; lines[next]?.text.includes("|"); next++) {
    const row = lines[next] as Line;
    rows.push({ cells: splitCells(row.text), line: row });
  }
  return { block: { kind: "table", header: splitCells(line.text), rows, line }, next };
}

/** Lines that a table in HTML may be spread over. */
const maximumTableLines = 2000;

/** A table that the page writes in HTML, as some editors do for cells of several lines. */
function readHtmlTable(
  lines: readonly Line[],
  at: number,
): { block: Block; next: number } | undefined {
  const line = lines[at] as Line;
  if (!/^<table\b/i.test(line.text)) return undefined;
  const last = lines
    .slice(at, at + maximumTableLines)
    .findIndex(({ text }) => /<\/table>/i.test(text));
  if (last === -1) return undefined;
  const own = lines.slice(at, at + last + 1);
  const [table] = tablesIn(own.map(({ raw }) => raw).join("\n"));
  const [header, ...rows] = table ?? [];
  if (header === undefined) return undefined;
  const toLine = (row: HtmlRow) => own[row.line - 1] ?? line;
  return {
    block: {
      kind: "table",
      header: header.cells,
      rows: rows.map((row) => ({ cells: row.cells, line: toLine(row) })),
      line,
    },
    next: at + last + 1,
  };
}

/** Signs of Markdown and HTML that say nothing in code: `<id>`, `__type`. */
const signs = "<>*_\\[]()!";
/** First of the characters that stand for them; no page has it. */
const privateUse = 0xe000;
const hideSigns = (code: string) =>
  code.replaceAll(/[<>*_\\[\]()!]/g, (sign) =>
    String.fromCharCode(privateUse + signs.indexOf(sign)),
  );
const showSigns = (text: string) =>
  text.replaceAll(/[\ue000-\ue00a]/g, (sign) => signs[sign.charCodeAt(0) - privateUse] ?? "");

/** A text without tags, emphasis, code marks and links. */
export function withoutMarkup(text: string): string {
  return showSigns(withoutSigns(text.replaceAll(/`[^`]+`/g, hideSigns)));
}

const withoutSigns = (text: string) =>
  text
    .replaceAll(/<\/?[a-z][^<>]{0,300}>/gi, "")
    .replaceAll(/!?\[([^\]]{0,300})\]\([^()\s]{0,600}\)/g, "$1")
    .replaceAll(/\*\*(?=\S)([^*]{1,300})\*\*/g, "$1")
    .replaceAll(/__(?=\S)([^*_]{1,300})__/g, "$1")
    .replaceAll(/\\([_[\]|*<>`#~{}.-])/g, "$1")
    .replaceAll("`", "")
    .trim();
