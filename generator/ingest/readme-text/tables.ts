import type { Diagnostics } from "../../diagnostics/index.ts";
import type {
  PageContent,
  PageOperation,
  PageParameter,
  PageSecurity,
} from "../shared/page-operation.ts";
import { hasType } from "../shared/vocabulary/types.ts";
import { schemeOfHeader } from "./credentials.ts";
import { readRows, type Row } from "./fields.ts";
import { namingOf, pageNaming } from "./naming.ts";
import { fieldsOf } from "./schema.ts";
import type { Token } from "../shared/tokens.ts";
import { sectionOf, type Section } from "./labels.ts";

/** A table of parameters or of the body's fields. */
export interface Table {
  readonly section: Section;
  readonly heading: Token;
  readonly description?: string;
  readonly rows: readonly Row[];
}

/** All tables of a page; index of the first's heading and of what follows the last. */
export function readTables(tokens: readonly Token[]): {
  tables: Table[];
  first: number;
  next: number;
} {
  const usual = pageNaming(tokens);
  const tables: Table[] = [];
  let first = tokens.length;
  let next = 0;
  for (let index = 0; index < tokens.length;) {
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

type Parts = Pick<PageOperation, "parameters" | "security" | "requestBody">;

/** Parameters, credentials and body that the tables describe. */
export function operationParts(
  tables: readonly Table[],
  context: { readonly file: string; readonly diagnostics: Diagnostics },
): { [K in keyof Required<Parts>]: Parts[K] } {
  const parameters: PageParameter[] = [];
  const security: PageSecurity[] = [];
  let requestBody: PageOperation["requestBody"];
  for (const table of tables) {
    const { section } = table;
    if (section === "body" || section === "form") {
      requestBody ??= bodyOf(table, section, context);
      continue;
    }
    const isHeader = section === "header";
    const schemes = table.rows.map((row) =>
      isHeader ? schemeOfHeader(row, context.file, context.diagnostics) : undefined,
    );
    security.push(...schemes.filter((scheme) => scheme !== undefined));
    const fields = fieldsOf(table.rows, { ...context, isHeader });
    for (const [index, field] of fields.entries()) {
      const isChooser = table.rows[index]?.description?.startsWith("Generated from available");
      if (schemes[index] === undefined && !isChooser) parameters.push({ in: section, field });
    }
  }
  return { parameters, security, requestBody };
}

function bodyOf(
  table: Table,
  section: "body" | "form",
  context: { readonly file: string; readonly diagnostics: Diagnostics },
): NonNullable<PageOperation["requestBody"]> {
  const { heading, rows, description } = table;
  const source = { line: heading.line, column: heading.column };
  const hasFile = rows.some(
    ({ schema }) => hasType(schema, "string") && schema["format"] === "binary",
  );
  const form = hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded";
  const content: PageContent = {
    mediaType: section === "form" ? form : "application/json",
    fields: fieldsOf(rows, { ...context, isHeader: false }),
    source: { ...source, kind: "derived", confidence: 0.95 },
  };
  return {
    required: rows.some(({ required }) => required),
    content: [content],
    source,
    ...(description === undefined ? {} : { description }),
  };
}
