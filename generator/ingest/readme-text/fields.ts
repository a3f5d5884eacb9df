import type { JsonObject, JsonValue } from "../../json/values.ts";
import { hasType, valueOfText } from "../shared/vocabulary/types.ts";
import { parseConstraint } from "../shared/vocabulary/constraints.ts";
import type { Token } from "../shared/tokens.ts";
import { isPanel, isResponseHeading, sectionOf } from "./labels.ts";
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
    if (row !== undefined) rows.push(row);
    if (cursor.index === before) cursor.index++;
  }
  return { rows, next: cursor.index, ...(description === "" ? {} : { description }) };
}

function isEnd({ tokens, index }: Cursor): boolean {
  const token = tokens[index];
  if (token === undefined) return true;
  const follows = tokens[index + 1];
  const isRow = follows !== undefined && !follows.afterBlank && isTypeToken(follows);
  if (sectionOf(token.text) !== undefined) return true;
  return (isResponseHeading(token.text) || isPanel(token.text)) && !isRow;
}

const isTypeToken = ({ text }: Token) => parseTypeLine(text) !== undefined;

/** Index of the type line of the row that begins at the cursor, or undefined where none does. */
function typeIndex({ tokens, naming, index }: Cursor): number | undefined {
  const here = tokens[index];
  const after = tokens[index + 1];
  if (here === undefined || isChoice(tokens, index)) return undefined;
  const followedByType = after !== undefined && isTypeToken(after);
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
  if (closed !== undefined) skipClose(cursor, closed);
  const text = withoutChoices(
    [joinProse(description), joinProse(tail)].filter((part) => part !== "").join("\n\n"),
    schema,
  );
  return {
    ...(name === undefined ? {} : { name }),
    token: first,
    endLine: tokens[cursor.index - 1]?.line ?? first.line,
    ...attributes,
    prose: [...description, ...tail],
    ...(text === "" ? {} : { description: text }),
    ...(allowed === undefined ? {} : { allowed }),
  };
}

/** The two choices of a boolean's drop-down stand below its description. */
function withoutChoices(text: string, schema: JsonObject): string {
  return hasType(schema, "boolean")
    ? text.replace(/(?:^|\n{1,2})true(?:\n{1,2})?false$/, "")
    : text;
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
    if (text === "Allowed:" || typeIndex(cursor) !== undefined || isClose(text, name)) break;
    prose.push(token);
  }
  return prose;
}

/** Arrays end with their name, with `*` where they are required, or with a button; objects with a title in capitals. */
function isClose(text: string, name: string | undefined): boolean {
  if (name === undefined) return false;
  const title = `${name.toUpperCase()} OBJECT`;
  return text === name || text === `${name}*` || text === title || isButton(text);
}

/** The button that adds an item to an array. */
const isButton = (text: string) => /^ADD [A-Z]\w{0,40}$/i.test(text);

function skipClose(cursor: Cursor, name: string): void {
  const token = cursor.tokens[cursor.index];
  if (token === undefined || !isClose(token.text, name)) return;
  // The same word followed by a type is the next row, of another table or a capture with all names.
  if (cursor.naming === "all" && typeIndex(cursor) !== undefined) return;
  cursor.index++;
}

/** The values after `Allowed:`. An array with a closed set of values has no line that closes it. */
function readAllowed(cursor: Cursor, schema: JsonObject): JsonValue[] | undefined {
  const label = cursor.tokens[cursor.index];
  if (label?.text !== "Allowed:") return undefined;
  cursor.index++;
  const items = schema["items"];
  const isArray = hasType(schema, "array") && typeof items === "object" && items !== null;
  const target = isArray && !Array.isArray(items) ? items : schema;
  const values: JsonValue[] = [];
  for (; !isEnd(cursor) && typeIndex(cursor) === undefined; cursor.index++) {
    const { text } = cursor.tokens[cursor.index] as Token;
    if (isButton(text)) break;
    for (const part of text.split(/(?<=`)\s+(?=`)/)) {
      const bare = part.replace(/^`(.*)`$/, "$1");
      values.push(valueOfText(bare, target) ?? bare);
    }
  }
  return values;
}
