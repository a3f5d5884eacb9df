import { createNames, type ApiModel, type OperationModel } from "../model/index.ts";
import { clientNames } from "./client-names.ts";
import { defaultSettings, type ClientSettings } from "./client-settings.ts";
import { connectionParameters } from "./connection.ts";
import { webhookPayload } from "./operation-bodies.ts";
import { operationDocumentation } from "./operation-docs.ts";
import { defaultMediaType, inputInterfaces, operationType } from "./operation-input.ts";
import { pageDescriptors, type PageDescriptor } from "./pages/index.ts";
import { choosesStream } from "./streams.ts";
import { createRuntimeTypes, type RuntimeTypes } from "./runtime-types.ts";
import { undeclaredPathParameters } from "./undeclared-parameters.ts";
import { codeSpan, docComment, identifier } from "./write/index.ts";
import { printFunctionsModule, stringLiteral } from "./write/index.ts";
import type { FunctionText, Statement } from "./write/index.ts";

/** What declarations are written with. */
interface Context {
  readonly model: ApiModel;
  readonly client: string;
  /** True for a client that knows parameters which every operation has. */
  readonly generic: boolean;
  readonly use: RuntimeTypes["use"];
  readonly pages: ReadonlyMap<string, PageDescriptor>;
  /** The type of each operation that is a request. */
  readonly types: ReadonlyMap<OperationModel, string>;
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
  // Operations have the first claim to names.
  const runtime = createRuntimeTypes(model.operations.map(({ exportName }) => exportName));
  const pages = pageDescriptors(model, settings);
  const types = interfaceNames(requests, [
    ...[client, "operations"],
    ...model.operations.map(({ exportName }) => exportName),
  ]);
  const context: Context = { model, client, generic, use: runtime.use, pages, types };
  const functions = [
    ...requests.flatMap((operation) => requestDeclarations(operation, context)),
    ...webhooks.map(webhookDeclaration),
  ];
  const imported = (moduleSpecifier: string, name: string): Statement => ({
    kind: "ImportDeclaration",
    isTypeOnly: true,
    namedImports: [name],
    moduleSpecifier,
  });
  const interfaces = interfaceDeclarations(types, runtime.use);
  const text = printFunctionsModule(
    [
      ...(requests.length === 0 ? [] : [imported("./client.js", client), ...runtime.imports()]),
      imported("./types.js", "operations"),
      // What is declared without `export` is exported all the same, unless something is exported like this.
      { kind: "ExportDeclaration" },
    ],
    functions,
  );
  return text + interfaces;
}

function interfaceDeclarations(types: Context["types"], use: RuntimeTypes["use"]): string {
  const texts = [...types].map(
    ([operation, name]) =>
      `\ninterface ${identifier(name)} extends ${use("Declared")}<${operationType(operation)}> {}\n`,
  );
  return texts.join("");
}

/** The name of an operation's interface. */
function typeOf(operation: OperationModel, types: Context["types"]): string {
  return identifier(types.get(operation) ?? "");
}

/** An interface for each operation: editors show its name, and compilers look into it when they need a member. */
function interfaceNames(
  operations: readonly OperationModel[],
  taken: readonly string[],
): ReadonlyMap<OperationModel, string> {
  const wanted = operations.map(({ exportName }): [string, string] => [
    exportName,
    // As it is, so that no other operation has a claim to the name: one that comes later renames none.
    `${exportName}Operation`,
  ]);
  const names = createNames(taken).assign(wanted);
  return new Map(operations.map((operation, index) => [operation, names[index] ?? ""]));
}

function requestDeclarations(operation: OperationModel, context: Context): FunctionText[] {
  const { model, client, generic, use, types } = context;
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
  const type = typeOf(operation, types);
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
  const { pages, generic, use, types } = context;
  const page = pages.get(operation.operationId);
  if (page === undefined) return undefined;
  const type = typeOf(operation, types);
  const data = `${use("PageData")}<${type}>`;
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

/** `OperationInit`, or where it is known which parts that has, those: they cost compilers less. */
function initType(operation: OperationModel, { generic, use, types }: Context, as = "As"): string {
  const type = typeOf(operation, types);
  const interfaces = generic ? undefined : inputInterfaces(operation, use, type);
  if (interfaces === undefined) {
    const settings = generic ? [as, "Defaults"] : [as];
    const given = [type, defaultMediaType(operation), ...settings];
    return `${use("OperationInit")}<${given.join(", ")}>`;
  }
  return [...interfaces, `${use("RequestSettings")}<${as}>`].join(" & ");
}

function webhookDeclaration(operation: OperationModel): FunctionText {
  const content = webhookPayload(operation);
  const type =
    `NonNullable<operations[${stringLiteral(operation.operationId)}]["requestBody"]>` +
    `["content"][${stringLiteral(content?.mediaType ?? "")}]`;
  const text = `${operationDocumentation(operation)}\n\nChecks the payload of webhook ${codeSpan(operation.path)} and returns it.`;
  return {
    documentation: docComment(text),
    signature: `function ${identifier(operation.exportName)}(payload: unknown, text?: string): ${type}`,
  };
}
