import type { OperationModel } from "../model/index.ts";
import { orderedContents } from "./operation-bodies.ts";
import type { RuntimeType } from "./runtime-types.ts";
import { undeclaredPathParameters } from "./types-file/index.ts";
import { stringLiteral } from "./write/index.ts";

/** A type of the run time with its arguments. */
export interface TypeReference {
  readonly name: RuntimeType;
  readonly typeArguments: readonly string[];
}

/** The type of an operation as openapi-typescript declares it. */
export function operationType({ operationId }: OperationModel): string {
  return `operations[${stringLiteral(operationId)}]`;
}

/** The media type that a body is sent as unless the call says another, as a type. */
export function defaultMediaType(operation: OperationModel): string {
  const [first] = orderedContents(operation);
  return first === undefined ? "never" : stringLiteral(first.mediaType);
}

/**
 * The interfaces that an operation's parameters and body are. Compilers look into them only when somebody asks for a
 * member, so they cost less than the conditional types that work the same out.
 *
 * @returns undefined for a body of several media types, which no interface describes.
 */
export function inputInterfaces(operation: OperationModel): readonly TypeReference[] | undefined {
  const type = operationType(operation);
  const [first, ...others] = orderedContents(operation);
  if (others.length > 0) return undefined;
  const undeclared = undeclaredPathParameters(operation).length > 0;
  const hasParameters = undeclared || operation.parameters.length > 0;
  const needsParameters = undeclared || operation.parameters.some(({ required }) => required);
  return [
    ...(hasParameters
      ? [
          {
            name: needsParameters ? "RequiredParameters" : "OptionalParameters",
            typeArguments: [type],
          } as const,
        ]
      : []),
    ...(first === undefined
      ? []
      : [
          {
            name: operation.requestBody?.required === true ? "RequiredBody" : "OptionalBody",
            typeArguments: [type, stringLiteral(first.mediaType)],
          } as const,
        ]),
  ];
}
