import { joinPointer } from "../../json/pointer.ts";
import { isObject, objectOf, type JsonObject, type JsonValue } from "../../json/values.ts";
import { getOwn, setOwn } from "../shared/own-property.ts";
import type { PageHead } from "../shared/page-head.ts";
import { isPlaceholder } from "../shared/sample.ts";
import { statusText } from "../shared/status-text.ts";
import { convertSchema, convertSchemaArray, type SchemaContext } from "./schema.ts";
import { convertSecurity } from "./security.ts";
import type { Trace } from "./trace.ts";

/** True for the root of an endpoint structure: `paths` is a record with a path and a method. */
export function isEndpoint(root: JsonValue): root is JsonObject {
  const paths = isObject(root) ? getOwn(root, "paths") : undefined;
  return (
    isObject(paths) &&
    typeof getOwn(paths, "path") === "string" &&
    typeof getOwn(paths, "method") === "string"
  );
}

/**
 * Converts the endpoint structure of a Mintlify page to an OpenAPI 3.1 document. Pure.
 *
 * @param head - the page's title and description, which the structure does not have.
 */
export function convertEndpoint(
  root: JsonObject,
  head: PageHead,
): { document: JsonObject; trace: Trace } {
  const trace: Trace = { origins: new Map([["", ""]]), notes: [] };
  const schemas: JsonObject = {};
  const context: SchemaContext = { trace, schemas };
  const endpoint = getOwn(root, "paths") as JsonObject;
  const path = String(endpoint["path"]);
  const isWebhook = endpoint["type"] === "webhook" || endpoint["method"] === "webhook";
  const method =
    isWebhook && endpoint["method"] === "webhook"
      ? "post"
      : String(endpoint["method"]).toLowerCase();
  const section = isWebhook ? "webhooks" : "paths";
  const pointer = joinPointer("", section, path, method);
  trace.origins.set(pointer, "/paths");
  const request = objectOf(endpoint["request"]);
  const { requirements, schemes } = convertSecurity(getOwn(request, "security"));
  const operation: JsonObject = {
    ...(head.title === undefined ? {} : { summary: head.title }),
    ...(head.description === undefined ? {} : { description: head.description }),
    ...(endpoint["deprecated"] === true ? { deprecated: true } : {}),
    ...(requirements.length > 0 ? { security: requirements } : {}),
    ...parametersOf(objectOf(request["parameters"]), pointer, context),
    ...requestBodyOf(objectOf(request["body"]), pointer, context),
    responses: responsesOf(objectOf(endpoint["response"]), pointer, context),
  };
  for (const [name, schema] of Object.entries(objectOf(objectOf(root["components"])["schemas"])))
    if (isObject(schema) && getOwn(schemas, name) === undefined) {
      const at = joinPointer("/components/schemas", name);
      setOwn(schemas, name, convertSchema(schema, { to: at, from: at }, context));
    }
  const document: JsonObject = {
    openapi: "3.1.0",
    info: { title: head.title ?? `${method.toUpperCase()} ${path}`, version: "0.0.0" },
  };
  const servers = getOwn(endpoint, "servers");
  if (Array.isArray(servers) && servers.length > 0) document["servers"] = servers;
  trace.origins.set("/servers", "/paths/servers");
  const item: JsonObject = {};
  setOwn(item, method, operation);
  const items: JsonObject = {};
  setOwn(items, path, item);
  document[section] = items;
  const components: JsonObject = {
    ...(Object.keys(schemas).length > 0 ? { schemas } : {}),
    ...(Object.keys(schemes).length > 0 ? { securitySchemes: schemes } : {}),
  };
  if (Object.keys(components).length > 0) document["components"] = components;
  return { document, trace };
}

function parametersOf(
  places: JsonObject,
  pointer: string,
  context: SchemaContext,
): { parameters?: JsonObject[] } {
  const parameters: JsonObject[] = [];
  for (const place of ["path", "query", "header", "cookie"])
    for (const [name, value] of Object.entries(objectOf(places[place]))) {
      if (!isObject(value)) continue;
      const to = `${pointer}/parameters/${parameters.length}`;
      const from = joinPointer("/paths/request/parameters", place, name);
      context.trace.origins.set(to, from);
      const list = getOwn(value, "schema");
      const [first] = Array.isArray(list) ? list.filter(isObject) : [];
      const position = { to: `${to}/schema`, from: `${from}/schema` };
      const { description, deprecated, ...schema } = convertSchemaArray(list, position, context);
      parameters.push({
        name,
        in: place,
        ...(description === undefined ? {} : { description }),
        required: place === "path" || (first !== undefined && getOwn(first, "required") === true),
        ...(deprecated === undefined ? {} : { deprecated }),
        ...pick(value, "style", "explode"),
        schema,
      });
    }
  return parameters.length > 0 ? { parameters } : {};
}

function pick(source: JsonObject, ...keys: readonly string[]): JsonObject {
  const picked: JsonObject = {};
  for (const key of keys) {
    const value = getOwn(source, key);
    if (value !== undefined) picked[key] = value;
  }
  return picked;
}

function requestBodyOf(body: JsonObject, pointer: string, context: SchemaContext): JsonObject {
  const content = contentOf(
    body,
    { to: `${pointer}/requestBody/content`, from: "/paths/request/body" },
    context,
  );
  if (Object.keys(content).length === 0) return {};
  context.trace.origins.set(`${pointer}/requestBody`, "/paths/request/body");
  const required = Object.values(body).some((media) => {
    const list = isObject(media) ? getOwn(media, "schemaArray") : undefined;
    return Array.isArray(list) && list.some((item) => isObject(item) && item["required"] === true);
  });
  const description = Object.values(body)
    .map((media) => (isObject(media) ? getOwn(media, "description") : undefined))
    .find((text) => typeof text === "string" && text !== "");
  return {
    requestBody: { ...(description === undefined ? {} : { description }), required, content },
  };
}

function responsesOf(response: JsonObject, pointer: string, context: SchemaContext): JsonObject {
  const responses: JsonObject = {};
  for (const [status, media] of Object.entries(response)) {
    const to = joinPointer(pointer, "responses", status);
    const from = joinPointer("/paths/response", status);
    context.trace.origins.set(to, from);
    const content = contentOf(isObject(media) ? media : {}, { to: `${to}/content`, from }, context);
    const stated = Object.values(isObject(media) ? media : {})
      .map((one) => (isObject(one) ? getOwn(one, "description") : undefined))
      .find((text) => typeof text === "string" && text !== "");
    setOwn(responses, status, {
      description: stated ?? statusText(status) ?? "Response",
      ...(Object.keys(content).length > 0 ? { content } : {}),
    });
  }
  return responses;
}

function contentOf(
  media: JsonObject,
  { to, from }: { to: string; from: string },
  context: SchemaContext,
): JsonObject {
  const content: JsonObject = {};
  for (const [mediaType, value] of Object.entries(media)) {
    // Mintlify marks an empty response by a media type of its own.
    if (!isObject(value) || mediaType.startsWith("_mintlify/")) continue;
    const position = {
      to: joinPointer(to, mediaType, "schema"),
      from: joinPointer(from, mediaType, "schemaArray"),
    };
    context.trace.origins.set(joinPointer(to, mediaType), joinPointer(from, mediaType));
    const schema = convertSchemaArray(getOwn(value, "schemaArray"), position, context);
    setOwn(content, mediaType, { schema, ...examplesOf(objectOf(value["examples"])) });
  }
  return content;
}

/** Written examples; those that the tool made from the schema consist of placeholders. */
function examplesOf(examples: JsonObject): { examples?: JsonObject } {
  const kept: JsonObject = {};
  for (const [key, example] of Object.entries(examples)) {
    const value = isObject(example) ? getOwn(example, "value") : undefined;
    if (!isObject(example) || value === undefined || isPlaceholder(value) || onlyStandIns(value))
      continue;
    setOwn(kept, key, pick(example, "summary", "description", "value"));
  }
  return Object.keys(kept).length > 0 ? { examples: kept } : {};
}

/** `123` and `true` stand for any number and boolean; an example of nothing else is a placeholder too. */
function onlyStandIns(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.every(onlyStandIns);
  if (isObject(value)) return Object.values(value).every(onlyStandIns);
  return value === 123 || value === true;
}
