import type { Diagnostics } from "../../diagnostics/index.ts";
import { withoutKeys } from "../../json/edit.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import type { OpenApiKind } from "../../json/openapi-grammar.ts";
import { isMultipart } from "../../json/media-types.ts";
import { joinPointer, parsePointer } from "../../json/pointer.ts";
import { isObject, objectOf, type JsonObject, type JsonValue } from "../../json/values.ts";
import { DEFAULT_MAPPING } from "../reading/discriminator.ts";
import { keywordsWith } from "../../schema/keywords.ts";
import type { SourcedDocument } from "../types.ts";
import { markVersion } from "./from-3-0.ts";
import { isReference } from "./schema-3-0.ts";
import { targetOf } from "../../schema/references.ts";

/** Says that something of the document has no form in 3.1. */
type Lose = (pointer: string, what: string) => void;

/**
 * OpenAPI 3.2 as the other stages read it: 3.1, and the constructs of 3.2 that 3.1 has no form for - the method
 * QUERY, other methods, encodings of items, the device flow. A document that has any of these stays 3.2.
 * Parameters that are the whole query become query parameters; where there is no such form that is reported.
 * Names, summaries and hierarchies of tags and servers are left out without a word.
 * Source: OAS 3.2.0, appendix of changes.
 */
export function upgradeFrom32(
  document: SourcedDocument,
  diagnostics: Diagnostics,
): SourcedDocument {
  const lose: Lose = (pointer, what) =>
    diagnostics.report({
      code: "not-expressible",
      message: `${what} cannot be said in OpenAPI 3.1 and is left out`,
      pointer,
      location: document.locate(pointer, "key"),
    });
  const self = document.value["$self"];
  let isNew = false;
  const root = withoutKeys(document.value, "$self");
  const rewritten = rewriteOpenApi(root, (value, kind, pointer) => {
    const resolved = kind === "media-type" ? inlineMediaType(document.value, value) : value;
    const local = typeof self === "string" ? localReference(resolved, self) : resolved;
    isNew ||=
      constructsOf32[kind]?.some((field) => Object.hasOwn(local, field)) === true ||
      (kind === "security-scheme" &&
        Object.hasOwn(objectOf(local["flows"]), "deviceAuthorization"));
    if (kind === "path-item" || kind === "operation")
      return withQueryParameters(local, pointer, { root, lose });
    return downgrade[kind]?.(local, pointer) ?? local;
  });
  const upgraded = markVersion(withoutMediaTypes(rewritten), "3.2");
  return {
    file: document.file,
    value: isNew ? { ...upgraded, openapi: "3.2.0" } : upgraded,
    locate: document.locate,
  };
}

/** Fields that 3.1 has no form for. */
const constructsOf32: Partial<Record<OpenApiKind, readonly string[]>> = {
  "path-item": ["query", "additionalOperations"],
  "media-type": ["itemEncoding", "prefixEncoding"],
};

/**
 * Before 3.2 the schema of a media type that is a sequence was that of its items; a body in parts, which is sent as
 * a whole, is a list.
 */
function withItems({ itemSchema, ...value }: JsonObject, pointer: string): JsonObject {
  if (itemSchema !== undefined && isMultipart(parsePointer(pointer).at(-1) ?? ""))
    return { ...value, schema: value["schema"] ?? { type: "array", items: itemSchema } };
  return itemSchema === undefined ? value : { ...value, schema: withParsedData(itemSchema) };
}

const BRANCHES = keywordsWith({ inPlace: true, holds: "list" });

/** An event of a stream, its data as they are when they have been parsed. Source: OAS 3.2 section 4.14.4.3. */
function withParsedData(schema: JsonValue): JsonValue {
  if (!isObject(schema)) return schema;
  const branches = Object.fromEntries(
    BRANCHES.flatMap((keyword) => {
      const list = schema[keyword];
      return Array.isArray(list) ? [[keyword, list.map(withParsedData)]] : [];
    }),
  );
  const { properties } = schema;
  const data = isObject(properties) ? properties["data"] : undefined;
  if (!isObject(properties) || !isObject(data) || data["contentSchema"] === undefined)
    return { ...schema, ...branches };
  const parsed = { ...properties, data: data["contentSchema"] };
  return { ...schema, ...branches, properties: parsed };
}

/** `defaultMapping` stays for what reads discriminators, as an extension. */
export function withDefaultMapping({ defaultMapping, ...discriminator }: JsonObject): JsonObject {
  return defaultMapping === undefined
    ? discriminator
    : { ...discriminator, [DEFAULT_MAPPING]: defaultMapping };
}

const downgrade: Partial<Record<OpenApiKind, (value: JsonObject, pointer: string) => JsonObject>> =
  {
    document: (value) => ({
      ...value,
      ...mapList(value, "tags", (tag) => withoutKeys(tag, "summary", "parent", "kind")),
      ...mapList(value, "servers", (server) => withoutKeys(server, "name")),
    }),
    parameter: (value) => (value["style"] === "cookie" ? withoutKeys(value, "style") : value),
    "media-type": withItems,
    response: (value) => {
      const { summary } = value;
      if (Object.hasOwn(value, "description") || isReference(value))
        return withoutKeys(value, "summary");
      return {
        ...withoutKeys(value, "summary"),
        description: typeof summary === "string" ? summary : "",
      };
    },
    example: (value) => {
      if (!Object.hasOwn(value, "dataValue")) return withoutKeys(value, "serializedValue");
      const { dataValue = null, ...rest } = withoutKeys(value, "serializedValue");
      return { ...rest, value: dataValue };
    },
    "security-scheme": (value) => withoutKeys(value, "deprecated", "oauth2MetadataUrl"),
    schema: (value) => {
      const { discriminator, xml } = value;
      return {
        ...value,
        ...(isObject(discriminator) ? { discriminator: withDefaultMapping(discriminator) } : {}),
        ...(isObject(xml) ? { xml: withoutKeys(xml, "nodeType") } : {}),
      };
    },
  };

/** Marks a parameter whose content is the query string as a whole. */
const WHOLE_QUERY = "x-crosswalk-whole-query";

/** What parameters of the whole query are read with. */
interface QueryContext {
  readonly root: JsonObject;
  readonly lose: Lose;
}

/**
 * A form as the whole query string (`in: querystring`) is a query parameter for each of its properties. Another
 * content, such as JSON, is one parameter that is marked as the whole.
 */
function withQueryParameters(
  value: JsonObject,
  pointer: string,
  { root, lose }: QueryContext,
): JsonObject {
  const { parameters } = value;
  if (!Array.isArray(parameters)) return value;
  let isChanged = false;
  const list = parameters.flatMap((given, index): JsonValue[] => {
    const parameter = followed(given, root);
    if (parameter["in"] !== "querystring") return [given];
    isChanged = true;
    const content = objectOf(parameter["content"]);
    const form = objectOf(content["application/x-www-form-urlencoded"]);
    const schema = followed(form["schema"] ?? {}, root);
    const properties = Object.entries(objectOf(schema["properties"]));
    if (properties.length === 0) {
      if (Object.keys(content).length > 0)
        return [{ ...parameter, in: "query", [WHOLE_QUERY]: true }];
      lose(joinPointer(pointer, "parameters", index), "A parameter in `querystring`");
    }
    const { required } = schema;
    return properties.map(([name, property]) => {
      const isRequired = Array.isArray(required) && required.includes(name);
      return { name, in: "query", required: isRequired, schema: property };
    });
  });
  return isChanged ? { ...value, parameters: list } : value;
}

/** What a reference of the document leads to, in one step; any other object itself. */
function followed(value: JsonValue, root: JsonObject): JsonObject {
  if (!isObject(value)) return {};
  if (!isReference(value)) return value;
  const target = targetOf(root, value.$ref)?.schema;
  return isObject(target) ? target : {};
}

/** 3.2 lets a media type refer to `components.mediaTypes`; 3.1 does not. */
function inlineMediaType(root: JsonObject, value: JsonObject): JsonObject {
  if (!isReference(value) || !value.$ref.startsWith("#/components/mediaTypes/")) return value;
  const target = targetOf(root, value.$ref)?.schema;
  return isObject(target) && !isReference(target) ? target : value;
}

/** References that spell out the document's own URI become local ones. */
function localReference(value: JsonObject, self: string): JsonObject {
  return isReference(value) && value.$ref.startsWith(`${self}#`)
    ? { ...value, $ref: value.$ref.slice(self.length) }
    : value;
}

function withoutMediaTypes(root: JsonObject): JsonObject {
  const { components } = root;
  return isObject(components) && Object.hasOwn(components, "mediaTypes")
    ? { ...root, components: withoutKeys(components, "mediaTypes") }
    : root;
}

function mapList(
  value: JsonObject,
  key: string,
  map: (item: JsonObject) => JsonObject,
): Record<string, JsonValue> {
  const items = value[key];
  return Array.isArray(items)
    ? { [key]: items.map((item) => (isObject(item) ? map(item) : item)) }
    : {};
}
