import { withoutKeys } from "../../json/edit.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";

/**
 * An OpenAPI 3.0 Schema Object as the JSON Schema 2020-12 that accepts the same instances.
 * Looks at the schema's own keywords only; schemas inside it are rewritten by the caller.
 * Sources: OAS 3.0.4 sections 4.7.23.4 (Reference Object) and 4.7.24 (Schema Object);
 * clarification of `nullable` (OAS proposal 2019-10-31), "Migrating from OpenAPI 3.0 to 3.1".
 */
export function upgradeSchema(schema: JsonObject): JsonObject {
  if (typeof schema["$ref"] === "string") return onlyReference(schema);
  let upgraded = upgradeNullable(schema);
  upgraded = upgradeExclusive(upgraded, "minimum", "exclusiveMinimum");
  upgraded = upgradeExclusive(upgraded, "maximum", "exclusiveMaximum");
  upgraded = upgradeExample(upgraded);
  return upgradeFormat(upgraded);
}

/** A 3.0 Reference Object: "any properties added SHALL be ignored". */
export function onlyReference(reference: JsonObject): JsonObject {
  return Object.keys(reference).length === 1 ? reference : { $ref: reference["$ref"] ?? null };
}

/**
 * `nullable: true` adds null to the types of a `type` in the same object and has no meaning
 * without one. It does not add null to an `enum`: that must list it.
 */
export function upgradeNullable(schema: JsonObject): JsonObject {
  if (!Object.hasOwn(schema, "nullable")) return schema;
  const { type, nullable } = schema;
  const types = typeof type === "string" ? [type] : Array.isArray(type) ? type : [];
  const bare = withoutKeys(schema, "nullable");
  if (nullable !== true || types.length === 0 || types.includes("null")) return bare;
  return { ...bare, type: [...types, "null"] };
}

/** Draft 4's boolean `exclusiveMinimum` qualifies `minimum`; later it is a bound of its own. */
export function upgradeExclusive(
  schema: JsonObject,
  bound: "maximum" | "minimum",
  exclusive: "exclusiveMaximum" | "exclusiveMinimum",
): JsonObject {
  const qualifier = schema[exclusive];
  if (typeof qualifier !== "boolean") return schema;
  const limit = schema[bound];
  if (!qualifier || typeof limit !== "number") return withoutKeys(schema, exclusive);
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]): [string, JsonValue][] =>
      key === exclusive ? [] : [key === bound ? [exclusive, limit] : [key, value]],
    ),
  );
}

/** The schema's single `example` becomes the first of its `examples`. */
function upgradeExample(schema: JsonObject): JsonObject {
  // 3.0 has no `examples` in schemas; some write the map of a media type there.
  if (!Object.hasOwn(schema, "example"))
    return Array.isArray(schema["examples"]) ? schema : withoutKeys(schema, "examples");
  const examples = Array.isArray(schema["examples"]) ? schema["examples"] : [];
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]): [string, JsonValue][] => {
      if (key === "example") return [["examples", [value, ...examples]]];
      return key === "examples" ? [] : [[key, value]];
    }),
  );
}

/** `format: binary` and `format: byte` (and the common `base64`) are content keywords in 3.1. */
function upgradeFormat(schema: JsonObject): JsonObject {
  const replacement = contentKeyword(schema["format"]);
  if (schema["type"] !== "string" && !isNullableString(schema["type"])) return schema;
  if (replacement === undefined) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => (key === "format" ? replacement : [key, value])),
  );
}

function contentKeyword(format: JsonValue | undefined): [string, string] | undefined {
  if (format === "binary") return ["contentMediaType", "application/octet-stream"];
  if (format === "byte" || format === "base64") return ["contentEncoding", "base64"];
  return undefined;
}

function isNullableString(type: JsonValue | undefined): boolean {
  return Array.isArray(type) && type.length === 2 && type[0] === "string" && type[1] === "null";
}

/** True when the value is a Reference Object. */
export function isReference(value: JsonValue | undefined): value is JsonObject & { $ref: string } {
  return isObject(value) && typeof value["$ref"] === "string";
}
