import type { Diagnostics } from "../../diagnostics/index.ts";
import type {
  PageContent,
  PageField,
  PageOperation,
  PageParameter,
  PageSecurity,
} from "../shared/page-operation.ts";
import { addSampledFields, type LocatedSample } from "../shared/sampled-fields.ts";
import { hasType } from "../shared/vocabulary/types.ts";
import { schemeOfHeader } from "./credentials.ts";
import { readRows, type Row } from "./fields.ts";
import { namingOf, pageNaming } from "./naming.ts";
import { fieldsOf } from "./schema.ts";
import type { Token } from "../shared/tokens.ts";
import { isPanel, isResponseHeading, isStatusHeading, sectionOf, type Section } from "./labels.ts";
import { parseTypeLine } from "./type-line.ts";

/** A table of parameters or of the body's fields. */
export interface Table {
  /** `none`: the rows stand under no heading, so that the page does not say where they are sent. */
  readonly section: Section | "none";
  readonly heading: Token;
  readonly description?: string;
  readonly rows: readonly Row[];
}

/** All tables of a page; index of the first's heading and of what follows the last. */
export function readTables(
  tokens: readonly Token[],
  { after }: { readonly after: number },
): { tables: Table[]; first: number; next: number } {
  const usual = pageNaming(tokens);
  const tables: Table[] = [];
  let first = tokens.length;
  let next = 0;
  const loose = looseRows(tokens, after);
  if (loose !== undefined) {
    tables.push(loose.table);
    ({ first, next } = loose);
  }
  for (let index = next; index < tokens.length;) {
    const heading = tokens[index] as Token;
    const section = sectionOf(heading.text);
    if (section === undefined) {
      index++;
      continue;
    }
    const read = readRows(tokens, index + 1, namingOf(tokens, index) ?? usual);
    const { rows, description } = read;
    first = Math.min(first, index);
    tables.push({ section, heading, rows, ...(description === undefined ? {} : { description }) });
    index = read.next;
    next = index;
  }
  return { tables, first, next };
}

/** The rows above every heading: in some captures the headings of the tables are lost. */
function looseRows(
  tokens: readonly Token[],
  after: number,
): { table: Table; first: number; next: number } | undefined {
  const stop = tokens.findIndex(
    (token, index) =>
      index >= after &&
      (sectionOf(token.text) !== undefined ||
        isResponseHeading(token.text) ||
        isStatusHeading(token) ||
        isPanel(token.text)),
  );
  const own = tokens.slice(0, stop === -1 ? tokens.length : stop);
  const type = own.findIndex(
    ({ text }, index) => index >= after && parseTypeLine(text) !== undefined,
  );
  if (type === -1) return undefined;
  const naming = namingOf(own, after - 1) ?? "titled";
  const start = naming === "all" ? Math.max(after, type - 1) : type;
  const { rows, next } = readRows(own, start, naming);
  const heading = tokens[start];
  if (heading === undefined || rows.length === 0) return undefined;
  return { table: { section: "none", heading, rows }, first: start, next };
}

/** What turning tables into parameters needs. */
export interface TableContext {
  readonly file: string;
  readonly diagnostics: Diagnostics;
  readonly endpoint: { readonly method: string; readonly path: string } | undefined;
  /** The body that a sample of the page sends. */
  readonly sample: LocatedSample | undefined;
}

type Parts = Pick<PageOperation, "parameters" | "security" | "requestBody">;

/** Parameters, credentials and body that the tables describe. */
export function operationParts(
  tables: readonly Table[],
  context: TableContext,
): { [K in keyof Required<Parts>]: Parts[K] } {
  const parameters: PageParameter[] = [];
  const security: PageSecurity[] = [];
  let requestBody: PageOperation["requestBody"];
  for (const table of tables) {
    const { section } = table;
    if (section === "none") {
      parameters.push(...looseParameters(table, context));
      continue;
    }
    if (section === "body" || section === "form") {
      requestBody ??= bodyOf(table, section, context);
      continue;
    }
    const isHeader = section === "header";
    const schemes = table.rows.map((row) =>
      isHeader ? schemeOfHeader(row, context.file, context.diagnostics) : undefined,
    );
    security.push(...schemes.filter((scheme) => scheme !== undefined));
    const { file, diagnostics } = context;
    const fields = fieldsOf(table.rows, { file, diagnostics, isHeader });
    for (const [index, field] of fields.entries()) {
      const isChooser = table.rows[index]?.description?.startsWith("Generated from available");
      if (schemes[index] === undefined && !isChooser) parameters.push({ in: section, field });
    }
  }
  return { parameters, security, requestBody };
}

/**
 * The parameters among rows without a heading: those that the path names, and in a request that has no body
 * the others as well. What may be a field of a body is left out.
 */
function looseParameters(
  { rows, heading }: Table,
  { endpoint, file, diagnostics }: TableContext,
): PageParameter[] {
  const location = { file, line: heading.line, column: heading.column };
  const fields = fieldsOf(rows, { file, diagnostics, isHeader: false });
  const isInPath = ({ name }: PageField) =>
    name !== undefined && endpoint?.path.includes(`{${name}}`) === true;
  const hasBody = endpoint === undefined || !/^(?:get|head|delete)$/.test(endpoint.method);
  const others = fields.filter((field) => !isInPath(field) && field.name !== undefined);
  const names = others.map(({ name }) => name).join(", ");
  if (others.length > 0 && hasBody)
    diagnostics.report({
      code: "rows-without-section",
      message: `${names} stand under no heading: whether they are parameters or fields of the body is not in the text; they are left out.`,
      location,
    });
  else if (others.length > 0)
    diagnostics.report({
      code: "location-derived",
      message: `Where ${names} are sent is not told; they are taken for the query's.`,
      location,
    });
  return fields
    .filter((field) => isInPath(field) || (!hasBody && field.name !== undefined))
    .map((field) => ({ in: isInPath(field) ? ("path" as const) : ("query" as const), field }));
}

function bodyOf(
  table: Table,
  section: "body" | "form",
  { file, diagnostics, sample }: TableContext,
): NonNullable<PageOperation["requestBody"]> {
  const { heading, rows, description } = table;
  const source = { line: heading.line, column: heading.column };
  const hasFile = rows.some(
    ({ schema }) => hasType(schema, "string") && schema["format"] === "binary",
  );
  const form = hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded";
  const fields = fieldsOf(rows, {
    ...{ file, diagnostics, isHeader: false },
    ...(sample === undefined ? {} : { sample: sample.value }),
  });
  const content: PageContent = {
    mediaType: section === "form" ? form : "application/json",
    fields: sample === undefined ? fields : withSampled(fields, sample, { file, diagnostics }),
    source: { ...source, kind: "derived", confidence: 0.95 },
  };
  return {
    required: rows.some(({ required }) => required),
    content: [content],
    source,
    ...(description === undefined ? {} : { description }),
  };
}

/** The fields, with those of objects that the page shows folded, where its sample of the body has them. */
function withSampled(
  fields: readonly PageField[],
  sample: LocatedSample,
  { file, diagnostics }: Pick<TableContext, "file" | "diagnostics">,
): readonly PageField[] {
  const { fields: all, from } = addSampledFields(fields, sample);
  if (from.length > 0)
    diagnostics.report({
      code: "fields-from-sample",
      message: `The page shows no fields of ${from.join(", ")}; those of its sample are taken as optional.`,
      location: { file, line: sample.line, column: 1 },
    });
  return all;
}
