/**
 * The names of an earlier run, so that a newcomer that wants an existing export's name does not
 * rename it. What is read here was on disk: it is checked like any other input.
 */
import { joinPointer } from "../json/pointer.ts";
import { isObject, objectOf, type JsonObject, type JsonValue } from "../json/values.ts";
import { derivedOperationId, isBinding, type NameStyle } from "./names.ts";
import type { FoundOperation } from "./operations.ts";
import type { ApiModel, OperationModel } from "./types.ts";

/** Names that exports had. */
export interface PreviousNames {
  /** How they were made. */
  readonly style: NameStyle;
  /** Component name -> export. */
  readonly schemas: ReadonlyMap<string, string>;
  /** Component name -> exported type, where that is another than the component's name gives. */
  readonly types: ReadonlyMap<string, string>;
  readonly operations: readonly PreviousOperation[];
}

export interface PreviousOperation {
  readonly operationId: string;
  readonly kind: OperationModel["kind"];
  readonly method: string;
  readonly path: string;
  readonly exportName?: string | undefined;
  /** Exports of parameters and bodies, by {@link derivedKeys}. */
  readonly derived: ReadonlyMap<string, string>;
}

/** What an export that belongs to an operation is found by. */
export const derivedKeys = {
  parameters: "/parameters",
  requestBody: (mediaType: string): string => joinPointer("/requestBody", mediaType),
  response: (status: string, mediaType: string): string =>
    joinPointer("/responses", status, mediaType),
};

/** Reads the names in a package's `manifest.json`. Whatever is not a name there is passed over. */
export function previousNames(manifest: JsonValue | undefined): PreviousNames {
  const root = isObject(manifest) ? manifest : {};
  return {
    style: styleIn(objectOf(root["names"])),
    schemas: bindings(objectOf(root["schemas"])),
    types: bindings(objectOf(root["types"])),
    operations: [
      ...operationsIn(objectOf(root["operations"]), "path"),
      ...operationsIn(objectOf(root["webhooks"]), "webhook"),
    ],
  };
}

/** The names that a model has, for another model of the same things. */
export function namesOf(model: ApiModel): PreviousNames {
  return {
    style: model.names,
    schemas: new Map(model.schemas.map(({ name, exportName }) => [name, exportName])),
    types: new Map(model.schemas.map(({ name, typeName }) => [name, typeName])),
    operations: model.operations.map(({ operationId, kind, method, path, ...rest }) => ({
      operationId,
      kind,
      method,
      path,
      exportName: rest.exportName,
      derived: new Map(derivedOf(rest)),
    })),
  };
}

/** What is kept of the names of before: all, unless names are to be made in another way than they were. */
export function keptFrom(previous: PreviousNames, wanted: NameStyle): PreviousNames {
  const { functions, prefix } = previous.style;
  const isSame = functions === wanted.functions && prefix === wanted.prefix;
  return isSame ? previous : previousNames(undefined);
}

function styleIn({ functions, prefix }: JsonObject): NameStyle {
  return {
    functions: functions === "camelCase" ? functions : "document",
    prefix: typeof prefix === "string" ? prefix : undefined,
  };
}

type Derived = Pick<OperationModel, "parametersExport" | "requestBody" | "responses">;

function derivedOf({ parametersExport, requestBody, responses }: Derived): [string, string][] {
  const all: [string, string | undefined][] = [
    [derivedKeys.parameters, parametersExport],
    ...(requestBody?.contents ?? []).map((content): [string, string | undefined] => [
      derivedKeys.requestBody(content.mediaType),
      content.exportName,
    ]),
    ...responses.flatMap(({ status, contents }) =>
      contents.map((content): [string, string | undefined] => [
        derivedKeys.response(status, content.mediaType),
        content.exportName,
      ]),
    ),
  ];
  return all.filter((entry): entry is [string, string] => entry[1] !== undefined);
}

/**
 * Which operation of before each one is. An operationId says so; an operation without one is the one
 * that had a derived id at its method and path, so that a newcomer with that very id is not taken for it.
 */
export function matchOperations(
  found: readonly FoundOperation[],
  { operations }: PreviousNames,
): ReadonlyMap<FoundOperation, PreviousOperation> {
  const location = (kind: string, method: string, path: string): string =>
    `${kind} ${method} ${path}`;
  const byLocation = new Map(
    operations.map((one) => [location(one.kind, one.method, one.path), one]),
  );
  const byId = new Map(operations.map((one) => [one.operationId, one]));
  const matched = new Map<FoundOperation, PreviousOperation>();
  for (const operation of found) {
    if (operation.named) continue;
    const before = byLocation.get(location(operation.kind, operation.method, operation.path));
    if (before !== undefined && isDerivedId(before)) matched.set(operation, before);
  }
  const claimed = new Set(matched.values());
  for (const operation of found) {
    const before = operation.named ? byId.get(operation.operationId) : undefined;
    if (before !== undefined && !claimed.has(before)) matched.set(operation, before);
  }
  return matched;
}

function isDerivedId({ operationId, method, path }: PreviousOperation): boolean {
  const derived = derivedOperationId(method, path);
  if (!operationId.startsWith(derived)) return false;
  return /^(_[0-9a-f]{8})?_*$/.test(operationId.slice(derived.length));
}

function operationsIn(map: JsonObject, kind: OperationModel["kind"]): PreviousOperation[] {
  return Object.entries(map).flatMap(([operationId, entry]) => {
    if (!isObject(entry)) return [];
    const { method, path, export: exportName } = entry;
    if (typeof method !== "string" || typeof path !== "string") return [];
    const responses = objectOf(entry["responses"]);
    const derived = [
      ...bindings({ [derivedKeys.parameters]: entry["parameters"] ?? null }),
      ...bindings(objectOf(entry["requestBody"]), derivedKeys.requestBody),
      ...Object.keys(responses).flatMap((status) => [
        ...bindings(objectOf(responses[status]), (type) => derivedKeys.response(status, type)),
      ]),
    ];
    return [
      {
        operationId,
        kind,
        method,
        path,
        exportName: isName(exportName) ? exportName : undefined,
        derived: new Map(derived),
      },
    ];
  });
}

function bindings(
  map: JsonObject,
  keyOf: (name: string) => string = (name) => name,
): Map<string, string> {
  return new Map(
    Object.entries(map).flatMap(([name, value]): [string, string][] =>
      isName(value) ? [[keyOf(name), value]] : [],
    ),
  );
}

function isName(value: JsonValue | undefined): value is string {
  return typeof value === "string" && isBinding(value);
}
