import { isObject } from "../json/values.ts";
import { bodyKind, createNames, pascalCase } from "../model/index.ts";
import type { ApiModel, OperationModel, Schema } from "../model/index.ts";
import { declaredTypes, isReferredType } from "./component-types.ts";
import { reservedNames } from "./index-file.ts";
import { takesInput } from "./operation-input.ts";
import { hasSuccessStatus } from "./operation-responses.ts";
import { resolveSchema } from "./resolve-schema.ts";

/** The names of types: of components, and of what each operation takes and gives. */
export interface TypeNames {
  readonly components: readonly string[];
  readonly inputs: readonly NamedOperation[];
  readonly outputs: readonly NamedOperation[];
}

interface NamedOperation {
  readonly operation: OperationModel;
  readonly typeName: string;
}

export function nameTypes(model: ApiModel): TypeNames {
  const requests = model.operations.filter(({ kind }) => kind === "path");
  const components = model.schemas.map(({ typeName }) => typeName);
  const names = createNames([
    ...reservedNames(model),
    ...model.operations.map(({ exportName }) => exportName),
    ...components,
  ]);
  const named = (operations: readonly OperationModel[], suffix: string): NamedOperation[] => {
    const assigned = names.assign(namesOf(operations, suffix));
    return operations.map((operation, index) => ({ operation, typeName: assigned[index] ?? "" }));
  };
  const inputs = named(requests.filter(takesInput), "Input");
  return { components, inputs, outputs: named(requests, "Output") };
}

function namesOf(
  operations: readonly OperationModel[],
  suffix: string,
): [original: string, identifier: string][] {
  return operations.map(({ exportName, operationId }) => [
    `${operationId} ${suffix}`,
    `${pascalCase(exportName)}${suffix}`,
  ]);
}

/** The one JSON body, never null, that an operation's success has; undefined of all others. */
export function outputBody(model: ApiModel, operation: OperationModel): OutputBody | undefined {
  const [success, ...others] = operation.responses.filter(hasSuccessStatus);
  const [content, ...further] = success?.contents ?? [];
  if (
    success === undefined ||
    content?.schema === undefined ||
    others.length + further.length > 0 ||
    bodyKind(content.mediaType) !== "json" ||
    !isNeverNull(resolveSchema(model.resources, content.schema))
  )
    return undefined;
  const { mediaType, schema, schemaPointer } = content;
  return { status: success.status, mediaType, schema, schemaPointer };
}

interface OutputBody {
  readonly status: string;
  readonly mediaType: string;
  readonly schema: Schema;
  readonly schemaPointer: string | undefined;
}

/** True for a schema whose `type` says so. */
function isNeverNull(schema: Schema): boolean {
  const type = isObject(schema) ? schema["type"] : undefined;
  return Array.isArray(type) ? !type.includes("null") : typeof type === "string" && type !== "null";
}

/**
 * The objects that an operation describes in place of its one success, by their pointers, with the names of their
 * types: declared by themselves, so that editors show the name and not the members.
 */
export function inlineOutputs(
  model: ApiModel,
  { outputs }: TypeNames = nameTypes(model),
): ReadonlyMap<string, string> {
  const taken = new Set(declaredTypes(model).values());
  const inline = outputs.flatMap(({ operation, typeName }) => {
    const { schema, schemaPointer } = outputBody(model, operation) ?? {};
    const isOwn = schemaPointer?.startsWith(`${operation.pointer}/`) === true;
    const isFree = !taken.has(typeName) && !isReferredType(typeName);
    return isOwn && isFree && hasMembers(schema) ? [[schemaPointer, typeName] as const] : [];
  });
  return new Map(inline);
}

function hasMembers(schema: Schema | undefined): boolean {
  if (!isObject(schema) || schema["$ref"] !== undefined) return false;
  const { properties } = schema;
  return isObject(properties) && Object.keys(properties).length > 0;
}
