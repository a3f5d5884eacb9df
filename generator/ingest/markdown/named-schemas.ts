import type { Diagnostics } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import type { JsonObject } from "../../json/values.ts";
import { nestRows } from "../shared/nest-rows.ts";
import type { PageField } from "../shared/page-operation.ts";
import type { SourceRange } from "../shared/source-map.ts";
import type { Block } from "./blocks.ts";
import { reportUnread } from "./report-rows.ts";
import { withEnumeratedValues } from "./enumerated-values.ts";
import { readParts, type MarkdownPart } from "./read-sections.ts";
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
}

/** The schemas of the section below the operations: a heading with the name, and a table of properties. */
export function namedSchemasIn(blocks: readonly Block[], context: Context): NamedSchema[] {
  const found: NamedSchema[] = [];
  let name: MarkdownPart["heading"];
  for (const part of withEnumeratedValues(readParts(blocks))) {
    const { heading, rows, tables } = part;
    if (heading !== undefined && /^[A-Z_][\w.-]*$/i.test(heading.text) && tables.length === 0)
      name = heading;
    if (rows.length === 0) continue;
    const isOwn = heading === undefined || /^(?:Properties|Fields|Attributes)$/i.test(heading.text);
    if (name === undefined || !isOwn) {
      reportUnread(rows, heading?.text ?? "Schemas", context);
      continue;
    }
    const source = { line: name.line.number, column: name.line.column };
    found.push({ name: name.text, fields: nestRows(rows), source });
  }
  return found;
}

/** The schema that a type's words name: `Berth`, `[Berth]` or `list of Berths`. Undefined for others. */
export function referenceTo(words: string, names: ReadonlySet<string>): JsonObject | undefined {
  const list = itemsOfList(words);
  if (list !== undefined) {
    const items = referenceTo(list, names) ?? referenceTo(list.replace(/s$/, ""), names);
    return items && { type: "array", items };
  }
  return names.has(words) ? { $ref: `#${joinPointer("/components/schemas", words)}` } : undefined;
}

/** Rows whose types are the names of schemas, with references to them. */
export function withReferences(part: MarkdownPart, names: ReadonlySet<string>): MarkdownPart {
  return names.size === 0 ? part : { ...part, rows: part.rows.map((row) => refer(row, names)) };
}

function refer(row: MarkdownRow, names: ReadonlySet<string>): MarkdownRow {
  const { unknownType, ...rest } = row;
  const reference = unknownType === undefined ? undefined : referenceTo(unknownType, names);
  return reference === undefined ? row : { ...rest, schema: { ...rest.schema, ...reference } };
}
