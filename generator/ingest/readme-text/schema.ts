import type { Diagnostics } from "../../diagnostics/index.ts";
import type { JsonObject, JsonValue } from "../../json/values.ts";
import type { PageField } from "../shared/page-operation.ts";
import { isObject } from "../../json/values.ts";
import { hasType, valueOfText } from "../shared/vocabulary/types.ts";
import { isCredentialName } from "../shared/credentials.ts";
import type { Row } from "./fields.ts";
import { nestFlatRows, type NestedRow } from "../shared/nest-flat-rows.ts";

/** What turning rows into fields needs. */
export interface RowContext {
  readonly file: string;
  readonly diagnostics: Diagnostics;
  /** Rows of request headers, whose defaults may be credentials. */
  readonly isHeader: boolean;
  /** A value of what the rows describe, from a sample of the page. */
  readonly sample?: JsonValue;
}

/** The fields of a table's rows. Reports what the text has lost of each. */
export function fieldsOf(rows: readonly Row[], context: RowContext): PageField[] {
  const { roots, unplaced } = nestFlatRows(rows, {
    ends: endsOfItems(rows),
    sample: context.sample,
  });
  reportUnplaced(unplaced, context);
  const toField = ({ row, position, children }: NestedRow<Row>): PageField => ({
    ...(row.name === undefined ? {} : { name: row.name }),
    row: position,
    required: row.required,
    schema: withFields(schemaOf(row, position, context), children.length > 0),
    ...(children.length === 0 ? {} : { children: children.map(toField) }),
    source: { line: row.token.line, column: row.token.column, endLine: row.endLine },
  });
  return roots.map(toField);
}

/** Indexes of arrays to the index of the last field of their items, where a button shows it. */
function endsOfItems(rows: readonly Row[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.inner === "shown" && hasType(row.schema, "array")) open.push(index);
    const holder = row.endsItems ? open.pop() : undefined;
    if (holder !== undefined) ends.set(holder, index);
  }
  return ends;
}

/** The items of an array whose fields are shown are objects. */
function withFields(schema: JsonObject, hasFields: boolean): JsonObject {
  if (!hasFields || !hasType(schema, "array")) return schema;
  const items = schema["items"];
  return { ...schema, items: { type: "object", ...(isObject(items) ? items : {}) } };
}

function reportUnplaced(rows: readonly Row[], { file, diagnostics }: RowContext): void {
  const [first] = rows;
  if (first === undefined) return;
  const names = rows.map(({ name }) => name ?? "a field without a name");
  diagnostics.report({
    code: "nesting-not-shown",
    message: `Whether ${listOf(names)} are fields of the object above or of what contains it is not in the text; they are left out.`,
    location: { file, line: first.token.line, column: first.token.column },
  });
}

/** Names that a message lists. */
const shownNames = 8;

const listOf = (names: readonly string[]) =>
  names.length <= shownNames
    ? names.join(", ")
    : `${names.slice(0, shownNames).join(", ")} and ${names.length - shownNames} more`;

function schemaOf(row: Row, position: number, context: RowContext): JsonObject {
  const { file, diagnostics } = context;
  const location = { file, line: row.token.line, column: row.token.column };
  const what = row.name ?? `row ${position}`;
  const schema: JsonObject = { ...row.schema };
  if (row.description !== undefined) schema["description"] = row.description;
  if (row.deprecated) schema["deprecated"] = true;
  if (row.allowed !== undefined && row.allowed.length > 0) addEnum(schema, row.allowed);
  else if (row.isEnum || row.allowed !== undefined)
    diagnostics.report({
      code: "enum-values-lost",
      message: `The values that ${what} may have are not in the text.`,
      location,
    });
  if (row.defaultText === undefined) return schema;
  if (context.isHeader && row.name !== undefined && isCredentialName(row.name)) {
    const message = `The default of the header ${what} is a sample credential.`;
    diagnostics.report({ code: "sample-secret-dropped", message, location });
    return schema;
  }
  const value = valueOfText(row.defaultText, schema);
  if (value !== undefined) schema["default"] = value;
  else
    diagnostics.report({
      code: "default-not-understood",
      message: `The default ${JSON.stringify(row.defaultText)} of ${what} is not of its type.`,
      location,
    });
  return schema;
}

function addEnum(schema: JsonObject, allowed: NonNullable<Row["allowed"]>): void {
  const items = schema["items"];
  if (hasType(schema, "array") && isObject(items))
    schema["items"] = { ...items, enum: [...allowed] };
  else if (hasType(schema, "null") && !allowed.includes(null)) schema["enum"] = [...allowed, null];
  else schema["enum"] = [...allowed];
}
