import { joinPointer } from "../../json/pointer.ts";
import type { JsonObject, JsonValue } from "../../json/values.ts";
import { setOwn } from "./own-property.ts";
import type { PageContent, PageOperation, PageParameter } from "./page-operation.ts";
import type { SourceMap } from "./source-map.ts";
import { fieldSchema, writeContent } from "./write-schema.ts";

/** The OpenAPI 3.1 document that says what a page says about one operation. */
export function writeOperation(page: PageOperation, sources: SourceMap): JsonObject {
  const info: JsonObject = { title: titleOf(page), version: "0.0.0" };
  sources.set("", page.source);
  sources.set("/info/title", page.title ? page.source : { ...page.source, kind: "derived" });
  sources.set("/info/version", { ...page.source, kind: "derived" });
  const document: JsonObject = { openapi: "3.1.0", info };
  if (page.servers.length > 0) {
    document["servers"] = page.servers.map(({ url, source }, index) => {
      sources.set(`/servers/${index}`, source);
      return { url };
    });
  }
  if (page.endpoint !== undefined) {
    const { method, path, source } = page.endpoint;
    const pointer = joinPointer("/paths", path, method);
    sources.set(pointer, source);
    const item: JsonObject = {};
    setOwn(item, method, operationObject(page, pointer, sources));
    const paths: JsonObject = {};
    setOwn(paths, path, item);
    document["paths"] = paths;
  } else {
    const slug = slugOf(page.title ?? "operation");
    const pointer = joinPointer("/x-crosswalk-unplaced", slug);
    sources.set(pointer, page.source);
    document["paths"] = {};
    document["x-crosswalk-unplaced"] = { [slug]: operationObject(page, pointer, sources) };
  }
  if (page.security.length > 0) {
    const securitySchemes: JsonObject = {};
    for (const { name, scheme, source } of page.security) {
      sources.set(joinPointer("/components/securitySchemes", name), source);
      setOwn(securitySchemes, name, scheme);
    }
    document["components"] = { securitySchemes };
  }
  return document;
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
  if (page.title !== undefined) operation["summary"] = page.title;
  if (page.description !== undefined) operation["description"] = page.description;
  if (page.deprecated === true) operation["deprecated"] = true;
  if (page.security.length > 0) {
    const requirement: JsonObject = {};
    for (const { name } of page.security) setOwn(requirement, name, []);
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
