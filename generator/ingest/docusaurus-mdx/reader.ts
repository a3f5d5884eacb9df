import { inflateSync } from "node:zlib";
import type { Diagnostics } from "../../diagnostics/index.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { readFrontMatter } from "../shared/front-matter.ts";
import { getOwn, setOwn } from "../shared/own-property.ts";
import { createSourceMap } from "../shared/source-map.ts";
import { parseJson } from "../shared/vocabulary/types.ts";
import { attributeText, findTags, scanTags, type Tag } from "../tags/scan-tags.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";

/** Reads the pages that docusaurus-openapi-docs generates: `api` in the front matter, and its components. */
export const docusaurusMdxReader: Reader = { format: "docusaurus-mdx", detect, read };

const components = /<(?:MethodEndpoint|ParamsDetails|RequestSchema|StatusCodes)\b/g;

function detect({ text }: InputFile): number {
  const hasApi = /^---\n[^]{0,400000}?^(?:api:\s*eJ|info_path:)/m.test(text);
  const found = new Set(text.match(components)).size;
  return hasApi && found > 0
    ? 0.95
    : found >= 2
      ? 0.9
      : hasApi && /^sidebar_class_name:.*api-method/m.test(text)
        ? 0.9
        : 0;
}

function read(input: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  const { file, text } = input;
  const front = readFrontMatter(text);
  const tags = scanTags(text, "mdx");
  const packed = front.get("api");
  const operation = (packed && unpack(packed.value)) ?? {};
  const [endpoint] = findTags(tags, "MethodEndpoint");
  const method = textOf(operation, "method") ?? (endpoint && attributeText(endpoint, "method"));
  const path = textOf(operation, "path") ?? (endpoint && attributeText(endpoint, "path"));
  const location = { file, line: endpoint?.line ?? packed?.line ?? 1, column: 1 };
  if (method === undefined || path === undefined) {
    diagnostics.report({
      code: "fields-not-readable",
      message: "The page's data holds no method and path.",
      location,
    });
    return undefined;
  }
  const sources = createSourceMap(file);
  for (const pointer of ["", "/info/title"]) sources.set(pointer, { line: location.line });
  sources.set("/info/version", { line: location.line, kind: "derived" });
  const described = isObject(operation["responses"])
    ? operation
    : { ...fromComponents(tags), ...operation };
  const title = front.get("title")?.value ?? `${method.toUpperCase()} ${path}`;
  const servers = getOwn(described, "servers");
  if (!Array.isArray(servers) || servers.length === 0)
    diagnostics.report({
      code: "server-not-stated",
      message: "The page's data names no server.",
      location,
    });
  const value: JsonObject = {
    openapi: "3.1.0",
    info: { title, version: "0.0.0" },
    ...(Array.isArray(servers) && servers.length > 0 ? { servers } : {}),
    paths: {},
  };
  const paths: JsonObject = {};
  setOwn(paths, path, { [method.toLowerCase()]: toOperation(described, title) });
  value["paths"] = paths;
  const schemes = getOwn(described, "securitySchemes");
  if (isObject(schemes)) value["components"] = { securitySchemes: schemes };
  return { file, value, locate: sources.locate, format: "docusaurus-mdx" };
}

/** Longest data of a page after unpacking, in bytes. */
const maximumUnpacked = 16_000_000;

/** The operation in the front matter: JSON, deflated, in base64. Undefined where it is damaged. */
function unpack(packed: string): JsonObject | undefined {
  try {
    const bytes = inflateSync(Buffer.from(packed, "base64"), { maxOutputLength: maximumUnpacked });
    const value = parseJson(bytes.toString("utf8"));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const textOf = (value: JsonObject, key: string) => {
  const text = getOwn(value, key);
  return typeof text === "string" ? text : undefined;
};

/** Parameters, body and responses as the page's components have them. */
function fromComponents(tags: readonly Tag[]): JsonObject {
  const found: JsonObject = {};
  const attribute = (component: string, name: string): JsonValue | undefined =>
    findTags(tags, component)
      .map((tag) => tag.attributes.get(name))
      .find((one) => one !== undefined);
  const parameters = attribute("ParamsDetails", "parameters");
  const body = attribute("RequestSchema", "body");
  const responses = attribute("StatusCodes", "responses");
  if (Array.isArray(parameters)) found["parameters"] = parameters;
  if (isObject(body)) found["requestBody"] = body;
  if (isObject(responses)) found["responses"] = responses;
  return found;
}

const operationKeys = [
  "operationId",
  "summary",
  "description",
  "tags",
  "parameters",
  "requestBody",
  "responses",
  "deprecated",
  "security",
  "callbacks",
];

function toOperation(data: JsonObject, title: string): JsonObject {
  const operation: JsonObject = { summary: title };
  for (const key of operationKeys) {
    const value = getOwn(data, key);
    if (value !== undefined && value !== null) operation[key] = value;
  }
  operation["responses"] ??= { "2XX": { description: "Success" } };
  return operation;
}
