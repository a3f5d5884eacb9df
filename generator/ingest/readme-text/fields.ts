import type { JsonObject, JsonValue } from "../../json/values.ts";
import { hasType, valueOfText } from "../shared/vocabulary/types.ts";
import type { InnerRows } from "../shared/nest-flat-rows.ts";
import { parseConstraint } from "../shared/vocabulary/constraints.ts";
import type { Token } from "../shared/tokens.ts";
import { isPanel, isResponseHeading, isStatusHeading, sectionOf } from "./labels.ts";
import { readChoices } from "./choices.ts";
import { isTitled, parseTypeLine } from "./type-line.ts";

/** A row of a table. */
export interface Row {
  readonly name?: string;
  readonly token: Token;
  readonly endLine: number;
  readonly schema: JsonObject;
  readonly isEnum: boolean;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly defaultText?: string;
  readonly description?: string;
  /** Lines of the description. */
  readonly prose: readonly Token[];
  /** Values after `Allowed:`; undefined where the page has no such label. */
  readonly allowed?: readonly JsonValue[];
  readonly inner: InnerRows;
  /** After the row stands the button that adds an item: it ends the fields of the array's items. */
  readonly endsItems: boolean;
}

/** How a capture shows names: only those of objects and arrays, or all. */
export type Naming = "titled" | "all";

interface Cursor {
  readonly tokens: readonly Token[];
  readonly naming: Naming;
  index: number;
}

/** Reads the rows from `start` to the next section. Text above the first row describes the section. */
export function readRows(
  tokens: readonly Token[],
  start: number,
  naming: Naming,
): { rows: Row[]; description?: string; next: number } {
  const cursor: Cursor = { tokens, naming, index: start };
  const rows: Row[] = [];
  const description = joinProse(readProse(cursor));
  while (!isEnd(cursor)) {
    const before = cursor.index;
    const row = readRow(cursor);
    if (row !== undefined && !isPlaceholder(row, rows.at(-1), naming)) rows.push(row);
    if (cursor.index === before) cursor.index++;
  }
  return { rows, next: cursor.index, ...(description === "" ? {} : { description }) };
}

/** In a capture with all names, the type of a text field may stand in its empty input too. */
const isPlaceholder = (row: Row, before: Row | undefined, naming: Naming) =>
  naming === "all" &&
  row.name === undefined &&
  row.token.text === "string" &&
  row.prose.length === 0 &&
  row.endLine === row.token.line &&
  hasType(before?.schema ?? {}, "string");

function isEnd({ tokens, index }: Cursor): boolean {
  const token = tokens[index];
  if (token === undefined) return true;
  const follows = tokens[index + 1];
  const isRow = follows !== undefined && !follows.afterBlank && isTypeToken(follows);
  if (sectionOf(token.text) !== undefined || isStatusHeading(token)) return true;
  return (isResponseHeading(token.text) || isPanel(token.text)) && !isRow;
}

const isTypeToken = ({ text }: Token) => parseTypeLine(text) !== undefined;

const isTypeTokenAt = (tokens: readonly Token[], index: number) =>
  tokens[index] !== undefined && isTypeToken(tokens[index]);

/** Index of the type line of the row that begins at the cursor, or undefined where none does. */
function typeIndex({ tokens, naming, index }: Cursor): number | undefined {
  const here = tokens[index];
  const after = tokens[index + 1];
  if (here === undefined || isChoice(tokens, index)) return undefined;
  // A type word may be a name, which then has a type of its own.
  const isBeforeName = after?.isName === true && isTypeTokenAt(tokens, index + 2);
  const followedByType = after !== undefined && !isBeforeName && isTypeToken(after);
  // In a capture that has all names, a type word before a type is a name.
  if (followedByType && naming === "all" && isName(here.text)) return index + 1;
  if (
    followedByType &&
    isTitled(after.text) &&
    !after.afterBlank &&
    isName(here.text) &&
    !isTypeToken(here)
  )
    return index + 1;
  return isTypeToken(here) ? index : undefined;
}

/** The second of the two choices of a boolean. */
const isChoice = (tokens: readonly Token[], index: number) =>
  tokens[index]?.text === "false" && tokens[index - 1]?.text === "true";

/** A name has no spaces; words of the page's own language are none. */
export function isName(text: string): boolean {
  return /^[^\s"'`{}(),;:]{1,200}$/.test(text) && !/^(?:required|enum|[≤≥].*)$/.test(text);
}

function readRow(cursor: Cursor): Row | undefined {
  const at = typeIndex(cursor);
  const { tokens, index } = cursor;
  const type = at === undefined ? undefined : tokens[at];
  const schema = type && parseTypeLine(type.text);
  if (at === undefined || schema === undefined) return undefined;
  const first = tokens[index] as Token;
  const name = at > index ? first.text : undefined;
  // Only arrays and objects are closed by their name; a value of a scalar may be the same word.
  const closed = isTitled(type?.text ?? "") ? name : undefined;
  cursor.index = at + 1;
  const attributes = readAttributes(cursor, schema);
  const description = readProse(cursor, closed);
  const allowed = readAllowed(cursor, attributes.schema);
  const tail = readProse(cursor, closed);
  const endLine = tokens[cursor.index - 1]?.line ?? first.line;
  const inner = closed === undefined ? "hidden" : readClose(cursor, { name: closed, schema });
  const choices = { ...attributes, allowed, defaultText: attributes.defaultText };
  const { prose, allowed: listed } = readChoices([...description, ...tail], choices);
  const values = allowed ?? listed;
  const text = joinProse(prose);
  return {
    ...(name === undefined ? {} : { name }),
    ...{ token: first, endLine, inner, prose },
    endsItems: closed === undefined && skipButtons(cursor),
    ...attributes,
    ...(text === "" ? {} : { description: text }),
    ...(values === undefined ? {} : { allowed: values }),
  };
}

type Attributes = Pick<Row, "schema" | "isEnum" | "required" | "deprecated" | "defaultText">;

/** What follows a type without a blank line. */
function readAttributes(cursor: Cursor, type: JsonObject): Attributes {
  const { tokens, naming } = cursor;
  let schema = type;
  let isEnum = false;
  let required = false;
  let deprecated = false;
  let defaultText: string | undefined;
  for (; cursor.index < tokens.length; cursor.index++) {
    const token = tokens[cursor.index] as Token;
    if (token.afterBlank && naming === "titled") break;
    // A field may be called `required` or `enum`: then its own type follows.
    if (typeIndex({ ...cursor }) !== undefined) break;
    const constraint = parseConstraint(token.text, schema, "bare");
    const value = /^Defaults to (.+)$/.exec(token.text)?.[1];
    if (token.text === "enum") isEnum = true;
    else if (token.text === "required") required = true;
    else if (/^deprecated$/i.test(token.text)) deprecated = true;
    else if (value !== undefined) defaultText = value;
    else if (constraint?.kind === "keywords") schema = { ...schema, ...constraint.keywords };
    else break;
  }
  return { schema, isEnum, required, deprecated, ...(defaultText ? { defaultText } : {}) };
}

function joinProse(lines: readonly Token[]): string {
  return lines
    .map(({ text, afterBlank }, index) =>
      index === 0 ? text : (afterBlank ? "\n\n" : "\n") + text,
    )
    .join("");
}

function readProse(cursor: Cursor, name?: string): Token[] {
  const prose: Token[] = [];
  for (; !isEnd(cursor); cursor.index++) {
    const token = cursor.tokens[cursor.index] as Token;
    const { text } = token;
    if (allowedLabel.test(text) || typeIndex(cursor) !== undefined || isClose(text, name)) break;
    if (cursor.naming === "all" && isButton(text)) break;
    prose.push(token);
  }
  return prose;
}

/** Arrays end with their name, with `*` where they are required, or with a button; objects with a title. */
function isClose(text: string, name: string | undefined): boolean {
  if (name === undefined) return false;
  return text === name || text === `${name}*` || isObjectTitle(text, name) || isButton(text);
}

/** The button that shows and hides the fields of an object: `address object`. */
const isObjectTitle = (text: string, name: string) => {
  const [title, rest] = text.toLowerCase().split(" | ");
  return title === `${name.toLowerCase()} object` && (rest === undefined || rest === "null");
};

/** The button that adds an item to an array. */
const isButton = (text: string) => /^ADD [A-Z]\w{0,40}(?: \| NULL)?$/i.test(text);

/** Skips what closes an array or an object, and the line that begins the items of an array. */
function readClose(
  cursor: Cursor,
  { name, schema }: { readonly name: string; readonly schema: JsonObject },
): InnerRows {
  const { tokens, naming } = cursor;
  const here = tokens[cursor.index];
  const isArray = hasType(schema, "array");
  const isClosed = here !== undefined && isClose(here.text, name);
  if (naming !== "all") {
    if (isClosed) cursor.index++;
    return "hidden";
  }
  if (!isArray) {
    if (isClosed) cursor.index++;
    if (typeIndex(cursor) !== cursor.index + 1) return "hidden";
    return isClosed ? "maybe" : "shown";
  }
  // The items of an array stand under its name, which is repeated: their type, and their fields.
  if (isClosed) cursor.index++;
  const item = tokens[cursor.index];
  const isItem = item !== undefined && isTypeToken(item) && typeIndex(cursor) === cursor.index;
  if (isItem) cursor.index++;
  if (skipButtons(cursor) || !isItem || !/^object\b/.test(item.text)) return "hidden";
  return typeIndex(cursor) === cursor.index + 1 ? "shown" : "hidden";
}

/** Skips the buttons that add items. */
function skipButtons(cursor: Cursor): boolean {
  const start = cursor.index;
  while (isButton(cursor.tokens[cursor.index]?.text ?? "")) cursor.index++;
  return cursor.index > start;
}

/** The values after `Allowed:`. An array with a closed set of values has no line that closes it. */
function readAllowed(cursor: Cursor, schema: JsonObject): JsonValue[] | undefined {
  const [, inline] = allowedLabel.exec(cursor.tokens[cursor.index]?.text ?? "") ?? [];
  if (inline === undefined) return undefined;
  cursor.index++;
  const items = schema["items"];
  const isArray = hasType(schema, "array") && typeof items === "object" && items !== null;
  const target = isArray && !Array.isArray(items) ? items : schema;
  if (inline !== "") return valuesOfCode(inline, target);
  const values: JsonValue[] = [];
  const first = cursor.tokens[cursor.index];
  for (; !isEnd(cursor) && typeIndex(cursor) === undefined; cursor.index++) {
    const { text, isCode } = cursor.tokens[cursor.index] as Token;
    // Where values are code, a line of plain text is none: the name of a row whose type is lost.
    if (isButton(text) || (first?.isCode === true && !isCode)) break;
    values.push(...valuesOfCode(text, target));
  }
  return values;
}

/** The label of the values, alone or with them on its line. */
const allowedLabel = /^Allowed:((?: ?`[^`]+`)*)$/;

const valuesOfCode = (text: string, schema: JsonObject): JsonValue[] =>
  text
    .trim()
    .split(/(?<=`)\s+(?=`)/)
    .map((part) => part.replace(/^`(.*)`$/, "$1"))
    .map((bare) => valueOfText(bare, schema) ?? bare);
