import type { Diagnostics } from "../../diagnostics/index.ts";
import type {
  PageContent,
  PageField,
  PageOperation,
  PageResponse,
} from "../shared/page-operation.ts";
import { statusText } from "../shared/status-text.ts";
import { hasType } from "../shared/vocabulary/types.ts";
import { isObject, type JsonObject } from "../../json/values.ts";
import { fieldsOf } from "./fields.ts";
import type { LocatedSample } from "../shared/sampled-fields.ts";
import type { PageSamples } from "./samples.ts";
import { addSampledFields, isCollapsed } from "../shared/sampled-fields.ts";
import type { PageSection } from "./sections.ts";
import { parseTypeRow } from "./type-row.ts";
import { isAnnotation } from "../../schema/keywords.ts";

interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostics;
}

/** The request's body. Whether it is required is not shown; it is where one of its fields is. */
export function requestBodyOf(
  section: PageSection,
  sample: LocatedSample | undefined,
  context: Context,
): NonNullable<PageOperation["requestBody"]> {
  const content = contentOf(section, sample, context);
  const required = section.rows.some(({ head }) => head.badges.has("required"));
  const { description } = section;
  return {
    required,
    content: [content],
    source: rangeOf(section),
    ...(description === undefined ? {} : { description }),
  };
}

/**
 * The responses of a page: the first status is described, of the others only the code is known. The tabs over
 * the samples name statuses too, the first of which is shown.
 */
export function responsesOf(
  section: PageSection,
  samples: Pick<PageSamples, "response" | "statuses"> | undefined,
  context: Context,
): PageResponse[] {
  const { heading } = section;
  const sample = samples?.response;
  const tabs = samples?.statuses ?? [];
  const [tab] = tabs;
  const isFromTab = section.statuses.length === 0 && tab !== undefined;
  const statuses = [...new Set([...section.statuses, ...tabs.map(({ status: code }) => code)])];
  const [status, ...others] = statuses;
  if (status === undefined)
    context.diagnostics.report({
      code: "status-not-stated",
      message: "The response has no status code; it is taken for 2XX.",
      location: { file: context.file, line: heading.line, column: heading.column },
    });
  const source = rangeOf(section);
  const first: PageResponse = {
    status: status ?? "2XX",
    description: section.description ?? phraseOf(status ?? "2XX"),
    ...(hasContent(section, sample) ? { content: contentOf(section, sample, context) } : {}),
    source:
      status === undefined || isFromTab
        ? { ...source, kind: "derived", confidence: isFromTab ? 0.95 : 0.9 }
        : source,
  };
  const rest = others.map((other): PageResponse => {
    const line = tabs.find((one) => one.status === other)?.line;
    return {
      status: other,
      description: phraseOf(other),
      source: section.statuses.includes(other) || line === undefined ? source : { line },
    };
  });
  return [first, ...rest];
}

const phraseOf = (status: string) =>
  statusText(status) ?? (status.startsWith("2") ? "Success" : "Error");

function hasContent(section: PageSection, sample: LocatedSample | undefined): boolean {
  const { rows, mediaType, typeSentence } = section;
  return (
    rows.length > 0 || mediaType !== undefined || typeSentence !== undefined || sample !== undefined
  );
}

const rangeOf = ({ heading, mediaType }: PageSection) => ({
  line: heading.line,
  column: heading.column,
  endLine: mediaType?.line ?? heading.line,
});

function contentOf(
  section: PageSection,
  sample: LocatedSample | undefined,
  context: Context,
): PageContent {
  const { mediaType, title } = section;
  const source = mediaType
    ? { line: mediaType.line, column: mediaType.column }
    : { ...rangeOf(section), kind: "derived" as const, confidence: 0.9 };
  const isList = section.isList || Array.isArray(sample?.value) || hasItemAnchors(section);
  const base = {
    mediaType: mediaType?.value ?? "application/json",
    isList,
    source,
    ...(title === undefined ? {} : { title }),
    ...(sample?.example === undefined ? {} : { example: sample.example }),
  };
  if (section.rows.length === 0) return { ...base, ...withoutRows(section, sample, context) };
  const fields = fieldsOf(section.rows, context);
  const sampled = sample && addSampledFields(fields, sample);
  if (sample !== undefined) reportSampled(sampled?.from ?? [], sample, context);
  reportOpen(sampled?.fields ?? fields, context);
  return { ...base, fields: sampled?.fields ?? fields };
}

/** Anchors of the fields of an array's items have `items` behind the section, without a field of that name. */
function hasItemAnchors({ rows }: PageSection): boolean {
  const anchors = rows.map(({ head }) => head.token.anchor ?? "");
  return (
    anchors.some((anchor) => /^(?:body|response)-items-/.test(anchor)) &&
    !rows.some(({ head }) => head.name === "items")
  );
}

/** A body of which the page shows no rows: only its type, from a sentence. Samples name nothing here. */
function withoutRows(
  { section, heading, typeSentence }: PageSection,
  sample: LocatedSample | undefined,
  { file, diagnostics }: Context,
): Pick<PageContent, "fields" | "schema"> {
  const type = typeSentence === undefined ? undefined : parseTypeRow(typeSentence);
  const schema = type?.schema ?? (Array.isArray(sample?.value) ? { type: "array" } : {});
  if (section === "body" || hasType(schema, "object", "array") || isObject(sample?.value ?? null))
    if (type === undefined || hasType(schema, "object", "array"))
      diagnostics.report({
        code: "fields-not-readable",
        message: `The text has no rows of the ${section === "body" ? "body's" : "response's"} fields.`,
        location: { file, line: heading.line, column: heading.column },
      });
  return { fields: [], schema };
}

/** Lists, once for a body, the fields of which the page shows no more than that they exist. */
function reportOpen(fields: readonly PageField[], { file, diagnostics }: Context): void {
  const all = flatten(fields, "").filter(({ field }) => field.source.kind === undefined);
  const untyped = all.filter(({ field }) => !hasConstraints(field.schema));
  const collapsed = all.filter(
    ({ field }) => field.children === undefined && isCollapsed(field.schema),
  );
  const report = (
    code: "type-not-stated" | "fields-not-shown",
    found: typeof all,
    what: string,
  ) => {
    const [first] = found;
    if (first === undefined) return;
    const { line, column = 1 } = first.field.source;
    const message = `${what} ${found.map(({ path }) => path).join(", ")}.`;
    diagnostics.report({ code, message, location: { file, line, column } });
  };
  report("type-not-stated", untyped, "The page says no type of");
  report("fields-not-shown", collapsed, "The page does not show the fields of");
}

const hasConstraints = (schema: JsonObject) =>
  Object.keys(schema).some((key) => !isAnnotation(key));

function flatten(fields: readonly PageField[], path: string): { path: string; field: PageField }[] {
  return fields.flatMap((field) => {
    const here = `${path}${field.name ?? `row ${field.row}`}`;
    return [{ path: here, field }, ...flatten(field.children ?? [], `${here}.`)];
  });
}

function reportSampled(from: readonly string[], sample: LocatedSample, context: Context): void {
  if (from.length === 0) return;
  context.diagnostics.report({
    code: "fields-from-sample",
    message: `The page shows no fields of ${from.join(", ")}; those of its sample are taken as optional.`,
    location: { file: context.file, line: sample.line, column: 1 },
  });
}
