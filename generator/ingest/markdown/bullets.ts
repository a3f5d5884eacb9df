import type { JsonObject, JsonValue } from "../../json/values.ts";
import { valueOfText } from "../shared/vocabulary/types.ts";
import { withoutMarkup, type Block } from "./blocks.ts";
import { addValues, attributeLine, attributesOf, labelled, type MarkdownRow } from "./rows.ts";
import { parseTypeText } from "./type-text.ts";

type Item = Extract<Block, { kind: "bullet" | "text" }>;

/** A bullet that describes a field, taken apart. */
interface FieldBullet {
  readonly name: string;
  readonly typeText: string;
  readonly required: boolean;
  readonly description: string;
  readonly defaultText: string;
  /** More of it in the parentheses: `format: "email"`, `Max length: 40`. */
  readonly attributes?: readonly string[];
  readonly in?: "header" | "query" | "cookie" | "path";
  /** What stands in place of a type, as in `Authorization: Bearer <token>`. */
  readonly value?: string;
}

/**
 * Reads a bullet as a field: ``- `name` (type, required, default: v) — text``, ``- **name** (type): text``,
 * ``- `name: optional type` ``, ``- `X-Key` header (required) — text``.
 *
 * @returns undefined where it is a bullet of prose.
 */
export function readBullet(text: string): FieldBullet | undefined {
  return readParenthesized(text) ?? readColon(text) ?? readWords(text) ?? readDashed(text);
}

const nameMark = String.raw`(?:\x60([^\x60\s:]{1,200})\x60|\*\*\x60?([^*\x60\s:]{1,200})\x60?\*\*|([A-Za-z_$][\w$.[\]-]{0,200}))`;
const parenthesized = new RegExp(
  String.raw`^${nameMark}\s*(?:(header|query parameter|cookie|query|path)\s*)?[*_]{0,2}\(([^()]{1,200}(?:\([^()]{0,60}\)[^()]{0,100})?)\)[*_]{0,2}\s*(?:[:—–-]\s*)?(.*)$`,
  "s",
);

function readParenthesized(text: string): FieldBullet | undefined {
  const [, code, bold, bare, location, attributes = "", description = ""] =
    parenthesized.exec(text) ?? [];
  const name = code ?? bold ?? bare;
  if (name === undefined) return undefined;
  const parts = attributes.split(/\s*[,;]\s*/);
  const value = parts
    .map((part) => /^defaults?(?: to)?\s?[:=]?\s*(.+)$/i.exec(part)?.[1])
    .find((one) => one !== undefined);
  const labelled = parts.filter((part) => attributeLine(part, { type: "string" }) !== undefined);
  const words = parts.filter(
    (part) =>
      !labelled.includes(part) &&
      !/^(?:required|optional|defaults?\b.*|deprecated|read-only|write-only|nullable)$/i.test(part),
  );
  const isKnown =
    words.length < parts.length || words.some((word) => parseTypeText(word) !== undefined);
  // Without a mark or a type in it, a parenthesis is prose.
  if (!isKnown || (bare !== undefined && words.some((word) => parseTypeText(word) === undefined)))
    return undefined;
  const where = /^(header|query|cookie|path)/.exec(location ?? "")?.[1] as
    FieldBullet["in"] | undefined;
  return {
    name,
    typeText: words.join(" | "),
    required: parts.some((part) => /^required$/i.test(part)),
    description,
    defaultText: withoutMarkup(value ?? ""),
    attributes: labelled,
    ...(where === undefined ? {} : { in: where }),
  };
}

/** ``- `limit: optional number` ``, text on the lines below. */
function readColon(text: string): FieldBullet | undefined {
  const [, name, optional, typeText = ""] =
    /^`"?([^`\s:"]{1,200})"?:\s*(optional\s+)?([^`]{1,200})`$/.exec(text) ?? [];
  if (name === undefined) return undefined;
  const base = { name, required: optional === undefined, description: "", defaultText: "" };
  // Whatever has blanks and is no type is the value of a header.
  const isValue = parseTypeText(typeText) === undefined && /\s|\//.test(typeText);
  return isValue ? { ...base, typeText: "", value: typeText } : { ...base, typeText };
}

/** ``- `name` *string* required — text``. */
function readWords(text: string): FieldBullet | undefined {
  const [, code, bold, rest = ""] =
    /^(?:`([^`\s]{1,200})`|\*\*`?([^*`\s]{1,200})`?\*\*)\s*(.*)$/s.exec(text) ?? [];
  const name = code ?? bold;
  if (name === undefined) return undefined;
  const [, head = "", description = ""] =
    /^((?:[*_`\s]*\(?[\w<>[\]|-]+\)?[*_`]*\s*){1,4}?)(?:\s*[:—–-]\s+(.*))?$/s.exec(rest) ?? [];
  const words = withoutMarkup(head.replaceAll("_", " ")).replaceAll("*", "").trim();
  const [, typeText = "", badge] = /^(.*?)(?:\s*\b(required|optional))?$/i.exec(words) ?? [];
  if (typeText === "" || parseTypeText(typeText) === undefined) return undefined;
  return {
    name,
    typeText,
    required: badge?.toLowerCase() === "required",
    description,
    defaultText: "",
  };
}

const dashed = new RegExp(
  String.raw`^${nameMark}\s*[:—–-]\s+([^,;—–]{1,80}?)(?:\s*,\s*([^—–]{1,200}?))?(?:\s+[—–-]\s+(.*))?$`,
  "s",
);

/** ``- `name` - integer, required - text``: the type comes first, and more of it after commas. */
function readDashed(text: string): FieldBullet | undefined {
  const [, code, bold, bare, typeText = "", more, description = ""] = dashed.exec(text) ?? [];
  const name = code ?? bold ?? bare;
  // A bare word before a dash may be one of prose: then the type alone does not tell.
  if (name === undefined || parseTypeText(withoutMarkup(typeText)) === undefined) return undefined;
  if (bare !== undefined && ((more === undefined && description === "") || labelled.test(text)))
    return undefined;
  const parts = more?.split(/\s*,\s*/) ?? [];
  const isBadge = (part: string) => /^(?:required|optional)$/i.test(part);
  const schema = attributesOf({ typeText, description: "", defaultText: "", values: "" }).schema;
  const attributes = parts.filter((part) => attributeLine(part, schema) !== undefined);
  const prose = parts.filter((part) => !isBadge(part) && !attributes.includes(part)).join(", ");
  return {
    name,
    typeText,
    required: parts.some((part) => /^required$/i.test(part)),
    description: [prose, description].filter((one) => one !== "").join(". "),
    defaultText: "",
    attributes,
  };
}

/** A paragraph that is a row: `**chain** (string, required)`. */
const boldRow = /^\*\*[^*\s]{1,200}\*\* \(/;

/** The rows of a list: fields with their nesting by indentation, values, and lines that say more of them. */
export function bulletRows(items: readonly Item[]): { rows: MarkdownRow[]; prose: Item[] } {
  const rows: (MarkdownRow & { schema: JsonObject })[] = [];
  const prose: Item[] = [];
  const values = new Map<number, JsonValue[]>();
  for (const item of items) {
    const last = rows.at(-1);
    const isRow = item.kind === "bullet" || boldRow.test(item.text);
    const field = isRow ? readBullet(item.text) : undefined;
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
    const more = attributeLine(withoutBullet(item.text), last.schema);
    if (value !== undefined) {
      const listed = values.get(rows.length - 1) ?? [];
      const bare = value.replace(/^"(.*)"$/, "$1");
      values.set(rows.length - 1, [...listed, valueOfText(bare, last.schema) ?? bare]);
    } else if (more !== undefined) Object.assign(last.schema, more);
    else {
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

const hasValues = (schema: JsonObject) => JSON.stringify(schema).includes('"enum":');

const withoutBullet = (text: string) => text.replace(/^[-*+•]\s+/, "");

function rowOf(field: FieldBullet, { indent, line }: Item): MarkdownRow {
  const { name, required, typeText, description, defaultText, attributes = [] } = field;
  const read = attributesOf({ typeText, description, defaultText, values: "" });
  const more = attributes.map((text) => attributeLine(text, read.schema));
  return {
    name,
    depth: indent,
    required,
    ...read,
    schema: Object.assign({}, read.schema, ...more) as JsonObject,
    ...(field.in === undefined ? {} : { in: field.in }),
    ...(field.value === undefined ? {} : { value: field.value }),
    source: { line: line.number, column: line.column },
  };
}
