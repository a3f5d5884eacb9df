import type { Diagnostics } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject } from "../../json/values.ts";
import { nestRows } from "../shared/nest-rows.ts";
import type { PageField } from "../shared/page-operation.ts";
import type { SourceRange } from "../shared/source-map.ts";
import type { Block } from "./blocks.ts";
import { isEnumerationHeading, withEnumeratedValues } from "./enumerated-values.ts";
import { readHeading } from "./labels.ts";
import { readParts, type MarkdownPart } from "./read-sections.ts";
import { reportUnread } from "./report-rows.ts";
import type { MarkdownRow } from "./rows.ts";
import { itemsOfList } from "./type-text.ts";

/** A schema that a page describes under its own heading. */
export interface NamedSchema {
  readonly name: string;
  readonly fields: readonly PageField[];
  readonly source: SourceRange;
}

/** The blocks of a page's operations, and those of the schemas below them. */
export function separateSchemas(blocks: readonly Block[]): {
  readonly operations: readonly Block[];
  readonly schemas: readonly Block[];
} {
  const start = blocks.findIndex(
    (block) => block.kind === "heading" && /^(?:Schemas|Models)$/i.test(block.text),
  );
  const after = start === -1 ? [] : blocks.slice(start + 1);
  // Below another operation the heading is a section of that page.
  const isLast = after.some((block) => block.kind === "table");
  return isLast
    ? { operations: blocks.slice(0, start), schemas: after }
    : { operations: blocks, schemas: [] };
}

interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostics;
  /** Lines of the headings that are titles of operations. */
  readonly titles: ReadonlySet<number>;
}

/** The schemas of a page. */
export interface NamedSchemas {
  readonly schemas: readonly NamedSchema[];
  /** Their names, by the words that types may name them with. */
  readonly names: SchemaNames;
  /** Lines of the headings whose rows are theirs, and no section of an operation. */
  readonly headings: ReadonlySet<number>;
}

/** Names of schemas by their words: `deliveryaddress` for "Delivery address". */
export type SchemaNames = ReadonlyMap<string, string>;

interface Candidate {
  readonly name: string;
  readonly key: string;
  readonly rows: readonly MarkdownRow[];
  readonly source: SourceRange;
  readonly headings: readonly number[];
}

/**
 * The schemas that a page describes: those of the section below its operations, and rows under any other
 * heading that the type of a row names. Of two under one name neither is read, and both are told.
 */
export function namedSchemasIn(
  { operations, schemas }: ReturnType<typeof separateSchemas>,
  context: Context,
): NamedSchemas {
  const own = withEnumeratedValues(readParts(operations));
  const listedParts = withEnumeratedValues(readParts(schemas));
  const { found: listed, others: unread } = candidatesIn(listedParts, context);
  for (const { rows, heading } of unread) reportUnread(rows, heading?.text ?? "Schemas", context);
  const { found: others } = candidatesIn(own, context);
  const isReferenced = referencesIn([...own, ...listedParts]);
  const keys = [...listed, ...others].map(({ key }) => key);
  const isOnly = ({ key }: Candidate) => keys.indexOf(key) === keys.lastIndexOf(key);
  const taken = others.filter((one) => isOnly(one) && isReferenced(one));
  const all = [...listed, ...taken];
  const names = new Map(all.map(({ key, name }) => [key, name]));
  return {
    schemas: all.map(({ name, rows, source }) => ({
      ...{ name, source },
      fields: nestRows(referToSchemas(rows, names)),
    })),
    names,
    headings: new Set(taken.flatMap(({ headings }) => headings)),
  };
}

/** Rows under a heading that may be the name of a schema, or below such a heading under "Properties". */
function candidatesIn(
  parts: readonly MarkdownPart[],
  { titles }: Context,
): { found: Candidate[]; others: MarkdownPart[] } {
  const found: Candidate[] = [];
  const others: MarkdownPart[] = [];
  let name: MarkdownPart["heading"];
  for (const part of parts) {
    const { heading, rows } = part;
    if (heading !== undefined && !titles.has(heading.line.number) && nameOf(heading.text) !== "")
      name = heading;
    if (rows.length === 0) continue;
    const isBelow =
      heading === undefined || /^(?:Properties|Fields|Attributes)$/i.test(heading.text);
    if (name === undefined || !(isBelow || heading === name)) {
      others.push(part);
      continue;
    }
    found.push({
      name: nameOf(name.text),
      key: keyOf(nameOf(name.text)),
      rows,
      source: { line: name.line.number, column: name.line.column },
      headings: [name, heading ?? name].map(({ line }) => line.number),
    });
  }
  return { found, others };
}

const kind = "(?:data )?(?:object|model|schema|structure|type|entity|resource)s?";
const beforeName = new RegExp(`^(?:the |an? )?(?:${kind}\\s?: ?)?`, "i");
const afterName = new RegExp(
  `(?:\\s+\\(?${kind}\\)?)?(?:\\s+(?:fields|properties|attributes|parameters))?$`,
  "i",
);

/** The name of the schema that a heading may be the name of: "The address object" is `address`; else nothing. */
function nameOf(heading: string): string {
  const isOther = readHeading(heading).section === "other" && !isEnumerationHeading(heading);
  if (!isOther) return "";
  const bare = heading.replace(beforeName, "").replace(afterName, "");
  if (!/^[\p{L}_][\w.-]*(?: [\p{L}\d][\w-]*){0,3}$/u.test(bare)) return "";
  return bare.replaceAll(/ (.)/g, (_, letter: string) => letter.toUpperCase());
}

const keyOf = (words: string) => words.toLowerCase().replaceAll(/[\s_.-]/g, "");

/**
 * Which schemas rows name: by a type, by the words "see Address", or by the own name of a row that shows no
 * fields. Without a type, only a table whose rows have types is a schema: any other may list anything.
 */
function referencesIn(parts: readonly MarkdownPart[]): (candidate: Candidate) => boolean {
  const byType = new Set<string>();
  const byName = new Set<string>();
  const addTo = (keys: Set<string>, words: string | undefined) => {
    for (const key of words === undefined ? [] : keysOf(words)) keys.add(key);
  };
  for (const { rows } of parts)
    for (const [index, row] of rows.entries()) {
      addTo(byType, row.unknownType);
      if (!hasNoFields(row, rows[index + 1])) continue;
      addTo(byName, seenIn(row));
      addTo(byName, row.name);
    }
  return ({ key, rows }) => byType.has(key) || (byName.has(key) && rows.every(isTyped));
}

const isTyped = ({ schema, unknownType }: MarkdownRow) =>
  schema["type"] !== undefined || schema["anyOf"] !== undefined || unknownType !== undefined;

function hasNoFields({ schema, depth, name }: MarkdownRow, next: MarkdownRow | undefined): boolean {
  const items = schema["items"];
  const holder = schema["type"] === "array" && isObject(items) ? items : schema;
  const isOpen = holder["type"] === "object" || (holder !== schema && holder["type"] === undefined);
  const isHolder = next !== undefined && (next.depth > depth || next.name.startsWith(`${name}.`));
  return isOpen && !isHolder && holder["properties"] === undefined;
}

/** ``Where to. See [Address](#address).`` */
function seenIn({ schema }: MarkdownRow): string | undefined {
  const text = schema["description"];
  if (typeof text !== "string") return undefined;
  const [, link, words] =
    /\bsee (?:the )?(?:\[([^\]]{1,60})\]\(#[^()\s]{1,100}\)|`?(\p{Lu}[\w.-]{1,60})`?)/iu.exec(
      text,
    ) ?? [];
  return link ?? words;
}

/** The keys of the schema that words name, of a list's its items': in the plural too. */
function keysOf(words: string): string[] {
  const one = itemsOfList(words) ?? words;
  const bare = one
    .replace(beforeName, "")
    .replace(afterName, "")
    .replace(/^(?:object|array) \(?(.*?)\)?$/i, "$1");
  return [keyOf(bare), keyOf(bare.replace(/s$/, ""))];
}

/** The schema that a type's words name: `Berth`, `[Berth]` or `list of Berths`. Undefined for others. */
export function referenceTo(words: string, names: SchemaNames): JsonObject | undefined {
  const key = keysOf(words).find((one) => names.has(one));
  const name = key === undefined ? undefined : names.get(key);
  if (name === undefined) return undefined;
  const reference = { $ref: `#${joinPointer("/components/schemas", name)}` };
  const isList = itemsOfList(words) !== undefined;
  return isList ? { type: "array", items: reference } : reference;
}

/** Rows that name schemas, with references to them. */
export const withReferences = (part: MarkdownPart, names: SchemaNames): MarkdownPart => ({
  ...part,
  rows: referToSchemas(part.rows, names),
});

const referToSchemas = (
  rows: readonly MarkdownRow[],
  names: SchemaNames,
): readonly MarkdownRow[] =>
  names.size === 0 ? rows : rows.map((row, index) => refer(row, rows[index + 1], names));

function refer(row: MarkdownRow, next: MarkdownRow | undefined, names: SchemaNames): MarkdownRow {
  const { unknownType, ...rest } = row;
  if (unknownType !== undefined) {
    const reference = referenceTo(unknownType, names);
    return reference === undefined ? row : { ...rest, schema: { ...rest.schema, ...reference } };
  }
  if (!hasNoFields(row, next)) return row;
  const reference = [seenIn(row), row.name]
    .map((words) => (words === undefined ? undefined : referenceTo(words, names)))
    .find((one) => one !== undefined);
  if (reference === undefined) return row;
  const { type, items: _, ...others } = row.schema;
  return type === "array"
    ? { ...row, schema: { ...others, type, items: reference } }
    : { ...row, schema: { ...others, ...reference } };
}
