import { joinPointer } from "../../json/pointer.ts";
import type { OperationModel } from "../../model/index.ts";
import { parameterLocations, type CanonicalOperation } from "../canonical/model.ts";
import type { CallEntry, PageEntry } from "../mapping/format.ts";
import { parsePath, type Path } from "../mapping/path.ts";
import {
  isArray,
  isFailure,
  itemsOf,
  propertiesOf,
  resolvePath,
  typesOf,
  type Location,
  type SchemaAt,
} from "../schema/resolve.ts";
import type { CheckedPage, FieldScope } from "../types.ts";
import { findEndpoint } from "./endpoints.ts";
import { segmentsOf } from "./part.ts";
import { guessing, operationReference, reportAt, type CheckContext } from "./report.ts";
import { useShape, type ShapeUses } from "./shapes.ts";

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
  if (canonical.page === undefined) return undefined;
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
  const scope = {
    body: request,
    parameters: parameterLocations(context.provider, operation.parameters),
  };
  checkNext(context, { page, at, scope, body, item, follow, operation });
  const shape =
    item &&
    useShape(context, { uses, name: page.shape, location: item, at: joinPointer(at, "shape") });
  if (shape === undefined) return undefined;
  if (shape.canonicalName !== canonical.page.itemName)
    return wrong(
      "shape",
      `The shape gives ${shape.canonicalName}, and the canonical list has ${canonical.page.itemName}.`,
    );
  return {
    ...{ entry: page, shape },
    items: segmentsOf(context, page.items, joinPointer(at, "items")),
    itemAt: segmentsOf(context, page.at, joinPointer(at, "at")),
    ...queryTypes(operation, scope.parameters),
    takes: takenBy(scope, page),
    ...{ limit: canonical.page.limit, written: writtenBy(scope, page) },
  };
}

/** The query parameters whose values are not text, and those that are lists, as an address has their names. */
function queryTypes(
  operation: OperationModel,
  parameters: FieldScope["parameters"],
): Pick<CheckedPage, "numeric" | "flags" | "lists"> {
  const values = [...parameters].flatMap(([text, location]): [string, SchemaAt][] => {
    if (!text.startsWith("query:")) return [];
    const name = text.slice("query:".length);
    const members = [...propertiesOf(location)].map(
      ([key, at]) => [`${name}[${key}]`, at] as const,
    );
    return [[name, location], ...members.map(([key, at]): [string, SchemaAt] => [key, at])];
  });
  const lists = values
    .filter(([, at]) => isArray(at))
    .map(([name]) => [name, separatorOf(operation, name)] as const);
  const withTypes = (...types: readonly string[]): string[] =>
    values.flatMap(([name, at]) => {
      const own = typesOf((isArray(at) ? itemsOf(at) : undefined) ?? at);
      return types.some((type) => own.has(type)) && !own.has("string") ? [name] : [];
    });
  return {
    numeric: withTypes("integer", "number"),
    flags: withTypes("boolean"),
    lists: Object.fromEntries(lists),
  };
}

const separators: Readonly<Record<string, string>> = { pipeDelimited: "|", spaceDelimited: " " };

function separatorOf({ parameters }: OperationModel, name: string): string {
  const found = parameters.find((one) => one.in === "query" && one.name === name);
  return found === undefined || found.explode ? "" : (separators[found.style] ?? ",");
}

/** The paths that a page descriptor writes into a request. */
function writtenBy(scope: RequestScope, { size, next }: PageEntry): Path[] {
  const { into, offset }: { readonly into?: string; readonly offset?: string } =
    next === "none" ? {} : (next as object);
  return [size, into, offset].flatMap((text) => {
    const path =
      text === undefined ? undefined : (findEndpoint(scope, text)?.path ?? parsePath(text));
    return path === undefined || typeof path === "string" ? [] : [path];
  });
}

/** What the parameter or field takes that a cursor or the last item goes into. */
function takenBy(scope: RequestScope, { next }: PageEntry): CheckedPage["takes"] {
  if (next === "none" || (!("cursor" in next) && !("lastItem" in next))) return undefined;
  const at = findEndpoint(scope, next.into)?.location;
  const types = at === undefined ? new Set<string>() : typesOf(at);
  const isNumber = types.has("integer") || types.has("number");
  if (isNumber === types.has("string")) return undefined;
  return isNumber ? "number" : "text";
}

/** The parameters and the body of the request that asks for the list. */
type RequestScope = Pick<FieldScope, "body" | "parameters">;

interface NextCheck {
  readonly page: PageEntry;
  readonly at: string;
  readonly scope: RequestScope;
  readonly body: SchemaAt;
  readonly item: SchemaAt | undefined;
  readonly follow: (start: SchemaAt, text: string, where: string) => Location | undefined;
  readonly operation: OperationModel;
}

const numbers = ["integer", "number"];
const scalars = ["string", ...numbers];
/** JSON types of what a descriptor writes, by its key. */
const written: Readonly<Record<string, readonly string[]>> = { into: scalars, offset: numbers };
/** JSON types of what it reads in a response; numbers may come as text. */
const read: Readonly<Record<string, readonly string[]>> = {
  ...{ cursor: scalars, while: ["boolean"], until: ["boolean"], url: ["string"] },
  ...{ number: scalars, pages: scalars, total: scalars },
};

function checkNext(context: CheckContext, check: NextCheck): void {
  const { page, at, scope, body, item, follow, operation } = check;
  const known = operation.parameters.map((parameter) => `${parameter.in}:${parameter.name}`);
  const parameter = (text: string | undefined, where: string): void => {
    if (text === undefined || known.includes(text) || findEndpoint(scope, text)) return;
    const here = joinPointer(at, ...where.split("/"));
    const isInBody = scope.body !== undefined && !text.includes(":");
    const kind = isInBody ? "field or parameter" : "parameter";
    const message = `\`${operation.operationId}\` has no ${kind} \`${text}\`${guessing(text, known)}`;
    const documents = [operationReference(context, operation)];
    reportAt(context, { code: "mapping-page", at: here, message, documents });
  };
  const takes = (found: SchemaAt | undefined, where: string, types: readonly string[]): void => {
    const own = found === undefined ? [] : [...typesOf(found)].filter((type) => type !== "null");
    if (own.length === 0 || own.includes("any") || own.some((type) => types.includes(type))) return;
    const message = `This is ${own.join(" or ")}; it has to be ${types.join(" or ")}.`;
    const documents = [operationReference(context, operation)];
    const here = joinPointer(at, ...where.split("/"));
    reportAt(context, { code: "mapping-page", at: here, message, documents });
  };
  const header = (text: string, where: string): void => {
    const declared = successes(operation).flatMap(({ headers }) => headers);
    const names = declared.map(({ name }) => `header:${name}`);
    if (names.length === 0 || names.some((name) => name.toLowerCase() === text.toLowerCase()))
      return;
    const message = `The response has no \`${text}\`${guessing(text, names)}`;
    const documents = [operationReference(context, operation)];
    const here = joinPointer(at, ...where.split("/"));
    reportAt(context, { code: "mapping-page", at: here, message, documents });
  };
  parameter(page.size, "size");
  if (page.size !== undefined) takes(findEndpoint(scope, page.size)?.location, "size", numbers);
  const next: Readonly<Record<string, unknown>> = page.next === "none" ? {} : page.next;
  for (const [key, types] of Object.entries(written)) {
    const text = next[key];
    if (typeof text !== "string") continue;
    parameter(text, `next/${key}`);
    takes(findEndpoint(scope, text)?.location, `next/${key}`, types);
  }
  for (const [key, types] of Object.entries(read)) {
    const text = next[key];
    if (typeof text !== "string") continue;
    if (text.startsWith("header:")) header(text, `next/${key}`);
    else takes(follow(body, text, `next/${key}`), `next/${key}`, types);
  }
  if (typeof next["lastItem"] === "string" && item !== undefined)
    takes(follow(item, next["lastItem"], "next/lastItem"), "next/lastItem", scalars);
}

function successes({ responses }: OperationModel): OperationModel["responses"] {
  return responses.filter(({ status }) => /^2|^default$/.test(status));
}

function responseBody(context: CheckContext, operation: OperationModel): SchemaAt | undefined {
  const contents = successes(operation).flatMap((response) => response.contents);
  const json = contents.find(({ mediaType }) => /json/i.test(mediaType)) ?? contents[0];
  return json?.schemaPointer === undefined
    ? undefined
    : { document: context.provider.model.document, pointer: json.schemaPointer };
}
