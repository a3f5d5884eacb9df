import { isObject } from "../../json/values.ts";
import type { ApiModel, OperationModel, Schema } from "../../model/index.ts";
import { resolveSchema } from "../resolve-schema.ts";
import {
  isHeader,
  itemSchema,
  itemsOf,
  nestedOf,
  pathText,
  requestFields,
  responseFields,
  responseHeaders,
  responseSchema,
  type RequestField,
  type ResponseField,
} from "./fields.ts";
import type { PageDescriptor } from "./plan.ts";
import { isOnly, shapeOf } from "./shape.ts";
import * as words from "./vocabulary.ts";
import type { Resources } from "../../schema/references.ts";

/** What request and response of an operation show of its pages. */
export type Detection =
  | { readonly descriptor: PageDescriptor; readonly request: string; readonly response: string }
  /** The request shows a kind, and nothing in the response does. */
  | { readonly descriptor?: undefined; readonly request: string };

/** What the kinds of lists are looked for in. */
interface Evidence {
  readonly resources: Resources;
  readonly operation: OperationModel;
  readonly body: Schema;
  readonly items: readonly string[];
  readonly request: readonly RequestField[];
  readonly response: readonly ResponseField[];
}

type Found = Extract<Detection, { readonly response: string }>;

const isText = ({ shape }: RequestField | ResponseField): boolean =>
  isOnly(shape, "string", "integer", "number");
const isNumber = ({ shape }: RequestField | ResponseField): boolean =>
  isOnly(shape, "integer", "number");
/** A value that is a number, or the text of a header. */
const isCount = (field: ResponseField): boolean =>
  isNumber(field) || (isHeader(field) && isText(field));
const isFlag = (field: ResponseField): boolean =>
  isOnly(field.shape, ...(isHeader(field) ? ["boolean", "string"] : ["boolean"]));

/** Finds out how the list of an operation continues; undefined for what is no list. */
export function detectPages(
  { resources }: Pick<ApiModel, "resources">,
  operation: OperationModel,
): Detection | undefined {
  if (operation.kind !== "path" || !["get", "post"].includes(operation.method)) return undefined;
  const request = requestFields(resources, operation);
  const paging = request.find((field) => isPagingParameter(field));
  if (paging === undefined) return undefined;
  const body = responseSchema(operation);
  const items = body === undefined ? undefined : itemsOf(resources, body, operation);
  if (body === undefined || items === undefined) return undefined;
  const response = [...responseFields(resources, body), ...responseHeaders(resources, operation)];
  const evidence = { resources, operation, body, items, request, response };
  const kinds = [byCursor, byLastItem, byUrl, byLink, byNumber, byOffset];
  for (const kind of kinds) {
    const found = kind(evidence);
    if (found === undefined) continue;
    const { descriptor } = found;
    return { ...found, descriptor: { ...descriptor, ...nestedOf(request, descriptor) } };
  }
  return { request: paging.name };
}

function isPagingParameter({ plain }: RequestField): boolean {
  return (
    words.cursorParameters.has(plain) ||
    words.lastItemParameters.has(plain) ||
    words.pageParameters.has(plain) ||
    words.offsetParameters.has(plain)
  );
}

/** The field that has one of these names, the first names before the others. */
function named<Field extends RequestField | ResponseField>(
  fields: readonly Field[],
  names: ReadonlySet<string>,
  fits: (field: Field) => boolean,
): Field | undefined {
  for (const name of names) {
    const found = fields.find((field) => field.plain === name && fits(field));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Members that all kinds of descriptors have. */
function common({
  items,
  request,
  response,
}: Evidence): Pick<PageDescriptor, "items" | "size" | "while" | "until"> {
  const size = named(request, words.sizeParameters, isNumber);
  const more = named(response, words.moreFields, isFlag);
  const last = named(response, words.lastPageFlags, isFlag);
  return {
    items,
    ...(size !== undefined && { size: size.name }),
    ...(more !== undefined && { while: pathText(more.path) }),
    ...(more === undefined && last !== undefined && { until: pathText(last.path) }),
  };
}

function found(descriptor: PageDescriptor, request: RequestField, response: string): Found {
  return { descriptor, request: request.name, response };
}

function byCursor(evidence: Evidence): Found | undefined {
  const into = named(evidence.request, words.cursorParameters, isText);
  const cursor = named(
    evidence.response,
    words.nextCursorFields,
    (field) => isText(field) && !isAddress(evidence.resources, field),
  );
  if (into === undefined || cursor === undefined) return undefined;
  const path = pathText(cursor.path);
  const plan = { ...common(evidence), ...takenBy(into, cursor), cursor: path, into: into.name };
  return found(plan, into, path);
}

/** What a parameter takes, where the values that it gets may be of the other type. */
function takenBy(into: RequestField, value: ResponseField): Pick<PageDescriptor, "takes"> {
  if (isNumber(into)) return isNumber(value) && !isHeader(value) ? {} : { takes: "number" };
  const isTextOnly = isOnly(into.shape, "string") && !isOnly(value.shape, "string");
  return isTextOnly ? { takes: "text" } : {};
}

/** True for a field whose values are addresses by their format, description or example. */
function isAddress(resources: Resources, { path, schema, shape, plain }: ResponseField): boolean {
  // JSON:API and HAL: what is among the links is one.
  if (path.slice(0, -1).some((name) => words.plainName(name) === "links")) return true;
  if (/^(uri|url|uri-reference|iri)$/.test(shape.format ?? "")) return true;
  if (/(url|uri|link|href)$/.test(plain)) return true;
  const resolved = resolveSchema(resources, schema);
  if (!isObject(resolved)) return false;
  const { description, example, examples } = resolved;
  return [description, example, examples].some((text) => {
    const written = typeof text === "string" ? text : JSON.stringify(text ?? "");
    return /https?:\/\/|\b(url|uri|link)\b/i.test(written);
  });
}

function byLastItem(evidence: Evidence): Found | undefined {
  const into = named(evidence.request, words.lastItemParameters, isText);
  const shared = common(evidence);
  const item = itemSchema(evidence.resources, evidence.body, evidence.items);
  const id =
    item === undefined ? undefined : shapeOf(evidence.resources, item).properties.get("id");
  const isIdentified =
    id !== undefined && isOnly(shapeOf(evidence.resources, id), "string", "integer", "number");
  if (into === undefined || shared.while === undefined || !isIdentified) return undefined;
  const taken = takenBy(into, {
    ...{ path: ["id"], plain: "id", schema: id, shape: shapeOf(evidence.resources, id) },
  });
  const plan = { ...shared, ...taken, lastItem: "id", into: into.name };
  return found(plan, into, shared.while);
}

/** Query parameters that are numbers: in an address they are text. */
function numericOf({ request }: Evidence): Pick<PageDescriptor, "numeric"> {
  const names = request
    .filter((field) => field.name.startsWith("query:") && isNumber(field))
    .map(({ name }) => name.slice("query:".length));
  return names.length === 0 ? {} : { numeric: names };
}

function byUrl(evidence: Evidence): Found | undefined {
  const paging = evidence.request.find(
    (field) => field.name.startsWith("query:") && isPagingParameter(field),
  );
  const next = named(
    evidence.response,
    words.nextUrlFields,
    (field) =>
      isOnly(field.shape, "string") &&
      // `X-Next-Page` is the number of a page.
      (!isHeader(field) || isAddress(evidence.resources, field)),
  );
  if (paging === undefined || next === undefined) return undefined;
  const path = pathText(next.path);
  return found({ ...common(evidence), ...numericOf(evidence), url: path }, paging, path);
}

function byLink(evidence: Evidence): Found | undefined {
  const paging = evidence.request.find(
    (field) => field.name.startsWith("query:") && isPagingParameter(field),
  );
  const hasLink = evidence.operation.responses.some(
    ({ status, headers }) =>
      /^2/.test(status) && headers.some(({ name }) => name.toLowerCase() === "link"),
  );
  if (paging === undefined || !hasLink) return undefined;
  return found(
    { ...common(evidence), ...numericOf(evidence), link: "next" },
    paging,
    "Link header",
  );
}

function byNumber(evidence: Evidence): Found | undefined {
  const into = named(evidence.request, words.pageParameters, isNumber);
  if (into === undefined) return undefined;
  const { response } = evidence;
  const next = named(response, words.nextPageFields, isCount);
  const pages = named(response, words.totalPagesFields, isCount);
  const total = named(response, words.totalFields, isCount);
  const shared = common(evidence);
  const first = firstOf(into, 1);
  const plan = { ...shared, ...first, into: into.name };
  if (next !== undefined) {
    const path = pathText(next.path);
    return found({ ...plan, number: path }, into, path);
  }
  const end = shared.while ?? shared.until;
  if (end !== undefined) return found(plan, into, end);
  if (pages !== undefined) {
    const path = pathText(pages.path);
    return found({ ...plan, pages: path }, into, path);
  }
  if (total === undefined) return undefined;
  const path = pathText(total.path);
  return found({ ...plan, total: path }, into, path);
}

function byOffset(evidence: Evidence): Found | undefined {
  const into = named(evidence.request, words.offsetParameters, isNumber);
  if (into === undefined) return undefined;
  const total = named(evidence.response, words.totalFields, isCount);
  const shared = common(evidence);
  const plan = { ...shared, ...firstOf(into, 0), offset: into.name };
  const end = shared.while ?? shared.until;
  if (end !== undefined) return found(plan, into, end);
  if (total === undefined) return undefined;
  const path = pathText(total.path);
  return found({ ...plan, total: path }, into, path);
}

/** Where counting begins, if not where it usually does: the parameter's default or minimum says so. */
function firstOf({ shape }: RequestField, usual: number): { readonly first?: number } {
  const said = [shape.default, shape.minimum].find((value) => value === 0 || value === 1);
  return typeof said !== "number" || said === usual ? {} : { first: said };
}
