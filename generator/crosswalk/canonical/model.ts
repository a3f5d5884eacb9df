import { isObject, type JsonValue } from "../../json/values.ts";
import { joinPointer, valueAt } from "../../json/pointer.ts";
import type { OperationModel, ParameterModel } from "../../model/index.ts";
import {
  componentAt,
  componentOf,
  isFailure,
  propertiesOf,
  resolvePath,
  type Location,
  type SchemaAt,
} from "../schema/resolve.ts";
import { parsePath } from "../mapping/path.ts";
import type { AssumedOperation } from "../mapping/upgrade.ts";
import type { FieldScope, MappedDocument } from "../types.ts";

/** Which part of a canonical list is which. */
export interface CanonicalPage {
  /** Property of the response that has the items. */
  readonly items: string;
  /** Property of the response that has the cursor of the next page, and parameter that takes it. */
  readonly cursor: string;
  /** Parameter for the number of items. */
  readonly limit?: string;
  /** Component of an item. */
  readonly itemName: string;
}

/** An operation of the canonical model. Its input is one object: parameters, and the fields of the body. */
export interface CanonicalOperation {
  readonly name: string;
  /** JSON Pointer of the operation in the canonical document. */
  readonly pointer: string;
  readonly summary?: string | undefined;
  readonly parameters: readonly ParameterModel[];
  /** Names of the path parameters, which callers give one by one. */
  readonly pathNames: readonly string[];
  readonly body?: SchemaAt | undefined;
  readonly bodyRequired: boolean;
  /** Component of the value that comes back; undefined when nothing does. */
  readonly outputName?: string | undefined;
  readonly page?: CanonicalPage | undefined;
}

/** An event of the canonical model. */
export interface CanonicalEvent {
  readonly name: string;
  readonly pointer: string;
  /** Component of the event's payload. */
  readonly payloadName?: string | undefined;
}

/** The canonical model as an API: operations and events by name. */
export interface CanonicalModel {
  readonly document: MappedDocument;
  readonly operations: ReadonlyMap<string, CanonicalOperation>;
  readonly events: ReadonlyMap<string, CanonicalEvent>;
}

/** A mistake in the canonical model. */
export interface CanonicalProblem {
  readonly pointer: string;
  readonly message: string;
}

/** Reads operations, pages and events of the canonical model. */
export function readCanonical(
  document: MappedDocument,
  report: (problem: CanonicalProblem) => void,
): CanonicalModel {
  const operations = new Map<string, CanonicalOperation>();
  const events = new Map<string, CanonicalEvent>();
  for (const operation of document.model.operations) {
    if (operation.kind === "webhook") {
      const body = schemaOfContents(document, operation.requestBody?.contents);
      events.set(operation.operationId, {
        name: operation.operationId,
        pointer: operation.pointer,
        payloadName: body && componentOf(body),
      });
    } else {
      operations.set(operation.operationId, readOperation(document, operation, report));
    }
  }
  return { document, operations, events };
}

function schemaOfContents(
  document: MappedDocument,
  contents: OperationModel["responses"][number]["contents"] | undefined,
): SchemaAt | undefined {
  const json = contents?.find(({ mediaType }) => /json/i.test(mediaType)) ?? contents?.[0];
  return json?.schemaPointer === undefined
    ? undefined
    : { document: document.model.document, pointer: json.schemaPointer };
}

function readOperation(
  document: MappedDocument,
  operation: OperationModel,
  report: (problem: CanonicalProblem) => void,
): CanonicalOperation {
  const name = operation.operationId;
  const body = schemaOfContents(document, operation.requestBody?.contents);
  const output = operation.responses
    .filter(({ status }) => /^2/.test(status))
    .map(({ contents }) => schemaOfContents(document, contents))
    .find((schema) => schema !== undefined);
  const names = operation.parameters.map((parameter) => parameter.name);
  const properties = body === undefined ? [] : [...propertiesOf(body).keys()];
  const twice = names.find((one, i) => names.indexOf(one) !== i || properties.includes(one));
  if (twice !== undefined) {
    const message = `\`${name}\` has two inputs called \`${twice}\`; parameters and fields of the body are one object for callers.`;
    report({ pointer: operation.pointer, message });
  }
  const page = readPage(document, operation, output, report);
  const outputName = output && componentOf(output);
  if (output !== undefined && outputName === undefined && page === undefined) {
    const message = `The response of \`${name}\` is not a component; give its schema a name under components.schemas.`;
    report({ pointer: operation.pointer, message });
  }
  return {
    name,
    pointer: operation.pointer,
    summary: operation.summary,
    parameters: operation.parameters,
    pathNames: operation.parameters.filter((one) => one.in === "path").map((one) => one.name),
    body,
    bodyRequired: operation.requestBody?.required ?? false,
    outputName,
    page,
  };
}

/** Key of the extension that says which part of a list is which. */
const pageKey = "x-crosswalk-page";

function readPage(
  document: MappedDocument,
  operation: OperationModel,
  output: SchemaAt | undefined,
  report: (problem: CanonicalProblem) => void,
): CanonicalPage | undefined {
  const pointer = joinPointer(operation.pointer, pageKey);
  const value = valueAt(document.model.document, pointer);
  if (!isObject(value)) return undefined;
  const wrong = (message: string): undefined => {
    report({ pointer, message: `\`${operation.operationId}\`, ${pageKey}: ${message}` });
    return undefined;
  };
  const { items, cursor, limit } = value as Record<string, JsonValue>;
  if (typeof items !== "string" || typeof cursor !== "string")
    return wrong("`items` and `cursor` name properties of the response.");
  const path = parsePath(`${items}[*]`);
  const at =
    output === undefined || typeof path === "string"
      ? undefined
      : resolvePath(output, path.segments);
  const itemName = at === undefined || isFailure(at) ? undefined : componentOf(at);
  if (itemName === undefined)
    return wrong(`\`${items}\` of the response is no list of a named component.`);
  const has = (name: JsonValue | undefined): boolean =>
    operation.parameters.some((parameter) => parameter.name === name);
  if (!has(cursor)) return wrong(`there is no parameter \`${cursor}\` for the cursor.`);
  if (limit !== undefined && !has(limit))
    return wrong(`there is no parameter \`${String(limit)}\`.`);
  return { items, cursor, itemName, ...(typeof limit === "string" ? { limit } : {}) };
}

/** The model with the operations that mapping files of the former form have, where it has none of the name. */
export function withAssumed(
  model: CanonicalModel,
  assumed: readonly AssumedOperation[],
): CanonicalModel {
  const operations = new Map(model.operations);
  for (const { name, input, output } of assumed) {
    if (operations.has(name)) continue;
    const body = componentAt(model.document.model.document, input);
    operations.set(name, {
      ...{ name, body, pointer: body?.pointer ?? "", parameters: [], pathNames: [] },
      ...{ bodyRequired: true, outputName: output },
    });
  }
  return { ...model, operations };
}

/** Where the paths of an operation's input start. */
export function inputScope(model: CanonicalModel, operation: CanonicalOperation): FieldScope {
  return {
    document: model.document,
    body: operation.body,
    parameters: parameterLocations(model.document, operation.parameters),
  };
}

/** The locations of parameters, by `query:name`. */
export function parameterLocations(
  document: MappedDocument,
  parameters: readonly ParameterModel[],
): ReadonlyMap<string, Location> {
  return new Map(
    parameters.flatMap((parameter) => {
      const { in: where, name, required, schemaPointer } = parameter;
      if (schemaPointer === undefined) return [];
      const location: Location = {
        document: document.model.document,
        pointer: schemaPointer,
        required,
        repeated: false,
      };
      return [[`${where}:${name}`, location] as const];
    }),
  );
}
