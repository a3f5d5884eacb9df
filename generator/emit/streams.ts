import { isObject } from "../json/values.ts";
import {
  bodyKind,
  essenceOf,
  linesMediaType,
  type ApiModel,
  type MediaTypeModel,
  type OperationModel,
  type Schema,
} from "../model/index.ts";
import type { Resources } from "../schema/references.ts";
import type { ClientSettings } from "./client-settings.ts";
import { itemParser } from "./operation-conversions.ts";
import { schemaReference, use, type Imports } from "./operation-imports.ts";
import { orderedContents } from "./operation-bodies.ts";
import { successContents } from "./operation-responses.ts";
import { isOnly, shapeOf } from "./pages/shape.ts";
import { resolveSchema } from "./resolve-schema.ts";
import { js, type Expression } from "./write/index.ts";

/** What the reader of a stream is written from. */
interface StreamInput {
  readonly model: ApiModel;
  readonly operation: OperationModel;
  readonly imports: Imports;
  readonly settings: ClientSettings;
}

/** What reads the successes of an operation that may be streams; undefined where none is. */
export function streamReader(input: StreamInput): Expression | undefined {
  const { operation, imports } = input;
  const contents = successContents(operation);
  const streams = contents.filter(isStream);
  const readers = streams.map((content) => ({
    key: essenceOf(content.mediaType),
    value: readerOf(content, input),
  }));
  const [only] = readers;
  if (only === undefined) return undefined;
  if (contents.length === 1) return only.value;
  return js.call(use(imports, "streamsWith", "streams"), js.object(readers));
}

/** True for a response that is sent item by item. */
export function isStream({ mediaType }: MediaTypeModel): boolean {
  return bodyKind(mediaType) === "stream";
}

/** True for an API of which some operation sends a stream. */
export function hasStreams({ operations }: ApiModel): boolean {
  return operations.some((operation) => successContents(operation).some(isStream));
}

function readerOf(
  { mediaType, schema = true, exportName }: MediaTypeModel,
  { model, imports, settings }: StreamInput,
): Expression {
  const isLines = linesMediaType.test(essenceOf(mediaType));
  const describes = isLines ? "data" : describedBy(model.resources, schema);
  const parser =
    describes === "text" ? undefined : itemParser({ model, imports, settings }, schema, describes);
  const end = settings.streamEnd;
  const plan = js.object([
    ...(exportName === undefined
      ? []
      : [{ key: "schema", value: schemaReference(imports, exportName) }]),
    { key: "describes", value: js.string(describes) },
    ...(parser === undefined ? [] : [{ key: "parse", value: parser }]),
    ...(end === undefined ? [] : [{ key: "end", value: js.string(end) }]),
  ]);
  return js.call(use(imports, isLines ? "linesWith" : "eventsWith", "streams"), plan);
}

/** Members of an event. Source: OAS 3.2 section 4.14.4, WHATWG HTML section 9.2.6. */
const eventMembers = new Set(["data", "event", "id", "retry"]);

/** What the schema of a stream of events is about: JSON in their data, whole events, or text. */
export function describedBy(resources: Resources, schema: Schema): "data" | "event" | "text" {
  const alternatives = branchesOf(resources, schema).map((branch) => shapeOf(resources, branch));
  const isEvent = alternatives.every(
    ({ properties }) =>
      properties.has("data") && [...properties.keys()].every((name) => eventMembers.has(name)),
  );
  if (isEvent) return "event";
  const isText = alternatives.every((shape) => isOnly(shape, "string") || shape.types.size === 0);
  return isText ? "text" : "data";
}

/** Branches that one schema is read as at most. */
const MAX_BRANCHES = 1000;

/** Alternatives of a schema, those of alternatives too. */
function branchesOf(resources: Resources, schema: Schema): Schema[] {
  const pending = new Set<Schema>([schema]);
  const branches: Schema[] = [];
  for (const one of pending) {
    const resolved = resolveSchema(resources, one);
    const { oneOf, anyOf } = isObject(resolved) ? resolved : {};
    const alternatives = [oneOf, anyOf].flatMap((list) => (Array.isArray(list) ? list : []));
    if (alternatives.length === 0) branches.push(resolved);
    else if (pending.size < MAX_BRANCHES)
      for (const alternative of alternatives) pending.add(alternative as Schema);
  }
  return branches;
}

/** True where `stream` in the body of the request decides whether the success is a stream or a value. */
export function choosesStream(model: ApiModel, operation: OperationModel): boolean {
  const contents = successContents(operation);
  if (!contents.some(isStream) || contents.every(isStream)) return false;
  const body = orderedContents(operation)[0];
  if (body === undefined || bodyKind(body.mediaType) !== "json") return false;
  const flag = shapeOf(model.resources, body.schema ?? true).properties.get("stream");
  return flag !== undefined && isOnly(shapeOf(model.resources, flag), "boolean");
}
