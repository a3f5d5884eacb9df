import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { isObject, type JsonObject } from "../../json/values.ts";
import { isKeyword } from "../../schema/keywords.ts";
import { collectionStyles } from "../upgrade/swagger/parameter.ts";
import type { DocumentRule } from "./types.ts";

/** The fields of a Parameter Object and of a Header Object (OAS 3.1 section 4.8.12). */
const ownFields = new Set([
  ...["name", "in", "description", "required", "deprecated", "allowEmptyValue"],
  ...["style", "explode", "allowReserved", "schema", "content", "example", "examples"],
]);

/**
 * A parameter or header of OpenAPI 3 with its type in its own fields, as in Swagger 2.0: by the letter nothing is
 * said of its value (OAS 3.1 section 4.8.12.2).
 */
export const parameterSchemaRule: DocumentRule = {
  name: "parameterSchema",
  code: "read-parameter-schema",
  message: "the type of a parameter or header that stands next to its name is read as its schema",
  read(document, { version }) {
    const pointers: string[] = [];
    if (version === "2.0") return { value: document, pointers };
    const value = rewriteOpenApi(
      document,
      (node, kind, pointer) => {
        if (kind !== "parameter" && kind !== "header") return node;
        if (node["type"] === undefined || isObject(node["schema"]) || isObject(node["content"]))
          return node;
        pointers.push(pointer);
        return withSchema(node);
      },
      { kinds: ["parameter", "header"] },
    );
    return { value, pointers };
  },
};

function withSchema({ collectionFormat, ...node }: JsonObject): JsonObject {
  const isOfSchema = ([key]: readonly [string, unknown]): boolean =>
    isKeyword(key) && !ownFields.has(key);
  const entries = Object.entries(node);
  const style =
    typeof collectionFormat === "string" && Object.hasOwn(collectionStyles, collectionFormat)
      ? collectionStyles[collectionFormat]
      : {};
  return {
    ...Object.fromEntries(entries.filter((entry) => !isOfSchema(entry))),
    ...style,
    schema: Object.fromEntries(entries.filter(isOfSchema)),
  };
}
