import type { ApiModel, OperationModel } from "../model/index.ts";
import { clientNames } from "./client-names.ts";
import { connectionParameters } from "./connection.ts";
import { orderedContents, webhookPayload } from "./operation-bodies.ts";
import { operationDocumentation } from "./operation-docs.ts";
import { undeclaredPathParameters } from "./types-file/index.ts";
import { codeSpan, docComment, identifier, stringLiteral, type Statement } from "./write/index.ts";

/** `src/operations.d.ts`: each function with the vendor's words. */
export function operationsDeclarations(model: ApiModel): Statement[] {
  const names = clientNames(model);
  const generic = connectionParameters(model).length > 0;
  const requests = model.operations.filter(({ kind }) => kind === "path");
  const webhooks = model.operations.filter(
    (o) => o.kind === "webhook" && webhookPayload(o) !== undefined,
  );
  if (requests.length + webhooks.length === 0) return [{ kind: "ExportDeclaration" }];
  const imported = (moduleSpecifier: string, ...namedImports: string[]): Statement => ({
    kind: "ImportDeclaration",
    isTypeOnly: true,
    namedImports,
    moduleSpecifier,
  });
  return [
    ...(requests.length === 0
      ? []
      : [
          imported("./client.js", names.client),
          imported("./runtime/types.js", "OperationInit", "OperationResult", "ParseAs"),
        ]),
    imported("./types.js", "operations"),
    ...requests.map((operation) => requestDeclaration(model, operation, names.client, generic)),
    ...webhooks.map(webhookDeclaration),
  ];
}

function requestDeclaration(
  model: ApiModel,
  operation: OperationModel,
  client: string,
  generic: boolean,
): Statement {
  const type = `operations[${stringLiteral(operation.operationId)}]`;
  const [first] = orderedContents(operation);
  const media = first === undefined ? "never" : stringLiteral(first.mediaType);
  const defaultable = connectionParameters(model);
  const needed =
    operation.requestBody?.required === true ||
    undeclaredPathParameters(operation).length > 0 ||
    operation.parameters.some(
      ({ name, in: place, required }) =>
        required && !defaultable.some((other) => other.name === name && other.place === place),
    );
  return {
    kind: "Function",
    leadingTrivia: docComment(operationDocumentation(operation, model)),
    isExported: true,
    hasDeclareKeyword: true,
    name: identifier(operation.exportName),
    typeParameters: [
      { name: "As", constraint: "ParseAs", default: stringLiteral("declared") },
      ...(generic ? [{ name: "Defaults", default: "Record<never, never>" }] : []),
    ],
    parameters: [
      { name: "client", type: `${client}${generic ? "<Defaults>" : ""}` },
      {
        name: "init",
        hasQuestionToken: !needed,
        type: `OperationInit<${type}, ${media}, As${generic ? ", Defaults" : ""}>`,
      },
    ],
    returnType: `Promise<OperationResult<${type}, As>>`,
  };
}

function webhookDeclaration(operation: OperationModel): Statement {
  const content = webhookPayload(operation);
  const type =
    `NonNullable<operations[${stringLiteral(operation.operationId)}]["requestBody"]>` +
    `["content"][${stringLiteral(content?.mediaType ?? "")}]`;
  const text = `${operationDocumentation(operation)}\n\nChecks the payload of webhook ${codeSpan(operation.path)} and returns it.`;
  return {
    kind: "Function",
    leadingTrivia: docComment(text),
    isExported: true,
    hasDeclareKeyword: true,
    name: identifier(operation.exportName),
    parameters: [{ name: "payload", type: "unknown" }],
    returnType: type,
  };
}
