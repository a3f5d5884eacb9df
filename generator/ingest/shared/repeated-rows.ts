import { isDeepStrictEqual } from "node:util";
import type { Diagnostics } from "../../diagnostics/index.ts";
import type { PageContent, PageField, PageOperation } from "./page-operation.ts";

interface Context {
  readonly file: string;
  readonly diagnostics: Diagnostics;
}

/** The operation with each row once. Of rows that differ the first counts, and they are reported. */
export function withoutRepeats(operation: PageOperation, context: Context): PageOperation {
  const { parameters, requestBody, responses } = operation;
  const inContent = (content: PageContent): PageContent => ({
    ...content,
    fields: distinctFields(content.fields, context),
  });
  const locations = [...new Set(parameters.map((parameter) => parameter.in))];
  const once = new Set(
    locations.flatMap((location) =>
      distinctFields(
        parameters.filter((one) => one.in === location).map(({ field }) => field),
        context,
      ),
    ),
  );
  return {
    ...operation,
    parameters: parameters.filter(({ field }) => once.has(field)),
    ...(requestBody === undefined
      ? {}
      : { requestBody: { ...requestBody, content: requestBody.content.map(inContent) } }),
    responses: responses.map(({ content, ...response }) =>
      content === undefined ? response : { ...response, content: inContent(content) },
    ),
  };
}

/** Fields with each name once, on every level. Fields without names stay: their positions count. */
export function distinctFields(fields: readonly PageField[], context: Context): PageField[] {
  const known = new Map<string, PageField>();
  return fields.flatMap((field) => {
    const first = field.name === undefined ? undefined : known.get(field.name);
    if (first !== undefined) {
      reportDifference(first, field, context);
      return [];
    }
    if (field.name !== undefined) known.set(field.name, field);
    const { children } = field;
    const inner = children === undefined ? undefined : distinctFields(children, context);
    const isSame = inner === undefined || inner.length === children?.length;
    return [isSame ? field : { ...field, children: inner }];
  });
}

function reportDifference(first: PageField, { name, ...field }: PageField, context: Context): void {
  const says = ({ required, schema }: Pick<PageField, "required" | "schema">) => {
    const { description: _, ...rest } = schema;
    return { required, ...rest };
  };
  if (isDeepStrictEqual(says(first), says(field))) return;
  const { line, column = 1 } = field.source;
  context.diagnostics.report({
    code: "row-repeated",
    message: `${name ?? ""} is described a second time, otherwise than in line ${first.source.line}; the first description is used.`,
    location: { file: context.file, line, column },
  });
}
