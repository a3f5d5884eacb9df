import type { ApiModel, MediaTypeModel, OperationModel, ResponseModel } from "../model/index.ts";
import { clientNames } from "./client.ts";
import { connectionParameters } from "./connection.ts";
import { bodyKind } from "./media-types.ts";
import { operationDocumentation } from "./operation-docs.ts";
import { encodingOf } from "./operation-encoding.ts";
import { stylesOf, type Styles } from "./operation-styles.ts";
import { undeclaredPathParameters } from "./types-file/index.ts";
import type { EmittedFile } from "./types.ts";
import {
  docComment,
  identifier,
  js,
  moduleSpecifier,
  printExpression,
  stringLiteral,
} from "./write/index.ts";
import type { Expression, ObjectMember } from "./write/index.ts";

/** Statuses with which openapi-fetch's `response.ok` is true, and ranges of them. */
const success = /^2(\d\d|XX)$/i;

/** What a module imports, filled while its functions are written. Operations have the first claim to names. */
interface Imports {
  readonly taken: ReadonlySet<string>;
  /** Files of the runtime by the name that they export. */
  readonly runtime: Map<string, string>;
  usesSchemas: boolean;
}

/** `src/operations.js` and `src/operations.d.ts`: one function per operation, one per webhook. */
export function emitOperations(model: ApiModel): EmittedFile[] {
  return [
    { path: "src/operations.js", text: operationsModule(model) },
    { path: "src/operations.d.ts", text: operationsDeclarations(model) },
  ];
}

function operationsModule(model: ApiModel): string {
  const imports: Imports = {
    taken: new Set(model.operations.map(({ exportName }) => exportName)),
    runtime: new Map(),
    usesSchemas: false,
  };
  const functions = model.operations.flatMap((operation) =>
    operation.kind === "webhook"
      ? webhookFunction(operation, imports)
      : [operationFunction(model, operation, imports)],
  );
  return [...importLines(imports), ...functions].join("\n") || "export {};\n";
}

function importLines(imports: Imports): string[] {
  const lines = [...imports.runtime]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, file]) => {
      const alias = freeName(imports, name);
      const binding = alias === name ? name : `${name} as ${alias}`;
      return `import { ${binding} } from ${moduleSpecifier(`./runtime/${file}.js`)};`;
    });
  if (imports.usesSchemas) {
    lines.push(
      `import * as ${freeName(imports, "schemas")} from ${moduleSpecifier("./schemas.js")};`,
    );
  }
  return lines.length === 0 ? [] : [...lines, ""];
}

function freeName({ taken }: Imports, name: string): string {
  let free = name;
  while (taken.has(free)) free = `${free}_`;
  return free;
}

/** The name under which a function of the runtime is imported. */
function use(imports: Imports, name: string, file: string): string {
  imports.runtime.set(name, file);
  return freeName(imports, name);
}

function schemaReference(imports: Imports, name: string): Expression {
  imports.usesSchemas = true;
  return js.member(js.name(freeName(imports, "schemas")), name);
}

function operationFunction(model: ApiModel, operation: OperationModel, imports: Imports): string {
  const descriptor = js.object([
    { key: "method", value: js.string(operation.method.toUpperCase()) },
    { key: "path", value: js.string(operation.path) },
    ...serverMember(operation),
    ...(operation.parametersExport === undefined
      ? []
      : [{ key: "parameters", value: schemaReference(imports, operation.parametersExport) }]),
    ...styleMembers(model, operation, imports),
    ...bodyMembers(model, operation, imports),
    ...responseMembers(operation, imports),
  ]);
  const call = js.call(
    use(imports, "send", "send"),
    js.name("client"),
    descriptor,
    js.name("init"),
  );
  return `export function ${identifier(operation.exportName)}(client, init) {\n  return ${printExpression(call, 2, 9, 1)};\n}\n`;
}

/** A server of the operation's own, where it has no variables to fill in. */
function serverMember(operation: OperationModel): ObjectMember[] {
  const [server] = operation.servers ?? [];
  if (server === undefined || !/^https?:/i.test(server.url)) return [];
  const url = server.variables.reduce(
    (text, variable) => text.replaceAll(`{${variable.name}}`, variable.default),
    server.url,
  );
  return [{ key: "baseUrl", value: js.string(url) }];
}

function styleMembers(
  model: ApiModel,
  operation: OperationModel,
  imports: Imports,
): ObjectMember[] {
  const { query, route, header, cookie } = stylesOf(model, operation);
  const table = (styles: Styles): Expression =>
    js.object(styles.map(([key, style]) => ({ key, value: js.string(style) })));
  const members: ObjectMember[] = [];
  if (query !== undefined)
    members.push({
      key: "query",
      value: js.call(use(imports, "queryWith", "query"), table(query)),
    });
  if (route !== undefined)
    members.push({
      key: "route",
      value: js.call(use(imports, "routeWith", "route"), table(route)),
    });
  if (header !== undefined || cookie !== undefined) {
    const tables =
      cookie === undefined ? [table(header ?? [])] : [table(header ?? []), table(cookie)];
    members.push({
      key: "headers",
      value: js.call(use(imports, "headersWith", "headers"), ...tables),
    });
  }
  return members;
}

function bodyMembers(model: ApiModel, operation: OperationModel, imports: Imports): ObjectMember[] {
  const contents = orderedContents(operation);
  if (contents.length === 0) return [];
  const writers = contents.flatMap((content) => {
    const kind = bodyKind(content.mediaType);
    if (kind !== "form" && kind !== "multipart") return [];
    const name = use(imports, kind === "form" ? "formWith" : "multipartWith", kind);
    const table = encodingOf(model.document, content);
    const args =
      table.length === 0
        ? []
        : [js.object(table.map(([key, value]) => ({ key, value: js.string(value) })))];
    return [{ key: content.mediaType, value: js.call(name, ...args) }];
  });
  return [
    { key: "body", value: contentsExpression(contents, imports) },
    ...(operation.requestBody?.required === true
      ? [{ key: "bodyRequired", value: js.json(true) }]
      : []),
    ...(writers.length === 0 ? [] : [{ key: "write", value: js.object(writers) }]),
  ];
}

/** The media types of the request's body, the one that is sent by default first: JSON where there is. */
export function orderedContents(operation: OperationModel): MediaTypeModel[] {
  const contents = operation.requestBody?.contents ?? [];
  const rank = ({ mediaType }: MediaTypeModel): number =>
    mediaType === "application/json" ? 0 : mediaType.includes("*") ? 2 : 1;
  return [...contents].sort((a, b) => rank(a) - rank(b));
}

function contentsExpression(contents: readonly MediaTypeModel[], imports: Imports): Expression {
  return js.object(
    contents.map(({ mediaType, exportName }) => ({
      key: mediaType,
      // Only what JSON can hold is what the schema describes; files and streams are not.
      value:
        exportName !== undefined && ["json", "form"].includes(bodyKind(mediaType))
          ? schemaReference(imports, exportName)
          : js.json(null),
    })),
  );
}

function responseMembers(operation: OperationModel, imports: Imports): ObjectMember[] {
  const checked = operation.responses.flatMap((response) => {
    const contents = response.contents.filter(
      ({ mediaType, exportName }) => exportName !== undefined && bodyKind(mediaType) === "json",
    );
    return contents.length === 0
      ? []
      : [{ key: statusKey(response), value: contentsExpression(contents, imports) }];
  });
  const mediaTypes = successMediaTypes(operation);
  const kinds = [...new Set(mediaTypes.map(bodyKind))];
  return [
    ...(checked.length === 0 ? [] : [{ key: "responses", value: js.object(checked) }]),
    ...(mediaTypes.length === 0
      ? []
      : [{ key: "accept", value: js.string(mediaTypes.join(", ")) }]),
    ...(kinds.length === 0 || (kinds.length === 1 && kinds[0] === "json")
      ? []
      : [{ key: "read", value: js.name(use(imports, "readByMediaType", "read")) }]),
  ];
}

function statusKey(response: ResponseModel): string {
  return response.status.toUpperCase() === "DEFAULT" ? "default" : response.status.toUpperCase();
}

function successMediaTypes(operation: OperationModel): string[] {
  const ok = operation.responses.filter(({ status }) => success.test(status));
  const responses =
    ok.length > 0 ? ok : operation.responses.filter(({ status }) => status === "default");
  return [
    ...new Set(responses.flatMap(({ contents }) => contents.map(({ mediaType }) => mediaType))),
  ].filter(
    // A header's value: nothing but what RFC 9110 section 8.3.1 allows gets there.
    (mediaType) =>
      /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+(\s*;\s*[\w!#$&^.+*-]+=[\w!#$&^.+*-]+)*$/.test(mediaType),
  );
}

/** A function that checks a webhook's payload; none for a webhook without one. */
function webhookFunction(operation: OperationModel, imports: Imports): string[] {
  const exportName = webhookSchema(operation);
  if (exportName === undefined) return [];
  const call = js.call(
    use(imports, "parseWebhook", "webhook"),
    js.string(operation.path),
    schemaReference(imports, exportName),
    js.name("payload"),
  );
  return [
    `export function ${identifier(operation.exportName)}(payload) {\n  return ${printExpression(call, 2, 9, 1)};\n}\n`,
  ];
}

function webhookSchema(operation: OperationModel): string | undefined {
  return operation.requestBody?.contents.find(({ mediaType }) => bodyKind(mediaType) === "json")
    ?.exportName;
}

function operationsDeclarations(model: ApiModel): string {
  const names = clientNames(model);
  const generic = connectionParameters(model).length > 0;
  const requests = model.operations.filter(({ kind }) => kind === "path");
  const webhooks = model.operations.filter(
    (o) => o.kind === "webhook" && webhookSchema(o) !== undefined,
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
  const content = operation.requestBody?.contents.find(
    ({ mediaType }) => bodyKind(mediaType) === "json",
  );
  const type =
    `NonNullable<operations[${stringLiteral(operation.operationId)}]["requestBody"]>` +
    `["content"][${stringLiteral(content?.mediaType ?? "")}]`;
  const text = `${operationDocumentation(operation)}\n\nChecks the payload of webhook \`${operation.path}\` and returns it.`;
  return `${docComment(text)}export declare function ${identifier(operation.exportName)}(payload: unknown): ${type};\n`;
}
