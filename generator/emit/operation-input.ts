import type { OperationModel } from "../model/index.ts";
import { orderedContents } from "./operation-bodies.ts";
import type { RuntimeTypes } from "./runtime-types.ts";
import { undeclaredPathParameters } from "./undeclared-parameters.ts";
import { stringLiteral } from "./write/index.ts";

/** The type of an operation as openapi-typescript declares it. */
export function operationType({ operationId }: OperationModel): string {
  return `operations[${stringLiteral(operationId)}]`;
}

/** The media type that a body is sent as unless the call says another, as a type. */
export function defaultMediaType(operation: OperationModel): string {
  const [first] = orderedContents(operation);
  return first === undefined ? "never" : stringLiteral(first.mediaType);
}

/** Whether calls of an operation are given anything. */
export function takesInput(operation: OperationModel): boolean {
  return hasParameters(operation) || operation.requestBody !== undefined;
}

/**
 * The interfaces that an operation's parameters and body are. Compilers look into them only when somebody asks for a
 * member, so they cost less than the conditional types that work the same out.
 *
 * @param type - the operation's.
 * @returns undefined for a body of several media types, which no interface describes.
 */
export function inputInterfaces(
  operation: OperationModel,
  use: RuntimeTypes["use"],
  type = operationType(operation),
): string[] | undefined {
  const [first, ...others] = orderedContents(operation);
  if (others.length > 0) return undefined;
  const interfaces: string[] = [];
  if (hasParameters(operation)) {
    const required =
      undeclaredPathParameters(operation).length > 0 ||
      operation.parameters.some((parameter) => parameter.required);
    interfaces.push(`${use(required ? "RequiredParameters" : "OptionalParameters")}<${type}>`);
  }
  if (first !== undefined) {
    const required = operation.requestBody?.required === true;
    const body = use(required ? "RequiredBody" : "OptionalBody");
    interfaces.push(`${body}<${type}, ${stringLiteral(first.mediaType)}>`);
  }
  return interfaces;
}

function hasParameters(operation: OperationModel): boolean {
  return operation.parameters.length + undeclaredPathParameters(operation).length > 0;
}
