import type { ApiModel, OperationModel } from "../model/index.ts";
import { clientNames } from "./client-names.ts";
import { connectionParameters } from "./connection.ts";
import { orderedContents, webhookPayload } from "./operation-bodies.ts";
import { operationDocumentation } from "./operation-docs.ts";
import { undeclaredPathParameters } from "./types-file/index.ts";
import { codeSpan, docComment, identifier } from "./write/index.ts";
import { printFunctionsModule, stringLiteral } from "./write/index.ts";
import type { FunctionText, Statement } from "./write/index.ts";

/** `src/operations.d.ts`: each function with the vendor's words. */
export function operationsDeclarations(model: ApiModel): string {
  const names = clientNames(model);
  const generic = connectionParameters(model).length > 0;
  const requests = model.operations.filter(({ kind }) => kind === "path");
  const webhooks = model.operations.filter(
    (o) => o.kind === "webhook" && webhookPayload(o) !== undefined,
  );
  if (requests.length + webhooks.length === 0)
    return printFunctionsModule([{ kind: "ExportDeclaration" }], []);
  const imported = (moduleSpecifier: string, ...namedImports: string[]): Statement => ({
    kind: "ImportDeclaration",
    isTypeOnly: true,
    namedImports,
    moduleSpecifier,
  });
  const ofRequests = [
    imported("./client.js", names.client),
    imported("./runtime/types.js", "OperationInit", "OperationResult", "ParseAs"),
  ];
  return printFunctionsModule(
    [...(requests.length === 0 ? [] : ofRequests), imported("./types.js", "operations")],
    [
      ...requests.map((operation) => requestDeclaration(model, operation, names.client, generic)),
      ...webhooks.map(webhookDeclaration),
    ],
  );
}

function requestDeclaration(
  model: ApiModel,
  operation: OperationModel,
  client: string,
  generic: boolean,
): FunctionText {
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
  const typeParameters = [
    `As extends ParseAs = ${stringLiteral("declared")}`,
    ...(generic ? ["Defaults = Record<never, never>"] : []),
  ];
  const parameters = [
    `client: ${client}${generic ? "<Defaults>" : ""}`,
    `init${needed ? "" : "?"}: OperationInit<${type}, ${media}, As${generic ? ", Defaults" : ""}>`,
  ];
  const result = `Promise<OperationResult<${type}, As>>`;
  return {
    documentation: docComment(operationDocumentation(operation, model)),
    signature: `function ${identifier(operation.exportName)}<${typeParameters.join(", ")}>(${parameters.join(", ")}): ${result}`,
  };
}

function webhookDeclaration(operation: OperationModel): FunctionText {
  const content = webhookPayload(operation);
  const type =
    `NonNullable<operations[${stringLiteral(operation.operationId)}]["requestBody"]>` +
    `["content"][${stringLiteral(content?.mediaType ?? "")}]`;
  const text = `${operationDocumentation(operation)}\n\nChecks the payload of webhook ${codeSpan(operation.path)} and returns it.`;
  return {
    documentation: docComment(text),
    signature: `function ${identifier(operation.exportName)}(payload: unknown): ${type}`,
  };
}
