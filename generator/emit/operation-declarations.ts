import type { ApiModel, OperationModel } from "../model/index.ts";
import { clientNames } from "./client-names.ts";
import { connectionParameters } from "./connection.ts";
import { orderedContents, webhookPayload } from "./operation-bodies.ts";
import { operationDocumentation } from "./operation-docs.ts";
import { undeclaredPathParameters } from "./types-file/index.ts";
import { codeSpan, docComment, identifier } from "./write/index.ts";
import { printFunctionsModule, stringLiteral } from "./write/index.ts";
import type { FunctionText, Statement } from "./write/index.ts";

/** Types of the runtime that declarations use. */
type RuntimeType =
  | "OperationInit"
  | "OperationResult"
  | "OptionalBody"
  | "OptionalParameters"
  | "ParseAs"
  | "RequestSettings"
  | "RequiredBody"
  | "RequiredParameters";

/** What declarations are written with. */
interface Context {
  readonly model: ApiModel;
  readonly client: string;
  /** True for a client that knows parameters which every operation has. */
  readonly generic: boolean;
  /** The name of a type of the runtime, which is then imported. */
  readonly use: (name: RuntimeType) => string;
}

/** `src/operations.d.ts`: each function with the vendor's words. */
export function operationsDeclarations(model: ApiModel): string {
  const { client } = clientNames(model);
  const generic = connectionParameters(model).length > 0;
  const requests = model.operations.filter(({ kind }) => kind === "path");
  const webhooks = model.operations.filter(
    (o) => o.kind === "webhook" && webhookPayload(o) !== undefined,
  );
  if (requests.length + webhooks.length === 0)
    return printFunctionsModule([{ kind: "ExportDeclaration" }], []);
  const used = new Map<string, string>();
  const use = createUse(model, used);
  const functions = [
    ...requests.map((operation) => requestDeclaration(operation, { model, client, generic, use })),
    ...webhooks.map(webhookDeclaration),
  ];
  const types = [...used]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, alias]) => (alias === name ? { name } : { name, alias }));
  const imported = (moduleSpecifier: string, namedImports: Imported[]): Statement => ({
    kind: "ImportDeclaration",
    isTypeOnly: true,
    namedImports,
    moduleSpecifier,
  });
  const ofRequests = [
    imported("./client.js", [{ name: client }]),
    imported("./runtime/operation-types.js", types),
  ];
  return printFunctionsModule(
    [
      ...(requests.length === 0 ? [] : ofRequests),
      imported("./types.js", [{ name: "operations" }]),
    ],
    functions,
  );
}

interface Imported {
  readonly name: string;
  readonly alias?: string;
}

/** Operations have the first claim to names. */
function createUse(model: ApiModel, used: Map<string, string>): Context["use"] {
  const taken = new Set(model.operations.map(({ exportName }) => exportName));
  return (name) => {
    let alias: string = name;
    while (taken.has(alias)) alias = `${alias}_`;
    used.set(name, alias);
    return alias;
  };
}

function requestDeclaration(operation: OperationModel, context: Context): FunctionText {
  const { model, client, generic, use } = context;
  const defaultable = connectionParameters(model);
  const needed =
    operation.requestBody?.required === true ||
    undeclaredPathParameters(operation).length > 0 ||
    operation.parameters.some(
      ({ name, in: location, required }) =>
        required &&
        !defaultable.some((other) => other.name === name && other.location === location),
    );
  const typeParameters = [
    `As extends ${use("ParseAs")} = ${stringLiteral("declared")}`,
    ...(generic ? ["Defaults = Record<never, never>"] : []),
  ];
  const parameters = [
    `client: ${client}${generic ? "<Defaults>" : ""}`,
    `init${needed ? "" : "?"}: ${initType(operation, context)}`,
  ];
  const result = `Promise<${use("OperationResult")}<${operationType(operation)}, As>>`;
  return {
    documentation: docComment(operationDocumentation(operation, model)),
    signature: `function ${identifier(operation.exportName)}<${typeParameters.join(", ")}>(${parameters.join(", ")}): ${result}`,
  };
}

function operationType({ operationId }: OperationModel): string {
  return `operations[${stringLiteral(operationId)}]`;
}

/** `OperationInit`, or where it is known which parts that has, those: they cost compilers less. */
function initType(operation: OperationModel, { generic, use }: Context): string {
  const type = operationType(operation);
  const [first, ...others] = orderedContents(operation);
  const media = first === undefined ? "never" : stringLiteral(first.mediaType);
  if (generic) return `${use("OperationInit")}<${type}, ${media}, As, Defaults>`;
  if (others.length > 0) return `${use("OperationInit")}<${type}, ${media}, As>`;
  const parts: string[] = [];
  const undeclared = undeclaredPathParameters(operation);
  if (operation.parameters.length + undeclared.length > 0) {
    const required =
      undeclared.length > 0 || operation.parameters.some((parameter) => parameter.required);
    parts.push(`${use(required ? "RequiredParameters" : "OptionalParameters")}<${type}>`);
  }
  if (first !== undefined) {
    const required = operation.requestBody?.required === true;
    parts.push(`${use(required ? "RequiredBody" : "OptionalBody")}<${type}, ${media}>`);
  }
  return [...parts, `${use("RequestSettings")}<As>`].join(" & ");
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
