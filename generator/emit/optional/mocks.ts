import { readmeSection } from "./readme.ts";
import { bodyKind, type ApiModel, type OperationModel } from "../../model/index.ts";
import { valueConverter } from "../operation-conversions.ts";
import { createImports, importDeclarations } from "../operation-imports.ts";
import { successContents } from "../operation-responses.ts";
import {
  docComment,
  identifier,
  js,
  printFunctionsModule,
  stringLiteral,
  type FunctionText,
  type Statement,
} from "../write/index.ts";
import { madeConstant } from "./operation-constants.ts";
import type { OptionalOutput } from "./types.ts";
import { createValidExamples, type ValidExamples } from "./valid-examples.ts";

/** Methods that MSW has a function for. */
const mockedMethods = new Set(["get", "put", "post", "delete", "options", "head", "patch"]);

function handler(operation: OperationModel, examplesOf: ValidExamples): FunctionText {
  const { method, path, responses } = operation;
  const content = successContents(operation).find(
    ({ mediaType }) => bodyKind(mediaType) === "json",
  );
  const response =
    responses.find(({ contents }) => content !== undefined && contents.includes(content)) ??
    responses.find(({ status }) => /^2/.test(status));
  const examples =
    content?.schemaPointer === undefined
      ? []
      : examplesOf(
          content.schema ?? true,
          content.schemaPointer,
          content.examples.map(({ value }) => value),
        );
  const plan = js.object([
    { key: "method", value: js.string(method) },
    { key: "path", value: js.string(path) },
    { key: "status", value: js.number(Number(/^\d{3}$/.exec(response?.status ?? "")?.[0] ?? 200)) },
    ...(content === undefined ? [] : [{ key: "mediaType", value: js.string(content.mediaType) }]),
    { key: "examples", value: js.json(examples) },
  ]);
  return madeConstant(handlerName(operation), js.call("mockHandler", plan));
}

function handlerName({ exportName }: OperationModel): string {
  return `${exportName}Handler`;
}

/** `src/mocks.js`: MSW handlers of the operations, and factories of the components. */
export const mocksOutput: OptionalOutput = {
  name: "mocks",
  entry: "mocks",
  readme: (model, options) =>
    readmeSection(options, {
      title: "Mocks",
      entry: "mocks",
      names: ["handlers"],
      code: 'import { setupServer } from "msw/node";\n\nsetupServer(...handlers({ seed: 1 })).listen();\n',
      text: "Each operation has a handler for [MSW](https://mswjs.io) (`…Handler({ body, status, seed })`), each component a factory (`make…({ seed, with: { … } })`). Their examples are accepted by the document's validators; the same seed gives the same value.",
    }),
  peers: { msw: "^2.0.0" },
  emit({ model, options }) {
    const examplesOf = createValidExamples(model, options);
    const requests = model.operations.filter(
      ({ kind, method }) => kind === "path" && mockedMethods.has(method),
    );
    const { int64, dates } = options;
    const imports = createImports(model);
    const factories = model.schemas.map(({ name, typeName, schema, pointer }) => ({
      component: name,
      name: `make${typeName}`,
      examples: examplesOf(schema, pointer),
      convert: valueConverter({ model, imports, settings: { int64, dates } }, schema),
    }));
    const all = js.call("allHandlers", js.array(requests.map((one) => js.name(handlerName(one)))));
    const constants = [
      ...requests.map((operation) => handler(operation, examplesOf)),
      madeConstant("handlers", all),
      ...factories.map(({ name, examples, convert }) =>
        madeConstant(
          name,
          js.call("factoryOf", js.json(examples), ...(convert === undefined ? [] : [convert])),
        ),
      ),
    ];
    return [
      { path: "src/mocks.js", text: module(constants, importDeclarations(imports)) },
      { path: "src/mocks.d.ts", text: declarations(model, requests, factories) },
    ];
  },
};

const runtime = "./runtime/mocks.js";

function module(constants: readonly FunctionText[], conversions: readonly Statement[]): string {
  const namedImports = ["allHandlers", "factoryOf", "mockHandler"];
  return printFunctionsModule(
    [...conversions, { kind: "ImportDeclaration", namedImports, moduleSpecifier: runtime }],
    constants,
  );
}

function declarations(
  model: ApiModel,
  requests: readonly OperationModel[],
  factories: readonly { readonly component: string; readonly name: string }[],
): string {
  const imported = (moduleSpecifier: string, namedImports: string[]): Statement => ({
    kind: "ImportDeclaration",
    isTypeOnly: true,
    namedImports,
    moduleSpecifier,
  });
  const component = (name: string): string => `components["schemas"][${stringLiteral(name)}]`;
  return printFunctionsModule(
    [
      imported("msw", ["HttpHandler"]),
      imported(runtime, ["FactoryOptions", "MockOptions"]),
      imported("./runtime/paged.js", ["PageData"]),
      imported("./types.js", ["components", "operations"]),
    ],
    [
      ...requests.map((operation) => ({
        documentation: docComment(`Makes an MSW handler for \`${operation.exportName}\`.`),
        signature: `function ${identifier(handlerName(operation))}(options?: MockOptions<PageData<operations[${stringLiteral(operation.operationId)}]>>): HttpHandler`,
      })),
      {
        documentation: docComment(`Handlers for all operations of ${model.title}.`),
        signature:
          "function handlers(options?: { readonly baseUrl?: string; readonly seed?: number }): HttpHandler[]",
      },
      ...factories.map(({ component: name, name: factory }) => ({
        documentation: docComment(`Makes a \`${name}\` that the document accepts.`),
        signature: `function ${identifier(factory)}(options?: FactoryOptions<${component(name)}>): ${component(name)}`,
      })),
    ],
  );
}
