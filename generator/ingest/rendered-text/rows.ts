import type { Token } from "../shared/tokens.ts";
import type { InnerRows } from "../shared/nest-flat-rows.ts";
import {
  endsRows,
  hasLostValues,
  innerOf,
  isChrome,
  isLabel,
  sectionOf,
  statusLine,
  toKnownForm,
} from "./line-words.ts";
import { readHead, type RowHead } from "./row-head.ts";

/** A row of a field. */
export interface TextRow {
  readonly name: string;
  readonly head: RowHead;
  readonly inner: InnerRows;
  /** After the row stands what closes the items of an array. */
  readonly endsItems: boolean;
  readonly required: boolean | undefined;
  readonly location?: string;
  readonly badges: readonly string[];
  readonly isEnum: boolean;
  /** Lines that say more of the field. */
  readonly lines: readonly { readonly text: string; readonly token: Token }[];
}

/** What stands between two headings. */
export interface TextTable {
  readonly rows: readonly TextRow[];
  /** Lines above the first row. */
  readonly above: readonly Token[];
  readonly next: number;
}

interface Cursor {
  readonly tokens: readonly Token[];
  /** Statuses end a table of a response. */
  readonly inResponse: boolean;
  index: number;
}

/** True for the line of a status; a field may be called `default`. */
export const isStatus = (tokens: readonly Token[], index: number): boolean =>
  statusLine.test(tokens[index]?.text ?? "") && readHead(tokens, index) === undefined;

/** True where the rows of a table end. */
function isEnd({ tokens, inResponse, index }: Cursor): boolean {
  const text = tokens[index]?.text;
  if (text === undefined || endsRows(text)) return true;
  if (inResponse && isStatus(tokens, index)) return true;
  return sectionOf(text) !== undefined && readHead(tokens, index) === undefined;
}

/** Reads the rows from a token to the next heading. */
export function readTable(tokens: readonly Token[], start: number, inResponse: boolean): TextTable {
  const cursor: Cursor = { tokens, inResponse, index: start };
  const rows: TextRow[] = [];
  const above: Token[] = [];
  while (!isEnd(cursor)) {
    const head = readHead(tokens, cursor.index);
    if (head !== undefined) rows.push(readRow(cursor, head));
    else {
      above.push(tokens[cursor.index] as Token);
      cursor.index++;
    }
  }
  return { rows: rows.map(withInner), above, next: cursor.index };
}

const badge = /^(?:required|optional|nullable|deprecated|read-only|write-only|enum)$/i;

function readRow(cursor: Cursor, head: RowHead): TextRow {
  const { tokens } = cursor;
  const isNameAlone = head.next > cursor.index + 1;
  cursor.index = head.next;
  const lines: { text: string; token: Token }[] = [];
  const badges: string[] = [];
  let inner: InnerRows | undefined;
  let location: string | undefined;
  let endsItems = false;
  for (; !isEnd(cursor) && readHead(tokens, cursor.index) === undefined; cursor.index++) {
    const token = tokens[cursor.index] as Token;
    const { text } = token;
    const shown = innerOf(text);
    const sent = /^\((path|query|header|cookie)\)$/.exec(text)?.[1];
    if (badge.test(text)) badges.push(text.toLowerCase());
    else if (shown !== undefined) inner = shown;
    else if (sent !== undefined) location = sent;
    else if (/^[\]}]+$/.test(text)) endsItems = true;
    else if (isLabel(text)) lines.push({ text: readLabel(cursor, text, isNameAlone), token });
    else if (!isChrome(text)) lines.push({ text, token });
  }
  const isEnum = head.shown.isEnum || badges.includes("enum");
  const said = [...head.shown.attributes.map((text) => ({ text, token: head.token })), ...lines];
  const known = said.flatMap(({ text, token }) =>
    splitBounds(text).map((one) => ({ text: toKnownForm(one), token })),
  );
  return {
    ...{ name: head.name, head, endsItems },
    ...(location === undefined ? {} : { location }),
    inner: inner ?? "maybe",
    required: badges.includes("required") ? true : head.required,
    badges: [
      ...badges.filter((one) => !/^(?:required|optional|enum)$/.test(one)),
      ...(head.shown.isNullable ? ["nullable"] : []),
    ],
    isEnum: isEnum || known.some(({ text }) => hasLostValues(text)),
    lines: (isEnum ? withListedValues(known) : known).filter(({ text }) => !hasLostValues(text)),
  };
}

/** `>= 1 characters<= 40 characters` */
const splitBounds = (text: string) =>
  /^[<>]=? ?-?\d/.test(text) ? text.split(/(?<=[\d\p{L}])(?=[<>])/u) : [text];

/**
 * A label and its value: those of an enumeration stand on lines of their own. Where names do as well, the last line of
 * a text may be either, so that the values are lost.
 */
function readLabel(cursor: Cursor, label: string, isNameAlone: boolean): string {
  const { tokens } = cursor;
  const values: string[] = [];
  const isList = /values/i.test(label);
  for (;;) {
    const next = { ...cursor, index: cursor.index + 1 };
    const token = tokens[next.index];
    const isValue =
      token !== undefined &&
      !isEnd(next) &&
      readHead(tokens, next.index) === undefined &&
      innerOf(token.text) === undefined &&
      !isLabel(token.text) &&
      !isChrome(token.text);
    if (!isValue || (values.length > 0 && (!isList || token.afterBlank || / /.test(token.text))))
      break;
    values.push(token.text);
    cursor.index++;
  }
  const mayBeName = isNameAlone && isList && tokens[cursor.index + 1] === undefined;
  return values.length > 1 && !mayBeName
    ? `${label} ${values.map((value) => `"${value}"`).join(", ")}`
    : `${label} ${values.join("")}`.trim();
}

type Lines = TextRow["lines"];

/** Values without a label: the last lines of the row, each one word, set off by a blank line. */
function withListedValues(lines: Lines): Lines {
  if (lines.some(({ text }) => /^(?:Enum|(?:Possible|Allowed|Available) values):/.test(text)))
    return lines;
  const from = lines.findLastIndex(({ token }) => token.afterBlank);
  const group = from === -1 ? [] : lines.slice(from);
  const isValues = group.length > 1 && group.every(({ text }) => /^[^\s:]{1,80}$/.test(text));
  const [first] = group;
  if (!isValues || first === undefined) return lines;
  const text = `Enum: ${group.map(({ text: value }) => `"${value}"`).join(", ")}`;
  return [...lines.slice(0, from), { text, token: first.token }];
}

/** Only objects have fields; those of the last row are not shown. */
function withInner(row: TextRow, index: number, all: readonly TextRow[]): TextRow {
  const mayHold = /object|^array$|any/i.test(row.head.shown.type) && index < all.length - 1;
  return mayHold ? row : { ...row, inner: "hidden" };
}
