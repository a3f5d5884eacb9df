import { joinPointer } from "../../json/pointer.ts";
import type { OperationModel } from "../../model/index.ts";
import type { CanonicalOperation } from "../canonical/model.ts";
import type { CallEntry, PageEntry } from "../mapping/format.ts";
import { parsePath, type Path } from "../mapping/path.ts";
import {
  isFailure,
  resolvePath,
  typesOf,
  type Location,
  type SchemaAt,
} from "../schema/resolve.ts";
import type { CheckedPage } from "../types.ts";
import { segmentsOf } from "./part.ts";
import { guessing, operationReference, reportAt, type CheckContext } from "./report.ts";
import { useShape, type ShapeUses } from "./responses.ts";

export interface PageFrame {
  readonly canonical: CanonicalOperation;
  readonly operation: OperationModel;
  readonly entry: CallEntry;
  readonly pointer: string;
  readonly uses: ShapeUses;
  /** The body that is sent, where the list is asked for by one. */
  readonly request: SchemaAt | undefined;
}

/** Checks that every part of a page descriptor leads to what it says. */
export function checkPage(context: CheckContext, frame: PageFrame): CheckedPage | undefined {
  const { canonical, operation, entry, pointer, uses, request } = frame;
  const { page } = entry;
  const at = joinPointer(pointer, "page");
  if (page === undefined) return undefined;
  const wrong = (where: string, message: string): undefined => {
    const documents = [operationReference(context, operation)];
    const here = joinPointer(at, ...where.split("/"));
    reportAt(context, { code: "mapping-page", at: here, message, documents });
    return undefined;
  };
  if (canonical.page === undefined)
    return wrong(
      "items",
      `\`${canonical.name}\` of the canonical model is no list: it has no \`x-crosswalk-page\`.`,
    );
  const body = responseBody(context, operation);
  if (body === undefined)
    return wrong("items", `\`${entry.call}\` has no successful response that is JSON.`);
  const follow = (start: SchemaAt, text: string, where: string): Location | undefined => {
    const found = resolvePath(start, segmentsOf(context, text, joinPointer(at, where)));
    if (!isFailure(found)) return found;
    return wrong(where, `The response has no \`${text}\`${guessing(text, found.known)}`);
  };
  const items = follow(body, page.items === undefined ? "[*]" : `${page.items}[*]`, "items");
  const item = items && (page.at === undefined ? items : follow(items, page.at, "at"));
  checkNext(context, { page, at, request, body, item, follow, operation });
  const shape =
    item &&
    useShape(context, { uses, name: page.shape, location: item, at: joinPointer(at, "shape") });
  if (shape === undefined) return undefined;
  if (shape.canonicalName !== canonical.page.itemName)
    return wrong(
      "shape",
      `The shape gives ${shape.canonicalName}, and the canonical list has ${canonical.page.itemName}.`,
    );
  const withTypes = (...types: readonly string[]): string[] =>
    operation.parameters.flatMap(({ in: where, name, schemaPointer: pointer }) => {
      if (where !== "query" || pointer === undefined) return [];
      const own = typesOf({ document: body.document, pointer });
      return types.some((type) => own.has(type)) && !own.has("string") ? [name] : [];
    });
  return {
    ...{ entry: page, shape },
    items: segmentsOf(context, page.items, joinPointer(at, "items")),
    itemAt: segmentsOf(context, page.at, joinPointer(at, "at")),
    ...{ numeric: withTypes("integer", "number"), flags: withTypes("boolean") },
    takes: takenBy(context, page, { operation, request }),
    ...{ limit: canonical.page.limit, written: writtenBy(page) },
  };
}

/** The paths that a page descriptor writes into a request. */
function writtenBy({ size, next }: PageEntry): Path[] {
  const { into, offset }: { readonly into?: string; readonly offset?: string } = next as object;
  return [size, into, offset].flatMap((text) => {
    const path = text === undefined ? undefined : parsePath(text);
    return path === undefined || typeof path === "string" ? [] : [path];
  });
}

/** What the parameter or field takes that a cursor or the last item goes into. */
function takenBy(
  context: CheckContext,
  { next }: PageEntry,
  { operation, request }: Pick<PageFrame, "operation" | "request">,
): CheckedPage["takes"] {
  if (!("cursor" in next) && !("lastItem" in next)) return undefined;
  const parameter = operation.parameters.find((one) => `${one.in}:${one.name}` === next.into);
  const { document } = context.provider.model;
  const pointer = parameter?.schemaPointer;
  const path = parsePath(next.into);
  const field =
    request === undefined || typeof path === "string"
      ? undefined
      : resolvePath(request, path.segments);
  const found = field === undefined || isFailure(field) ? undefined : field;
  const at = pointer === undefined ? found : { document, pointer };
  const types = at === undefined ? new Set<string>() : typesOf(at);
  const isNumber = types.has("integer") || types.has("number");
  if (isNumber === types.has("string")) return undefined;
  return isNumber ? "number" : "text";
}

interface NextCheck {
  readonly page: PageEntry;
  readonly at: string;
  /** The body that is sent, where the list is asked for by one. */
  readonly request: SchemaAt | undefined;
  readonly body: SchemaAt;
  readonly item: SchemaAt | undefined;
  readonly follow: (start: SchemaAt, text: string, where: string) => Location | undefined;
  readonly operation: OperationModel;
}

function checkNext(context: CheckContext, check: NextCheck): void {
  const { page, at, request, body, item, follow, operation } = check;
  const known = operation.parameters.map((parameter) => `${parameter.in}:${parameter.name}`);
  const parameter = (text: string | undefined, where: string): void => {
    if (text === undefined || known.includes(text)) return;
    const here = joinPointer(at, ...where.split("/"));
    const isInBody = request !== undefined && !text.includes(":");
    if (isInBody && !isFailure(resolvePath(request, segmentsOf(context, text, here)))) return;
    const kind = isInBody ? "field or parameter" : "parameter";
    const message = `\`${operation.operationId}\` has no ${kind} \`${text}\`${guessing(text, known)}`;
    const documents = [operationReference(context, operation)];
    reportAt(context, { code: "mapping-page", at: here, message, documents });
  };
  parameter(page.size, "size");
  const next: Readonly<Record<string, unknown>> = page.next;
  for (const key of ["into", "offset"])
    if (typeof next[key] === "string") parameter(next[key], `next/${key}`);
  for (const key of ["cursor", "while", "until", "number", "pages", "total", "url"])
    if (typeof next[key] === "string") follow(body, next[key], `next/${key}`);
  if (typeof next["lastItem"] === "string" && item !== undefined)
    follow(item, next["lastItem"], "next/lastItem");
}

function responseBody(context: CheckContext, operation: OperationModel): SchemaAt | undefined {
  const contents = operation.responses
    .filter(({ status }) => /^2|^default$/.test(status))
    .flatMap((response) => response.contents);
  const json = contents.find(({ mediaType }) => /json/i.test(mediaType)) ?? contents[0];
  return json?.schemaPointer === undefined
    ? undefined
    : { document: context.provider.model.document, pointer: json.schemaPointer };
}
