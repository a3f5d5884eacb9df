import { isDeepStrictEqual } from "node:util";
import type { Diagnostics } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { getOwn, setOwn } from "./own-property.ts";
import type { PageContent, PageField, PageOperation, PageParameter } from "./page-operation.ts";
import type { SourceMap, SourceRange } from "./source-map.ts";
import { distinctFields, withoutRepeats } from "./repeated-rows.ts";
import { fieldSchema, objectSchema, writeContent } from "./write-schema.ts";

/** What writing the operations of a file needs. */
export interface WriteContext {
  readonly file: string;
  readonly diagnostics: Diagnostics;
  readonly sources: SourceMap;
  /** Title of the whole, where the file has one; default: the first operation's. */
  readonly title?: string | undefined;
  /** Schemas that the pages describe under their names. */
  readonly schemas?: readonly {
    readonly name: string;
    readonly fields: readonly PageField[];
    readonly source: SourceRange;
  }[];
}

/** The OpenAPI 3.1 document that says what the pages of a file say about their operations. */
export function writeOperations(
  pages: readonly PageOperation[],
  context: WriteContext,
): JsonObject {
  const { sources } = context;
  const [first] = pages;
  if (first === undefined) throw new Error("writeOperations needs an operation");
  const title = context.title ?? titleOf(first);
  const isDerived = context.title === undefined && first.title === undefined;
  sources.set("", first.source);
  sources.set("/info/title", isDerived ? { ...first.source, kind: "derived" } : first.source);
  sources.set("/info/version", { ...first.source, kind: "derived" });
  const document: JsonObject = { openapi: "3.1.0", info: { title, version: "0.0.0" } };
  const servers = pages.find((page) => page.servers.length > 0)?.servers ?? [];
  if (servers.length > 0) document["servers"] = serverObjects(servers, "/servers", sources);
  const securitySchemes: JsonObject = {};
  const paths: JsonObject = {};
  const unplaced: JsonObject = {};
  for (const page of pages) {
    const named = nameSchemes(withoutRepeats(page, context), securitySchemes, sources);
    const at = placeOperation(named, { paths, unplaced }, context);
    if (at === undefined) continue;
    const operation = operationObject(named, at.pointer, sources);
    if (page.servers.length > 0 && !sameServers(page.servers, servers))
      operation["servers"] = serverObjects(page.servers, `${at.pointer}/servers`, sources);
    setOwn(at.parent, at.key, operation);
  }
  document["paths"] = paths;
  if (Object.keys(unplaced).length > 0) document["x-crosswalk-unplaced"] = unplaced;
  const components = {
    ...schemaComponents(context),
    ...(Object.keys(securitySchemes).length > 0 ? { securitySchemes } : {}),
  };
  if (Object.keys(components).length > 0) document["components"] = components;
  return document;
}

function schemaComponents({ schemas = [], ...context }: WriteContext): JsonObject {
  const written: JsonObject = {};
  for (const { name, fields, source } of schemas) {
    const pointer = joinPointer("/components/schemas", name);
    context.sources.set(pointer, source);
    const own = distinctFields(fields, context);
    setOwn(written, name, objectSchema(own, pointer, context.sources));
  }
  return schemas.length === 0 ? {} : { schemas: written };
}

type Servers = PageOperation["servers"];

const sameServers = (one: Servers, other: Servers) =>
  one.map(({ url }) => url).join() === other.map(({ url }) => url).join();

function serverObjects(servers: Servers, pointer: string, sources: SourceMap): JsonValue[] {
  return servers.map(({ url, source }, index) => {
    sources.set(`${pointer}/${index}`, source);
    return { url };
  });
}

/** Enters the page's security schemes; one of a name that means another scheme already gets a number. */
function nameSchemes(page: PageOperation, schemes: JsonObject, sources: SourceMap): PageOperation {
  const security = page.security.map(({ name, scheme, source, ...scopes }) => {
    let key = name;
    for (let serial = 2; ; serial++) {
      const known = getOwn(schemes, key);
      if (known === undefined || isSameScheme(known, scheme)) break;
      key = `${name}${serial}`;
    }
    if (!Object.hasOwn(schemes, key)) {
      sources.set(joinPointer("/components/securitySchemes", key), source);
      setOwn(schemes, key, scheme);
    }
    return { name: key, scheme, source, ...scopes };
  });
  return { ...page, security };
}

function isSameScheme(one: JsonValue, other: JsonObject): boolean {
  const bare = (scheme: JsonValue) => {
    const { description: _, ...rest } = scheme as JsonObject;
    return rest;
  };
  return isDeepStrictEqual(bare(one), bare(other));
}

interface Target {
  readonly parent: JsonObject;
  readonly key: string;
  readonly pointer: string;
}

/** Where an operation goes: under its path, or among those whose path is not known. */
function placeOperation(
  page: PageOperation,
  { paths, unplaced }: { readonly paths: JsonObject; readonly unplaced: JsonObject },
  { file, diagnostics, sources }: WriteContext,
): Target | undefined {
  if (page.endpoint === undefined) {
    const slug = slugOf(page.title ?? "operation");
    let key = slug;
    for (let serial = 2; Object.hasOwn(unplaced, key); serial++) key = `${slug}-${serial}`;
    const pointer = joinPointer("/x-crosswalk-unplaced", key);
    sources.set(pointer, page.source);
    return { parent: unplaced, key, pointer };
  }
  const { method, path, source } = page.endpoint;
  const known = getOwn(paths, path);
  const parent: JsonObject = isObject(known) ? known : {};
  if (Object.hasOwn(parent, method)) {
    diagnostics.report({
      code: "operation-repeated",
      message: `${method.toUpperCase()} ${path} is described a second time; the first description is used.`,
      location: { file, line: source.line, column: source.column ?? 1 },
    });
    return undefined;
  }
  if (known === undefined) setOwn(paths, path, parent);
  const pointer = joinPointer("/paths", path, method);
  sources.set(pointer, source);
  return { parent, key: method, pointer };
}

function titleOf({ title, endpoint }: PageOperation): string {
  return title ?? (endpoint ? `${endpoint.method.toUpperCase()} ${endpoint.path}` : "API");
}

/** `Create subscription` → `create-subscription`. */
export function slugOf(title: string): string {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return slug === "" ? "operation" : slug;
}

function operationObject(page: PageOperation, pointer: string, sources: SourceMap): JsonObject {
  const operation: JsonObject = {};
  if (page.operationId !== undefined) operation["operationId"] = page.operationId;
  if (page.title !== undefined) operation["summary"] = page.title;
  if (page.description !== undefined) operation["description"] = page.description;
  if (page.deprecated === true) operation["deprecated"] = true;
  if (page.security.length > 0) {
    const requirement: JsonObject = {};
    for (const { name, scopes = [] } of page.security) setOwn(requirement, name, [...scopes]);
    operation["security"] = [requirement];
  }
  addParameters(operation, page.parameters, pointer, sources);
  const body = page.requestBody;
  if (body !== undefined) {
    sources.set(`${pointer}/requestBody`, body.source);
    operation["requestBody"] = {
      ...(body.description === undefined ? {} : { description: body.description }),
      required: body.required,
      content: contentMap(body.content, `${pointer}/requestBody/content`, sources),
    };
  }
  operation["responses"] = responsesObject(page, `${pointer}/responses`, sources);
  return operation;
}

function addParameters(
  operation: JsonObject,
  parameters: readonly PageParameter[],
  pointer: string,
  sources: SourceMap,
): void {
  const named: JsonValue[] = [];
  const unnamed: JsonValue[] = [];
  for (const { in: location, field } of parameters) {
    const isNamed = field.name !== undefined;
    const at = isNamed
      ? `${pointer}/parameters/${named.length}`
      : `${pointer}/x-crosswalk-unnamed-parameters/${unnamed.length}`;
    sources.set(at, field.source);
    const { description, deprecated, ...schema } = fieldSchema(field, `${at}/schema`, sources);
    const parameter: JsonObject = isNamed ? { name: field.name } : { row: field.row };
    parameter["in"] = location;
    if (description !== undefined) parameter["description"] = description;
    parameter["required"] = field.required || location === "path";
    if (deprecated !== undefined) parameter["deprecated"] = deprecated;
    parameter["schema"] = schema;
    (isNamed ? named : unnamed).push(parameter);
  }
  if (named.length > 0) operation["parameters"] = named;
  if (unnamed.length > 0) operation["x-crosswalk-unnamed-parameters"] = unnamed;
}

function contentMap(
  contents: readonly PageContent[],
  pointer: string,
  sources: SourceMap,
): JsonObject {
  const map: JsonObject = {};
  for (const content of contents)
    setOwn(
      map,
      content.mediaType,
      writeContent(content, joinPointer(pointer, content.mediaType), sources),
    );
  return map;
}

function responsesObject(page: PageOperation, pointer: string, sources: SourceMap): JsonObject {
  const responses: JsonObject = {};
  for (const { status, description, content, source } of page.responses) {
    const at = joinPointer(pointer, status);
    sources.set(at, source);
    const response: JsonObject = { description };
    if (content !== undefined)
      response["content"] = contentMap([content], `${at}/content`, sources);
    setOwn(responses, status, response);
  }
  if (page.responses.length > 0) return responses;
  sources.set(joinPointer(pointer, "2XX"), { ...page.source, kind: "derived", confidence: 0.9 });
  return { "2XX": { description: "Success" } };
}
