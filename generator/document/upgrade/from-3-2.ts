import type { Diagnostics } from "../../diagnostics/index.ts";
import { withoutKeys } from "../../json/edit.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import type { OpenApiKind } from "../../json/openapi-grammar.ts";
import { joinPointer, valueAt } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { SourcedDocument } from "../types.ts";
import { markVersion } from "./from-3-0.ts";
import { isReference } from "./schema-3-0.ts";

/** Says that something of the document has no form in 3.1. */
type Lose = (pointer: string, what: string) => void;

/**
 * OpenAPI 3.2 to 3.1, as far as 3.1 can say it. What is lost is reported with its place:
 * operations of methods beyond the eight, item schemas of streams, whole-query parameters.
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
  const rewritten = rewriteOpenApi(withoutKeys(document.value, "$self"), (value, kind, pointer) => {
    const resolved = kind === "media-type" ? inlineMediaType(document.value, value) : value;
    const local = typeof self === "string" ? localReference(resolved, self) : resolved;
    return downgrade[kind]?.(local, pointer, lose) ?? local;
  });
  return {
    file: document.file,
    value: markVersion(withoutMediaTypes(rewritten), "3.2"),
    locate: document.locate,
  };
}

const downgrade: Partial<
  Record<OpenApiKind, (value: JsonObject, pointer: string, lose: Lose) => JsonObject>
> = {
  document: (value) => ({
    ...value,
    ...mapList(value, "tags", (tag) => withoutKeys(tag, "summary", "parent", "kind")),
    ...mapList(value, "servers", (server) => withoutKeys(server, "name")),
  }),
  "path-item": (value, pointer, lose) => {
    if (Object.hasOwn(value, "query")) lose(joinPointer(pointer, "query"), "The method QUERY");
    for (const method of Object.keys(objectAt(value, "additionalOperations")))
      lose(joinPointer(pointer, "additionalOperations", method), `The method ${method}`);
    return withoutKeys(withoutWholeQuery(value, pointer, lose), "query", "additionalOperations");
  },
  operation: withoutWholeQuery,
  parameter: (value) => (value["style"] === "cookie" ? withoutKeys(value, "style") : value),
  "media-type": (value, pointer, lose) => {
    for (const keyword of ["itemSchema", "itemEncoding", "prefixEncoding"])
      if (Object.hasOwn(value, keyword)) lose(joinPointer(pointer, keyword), `\`${keyword}\``);
    return withoutKeys(value, "itemSchema", "itemEncoding", "prefixEncoding");
  },
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
  "security-scheme": (value, pointer, lose) => {
    const flows = objectAt(value, "flows");
    const rest = withoutKeys(value, "deprecated", "oauth2MetadataUrl");
    if (!Object.hasOwn(flows, "deviceAuthorization")) return rest;
    lose(joinPointer(pointer, "flows", "deviceAuthorization"), "The device authorization flow");
    return { ...rest, flows: withoutKeys(flows, "deviceAuthorization") };
  },
  schema: (value) => {
    const { discriminator, xml } = value;
    return {
      ...value,
      ...(isObject(discriminator)
        ? { discriminator: withoutKeys(discriminator, "defaultMapping") }
        : {}),
      ...(isObject(xml) ? { xml: withoutKeys(xml, "nodeType") } : {}),
    };
  },
};

/** Leaves out parameters that are the whole query string (`in: querystring`). */
function withoutWholeQuery(value: JsonObject, pointer: string, lose: Lose): JsonObject {
  const { parameters } = value;
  if (!Array.isArray(parameters)) return value;
  const kept = parameters.filter((parameter, index) => {
    const whole = isObject(parameter) && parameter["in"] === "querystring";
    if (whole) lose(joinPointer(pointer, "parameters", index), "A parameter in `querystring`");
    return !whole;
  });
  return kept.length === parameters.length ? value : { ...value, parameters: kept };
}

/** 3.2 lets a media type refer to `components.mediaTypes`; 3.1 does not. */
function inlineMediaType(root: JsonObject, value: JsonObject): JsonObject {
  if (!isReference(value) || !value.$ref.startsWith("#/components/mediaTypes/")) return value;
  const target = valueAt(root, value.$ref.slice(1));
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

function objectAt(value: JsonObject, key: string): JsonObject {
  const held = Object.hasOwn(value, key) ? value[key] : undefined;
  return isObject(held) ? held : {};
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
