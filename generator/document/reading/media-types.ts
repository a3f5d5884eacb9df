import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { equalJson } from "../../schema/equal.ts";
import type { DocumentRule, ReadingContext } from "./types.ts";

/** Media types that frameworks list next to JSON, and that stand for the same text. */
const sameAsJson = /^(text\/(plain|json)|application\/\*\+json)\s*(;|$)/i;

/**
 * Frameworks list every formatter that they have: `text/plain`, `text/json` and `application/*+json` with the schema
 * of `application/json`. An object is no plain text; by the letter its type is "text or the object".
 */
export const jsonMediaTypesRule: DocumentRule = {
  name: "jsonMediaTypes",
  code: "read-json-media-types",
  message:
    "media types with the schema of `application/json` that stand for the same JSON are left out",
  read(document, context) {
    const pointers: string[] = [];
    const value = rewriteOpenApi(document, (node, kind, pointer) => {
      if (kind !== "response" && kind !== "request-body") return node;
      const content = isObject(node["content"]) ? node["content"] : {};
      const read = withoutCopies(content, context);
      if (read === content) return node;
      pointers.push(joinPointer(pointer, "content"));
      return { ...node, content: read };
    });
    return { value, pointers };
  },
};

function withoutCopies(content: JsonObject, context: ReadingContext): JsonObject {
  const json = content["application/json"];
  if (!isObject(json) || !isStructured(json["schema"], context)) return content;
  const kept = Object.entries(content).filter(
    ([type, media]) =>
      !sameAsJson.test(type) || !isObject(media) || !equalJson(schemaOf(media), schemaOf(json)),
  );
  return kept.length === Object.keys(content).length ? content : Object.fromEntries(kept);
}

function schemaOf(media: JsonObject): JsonValue {
  return media["schema"] ?? null;
}

/** Whether a schema is of objects or arrays: text could be any other value. */
function isStructured(schema: JsonValue | undefined, { resolve }: ReadingContext): boolean {
  let found = schema;
  for (let step = 0; step < REFERENCE_STEPS && isObject(found); step++) {
    const { $ref } = found;
    if (typeof $ref !== "string") break;
    found = resolve($ref)?.value;
  }
  if (!isObject(found)) return false;
  const types = Array.isArray(found["type"]) ? found["type"] : [found["type"]];
  return (
    !types.some((type) => type === "string") &&
    (types.some((type) => type === "object" || type === "array") ||
      found["properties"] !== undefined ||
      found["allOf"] !== undefined)
  );
}

/** References that lead to one another before a schema is taken for unknown. */
const REFERENCE_STEPS = 20;
