import { operationMethods } from "../json/openapi-grammar.ts";
import { joinPointer } from "../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import { buildRequestBody, buildResponses } from "./bodies.ts";
import {
  createNames,
  derivedOperationId,
  type NameStyle,
  operationIdentifier,
  operationNames,
} from "./names.ts";
import type { Names } from "./names.ts";
import { buildParameters } from "./parameters.ts";
import { matchOperations, previousNames, type PreviousNames } from "./previous.ts";
import { entries, fixedEntries, resolve, text } from "./resolve.ts";
import { buildSecurity, buildServers } from "./servers.ts";
import type { HttpMethod, OperationModel } from "./types.ts";

/** An operation's place in the document, before it has names. */
export interface FoundOperation {
  readonly kind: OperationModel["kind"];
  readonly isCallback: boolean;
  readonly method: HttpMethod;
  readonly path: string;
  readonly pathItemPointer: string;
  readonly pointer: string;
  readonly value: JsonObject;
  readonly operationId: string;
  /** False when the document has no operationId, and this one is derived. */
  readonly named: boolean;
}

/** All operations in document order: those of `paths`, then those of `webhooks`. */
export function findOperations(
  document: JsonObject,
  previous: PreviousNames = previousNames(undefined),
): FoundOperation[] {
  const requests = findIn(document, document["paths"], "/paths", "path");
  const found = withoutRepeatedIds([
    ...requests,
    ...findIn(document, document["webhooks"], "/webhooks", "webhook"),
    ...requests.flatMap((request) => findCallbacks(document, request)),
  ]);
  const unnamed = found.filter((operation) => !operation.named);
  const taken = new Set(found.filter(({ named }) => named).map(({ operationId }) => operationId));
  const kept = new Map<string, string>();
  for (const [{ named, kind, method, path }, before] of matchOperations(found, previous)) {
    if (named || taken.has(before.operationId)) continue;
    taken.add(before.operationId);
    kept.set(`${kind} ${method} ${path}`, before.operationId);
  }
  // `/jobs` and `/jobs/` want one name.
  const ids = createNames(taken).assign(
    unnamed.map(({ kind, method, path, operationId }) => [
      `${kind} ${method} ${path}`,
      operationId,
    ]),
    kept,
  );
  const idOf = new Map(unnamed.map((operation, index) => [operation, ids[index]]));
  return found.map((operation) => ({
    ...operation,
    operationId: idOf.get(operation) ?? operation.operationId,
  }));
}

/** Where several paths are one path item, by `$ref`, the first has its ids: others are named after their paths. */
function withoutRepeatedIds(found: readonly FoundOperation[]): FoundOperation[] {
  const seen = new Set<string>();
  return found.map((operation) => {
    const { pointer, method, path, named } = operation;
    const isFirst = seen.size < seen.add(pointer).size;
    return isFirst || !named
      ? operation
      : { ...operation, operationId: derivedOperationId(method, path), named: false };
  });
}

function findIn(
  document: JsonObject,
  map: JsonValue | undefined,
  at: string,
  kind: OperationModel["kind"],
): FoundOperation[] {
  const members = kind === "path" ? fixedEntries(map, at) : entries(map, at);
  return members.flatMap(([path, , itemAt]) =>
    findInItem(document, { kind, path, itemAt, isCallback: false }),
  );
}

/** The operations of a path item: those of the known methods, and those of any other (OAS 3.2). */
function findInItem(
  document: JsonObject,
  {
    itemAt,
    ...called
  }: Pick<FoundOperation, "kind" | "path" | "isCallback"> & { readonly itemAt: string },
): FoundOperation[] {
  const item = resolve(document, itemAt);
  if (item === undefined) return [];
  const { pointer, value: pathItem } = item;
  const known = entries(pathItem, pointer).filter(([key]) => methods.has(key));
  const additional = entries(
    pathItem["additionalOperations"],
    joinPointer(pointer, "additionalOperations"),
  );
  return [...known, ...additional].flatMap(([method, value, at]) => {
    if (!isObject(value)) return [];
    const operationId = text(value["operationId"]);
    return [
      {
        ...called,
        ...{ method, value },
        pathItemPointer: pointer,
        pointer: at,
        operationId: operationId ?? derivedOperationId(method, called.path),
        named: operationId !== undefined,
      },
    ];
  });
}

const methods: ReadonlySet<string> = new Set(operationMethods);

/** What the vendor calls back after a request: webhooks of that operation. */
function findCallbacks(document: JsonObject, request: FoundOperation): FoundOperation[] {
  const at = joinPointer(request.pointer, "callbacks");
  return fixedEntries(request.value["callbacks"], at).flatMap(([name, , callbackAt]) => {
    const callback = resolve(document, callbackAt);
    if (callback === undefined) return [];
    const expressions = fixedEntries(callback.value, callback.pointer);
    return expressions.flatMap(([expression, , itemAt]) => {
      const address = expressions.length === 1 ? "" : ` ${expression}`;
      const path = `${request.operationId}.${name}${address}`;
      return findInItem(document, { kind: "webhook", path, itemAt, isCallback: true });
    });
  });
}

/**
 * Names for the functions of operations, and from these for everything that belongs to each. One that
 * would have a name of the package's own gets it with an underscore: `retry` becomes `retry_`.
 */
export function nameOperations(
  found: readonly FoundOperation[],
  names: Names,
  kept: ReadonlyMap<string, string>,
  { reserved, style }: { readonly reserved: ReadonlySet<string>; readonly style: NameStyle },
): string[] {
  return names.assign(
    found.map(({ operationId }) => {
      const wanted = operationIdentifier(operationId, style);
      return [operationId, reserved.has(wanted) ? `${wanted}_` : wanted];
    }),
    kept,
  );
}

/** False for requests that `fetch` sends without a body. Source: WHATWG Fetch, "Request class", step 37. */
export function sendsBody({ kind, method }: Pick<FoundOperation, "kind" | "method">): boolean {
  return kind === "webhook" || (method !== "get" && method !== "head");
}

/** Builds the model of one operation. */
export function buildOperation(
  document: JsonObject,
  found: FoundOperation,
  exportName: string,
): OperationModel {
  const { kind, isCallback, method, path, pointer, value, operationId } = found;
  const parameters = buildParameters(document, found.pathItemPointer, pointer);
  const tags = value["tags"];
  const item = resolve(document, found.pathItemPointer)?.value;
  return {
    operationId,
    exportName,
    kind,
    isCallback,
    method,
    path,
    pointer,
    summary: text(value["summary"]) ?? text(item?.["summary"]),
    description: text(value["description"]) ?? text(item?.["description"]),
    deprecated: value["deprecated"] === true,
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [],
    externalDocs: externalDocsOf(value),
    parameters,
    parametersExport: parameters.length === 0 ? undefined : operationNames.parameters(exportName),
    requestBody: sendsBody(found)
      ? buildRequestBody(document, pointer, (mediaType) =>
          operationNames.requestBody(exportName, mediaType),
        )
      : undefined,
    responses: buildResponses(
      document,
      pointer,
      (status) => (mediaType) => operationNames.response(exportName, status, mediaType),
    ),
    security: buildSecurity(value["security"]),
    servers: buildServers(value["servers"] ?? item?.["servers"]),
  };
}

function externalDocsOf({ externalDocs }: JsonObject): string | undefined {
  const url = isObject(externalDocs) ? externalDocs["url"] : undefined;
  return typeof url === "string" && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(url) ? url : undefined;
}
