import type { JsonObject } from "../json/values.ts";
import {
  typeIdentifier,
  type ApiModel,
  type MediaTypeModel,
  type OperationModel,
} from "../model/index.ts";

/**
 * What `manifest.json` says of a package for tools, alongside the list of its files, which is made when
 * their texts are final.
 */
export function manifestContents(model: ApiModel): JsonObject {
  const entries = (kind: OperationModel["kind"]): JsonObject =>
    Object.fromEntries(
      model.operations
        .filter((operation) => operation.kind === kind)
        .map((operation) => [operation.operationId, operationEntry(operation)]),
    );
  const webhooks = entries("webhook");
  const { functions, prefix } = model.names;
  const types = model.schemas.filter(
    ({ name, typeName }) => typeName !== typeIdentifier(name, model.names),
  );
  const isPlain = functions === "document" && prefix === undefined;
  return {
    ...(isPlain ? {} : { names: { functions, ...(prefix === undefined ? {} : { prefix }) } }),
    schemas: Object.fromEntries(model.schemas.map(({ name, exportName }) => [name, exportName])),
    // What a component's type is called follows from its name, but for these.
    ...(types.length === 0
      ? {}
      : { types: Object.fromEntries(types.map(({ name, typeName }) => [name, typeName])) }),
    operations: entries("path"),
    ...(Object.keys(webhooks).length === 0 ? {} : { webhooks }),
  };
}

function operationEntry(operation: OperationModel): JsonObject {
  const { method, path, exportName, parametersExport, requestBody, responses } = operation;
  return {
    method,
    path,
    export: exportName,
    ...(parametersExport === undefined ? {} : { parameters: parametersExport }),
    ...(requestBody === undefined ? {} : { requestBody: contentsEntry(requestBody.contents) }),
    responses: Object.fromEntries(
      responses.map(({ status, contents }) => [status, contentsEntry(contents)]),
    ),
  };
}

function contentsEntry(contents: readonly MediaTypeModel[]): JsonObject {
  return Object.fromEntries(
    contents.flatMap(({ mediaType, exportName }) =>
      exportName === undefined ? [] : [[mediaType, exportName]],
    ),
  );
}
