import { readmeSection } from "./readme.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { bodyKind, type ApiModel, type OperationModel } from "../../model/index.ts";
import { clientNames } from "../client-names.ts";
import { orderedContents } from "../operation-bodies.ts";
import { valueConverter, type ConversionContext } from "../operation-conversions.ts";
import { createImports, importDeclarations } from "../operation-imports.ts";
import { operationDocumentation } from "../operation-docs.ts";
import { js, printFunctionsModule, type Expression, type Statement } from "../write/index.ts";
import { madeConstant, operationReference, operationsModule } from "./operation-constants.ts";
import type { OptionalOutput } from "./types.ts";
import { componentReference } from "../../schema/component-references.ts";
import { encodeFragment, joinPointer } from "../../json/pointer.ts";

/** Characters that names of tools have at most. */
const MAX_TOOL_NAME = 64;

/** The JSON Schema of what an operation takes. */
function inputSchema(operation: OperationModel): JsonObject {
  const properties: Record<string, JsonValue> = {};
  const required: string[] = [];
  for (const location of ["path", "query", "header", "cookie"] as const) {
    const parameters = operation.parameters.filter((parameter) => parameter.in === location);
    if (parameters.length === 0) continue;
    const needed = parameters.filter((parameter) => parameter.required).map(({ name }) => name);
    if (needed.length > 0) required.push(location);
    properties[location] = {
      type: "object",
      properties: Object.fromEntries(
        parameters.map(({ name, schema = true, description }) => [
          name,
          isObject(schema) && description !== undefined ? { description, ...schema } : schema,
        ]),
      ),
      required: needed,
      additionalProperties: false,
    };
  }
  const [content] = orderedContents(operation);
  if (content !== undefined && bodyKind(content.mediaType) === "json") {
    properties["body"] = content.schema ?? true;
    if (operation.requestBody?.required === true) required.push("body");
  }
  return { type: "object", properties, required, additionalProperties: false };
}

/** References to components lead to `$defs`, where these are. */
function withDefinitions({ schemas }: ApiModel, schema: JsonObject): JsonObject {
  const names = new Set<string>();
  const rewrite = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(rewrite);
    if (!isObject(value)) return value;
    const rewritten = Object.fromEntries(
      Object.entries(value).map(([key, held]) => [key, rewrite(held)]),
    );
    const [name, ...inside] = componentReference(value);
    if (name === undefined) return rewritten;
    names.add(name);
    return { ...rewritten, $ref: `#${encodeFragment(joinPointer("/$defs", name, ...inside))}` };
  };
  const root = rewrite(schema) as JsonObject;
  const components = new Map(schemas.map((component) => [component.name, component.schema]));
  const definitions: Record<string, JsonValue> = {};
  // A set is visited to its end, also what is added meanwhile.
  for (const name of names) definitions[name] = rewrite(components.get(name) ?? true);
  return Object.keys(definitions).length === 0 ? root : { ...root, $defs: definitions };
}

function toolEntry(context: ConversionContext, operation: OperationModel): Expression {
  const { method } = operation;
  const schema = inputSchema(operation);
  // Input is JSON: 64-bit integers come as numbers, also where the operation takes bigints.
  const convert = valueConverter(context, schema);
  const isSafe = ["get", "head", "options", "trace", "query"].includes(method);
  const tool = {
    name: operation.exportName.slice(0, MAX_TOOL_NAME),
    description: operationDocumentation(operation),
    inputSchema: withDefinitions(context.model, schema),
    annotations: {
      readOnlyHint: isSafe,
      destructiveHint: !isSafe && method !== "post",
      idempotentHint: isSafe || method === "put" || method === "delete",
    },
  };
  return js.object([
    { key: "tool", value: js.json(tool) },
    { key: "operation", value: operationReference(operation) },
    ...(convert === undefined ? [] : [{ key: "convert", value: convert }]),
  ]);
}

/** `src/mcp.js`: the operations as tools of a Model Context Protocol server. */
export const mcpOutput: OptionalOutput = {
  name: "mcp",
  entry: "mcp",
  readme: (model, options) =>
    readmeSection(options, {
      title: "Tools for language models",
      entry: "mcp",
      names: ["createMcpHandler", "tools"],
      code: 'const handle = createMcpHandler(client, { confirm: (tool) => tool.annotations.idempotentHint });\nconst response = await handle({ jsonrpc: "2.0", id: 1, method: "tools/list" });\n',
      text: "`handle` responds to the messages of the Model Context Protocol, whatever transport brings them. Operations that may change something are listed only with `confirm`, which decides on each call. `tools` has the JSON Schemas.",
    }),
  emit({ model, options: { int64, dates } }) {
    const imports = createImports(model);
    const context = { model, imports, settings: { int64, dates } };
    const requests = model.operations.filter(({ kind }) => kind === "path");
    const entries = js.array(requests.map((operation) => toolEntry(context, operation)));
    const handler = js.arrow(
      js.call("mcpHandler", js.name("client"), js.name("tools"), js.name("options")),
      ["client", "options"],
    );
    const { client } = clientNames(model);
    const imported = (module: string, names: readonly string[]): Statement => ({
      kind: "ImportDeclaration",
      isTypeOnly: true,
      namedImports: [...names],
      moduleSpecifier: module,
    });
    const list = { ...madeConstant("tools", entries), signature: "const tools = " };
    const create = {
      ...madeConstant("createMcpHandler", handler),
      signature: "const createMcpHandler = ",
    };
    return [
      {
        path: "src/mcp.js",
        text: operationsModule(
          [["mcp", ["mcpHandler"]]],
          [list, create],
          importDeclarations(imports),
        ),
      },
      {
        path: "src/mcp.d.ts",
        text: printFunctionsModule(
          [
            imported("./client.js", [client]),
            imported("./runtime/mcp.js", ["McpResponse", "ToolEntry", "ToolOptions"]),
          ],
          [
            { signature: "const tools: readonly ToolEntry[]" },
            {
              signature: `function createMcpHandler(client: ${client}, options?: ToolOptions): (message: unknown) => Promise<McpResponse | undefined>`,
            },
          ],
        ),
      },
    ];
  },
};
