import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { FlatRow } from "../shared/nest-rows.ts";
import { parseConstraint } from "../shared/vocabulary/constraints.ts";
import { hasType, valueOfText } from "../shared/vocabulary/types.ts";
import { withoutMarkup, type Block, type TableLine } from "./blocks.ts";
import { withEnglishLabel } from "../shared/vocabulary/page-words.ts";
import { readColumn, readLocation, readRequired, type Column } from "./labels.ts";
import { parseTypeText, type TypeText } from "./type-text.ts";

/** A row of a table or a list, as the page writes it. */
export interface MarkdownRow extends FlatRow {
  readonly in?: "path" | "query" | "header" | "cookie" | "body";
  /** Text of a column "Value", e.g. of a header. */
  readonly value?: string;
  /** The type's words where they are no type that is known, or name the schema of a list's items. */
  readonly unknownType?: string;
  readonly lacksValues: boolean;
}

type Table = Extract<Block, { kind: "table" }>;

/** Columns of a table by what they say; undefined where it has no column of names. */
export function columnsOf({ header }: Table): ReadonlyMap<Column, number> | undefined {
  const found = new Map<Column, number>();
  for (const [index, text] of header.entries()) {
    const column = readColumn(withoutMarkup(text));
    if (column !== undefined && !found.has(column)) found.set(column, index);
  }
  const isFields = ["type", "required", "optional", "description", "value", "in"] as const;
  return found.has("name") && isFields.some((column) => found.has(column)) ? found : undefined;
}

/** The rows of a table of parameters or fields. */
export function tableRows(table: Table, columns: ReadonlyMap<Column, number>): MarkdownRow[] {
  return table.rows.flatMap((row) => rowOf(row, columns) ?? []);
}

/** Lines of a table of fields that are no rows of it, because their names cannot be read. */
export function unreadRows(table: Table, columns: ReadonlyMap<Column, number>): TableLine[] {
  return table.rows.filter(
    (row) => row.cells.some((cell) => cell !== "") && rowOf(row, columns) === undefined,
  );
}

function rowOf(
  { cells, line }: TableLine,
  columns: ReadonlyMap<Column, number>,
): MarkdownRow | undefined {
  const cell = (column: Column): string => cells[columns.get(column) ?? -1]?.trim() ?? "";
  const named = readName(cell("name"));
  if (named === undefined) return undefined;
  const typeText = cell("type") || (named.type ?? "");
  const location = readLocation(cell("in"));
  const optional = columns.has("optional") ? readRequired(cell("optional")) : undefined;
  const stated = columns.has("required") ? readRequired(cell("required")) : undefined;
  const fromType = /\brequired\b/i.test(cell("type")) ? true : undefined;
  const description = withoutBreaks(cell("description"));
  const fromText =
    /^\W{0,3}(?:required|mandatory)\W{0,3}(?=[\s.]|$)(?! (?:if|when|unless|for|by)\b)/i.test(
      description,
    );
  const required =
    stated ??
    (optional === undefined ? undefined : !optional) ??
    named.required ??
    fromType ??
    fromText;
  const isNullable = /\bnullable\b/i.test(cell("type"));
  const attributes = attributesOf({
    typeText: typeText.replace(/,?\s*\(?\b(?:required|optional|nullable)\b\)?/gi, ""),
    description,
    defaultText: withoutMarkup(cell("default")),
    values: cell("values"),
  });
  addConstraints(attributes.schema, cell("constraints"));
  return {
    name: named.name,
    depth: named.depth,
    required,
    ...attributes,
    ...(isNullable ? { schema: nullable(attributes.schema) } : {}),
    ...(location === undefined ? {} : { in: location }),
    ...(columns.has("value") ? { value: withoutMarkup(cell("value")) } : {}),
    source: { line: line.number, column: line.column },
  };
}

/** What a column of constraints says: `max 20 characters`, ``1-10, default 1``, ``one of `a`, `b` ``. */
function addConstraints(schema: JsonObject, cell: string): void {
  Object.assign(schema, describedKeywords(cell, schema, false));
  for (const part of cell.split(/<br\s*\/?>|[;\n]|,\s+(?!`)/i)) {
    const text = part.trim().replace(/^default (?=\S+$)/i, "Default: ");
    Object.assign(schema, attributeLine(text, schema));
  }
}

/** The schema with null. */
export const nullable = (schema: JsonObject): JsonObject =>
  typeof schema["type"] === "string" ? { ...schema, type: [schema["type"], "null"] } : schema;

const withoutBreaks = (text: string) => text.replaceAll(/<br\s*\/?>/gi, "\n").trim();

interface Named {
  readonly name: string;
  readonly depth: number;
  readonly required?: boolean;
  readonly type?: string;
}

/** The name in a cell: `` `subject`* ``, `» **child** (required)`, `limit _integer_`. */
function readName(cell: string): Named | undefined {
  const depth = /^[»›>↳└─\s&nbsp;]*/.exec(cell)?.[0].replaceAll(/[^»›↳└]/g, "").length ?? 0;
  const bare = withoutMarkup(cell.replace(/^(?:[»›↳└─>]|&nbsp;|\s)+/, "")).replaceAll("\n", " ");
  const [, name = "", star, rest = ""] =
    /^"?([^\s"'(),*:|]{1,200})"?(\*)?\s*(.*)$/s.exec(bare) ?? [];
  if (name === "" || !/[\p{L}\p{N}]/u.test(name) || /^[-—]$/.test(name)) return undefined;
  if (rest === "") return { name, depth, ...(star === undefined ? {} : { required: true }) };
  const [last, badge] = /[\s,(*_]*\b(required|optional)[)*_]*$/i.exec(rest) ?? [];
  const written = rest.slice(0, rest.length - (last?.length ?? 0));
  const words = written.replaceAll(/[()[\]*_,]/g, " ").trim();
  const type = parseTypeText(written) === undefined ? words : written;
  if (type !== "" && parseTypeText(type) === undefined) return undefined;
  const required = badge === undefined ? star !== undefined : badge.toLowerCase() === "required";
  return { name, depth, required, ...(type === "" ? {} : { type }) };
}

interface Written {
  readonly typeText: string;
  readonly description: string;
  readonly defaultText: string;
  readonly values: string;
}

type Attributes = Pick<MarkdownRow, "schema" | "unknownType" | "lacksValues">;

/** The schema that a row's cells tell. */
export function attributesOf({ typeText, description, defaultText, values }: Written): Attributes {
  const bare = withoutMarkup(typeText).trim();
  const type = valuesAsType(typeText) ?? parseTypeText(bare);
  const schema: JsonObject = { ...type?.schema };
  if (!/^(?:|-|none)$/.test(description)) schema["description"] = description;
  const listed = valuesIn(values, schema);
  if (listed.length > 0) addValues(schema, listed);
  if (defaultText !== "" && !/^(?:-|—|none|n\/a)$/i.test(defaultText)) {
    const value = valueOfText(defaultText, schema);
    if (value !== undefined && type !== undefined) schema["default"] = value;
  }
  const described = describedKeywords(
    description,
    schema,
    type?.isEnum === true && listed.length === 0,
  );
  return {
    schema: { ...schema, ...described },
    ...((type === undefined && bare !== "" && bare !== "-") || type?.hasNamedItems
      ? { unknownType: bare }
      : {}),
    lacksValues: type?.isEnum === true && listed.length === 0 && described["enum"] === undefined,
  };
}

/** Values in place of a type, each in code marks: `` `asc` | `desc` ``, or after a label: ``enum: `asc`, `desc` ``. */
function valuesAsType(text: string): TypeText | undefined {
  const values = text.replace(/^enum\s?(?:of|:)?\s+/i, "");
  if (!isListOfValues(values)) return undefined;
  return { schema: { type: "string", enum: valuesIn(values, { type: "string" }) }, isEnum: false };
}

/** Values in code marks or quotes, else separated by commas. */
export function valuesIn(text: string, schema: JsonObject): JsonValue[] {
  // Several quoted values may stand in one pair of code marks.
  const apart = text.replaceAll(/`("[^`]{1,400}")`/g, "$1");
  const marked = [...apart.matchAll(/`([^`]{1,200})`|"([^"]{1,200})"/g)].map(
    ([, code, quoted]) => code ?? quoted ?? "",
  );
  const bare = withoutMarkup(text).replaceAll(/[[\]]/g, "");
  const all = marked.length > 0 ? marked : bare.split(/[,|]/).map((part) => part.trim());
  return all
    .map((part) => part.replace(/^"(.*)"$/, "$1"))
    .filter((part) => part !== "" && part !== "-")
    .map((part) => valueOfText(part, schema) ?? part);
}

/** Adds the values of an enumeration to a schema, of an array's to its items. */
export function addValues(schema: JsonObject, values: readonly JsonValue[]): void {
  const items = schema["items"];
  if (
    hasType(schema, "array") &&
    typeof items === "object" &&
    items !== null &&
    !Array.isArray(items)
  )
    schema["items"] = { ...items, enum: [...values] };
  else
    schema["enum"] =
      hasType(schema, "null") && !values.includes(null) ? [...values, null] : [...values];
}

const sentenceEnd = /(?<=[.;])\s+|\n|, (?=max(?:imum) (?:length|value) is )/;
const labelOfValues =
  /^(?:(?:It |The value )?(?:must|can|may) be )?(?:one of|either|values are|(?:allowed|possible|valid|supported|accepted|available) (?:values?|options)(?: are| is| include)?)(?: the following)?\s?:?\s+(?=[`"])/i;
const valueList =
  /^(?:`[^`]{1,100}`|"[^"]{1,100}")(?:(?:\s*,\s*(?:and |or )?|\s+(?:and|or)\s+|\s*[|/]\s*)(?:`[^`]{1,100}`|"[^"]{1,100}"))+$/;
/** True for two and more values, each in code marks or quotes. */
export const isListOfValues = (text: string): boolean => valueList.test(text.trim());

/** Words that begin a line about the row above it. */
export const labelled =
  /^(?:Defaults?|Allowed|Possible|Enum|One of|Values|Format|Pattern|Min(?:imum)?|Max(?:imum)?)\b/i;

/** Keywords that sentences of a description tell: ``Must be one of `low`, `high`.``, ``Defaults to `5`.`` */
export function describedKeywords(
  description: string,
  schema: JsonObject,
  needsValues: boolean,
): JsonObject {
  const found: JsonObject = {};
  for (const sentence of description.split(sentenceEnd)) {
    const text = sentence.trim().replace(/[.;]$/, "");
    const [start] = labelOfValues.exec(text) ?? [];
    // Of an enumeration, a list of values needs no label.
    const list = start !== undefined || needsValues ? text.slice(start?.length ?? 0) : undefined;
    if (list !== undefined && valueList.test(list)) {
      const copy = { ...schema };
      addValues(copy, valuesIn(list, itemsOf(schema)));
      Object.assign(found, changedKeywords(copy, schema));
    } else if (isExact(text, description) && labelled.test(withEnglishLabel(text))) {
      const more = attributeLine(text, schema);
      if (more !== undefined) Object.assign(found, changedKeywords(more, schema));
    }
  }
  return found;
}

/** Bounds and bare words among other sentences are prose: `Maximum 255 characters`, `Defaults to PDF file`. */
const isExact = (sentence: string, description: string): boolean =>
  sentence === description.trim().replace(/[.;]$/, "") ||
  /[`"]/.test(sentence) ||
  /^[^:]{1,40}(?::| to| is)\s*\S+$/.test(sentence);

const itemsOf = (schema: JsonObject): JsonObject =>
  hasType(schema, "array") && isObject(schema["items"]) ? schema["items"] : schema;

/** What a sentence adds; columns of their own come first. */
const changedKeywords = (changed: JsonObject, schema: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(changed).filter(
      ([key, value]) => schema[key] === undefined || (key === "items" && schema[key] !== value),
    ),
  );

/** A line below a row that says more of it; undefined where it is prose. */
export function attributeLine(line: string, schema: JsonObject): JsonObject | undefined {
  const pattern = /^(?:Possible values: )?`?Value must match regular expression (.+?)`?$/.exec(
    line,
  )?.[1];
  if (pattern !== undefined) return { pattern };
  if (/^nullable ?: ?true$/i.test(line)) return nullable(schema);
  const text = withEnglishLabel(line);
  const values =
    /^(?:Allowed(?: values?)?|(?:Possible|Available) values?|Enum(?: values?)?|One of|Values|Available options)\s?:\s*(.+)$/i.exec(
      text,
    )?.[1];
  if (values !== undefined) {
    const constraint = parseConstraint(values, schema, "bracketed");
    if (constraint?.kind === "keywords") return constraint.keywords;
    const copy = { ...schema };
    addValues(copy, valuesIn(values, schema));
    return copy;
  }
  const [, bound = "", limit = ""] =
    /^(Min|Max)(?:imum)?(?: ?(?:value|length|items))?(?:\s?:| is)\s*`?(-?\d{1,15}(?:\.\d{1,15})?)`?\.?$/i.exec(
      text,
    ) ?? [];
  const [, label, rest = ""] =
    /^(Default|Example|Format|Pattern|Constraints?)(?: value|s to)?(?:\s?:|(?<=s to)\s|(?<=value) is\s)\s*(.+)$/i.exec(
      text,
    ) ?? [];
  const bare = withoutMarkup(rest);
  const value =
    label === undefined ? undefined : valueOfText(bare.replace(/^"(.*)"$/, "$1"), schema);
  if (/^default$/i.test(label ?? "") && value !== undefined && schema["type"] !== undefined)
    return { default: value };
  if (/^example$/i.test(label ?? "") && value !== undefined) return { examples: [value] };
  if (/^format$/i.test(label ?? "") && /^"?[\w-]+"?$/.test(bare))
    return { format: bare.replaceAll('"', "") };
  if (/^pattern$/i.test(label ?? "")) return { pattern: bare };
  const constraint = parseConstraint(
    limit !== ""
      ? `${/^min/i.test(bound) ? ">=" : "<="} ${limit}`
      : /^constraint/i.test(label ?? "")
        ? bare
        : text,
    schema,
    "worded",
  );
  return constraint?.kind === "keywords" ? constraint.keywords : undefined;
}
