import { joinPointer } from "../../json/pointer.ts";
import { orderedContents } from "../../emit/index.ts";
import type { MediaTypeModel, OperationModel } from "../../model/index.ts";
import { parameterLocations } from "../canonical/model.ts";
import type { CallEntry } from "../mapping/format.ts";
import type { Segment } from "../mapping/path.ts";
import { componentAt, isFailure, resolvePath, type SchemaAt } from "../schema/resolve.ts";
import type { CheckedPart, FieldScope } from "../types.ts";
import { renamedField } from "../pin/renamed.ts";
import { checkPart, segmentsOf } from "./part.ts";
import { guessing, operationReference, reportAt, type CheckContext } from "./report.ts";

/** Finds an operation of the provider; reports one that does not exist. */
export function findOperation(
  context: CheckContext,
  id: string,
  at: string,
): OperationModel | undefined {
  const operations = context.provider.model.operations.filter(({ kind }) => kind === "path");
  const found = operations.find((operation) => operation.operationId === id);
  if (found !== undefined) return found;
  const ids = operations.map((operation) => operation.operationId);
  const message = `${context.provider.config.name} has no operation \`${id}\`${guessing(id, ids)}`;
  reportAt(context, { code: "mapping-unknown-operation", at, message });
  return undefined;
}

export interface RequestBody {
  readonly content: MediaTypeModel | undefined;
  readonly schema: SchemaAt | undefined;
  readonly at: readonly Segment[];
}

export interface RequestUse {
  readonly entry: Pick<CallEntry, "call" | "mediaType" | "request"> &
    Pick<Partial<CallEntry>, "patch">;
  readonly operation: OperationModel;
  readonly pointer: string;
}

/** The body that a call sends, and where its fields start; undefined when there is no such thing. */
export function requestBody(context: CheckContext, use: RequestUse): RequestBody | undefined {
  const { entry, operation, pointer } = use;
  const contents = orderedContents(operation);
  const content =
    entry.mediaType === undefined
      ? contents[0]
      : contents.find(({ mediaType }) => mediaType === entry.mediaType);
  if (entry.mediaType !== undefined && content === undefined) {
    const known = contents.map(({ mediaType }) => mediaType);
    const message = `\`${entry.call}\` does not take \`${entry.mediaType}\`${guessing(entry.mediaType, known)}`;
    const at = joinPointer(pointer, "mediaType");
    const documents = [operationReference(context, operation)];
    reportAt(context, { code: "mapping-unknown-operation", at, message, documents });
    return undefined;
  }
  const { document } = context.provider.model;
  const patch = entry.patch?.jsonPatch;
  if (patch !== undefined) {
    const schema = componentAt(document, patch.of);
    if (schema !== undefined) return { content, schema, at: [] };
    const known = context.provider.model.schemas.map(({ name }) => name);
    const message = `${context.provider.config.name} has no component \`${patch.of}\`${guessing(patch.of, known)}`;
    const at = joinPointer(pointer, "patch", "jsonPatch", "of");
    reportAt(context, { code: "mapping-path-unknown", at, message });
    return undefined;
  }
  const where = joinPointer(pointer, "request", "at");
  const at = segmentsOf(context, entry.request.at, where);
  if (content?.schemaPointer === undefined) {
    if (at.length === 0) return { content, schema: undefined, at };
    const message = `\`${entry.call}\` has no body for \`at: ${entry.request.at ?? ""}\`.`;
    reportAt(context, { code: "mapping-path-unknown", at: where, message });
    return undefined;
  }
  const whole: SchemaAt = { document, pointer: content.schemaPointer };
  const schema = resolvePath(whole, at);
  if (!isFailure(schema)) return { content, schema, at };
  reportAt(context, {
    code: "mapping-path-unknown",
    at: where,
    message: `The request has no \`${entry.request.at ?? ""}\`.`,
    documents: [
      { document: context.provider, pointer: whole.pointer, message: "the request is here" },
    ],
  });
  return undefined;
}

export interface RequestFrame extends RequestUse {
  readonly body: RequestBody;
  readonly canonical: FieldScope;
  /** Without results of steps, for conditions. */
  readonly inputs: FieldScope;
}

/** The fields of a request. */
export function checkRequest(context: CheckContext, frame: RequestFrame): CheckedPart {
  const { entry, operation, pointer, body, canonical } = frame;
  const at = joinPointer(pointer, "request");
  const provider: FieldScope = {
    document: context.provider,
    body: body.schema,
    parameters: parameterLocations(context.provider, operation.parameters),
  };
  return checkPart(context, {
    ...{ kind: "request", pointer: at, entry: entry.request, when: entry.request.when },
    ...{ canonical, provider, at: body.at },
    renamed: renamedField(context, at, body.schema),
  });
}
