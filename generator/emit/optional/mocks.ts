import { readmeSection } from "./readme.ts";
import type { JsonValue } from "../../json/values.ts";
import {
  bodyKind,
  essenceOf,
  type ApiModel,
  type MediaTypeModel,
  type OperationModel,
} from "../../model/index.ts";
import { valueConverter } from "../operation-conversions.ts";
import { createImports, importDeclarations } from "../operation-imports.ts";
import { successContents } from "../operation-responses.ts";
import { describedBy, isStream } from "../streams.ts";
import { joinPointer } from "../../json/pointer.ts";
import {
  codeSpan,
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

function handler(
  operation: OperationModel,
  { resources }: ApiModel,
  examplesOf: ValidExamples,
): FunctionText {
  const { method, path, responses } = operation;
  const contents = successContents(operation);
  const content = contents.find(({ mediaType }) => bodyKind(mediaType) === "json") ?? contents[0];
  const response =
    responses.find((one) => content !== undefined && one.contents.includes(content)) ??
    responses.find(({ status }) => /^2/.test(status));
  const plan = js.object([
    { key: "method", value: js.string(method) },
    { key: "path", value: js.string(path) },
    { key: "status", value: js.number(Number(/^\d{3}$/.exec(response?.status ?? "")?.[0] ?? 200)) },
    ...(content === undefined ? [] : [{ key: "mediaType", value: js.string(content.mediaType) }]),
    {
      key: "examples",
      value: js.json(content === undefined ? [] : bodiesOf(content, examplesOf)),
    },
    ...(content !== undefined && essenceOf(content.mediaType) === "text/event-stream"
      ? [{ key: "describes", value: js.string(describedBy(resources, content.schema ?? true)) }]
      : []),
  ]);
  return madeConstant(handlerName(operation), js.call("mockHandler", plan));
}

/** Bodies of a response, or the items of one that is a stream. */
function bodiesOf(content: MediaTypeModel, examplesOf: ValidExamples): JsonValue[] {
  const { mediaType, schema = true, schemaPointer, examples } = content;
  const documented = examples.map(({ value }) => value);
  const kind = bodyKind(mediaType);
  if (kind === "json" || kind === "stream")
    return schemaPointer === undefined ? [] : examplesOf(schema, schemaPointer, documented);
  return documented.filter((value) => typeof value === "string");
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
  emit({ model, options, diagnostics }) {
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
    for (const { component, examples } of factories) {
      if (examples.length > 0) continue;
      const message = `No value of ${codeSpan(component)} was found that its validator accepts; its factory has to be given one.`;
      const pointer = joinPointer("/components/schemas", component);
      diagnostics.report({ code: "mock-not-made", message, pointer, provider: model.provider });
    }
    const all = js.call("allHandlers", js.array(requests.map((one) => js.name(handlerName(one)))));
    const constants = [
      ...requests.map((operation) => handler(operation, model, examplesOf)),
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
        signature: `function ${identifier(handlerName(operation))}(options?: MockOptions<${mockedBody(operation)}>): HttpHandler`,
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

/** The type of what a handler can be told to respond with: of a stream all items, or its text. */
function mockedBody(operation: OperationModel): string {
  const contents = successContents(operation);
  return contents.length > 0 && contents.every(isStream)
    ? "readonly unknown[] | string"
    : `PageData<operations[${stringLiteral(operation.operationId)}]>`;
}
