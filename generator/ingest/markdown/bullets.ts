import type { JsonObject, JsonValue } from "../../json/values.ts";
import { hasType, valueOfText } from "../shared/vocabulary/types.ts";
import type { Block } from "./blocks.ts";
import { readFieldLine, type FieldLine } from "./field-line.ts";
import {
  addValues,
  attributeLine,
  attributesOf,
  describedKeywords,
  nullable,
  type MarkdownRow,
} from "./rows.ts";

type Item = Extract<Block, { kind: "bullet" | "text" }>;

/** A paragraph that may be a row: `**chain** (string, required)`, ``**starts_at** `string` ``. */
const boldRow = /^(?:\*\*[^*\s]{1,200}\*\*|`[^`\s]{1,200}`) ?[(`*_]/;

/** The rows of a list: fields with their nesting by indentation, values, and lines that say more of them. */
export function bulletRows(items: readonly Item[]): { rows: MarkdownRow[]; prose: Item[] } {
  const rows: (MarkdownRow & { schema: JsonObject })[] = [];
  const prose: Item[] = [];
  const values = new Map<number, JsonValue[]>();
  for (const item of items) {
    const last = rows.at(-1);
    const isRow = item.kind === "bullet" || boldRow.test(item.text);
    const field = isRow && mayBeField(item, last) ? readFieldLine(item.text) : undefined;
    if (field !== undefined) {
      // The bullets below a paragraph that is a row say more of it, or are its fields.
      const indent = item.kind === "bullet" ? item.indent : item.indent - 1;
      rows.push(rowOf(field, { ...item, indent }));
      continue;
    }
    const isInside = last !== undefined && item.indent > last.depth;
    if (!isInside) {
      prose.push(item);
      continue;
    }
    const value = item.kind === "bullet" ? /^`([^`]{1,200})`$/.exec(item.text)?.[1] : undefined;
    const line = withoutBullet(item.text);
    // "1 to 8" alone may say anything of the field.
    const more = /^\d+ (?:to|and) \d+\.?$/.test(line)
      ? undefined
      : attributeLine(line, last.schema);
    if (value !== undefined) {
      const listed = values.get(rows.length - 1) ?? [];
      const bare = value.replace(/^"(.*)"$/, "$1");
      values.set(rows.length - 1, [...listed, valueOfText(bare, last.schema) ?? bare]);
    } else if (more !== undefined) Object.assign(last.schema, more);
    else {
      Object.assign(last.schema, describedKeywords(item.text, last.schema, last.lacksValues));
      const known = last.schema["description"];
      last.schema["description"] = typeof known === "string" ? `${known}\n${item.text}` : item.text;
    }
  }
  for (const [index, listed] of values) addValues(rows[index]?.schema ?? {}, listed);
  return {
    rows: rows.map((row) => ({ ...row, lacksValues: row.lacksValues && !hasValues(row.schema) })),
    prose,
  };
}

/** Below a row of a scalar type, a plain word begins prose: it has no fields. */
function mayBeField({ text, indent }: Item, above: MarkdownRow | undefined): boolean {
  const isInside = above !== undefined && indent > above.depth;
  return !isInside || /^[`*]/.test(text) || !isScalar(above.schema);
}

const isScalar = (schema: JsonObject) =>
  hasType(schema, "string", "integer", "number", "boolean") && !hasType(schema, "object", "array");

const hasValues = (schema: JsonObject) => JSON.stringify(schema).includes('"enum":');

const withoutBullet = (text: string) => text.replace(/^[-*+•]\s+/, "");

function rowOf(field: FieldLine, { indent, line }: Item): MarkdownRow {
  const { name, required, typeText, description, defaultText, attributes } = field;
  const read = attributesOf({ typeText, description, defaultText, values: "" });
  const schema: JsonObject = { ...read.schema, ...field.keywords };
  for (const text of attributes) Object.assign(schema, attributeLine(text, schema));
  return {
    name,
    depth: indent,
    required,
    ...read,
    schema: field.isNullable ? nullable(schema) : schema,
    ...(field.in === undefined ? {} : { in: field.in }),
    ...(field.value === undefined ? {} : { value: field.value }),
    source: { line: line.number, column: line.column },
  };
}
