import type { ApiModel, OperationModel } from "../model/index.ts";
import { clientNames } from "./client-names.ts";
import { defaultSettings, type ClientSettings } from "./client-settings.ts";
import { connectionParameters } from "./connection.ts";
import { orderedContents, webhookPayload } from "./operation-bodies.ts";
import { operationDocumentation } from "./operation-docs.ts";
import { pageDescriptors, type PageDescriptor } from "./pages/index.ts";
import { choosesStream } from "./streams.ts";
import { undeclaredPathParameters } from "./types-file/index.ts";
import { codeSpan, docComment, identifier } from "./write/index.ts";
import { printFunctionsModule, stringLiteral } from "./write/index.ts";
import type { FunctionText, Statement } from "./write/index.ts";

/** Types of the runtime that declarations use, and their modules. */
type RuntimeType =
  | keyof typeof otherModules
  | "OperationInit"
  | "OptionalBody"
  | "OptionalParameters"
  | "RequestSettings"
  | "RequiredBody"
  | "RequiredParameters";

const otherModules = {
  Page: "paged",
  PageData: "paged",
  PageItem: "paged",
  PageOptions: "paged",
  NotStreaming: "stream-types",
  OperationResult: "result-types",
  ParseAs: "result-types",
  Streaming: "stream-types",
} as const;

/** What declarations are written with. */
interface Context {
  readonly model: ApiModel;
  readonly client: string;
  /** True for a client that knows parameters which every operation has. */
  readonly generic: boolean;
  /** The name of a type of the runtime, which is then imported. */
  readonly use: (name: RuntimeType) => string;
  readonly pages: ReadonlyMap<string, PageDescriptor>;
}

/** `src/operations.d.ts`: each function with the vendor's words. */
export function operationsDeclarations(
  model: ApiModel,
  settings: ClientSettings = defaultSettings,
): string {
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
  const pages = pageDescriptors(model, settings);
  const context: Context = { model, client, generic, use, pages };
  const functions = [
    ...requests.flatMap((operation) => requestDeclarations(operation, context)),
    ...webhooks.map(webhookDeclaration),
  ];
  const typesOf = (file: string): Imported[] =>
    [...used]
      .filter(([name]) => moduleOf(name) === file)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, alias]) => (alias === name ? { name } : { name, alias }));
  const files = [...new Set([...used.keys()].map(moduleOf))].sort();
  const imported = (moduleSpecifier: string, namedImports: Imported[]): Statement => ({
    kind: "ImportDeclaration",
    isTypeOnly: true,
    namedImports,
    moduleSpecifier,
  });
  const ofRequests = [
    imported("./client.js", [{ name: client }]),
    ...files.map((file) => imported(`./runtime/${file}.js`, typesOf(file))),
  ];
  return printFunctionsModule(
    [
      ...(requests.length === 0 ? [] : ofRequests),
      imported("./types.js", [{ name: "operations" }]),
    ],
    functions,
  );
}

function moduleOf(type: string): string {
  return type in otherModules ? otherModules[type as keyof typeof otherModules] : "operation-types";
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

function requestDeclarations(operation: OperationModel, context: Context): FunctionText[] {
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
  const clientParameter = `client: ${client}${generic ? "<Defaults>" : ""}`;
  const initParameter = `init${needed ? "" : "?"}: `;
  const type = operationType(operation);
  const declaration = (result: string, narrowed = ""): FunctionText => {
    const parameters = [
      clientParameter,
      `${initParameter}${initType(operation, context)}${narrowed}`,
    ];
    return {
      documentation: docComment(operationDocumentation(operation)),
      signature: `function ${identifier(operation.exportName)}<${typeParameters.join(", ")}>(${parameters.join(", ")}): Promise<${use("OperationResult")}<${result}, As>>`,
    };
  };
  // Whether there is a stream or a value is decided by a literal in the request.
  const overloads = choosesStream(model, operation)
    ? [
        declaration(
          `${use("Streaming")}<${type}>`,
          " & { readonly body: { readonly stream: true } }",
        ),
        declaration(
          `${use("NotStreaming")}<${type}>`,
          " & { readonly body?: { readonly stream?: false | null | undefined } }",
        ),
      ]
    : [];
  const paged = pageMembers(operation, context, [clientParameter, initParameter]);
  return [...overloads, { ...declaration(type), ...(paged !== undefined && { members: paged }) }];
}

/** `.items` and `.pages` of an operation whose list continues. */
function pageMembers(
  operation: OperationModel,
  context: Context,
  [client, init]: readonly [client: string, init: string],
): FunctionText["members"] {
  const { pages, generic, use } = context;
  const page = pages.get(operation.operationId);
  if (page === undefined) return undefined;
  const data = `${use("PageData")}<${operationType(operation)}>`;
  const path = page.items.map((name) => stringLiteral(name)).join(", ");
  const item = `${use("PageItem")}<${data}, [${path}]>`;
  const options = `options?: ${use("PageOptions")}`;
  const member = (name: string, text: string, element: string): FunctionText => ({
    documentation: docComment(text, "  "),
    signature: `function ${name}${generic ? "<Defaults = Record<never, never>>" : ""}(${[client, `${init}${initType(operation, context, stringLiteral("declared"))}`, options].join(", ")}): AsyncGenerator<${element}, void, undefined>`,
  });
  return {
    of: identifier(operation.exportName),
    functions: [
      member(
        "items",
        "The items of all pages; a page is asked for when its items are wanted.",
        item,
      ),
      member("pages", "The pages one by one.", `${use("Page")}<${data}, ${item}>`),
    ],
  };
}

function operationType({ operationId }: OperationModel): string {
  return `operations[${stringLiteral(operationId)}]`;
}

/** `OperationInit`, or where it is known which parts that has, those: they cost compilers less. */
function initType(operation: OperationModel, { generic, use }: Context, as = "As"): string {
  const type = operationType(operation);
  const [first, ...others] = orderedContents(operation);
  const media = first === undefined ? "never" : stringLiteral(first.mediaType);
  if (generic) return `${use("OperationInit")}<${type}, ${media}, ${as}, Defaults>`;
  if (others.length > 0) return `${use("OperationInit")}<${type}, ${media}, ${as}>`;
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
  return [...parts, `${use("RequestSettings")}<${as}>`].join(" & ");
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
