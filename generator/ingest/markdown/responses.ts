import type { Diagnostics } from "../../diagnostics/index.ts";
import { isObject, type JsonValue } from "../../json/values.ts";
import { parseJson } from "../shared/vocabulary/types.ts";
import { contentOf } from "../requests/sampled-request.ts";
import { nestRows } from "../shared/nest-rows.ts";
import type { PageContent, PageResponse } from "../shared/page-operation.ts";
import type { SourceRange } from "../shared/source-map.ts";
import { statusText } from "../shared/status-text.ts";
import { withoutMarkup } from "./blocks.ts";
import { jsonSampleOf, withoutSchema } from "./json-sample.ts";
import { readColumn, saysList } from "./labels.ts";
import type { MarkdownPart } from "./read-sections.ts";
import { referenceTo, type SchemaNames } from "./named-schemas.ts";
import { reportRows } from "./report-rows.ts";
import { parseTypeText } from "./type-text.ts";

interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostics;
  /** Names of the schemas that the page describes. */
  readonly schemas: SchemaNames;
}

/** The responses of a page: their statuses, fields, and what samples show of those without fields. */
export function responsesOf(parts: readonly MarkdownPart[], context: Context): PageResponse[] {
  const found = new Map<string, PageResponse>();
  const unlabelled: PageResponse[] = [];
  const samples = samplesIn(parts);
  const described = parts.filter(({ section, rows }) => section === "response" && rows.length > 0);
  for (const part of parts) {
    if (part.section !== "response") continue;
    for (const response of [...statusRows(part, context), ...listedStatuses(part)])
      if (!found.has(response.status)) found.set(response.status, response);
    const shown = isOfOther(part, described)
      ? undefined
      : contentOfPart(part, { ...context, described });
    const content = shown && isListIn(samples, shown) ? { ...shown, isList: true } : shown;
    const status = part.status ?? statusInProse(part) ?? statusInSamples(part);
    if (status === undefined) {
      if (content !== undefined) unlabelled.push(toResponse("2XX", part, content));
      continue;
    }
    const known = found.get(status);
    const joined = joinContent(known?.content, content);
    found.set(
      status,
      known === undefined
        ? toResponse(status, part, joined)
        : { ...known, ...(joined === undefined ? {} : { content: joined }) },
    );
  }
  const [first] = unlabelled;
  if (first === undefined) return [...found.values()];
  const told = unlabelled.map(({ content }) => content).reduce(joinContent);
  // Fields under "Returns" are those of the one success that the page lists.
  const success = [...found.values()].filter(({ status }) => status.startsWith("2"));
  const [only] = success;
  if (only !== undefined && success.length === 1) {
    const content = joinContent(only.content, told);
    found.set(only.status, { ...only, ...(content === undefined ? {} : { content }) });
    return [...found.values()];
  }
  if (success.length > 0) return [...found.values()];
  context.diagnostics.report({
    code: "status-not-stated",
    message: "The response has no status code; it is taken for 2XX.",
    location: { file: context.file, line: first.source.line, column: first.source.column ?? 1 },
  });
  return [
    {
      ...first,
      ...(told === undefined ? {} : { content: told }),
      source: { ...first.source, kind: "derived", confidence: 0.9 },
    },
    ...found.values(),
  ];
}

/** The JSON that a page shows. */
export const samplesIn = (parts: readonly MarkdownPart[]): JsonValue[] =>
  parts.flatMap(({ fences }) =>
    fences.flatMap((fence) => {
      const value = parseJson(jsonSampleOf(fence)?.text ?? "");
      return value === undefined ? [] : [withoutSchema(value)];
    }),
  );

const isSampled = (content: PageContent) => content.source.kind === "sampled";

/** What two parts of a page show of one response: fields come before samples, which may show that it is a list. */
function joinContent(
  known: PageContent | undefined,
  next: PageContent | undefined,
): PageContent | undefined {
  if (known === undefined || next === undefined) return known ?? next;
  if (isSampled(known) === isSampled(next)) return isSampled(known) ? known : next;
  const [fields, sample] = isSampled(known) ? [next, known] : [known, next];
  const names = new Set(fields.fields.map(({ name }) => name));
  const isList = sample.isList === true && sample.fields.some(({ name }) => names.has(name));
  return isList ? { ...fields, isList } : fields;
}

function toResponse(
  status: string,
  part: MarkdownPart,
  content: PageContent | undefined,
): PageResponse {
  const prose = part.prose
    .map(({ text }) => withoutMarkup(text))
    .join("\n")
    .trim();
  const line = part.heading?.line ?? part.prose[0]?.line ?? part.fences[0]?.line;
  return {
    status,
    description:
      prose === "" || prose.length > 2000
        ? (statusText(status) ?? (status.startsWith("2") ? "Success" : "Error"))
        : prose,
    ...(content === undefined ? {} : { content }),
    source: { line: line?.number ?? 1, column: line?.column ?? 1 },
  };
}

function contentOfPart(
  part: MarkdownPart,
  context: Context & { readonly described: readonly MarkdownPart[] },
): PageContent | undefined {
  const mediaType = part.mediaType ?? "application/json";
  const sample = part.fences.map(jsonSampleOf).find((one) => one !== undefined);
  const [row] = part.rows;
  const columns = part.tables.some(({ header }) =>
    header.some((text) => readColumn(withoutMarkup(text)) === "status"),
  );
  if (row !== undefined && !columns) {
    reportRows(part.rows, context);
    const isList = isListAbove(part);
    const fields = nestRows(part.rows);
    const isObject = !isList && isObjectAbove(part);
    return {
      ...{ mediaType, fields, source: row.source },
      ...(isList ? { isList } : {}),
      ...(isObject ? { isObject } : {}),
    };
  }
  if (sample === undefined) return undefined;
  const names = namesIn(sample.text);
  const isDescribed = context.described.some(
    ({ rows, status }) =>
      (status === undefined || part.status === undefined || status === part.status) &&
      rows.some(({ name }) => names.includes(name)),
  );
  if (!isDescribed)
    context.diagnostics.report({
      code: "fields-from-sample",
      message:
        "The page shows no fields of the response; those of its sample are taken as optional.",
      location: { file: context.file, line: sample.line, column: 1 },
    });
  return contentOf({ mediaType, text: sample.text, source: { line: sample.line } });
}

/** True where a part has only a sample, and all that it shows are fields of another response: some tools show it last. */
function isOfOther(part: MarkdownPart, described: readonly MarkdownPart[]): boolean {
  if (part.rows.length > 0) return false;
  const [first = ""] = part.fences.flatMap((fence) => jsonSampleOf(fence)?.text ?? []);
  const names = namesIn(first);
  return (
    names.length > 0 &&
    described.some((other) => {
      const known = new Set(other.rows.map(({ name }) => name));
      return other.status !== part.status && names.every((name) => known.has(name));
    })
  );
}

/** The names of the fields that a sample shows, of a list's its first item. */
function namesIn(sample: string): string[] {
  const value = parseJson(sample);
  const one = Array.isArray(value) ? value[0] : value;
  return isObject(one) ? Object.keys(one) : [];
}

/** True where the samples of the page show the fields in the items of a list, and nowhere else. */
function isListIn(samples: readonly JsonValue[], { fields }: PageContent): boolean {
  const names = fields.flatMap(({ name }) => name ?? []);
  const having = samples.filter((sample) => {
    const one = Array.isArray(sample) ? sample[0] : sample;
    return isObject(one) && names.some((name) => Object.hasOwn(one, name));
  });
  return having.length > 0 && having.every((sample) => Array.isArray(sample));
}

/** True where a line above the rows says that they are fields of a list's items. */
export const isListAbove = ({ prose, rows }: MarkdownPart): boolean =>
  prose.some(
    ({ text, line }) =>
      line.number < (rows[0]?.source.line ?? Infinity) && saysList(withoutMarkup(text)),
  );

/** True where a brace above the rows says that they are fields of one object. */
const isObjectAbove = ({ prose, rows }: MarkdownPart): boolean =>
  prose.some(({ text, line }) => text === "{" && line.number < (rows[0]?.source.line ?? Infinity));

const statusInSamples = ({ fences }: MarkdownPart) =>
  fences.map((fence) => jsonSampleOf(fence)?.status).find((status) => status !== undefined);

/** `HTTP/1.1 201 Created` over a sample. */
function statusInProse({ prose }: MarkdownPart): string | undefined {
  return prose
    .map(
      ({ text }) =>
        /^(?:HTTP\/[\d.]+ |Status(?: code)?\s?:? ?`?)([1-5]\d\d)\b/i.exec(withoutMarkup(text))?.[1],
    )
    .find((one) => one !== undefined);
}

const listedStatus = /^([1-5]\d\d)(?:\s?[:—–-]\s*(\S.*)|\s+([A-Z][\w ']{1,40}))?$/;

/** Statuses in a list or in lines of their own: `- 404: Not found`. */
function listedStatuses({ prose, status: own }: MarkdownPart): PageResponse[] {
  if (own !== undefined) return [];
  return prose.flatMap(({ text, line }) => {
    const [, status, described, named] = listedStatus.exec(withoutMarkup(text)) ?? [];
    if (status === undefined) return [];
    const description = described ?? named ?? statusText(status) ?? "Response";
    return [{ status, description, source: { line: line.number, column: line.column } }];
  });
}

/** Rows of a table of statuses: `| 422 | Unprocessable |`, possibly with the name of a schema. */
function statusRows({ tables }: MarkdownPart, context: Context): PageResponse[] {
  return tables.flatMap(({ header, rows }) => {
    const columns = header.map((text) => readColumn(withoutMarkup(text)));
    const at = columns.indexOf("status");
    const text = columns.indexOf("description");
    if (at === -1) return [];
    return rows.flatMap(({ cells, line }): PageResponse[] => {
      const status = /^([1-5]\d\d|[1-5]XX|default)\b/.exec(withoutMarkup(cells[at] ?? ""))?.[1];
      if (status === undefined) return [];
      const described = withoutMarkup(cells[text === -1 ? at + 1 : text] ?? "");
      const description = /^(?:|none)$/i.test(described)
        ? (statusText(status) ?? "Response")
        : described;
      const source = { line: line.number, column: line.column };
      const type = withoutMarkup(cells[columns.indexOf("type")] ?? "");
      const content = contentOfType(type, { ...context, source });
      return [{ status, description, source, ...(content === undefined ? {} : { content }) }];
    });
  });
}

/** The content of a response whose schema a table names; tells names that the page does not describe. */
function contentOfType(
  type: string,
  { schemas, source, file, diagnostics }: Context & { readonly source: SourceRange },
): PageContent | undefined {
  // "Inline" schemas have a section of their own.
  if (/^(?:|-|none|inline|n\/a)$/i.test(type)) return undefined;
  const schema = referenceTo(type, schemas) ?? parseTypeText(type)?.schema;
  if (schema !== undefined) return { mediaType: "application/json", fields: [], schema, source };
  diagnostics.report({
    code: "type-not-stated",
    message: `The schema ${JSON.stringify(type)} of a response is not on the page.`,
    location: { file, line: source.line, column: source.column ?? 1 },
  });
  return undefined;
}
