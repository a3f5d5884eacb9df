import { essenceOf } from "../json/media-types.ts";
import type { MediaTypeModel, OperationModel, ResponseModel } from "../model/index.ts";
import type { Resources } from "../schema/references.ts";
import { compareForm } from "./compare-form.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareValue, type ValueCheck } from "./compare-value.ts";
import { valuesOf } from "./recorded-values.ts";
import type { Contradiction, Described, Exchange, Match, RecordedBody } from "./types.ts";

/** What exchanges are compared with. */
export interface Comparison {
  /** What is wrong with a value by the schema at a pointer of the model's document. */
  readonly check: ValueCheck;
  /** The schemas of the model's document. */
  readonly resources: Resources;
  /** Names of query parameters and headers that carry credentials. */
  readonly credentials: ReadonlySet<string>;
}

/** What an exchange and the operation that it belongs to disagree about. */
export function compareExchange(
  exchange: Exchange,
  match: Match,
  comparison: Comparison,
): Contradiction[] {
  const { operation } = match;
  return [
    ...(exchange.isWholeRequest ? compareParameters(exchange, match, comparison) : []),
    ...compareRequestBody(exchange, operation, comparison),
    ...compareResponse(exchange, operation, comparison),
  ];
}

function compareRequestBody(
  { request, isWholeRequest, location }: Exchange,
  operation: OperationModel,
  comparison: Comparison,
): Contradiction[] {
  const described = { operation, where: "request body" };
  const { requestBody } = operation;
  if (request === undefined)
    return isWholeRequest && requestBody?.required === true
      ? [{ cause: "missing-body", described, path: [], location }]
      : [];
  if (requestBody === undefined)
    return [{ cause: "undeclared-body", described, path: [], name: request.mediaType, location }];
  return compareBody(request, requestBody.contents, { described, location, comparison });
}

function compareResponse(
  { status, response, method, location }: Exchange,
  operation: OperationModel,
  comparison: Comparison,
): Contradiction[] {
  if (status === undefined || status === "304") return [];
  const declared = responseOf(operation, status);
  const where = `response ${declared?.status ?? status}`;
  const described = { operation, where, status: declared?.status ?? status };
  if (declared === undefined)
    return [{ cause: "undeclared-status", described, path: [], name: status, location }];
  if (response === undefined || method === "head" || declared.contents.length === 0) return [];
  return compareBody(response, declared.contents, { described, location, comparison });
}

/** The response that a status is described by: its own, its range's, or the default; of a success the first one. */
function responseOf({ responses }: OperationModel, status: string): ResponseModel | undefined {
  const range = `${status.charAt(0)}XX`;
  const find = (test: (one: string) => boolean) =>
    responses.find((one) => test(one.status.toUpperCase()));
  return (
    find((one) => one === status) ??
    find((one) => one === range) ??
    (status === "2XX" ? find((one) => one.startsWith("2")) : undefined) ??
    find((one) => one === "DEFAULT")
  );
}

function compareBody(
  { mediaType, text, fields }: RecordedBody,
  contents: readonly MediaTypeModel[],
  {
    described,
    location,
    comparison,
  }: {
    readonly described: Described;
    readonly location: Contradiction["location"];
    readonly comparison: Comparison;
  },
): Contradiction[] {
  const content = contentOf(contents, mediaType);
  if (content === undefined)
    return [
      { cause: "undeclared-media-type", described, path: [], name: essenceOf(mediaType), location },
    ];
  const found = { ...described, content, schemaPointer: content.schemaPointer };
  const compared = { described: found, location, check: comparison.check };
  if (fields !== undefined) return compareForm(fields, compared);
  if (text === undefined) return [];
  const values = valuesOf(text, { mediaType, content, resources: comparison.resources });
  return values.flatMap((one): Contradiction[] =>
    one === undefined
      ? [{ cause: "not-json", described: found, path: [], location }]
      : compareValue(one.value, compared),
  );
}

function contentOf(
  contents: readonly MediaTypeModel[],
  mediaType: string,
): MediaTypeModel | undefined {
  const essence = essenceOf(mediaType);
  const wanted = [essence, essence.replace(/\/.*/, "/*"), "*/*"];
  for (const type of wanted) {
    const found = contents.find((content) => essenceOf(content.mediaType) === type);
    if (found !== undefined) return found;
  }
  return undefined;
}
