import type { ApiModel, OperationModel } from "../model/index.ts";
import { clientNames } from "./client-names.ts";
import { connectionParameters } from "./connection.ts";
import { orderedContents, webhookPayload } from "./operation-bodies.ts";
import { operationDocumentation } from "./operation-docs.ts";
import { undeclaredPathParameters } from "./types-file/index.ts";
import { codeSpan, docComment, identifier, moduleSpecifier, stringLiteral } from "./write/index.ts";

/** `src/operations.d.ts`: each function with the vendor's words. */
export function operationsDeclarations(model: ApiModel): string {
  const names = clientNames(model);
  const generic = connectionParameters(model).length > 0;
  const requests = model.operations.filter(({ kind }) => kind === "path");
  const webhooks = model.operations.filter(
    (o) => o.kind === "webhook" && webhookPayload(o) !== undefined,
  );
  if (requests.length + webhooks.length === 0) return "export {};\n";
  return [
    ...(requests.length === 0
      ? []
      : [
          `import type { ${names.client} } from ${moduleSpecifier("./client.js")};`,
          `import type { OperationInit, OperationResult, ParseAs } from ${moduleSpecifier("./runtime/types.js")};`,
        ]),
    `import type { operations } from ${moduleSpecifier("./types.js")};`,
    "",
    ...requests.map((operation) => requestDeclaration(model, operation, names.client, generic)),
    ...webhooks.map(webhookDeclaration),
  ].join("\n");
}

function requestDeclaration(
  model: ApiModel,
  operation: OperationModel,
  client: string,
  generic: boolean,
): string {
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
  const parameters = `<As extends ParseAs = "declared"${generic ? ", Defaults = Record<never, never>" : ""}>`;
  return (
    docComment(operationDocumentation(operation, model)) +
    `export declare function ${identifier(operation.exportName)}${parameters}(\n` +
    `  client: ${client}${generic ? "<Defaults>" : ""},\n` +
    `  init${needed ? "" : "?"}: OperationInit<${type}, ${media}, As${generic ? ", Defaults" : ""}>,\n` +
    `): Promise<OperationResult<${type}, As>>;\n`
  );
}

function webhookDeclaration(operation: OperationModel): string {
  const content = webhookPayload(operation);
  const type =
    `NonNullable<operations[${stringLiteral(operation.operationId)}]["requestBody"]>` +
    `["content"][${stringLiteral(content?.mediaType ?? "")}]`;
  const text = `${operationDocumentation(operation)}\n\nChecks the payload of webhook ${codeSpan(operation.path)} and returns it.`;
  return `${docComment(text)}export declare function ${identifier(operation.exportName)}(payload: unknown): ${type};\n`;
}
