import type { OutputKind } from "./output-kind.ts";
import { bodyKind } from "../model/index.ts";
import type { ApiModel, OperationModel, ResponseModel } from "../model/index.ts";
import { dataOf, isObject } from "../json/values.ts";
import { defaultSettings, type ClientSettings } from "./client-settings.ts";
import {
  bodyParser,
  payloadConverter,
  writesDates,
  type ConversionContext,
} from "./operation-conversions.ts";
import { isInt64 } from "./conversions.ts";
import { resolveSchema } from "./resolve-schema.ts";
import { webhookPayload } from "./operation-bodies.ts";
import {
  createImports,
  importDeclarations,
  schemaReference,
  use,
  type Imports,
} from "./operation-imports.ts";
import { operationsDeclarations } from "./operation-declarations.ts";
import { bodyMembers, idempotencyMember, schemaOf, serverMember } from "./operation-request.ts";
import { readingOf, successContents, type Reading } from "./operation-responses.ts";
import { headersMember, settingsMember } from "./operation-settings.ts";
import {
  continuationOf,
  pageDescriptors,
  reportPages,
  type PageDescriptor,
} from "./pages/index.ts";
import { streamReader } from "./streams.ts";
import type { EmittedFile } from "./types.ts";
import { reportUndescribedForms } from "./undescribed-forms.ts";
import { reportUnreadWebhooks } from "./unread-webhooks.ts";
import { identifier, js, printExpression, printFunctionsModule } from "./write/index.ts";
import type { Expression, FunctionText, ObjectMember } from "./write/index.ts";

/** `src/operations.js` and `src/operations.d.ts`: one function per operation, one per webhook. */
export function emitOperations(
  model: ApiModel,
  settings: ClientSettings = defaultSettings,
): EmittedFile[] {
  return [
    { path: "src/operations.js", text: operationsModule(model, settings) },
    { path: "src/operations.d.ts", text: operationsDeclarations(model, settings) },
  ];
}

function operationsModule(model: ApiModel, settings: ClientSettings): string {
  const imports = createImports(model);
  const pages = pageDescriptors(model, settings);
  const functions = model.operations.flatMap((operation) =>
    operation.kind === "webhook"
      ? webhookFunction(operation, { model, imports, settings })
      : [
          operationFunction({
            model,
            operation,
            imports,
            settings,
            page: pages.get(operation.operationId),
          }),
        ],
  );
  const head = importDeclarations(imports);
  const isEmpty = head.length + functions.length === 0;
  return printFunctionsModule(isEmpty ? [{ kind: "ExportDeclaration" }] : head, functions);
}

/** A function that returns the result of a call. */
function callingFunction(
  name: string,
  parameters: readonly string[],
  call: Expression,
): FunctionText {
  return {
    signature: `function ${identifier(name)}(${parameters.join(", ")})`,
    body: `  return ${printExpression(call, 2, 9, 1)};`,
  };
}

/** What the function of an operation is written from. */
interface OperationParts {
  readonly model: ApiModel;
  readonly operation: OperationModel;
  readonly imports: Imports;
  readonly settings: ClientSettings;
  readonly page: PageDescriptor | undefined;
}

function operationFunction(parts: OperationParts): FunctionText {
  const { model, operation, imports, settings, page } = parts;
  const descriptor = js.object([
    { key: "id", value: js.string(operation.operationId) },
    ...(operation.tags.length === 0 ? [] : [{ key: "tags", value: js.json([...operation.tags]) }]),
    { key: "method", value: js.string(operation.method.toUpperCase()) },
    { key: "path", value: js.string(operation.path) },
    ...serverMember(operation),
    ...(operation.parametersExport === undefined
      ? []
      : [{ key: "parameters", value: schemaReference(imports, operation.parametersExport) }]),
    ...(writesDates(model, operation, settings)
      ? [{ key: "written", value: js.name(use(imports, "writeDates", "dates")) }]
      : []),
    ...idempotencyMember(operation, imports),
    ...headersMember(parts),
    ...bodyMembers(model, operation, imports),
    ...responseMembers(parts),
    ...settingsMember(parts),
  ]);
  const call = js.call(
    use(imports, "send", "send"),
    js.name("client"),
    descriptor,
    js.name("init"),
  );
  if (page === undefined) return callingFunction(operation.exportName, ["client", "init"], call);
  const paged = js.call(
    use(imports, "withPages", "paged"),
    js.arrow(call, ["client", "init"]),
    js.name(use(imports, continuationOf(page), "page-kinds")),
    js.json(dataOf({ ...page, ...bigintsOf(parts) })),
  );
  return constantText(operation.exportName, paged);
}

/** The parameters that take bigints, for the values that lists continue with. */
function bigintsOf({ model, operation, settings }: OperationParts): { bigints?: string[] } {
  if (settings.int64 !== "bigint") return {};
  const names = operation.parameters.flatMap(({ in: location, name, schema = true }) => {
    const resolved = resolveSchema(model.resources, schema);
    return isObject(resolved) && isInt64(resolved) ? [`${location}:${name}`] : [];
  });
  return names.length === 0 ? {} : { bigints: names };
}

/** A constant that bundlers leave out when nobody imports it. */
function constantText(name: string, value: Expression): FunctionText {
  const signature = `const ${identifier(name)} = /* @__PURE__ */ `;
  return { signature, value: printExpression(value, 0, signature.length + "export ".length) };
}

function responseMembers(parts: OperationParts): ObjectMember[] {
  const { operation, imports } = parts;
  const contents = successContents(operation);
  const mediaTypes = [...new Set(contents.map(({ mediaType }) => mediaType))];
  const checked = checkedResponses(operation, imports);
  return [
    ...(checked.length === 0
      ? []
      : [
          {
            key: "responses",
            value: js.call(use(imports, "responsesWith", "responses"), js.object(checked)),
          },
        ]),
    ...(mediaTypes.length === 0
      ? []
      : [{ key: "accept", value: js.string(mediaTypes.join(", ")) }]),
    ...readingMembers(parts),
  ];
}

function readingMembers(parts: OperationParts): ObjectMember[] {
  const stream = streamReader(parts);
  if (stream !== undefined) return [{ key: "read", value: stream }];
  const { model, operation, imports, settings } = parts;
  const contents = successContents(operation);
  const reading = readingOf(model, contents);
  const parser = bodyParser({ model, imports, settings }, contents);
  if (parser === undefined)
    return reading === "json" ? [] : [{ key: "read", value: readerFor(reading, imports) }];
  // Values in another form are no texts.
  const read = readerFor(reading === "json or text" ? "json" : reading, imports);
  return [{ key: "read", value: js.call(use(imports, "readWith", "conversions"), parser, read) }];
}

function readerFor(reading: Reading, imports: Imports): Expression {
  if (reading === "by media type")
    return js.name(use(imports, "readByMediaType", "read-by-media-type"));
  if (reading === "json or text")
    return js.name(use(imports, "readJsonOrText", "read-json-or-text"));
  return js.string(reading);
}

/** What checks responses, by status; null where a range or `default` must not be taken for a status that has no JSON. */
function checkedResponses({ responses }: OperationModel, imports: Imports): ObjectMember[] {
  const entries = responses.map((response) => ({
    key: statusKey(response),
    value: responseEntry(response, imports),
  }));
  const described = entries.filter(({ value }) => value !== undefined).map(({ key }) => key);
  return entries.flatMap(({ key, value }) => {
    if (value !== undefined) return [{ key, value }];
    const isCovered = described.includes("default") || described.includes(`${key.charAt(0)}XX`);
    return isCovered && key !== "default" ? [{ key, value: js.json(null) }] : [];
  });
}

/** What checks a response's JSON; undefined when the document describes none. */
function responseEntry({ contents }: ResponseModel, imports: Imports): Expression | undefined {
  const described = contents.filter(
    ({ mediaType, exportName }) => exportName !== undefined && bodyKind(mediaType) === "json",
  );
  const [first, ...others] = described;
  if (first === undefined) return undefined;
  if (others.length === 0) return schemaOf(first, imports);
  return js.call(
    use(imports, "byMediaType", "media-types"),
    js.object(
      described.map((content) => ({ key: content.mediaType, value: schemaOf(content, imports) })),
    ),
  );
}

function statusKey(response: ResponseModel): string {
  return response.status.toUpperCase() === "DEFAULT" ? "default" : response.status.toUpperCase();
}

/** A function that checks a webhook's payload; none for a webhook without one. */
function webhookFunction(operation: OperationModel, context: ConversionContext): FunctionText[] {
  const { imports } = context;
  const content = webhookPayload(operation);
  if (content?.exportName === undefined) return [];
  const { value, readsText } = payloadConverter(context, content);
  const call = js.call(
    use(imports, "parseWebhook", "webhook"),
    js.string(operation.path),
    schemaReference(imports, content.exportName),
    value,
  );
  return [
    callingFunction(operation.exportName, readsText ? ["payload", "text"] : ["payload"], call),
  ];
}

export const operationsOutput: OutputKind = {
  name: "operations",
  emit({ model, options, diagnostics }) {
    reportUndescribedForms(model, diagnostics);
    reportUnreadWebhooks(model, diagnostics);
    reportPages(model, options.client ?? defaultSettings, diagnostics);
    const { int64, dates } = options;
    return emitOperations(model, { ...options.client, int64, dates });
  },
};
