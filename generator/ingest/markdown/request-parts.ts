import type { Diagnostics } from "../../diagnostics/index.ts";
import type {
  PageContent,
  PageField,
  PageOperation,
  PageParameter,
} from "../shared/page-operation.ts";
import type { JsonObject } from "../../json/values.ts";
import { hasType } from "../shared/vocabulary/types.ts";
import { contentOf } from "../requests/sampled-request.ts";
import { nestRows } from "../shared/nest-rows.ts";
import { placeholders } from "../shared/placeholders.ts";
import { isImpliedHeader } from "./credentials.ts";
import { isListAbove } from "./responses.ts";
import type { MarkdownPart } from "./read-sections.ts";
import { reportRows, reportUnread } from "./report-rows.ts";
import { jsonSampleOf } from "./json-sample.ts";
import type { MarkdownRow } from "./rows.ts";

interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostics;
  readonly method: string;
  readonly path: string;
  /** Line of method and path. */
  readonly line: number;
  /** What a curl sample of the page sends. */
  readonly sample: PageOperation | undefined;
}

type Location = "path" | "query" | "header" | "cookie" | "body";

/** Parameters and body that the page's rows describe; what only a sample sends is optional. */
export function requestPartsOf(
  parts: readonly MarkdownPart[],
  context: Context,
): Pick<PageOperation, "parameters" | "requestBody"> {
  const byLocation = new Map<Location, MarkdownRow[]>();
  const guessed: MarkdownRow[] = [];
  for (const { section, rows, heading } of parts) {
    if (section === "response" || section === "credentials") continue;
    const isUnderTitle = section === "other" && heading === undefined;
    if (section === "other" && !isUnderTitle) {
      reportUnread(rows, heading?.text ?? "", context);
      continue;
    }
    // A heading above rows that begin a page may be cut off: they may be a response's as well.
    const isCut = isUnderTitle && rows.some(({ source }) => source.line < context.line);
    if (isCut && rows.every((row) => row.in === undefined)) {
      reportUnread(rows, "", context);
      continue;
    }
    reportRows(rows, context);
    for (const row of rows) {
      const stated =
        row.in ?? (section === "parameters" || section === "other" ? undefined : section);
      const location = stated ?? guessLocation(row, context);
      if (stated === undefined && location === "body") guessed.push(row);
      byLocation.set(location, [...(byLocation.get(location) ?? []), row]);
    }
  }
  const [first] = guessed;
  if (first !== undefined && context.sample?.requestBody === undefined)
    context.diagnostics.report({
      code: "location-derived",
      message: `Where ${guessed.map(({ name }) => name).join(", ")} are sent is not told; they are taken for the body's.`,
      location: { file: context.file, line: first.source.line, column: first.source.column ?? 1 },
    });
  const body = bodyOf(parts, byLocation.get("body") ?? [], context);
  return {
    parameters: (["path", "query", "header", "cookie"] as const).flatMap((location) =>
      parametersOf(location, byLocation.get(location) ?? []),
    ),
    ...(body === undefined ? {} : { requestBody: body }),
  };
}

/** A name in the path is the path's; without a body all others are the query's; else a sample tells. */
function guessLocation({ name }: MarkdownRow, { path, method, sample }: Context): Location {
  if (placeholders(path).includes(name)) return "path";
  if (/^(?:get|delete|head)$/.test(method)) return "query";
  const isQuery = sample?.parameters.some((one) => one.in === "query" && one.field.name === name);
  return isQuery === true ? "query" : "body";
}

function parametersOf(
  location: Exclude<Location, "body">,
  rows: readonly MarkdownRow[],
): PageParameter[] {
  return rows
    .filter((row) => location !== "header" || !isImpliedHeader(row))
    .map((row, index): PageParameter => {
      const { name, required, schema, source } = row;
      return { in: location, field: { name, row: index + 1, required, schema, source } };
    });
}

function bodyOf(
  parts: readonly MarkdownPart[],
  rows: readonly MarkdownRow[],
  context: Context,
): PageOperation["requestBody"] {
  const { sample } = context;
  const part = parts.find(({ section }) => section === "body") ?? sampleOfRequest(parts, context);
  const sampled = sample?.requestBody;
  const mediaType = part?.mediaType ?? sampled?.content[0]?.mediaType ?? "application/json";
  const [first] = rows;
  if (first === undefined) return sampled ?? sampledBody(part, mediaType, context);
  const source = { line: part?.heading?.line.number ?? first.source.line, column: 1 };
  const root = rootOf(rows);
  const fields: readonly PageField[] = nestRows(root === undefined ? rows : rows.slice(1));
  const content: PageContent = {
    ...{ mediaType, fields, source },
    ...(root !== undefined && fields.length === 0
      ? { schema: withoutDescription(root.schema) }
      : {}),
    ...((root !== undefined && hasType(root.schema, "array")) ||
    (part?.section === "body" && isListAbove(part))
      ? { isList: true }
      : {}),
  };
  const required = root?.required ?? fields.some((field) => field.required);
  return { required, content: [content], source };
}

/** The part under a heading such as `Request` or `Example request` whose sample shows the body. */
const sampleOfRequest = (parts: readonly MarkdownPart[], { method }: Context) =>
  /^(?:post|put|patch)$/.test(method)
    ? parts.find(
        ({ section, heading, fences }) =>
          section !== "response" &&
          /\brequest\b/i.test(heading?.text ?? "") &&
          fences.some((fence) => jsonSampleOf(fence) !== undefined),
      )
    : undefined;

/** The body that only a sample under its heading shows. */
function sampledBody(
  part: MarkdownPart | undefined,
  mediaType: string,
  { file, diagnostics }: Context,
): PageOperation["requestBody"] {
  const shown = part?.fences.map(jsonSampleOf).find((one) => one !== undefined);
  if (shown === undefined) return undefined;
  const source = { line: shown.line, column: 1 };
  diagnostics.report({
    code: "fields-from-sample",
    message: "The page shows no fields of the body; those of its sample are taken as optional.",
    location: { file, ...source },
  });
  const content = contentOf({ mediaType, text: shown.text, source });
  return { required: false, content: [content], source };
}

/** The row that is the body itself, where a table sends all rows by a column: the others are its fields. */
function rootOf(rows: readonly MarkdownRow[]): MarkdownRow | undefined {
  const [first, ...others] = rows;
  const isRoot = first?.in === "body" && first.name === "body" && first.depth === 0;
  return isRoot && others.every(({ depth }) => depth > 0) ? first : undefined;
}

function withoutDescription({ description: _, ...schema }: JsonObject): JsonObject {
  return schema;
}
