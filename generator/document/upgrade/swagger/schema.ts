import { renameKey, withKey, withoutKeys } from "../../../json/edit.ts";
import { isObject, type JsonObject, type JsonValue } from "../../../json/values.ts";

/**
 * A Swagger 2.0 Schema Object as one of OpenAPI 3.0: a discriminator is an object there, a file is
 * a binary string, and the common extension `x-nullable` is a keyword.
 */
export function convertSchema(schema: JsonObject): JsonObject {
  const referring = convertReference(schema);
  const nullable = withoutNullExtension(referring);
  const { discriminator, type } = nullable;
  const named =
    typeof discriminator === "string"
      ? withKey(nullable, "discriminator", { propertyName: discriminator })
      : nullable;
  return type === "file" ? { ...named, type: "string", format: "binary" } : named;
}

function withoutNullExtension(schema: JsonObject): JsonObject {
  if (typeof schema["x-nullable"] !== "boolean" || Object.hasOwn(schema, "nullable")) return schema;
  return renameKey(schema, "x-nullable", "nullable");
}

/** A reference to a definition, spelled as 3.0 does. */
export function convertReference(value: JsonObject): JsonObject {
  const ref = value["$ref"];
  return typeof ref === "string" && ref.startsWith("#/definitions/")
    ? { ...value, $ref: `#/components/schemas/${ref.slice("#/definitions/".length)}` }
    : value;
}

/** The fields of a parameter, header or item that say how it is sent, not what it is. */
const notOfTheSchema: ReadonlySet<string> = new Set([
  "$ref",
  "allowEmptyValue",
  "collectionFormat",
  "description",
  "in",
  "name",
  "required",
]);

/** The schema that a 2.0 parameter, header or item carries in its own fields. */
export function inlineSchema(holder: JsonObject): JsonObject {
  const fields = Object.entries(holder).flatMap(([key, value]): [string, JsonValue][] => {
    if (notOfTheSchema.has(key) || (key.startsWith("x-") && key !== "x-nullable")) return [];
    if (key === "items" && isObject(value)) return [["items", inlineSchema(value)]];
    return [[key, value]];
  });
  return withoutKeys(convertSchema(Object.fromEntries(fields)), "collectionFormat");
}
