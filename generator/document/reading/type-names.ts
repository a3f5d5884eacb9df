import { withoutKeys } from "../../json/edit.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { SchemaRule } from "./types.ts";

/** Other names of types, in lower case, each with one possible meaning. */
const typesByName: Readonly<Record<string, JsonObject>> = {
  ...Object.fromEntries(
    ["string", "number", "integer", "boolean", "object", "array", "null"].map((type) => [
      type,
      { type },
    ]),
  ),
  int: { type: "integer" },
  int32: { type: "integer", format: "int32" },
  int64: { type: "integer", format: "int64" },
  long: { type: "integer", format: "int64" },
  float: { type: "number", format: "float" },
  double: { type: "number", format: "double" },
  decimal: { type: "number" },
  bool: { type: "boolean" },
  str: { type: "string" },
  date: { type: "string", format: "date" },
  "date-time": { type: "string", format: "date-time" },
  datetime: { type: "string", format: "date-time" },
  uuid: { type: "string", format: "uuid" },
  email: { type: "string", format: "email" },
  uri: { type: "string", format: "uri" },
  url: { type: "string", format: "uri" },
  list: { type: "array" },
  map: { type: "object" },
  dict: { type: "object" },
  file: { type: "string", format: "binary" },
  text: { type: "string" },
  set: { type: "array" },
  dictionary: { type: "object" },
  any: {},
  mixed: {},
  json: {},
};

/**
 * `type` has seven values (JSON Schema validation section 6.1.1); by the letter no value is of any other type. In
 * YAML a list of types that ends in `null` without quotes holds the value null in place of the name.
 */
export const typeNameRule: SchemaRule = {
  name: "typeName",
  code: "read-type-name",
  keywords: ["type"],
  message: "a name of a type that OpenAPI does not have is read as the type that it can only be",
  read(schema, _pointer, { version }) {
    const { type } = schema;
    // A body of Swagger 2.0 that is no JSON.
    if (type === "file" && version === "2.0") return schema;
    if (Array.isArray(type)) {
      const types = type.map((one) => (one === null ? "null" : (readType(one)?.["type"] ?? one)));
      return types.every((one, index) => one === type[index]) ? schema : { ...schema, type: types };
    }
    const found = readType(type);
    if (found === undefined || found["type"] === type) return schema;
    return Object.fromEntries(
      Object.entries({ ...found, ...schema, ...typeOf(found) }).filter(
        ([key]) => key !== "type" || found["type"] !== undefined,
      ),
    );
  },
};

/** Any other text as a type: by the letter no value is valid. */
export const unknownTypeRule: SchemaRule = {
  name: "typeName",
  code: "type-unknown",
  keywords: ["type"],
  message: "a type that is none of OpenAPI's, and resembles none, is read as any type",
  read(schema, _pointer, { version }) {
    const { type } = schema;
    if (typeof type !== "string" || readType(type) !== undefined) return schema;
    return type === "file" && version === "2.0" ? schema : withoutKeys(schema, "type");
  },
};

function readType(type: JsonValue | undefined): JsonObject | undefined {
  const name = typeof type === "string" ? type.toLowerCase() : "";
  const found = Object.hasOwn(typesByName, name) ? typesByName[name] : undefined;
  return isObject(found) ? found : undefined;
}

function typeOf({ type }: JsonObject): JsonObject {
  return type === undefined ? {} : { type };
}
