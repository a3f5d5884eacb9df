import type { Diagnostics } from "../../diagnostics/index.ts";
import { isObject } from "../../json/values.ts";
import type { CurlCommand } from "../shared/curl.ts";
import type { PageContent, PageOperation } from "../shared/page-operation.ts";
import { readSample } from "../shared/sample.ts";
import { addSampledFields, type LocatedSample } from "../shared/sampled-fields.ts";
import { parseJson } from "../shared/vocabulary/types.ts";
import { jsonSampleOf } from "./json-sample.ts";
import type { MarkdownPart } from "./read-sections.ts";

interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostics;
  readonly commands: readonly CurlCommand[];
  readonly parts: readonly MarkdownPart[];
}

/** The operation, with the fields of objects that its page shows folded, where a sample of the same body has them. */
export function withFoldedObjects(operation: PageOperation, context: Context): PageOperation {
  const { commands, parts } = context;
  const sent = commands.flatMap(({ data = "", line }) => locate(data, line));
  const bodies = samplesUnder(
    parts,
    ({ section, heading }) =>
      section === "body" ||
      (section !== "response" && /^request (?:sample|example)s?$/i.test(heading?.text ?? "")),
  );
  const { requestBody, responses } = operation;
  return {
    ...operation,
    ...(requestBody === undefined
      ? {}
      : {
          requestBody: {
            ...requestBody,
            content: requestBody.content.map((one) => complete(one, [...sent, ...bodies], context)),
          },
        }),
    responses: responses.map((response) => {
      const { content, status } = response;
      if (content === undefined) return response;
      const samples = samplesUnder(
        parts,
        (part) =>
          part.section === "response" && (part.status === undefined || part.status === status),
      );
      return { ...response, content: complete(content, samples, context) };
    }),
  };
}

const samplesUnder = (
  parts: readonly MarkdownPart[],
  isOf: (part: MarkdownPart) => boolean,
): LocatedSample[] =>
  parts.filter(isOf).flatMap(({ fences }) =>
    fences.flatMap((fence) => {
      const sample = jsonSampleOf(fence);
      return sample === undefined ? [] : locate(sample.text, sample.line);
    }),
  );

function locate(text: string, line: number): LocatedSample[] {
  const value = parseJson(text);
  return value === undefined ? [] : [{ ...readSample(value), line }];
}

function complete(
  content: PageContent,
  samples: readonly LocatedSample[],
  { file, diagnostics }: Context,
): PageContent {
  if (content.source.kind === "sampled" || content.fields.length === 0) return content;
  const sample = samples.find((one) => isOf(one, content));
  if (sample === undefined) return content;
  const { fields, from } = addSampledFields(content.fields, sample);
  if (from.length === 0) return content;
  diagnostics.report({
    code: "fields-from-sample",
    message: `The page shows no fields of ${from.join(", ")}; those of its sample are taken as optional.`,
    location: { file, line: sample.line, column: 1 },
  });
  return { ...content, fields };
}

/** True for a sample all of whose fields the page describes. */
function isOf({ value }: LocatedSample, { fields }: PageContent): boolean {
  const one = Array.isArray(value) ? value[0] : value;
  const known = new Set(fields.map(({ name }) => name));
  const names = isObject(one) ? Object.keys(one) : [];
  return names.length > 0 && names.every((name) => known.has(name));
}
