import { STATUS_CODES } from "node:http";
import type { Diagnostics } from "../../diagnostics/index.ts";
import type { PageContent, PageOperation, PageResponse } from "../shared/page-operation.ts";
import { fieldsFromSample } from "../shared/sample.ts";
import { isObject } from "../../json/values.ts";
import { fieldsOf } from "./fields.ts";
import type { PlacedSample } from "./samples.ts";
import { addSampledFields } from "./sampled-fields.ts";
import type { PageSection } from "./sections.ts";
import { parseTypeRow } from "./type-row.ts";

interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostics;
}

/** The request's body. Whether it is required is not shown; it is where one of its fields is. */
export function requestBodyOf(
  section: PageSection,
  sample: PlacedSample | undefined,
  context: Context,
): NonNullable<PageOperation["requestBody"]> {
  const content = contentOf(section, sample, context);
  const required = section.rows.some(({ head }) => head.pills.has("required"));
  const { description } = section;
  return {
    required,
    content: [content],
    place: placeOf(section),
    ...(description === undefined ? {} : { description }),
  };
}

/** The responses of a page: the first status is described, of the others only the code is known. */
export function responsesOf(
  section: PageSection,
  sample: PlacedSample | undefined,
  context: Context,
): PageResponse[] {
  const { statuses, heading } = section;
  const [status, ...others] = statuses;
  if (status === undefined)
    context.diagnostics.report({
      code: "status-not-stated",
      message: "The response has no status code; it is taken for 2XX.",
      location: { file: context.file, line: heading.line, column: heading.column },
    });
  const place = placeOf(section);
  const first: PageResponse = {
    status: status ?? "2XX",
    description: section.description ?? phraseOf(status ?? "2XX"),
    ...(hasContent(section, sample) ? { content: contentOf(section, sample, context) } : {}),
    place: status === undefined ? { ...place, kind: "derived", confidence: 0.9 } : place,
  };
  const rest = others
    .filter((other) => other !== first.status)
    .map((other) => ({ status: other, description: phraseOf(other), place }));
  return [first, ...rest];
}

const phraseOf = (status: string) =>
  STATUS_CODES[status] ?? (status.startsWith("2") ? "Success" : "Error");

function hasContent(section: PageSection, sample: PlacedSample | undefined): boolean {
  const { rows, mediaType, typeSentence } = section;
  return (
    rows.length > 0 || mediaType !== undefined || typeSentence !== undefined || sample !== undefined
  );
}

const placeOf = ({ heading, mediaType }: PageSection) => ({
  line: heading.line,
  column: heading.column,
  endLine: mediaType?.line ?? heading.line,
});

function contentOf(
  section: PageSection,
  sample: PlacedSample | undefined,
  context: Context,
): PageContent {
  const { mediaType, title } = section;
  const place = mediaType
    ? { line: mediaType.line, column: mediaType.column }
    : { ...placeOf(section), kind: "derived" as const, confidence: 0.9 };
  const isList = section.isList || Array.isArray(sample?.value);
  const base = {
    mediaType: mediaType?.value ?? "application/json",
    isList,
    place,
    ...(title === undefined ? {} : { title }),
    ...(sample?.example === undefined ? {} : { example: sample.example }),
  };
  if (section.rows.length === 0) return { ...base, ...withoutRows(section, sample, context) };
  const fields = fieldsOf(section.rows, context);
  if (sample === undefined) return { ...base, fields };
  const sampled = addSampledFields(fields, sample);
  reportSampled(sampled.from, sample, context);
  return { ...base, fields: sampled.fields };
}

/** A body of which the page shows no rows: its type from a sentence, its fields from the sample. */
function withoutRows(
  { typeSentence }: PageSection,
  sample: PlacedSample | undefined,
  context: Context,
): Pick<PageContent, "fields" | "schema" | "isList"> {
  const type = typeSentence === undefined ? undefined : parseTypeRow(typeSentence);
  const value = Array.isArray(sample?.value) ? sample.value[0] : sample?.value;
  const isList = Array.isArray(sample?.value);
  if (sample === undefined || !isObject(value)) return { fields: [], schema: type?.schema ?? {} };
  reportSampled(["the whole body"], sample, context);
  const place = { line: sample.line, endLine: sample.endLine };
  return { fields: fieldsFromSample(sample, value, place), isList };
}

function reportSampled(from: readonly string[], sample: PlacedSample, context: Context): void {
  if (from.length === 0) return;
  context.diagnostics.report({
    code: "fields-from-sample",
    message: `The page shows no fields of ${from.join(", ")}; those of its sample are taken as optional.`,
    location: { file: context.file, line: sample.line, column: 1 },
  });
}
