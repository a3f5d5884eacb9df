import fc, { type Arbitrary } from "fast-check";
import { isObject, type JsonObject, type JsonValue } from "../../generator/json/values.ts";
import { valueAt } from "../../generator/json/pointer.ts";

/** Arbitraries that replace what the schema would give, by canonical path (`discounts[*].code`). */
export type Replacements = Readonly<Record<string, Arbitrary<unknown>>>;

const moment: Arbitrary<string> = fc
  .integer({ min: Date.UTC(2001, 0, 1) / 1000, max: Date.UTC(2037, 0, 1) / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString().replace(".000Z", "Z"));

/** Instances of a schema of the canonical model. Optional fields are there or not. */
export function instances(
  document: JsonObject,
  schema: JsonValue,
  replaced: Replacements = {},
  path = "",
): Arbitrary<unknown> {
  const own = Object.hasOwn(replaced, path) ? replaced[path] : undefined;
  if (own !== undefined) return own;
  if (!isObject(schema)) return fc.constant(null);
  const reference = schema["$ref"];
  if (typeof reference === "string") {
    return instances(document, valueAt(document, reference.slice(1)) ?? true, replaced, path);
  }
  const alternatives = schema["oneOf"] ?? schema["anyOf"];
  if (Array.isArray(alternatives)) {
    return fc.oneof(...alternatives.map((one) => instances(document, one, replaced, path)));
  }
  if ("const" in schema) return fc.constant(schema["const"]);
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...schema["enum"]);
  const types = [schema["type"]].flat().map(String);
  return fc.oneof(...types.map((type) => ofType(document, schema, type, replaced, path)));
}

function ofType(
  document: JsonObject,
  schema: JsonObject,
  type: string,
  replaced: Replacements,
  path: string,
): Arbitrary<unknown> {
  switch (type) {
    case "object":
      return objects(document, schema, replaced, path);
    case "array":
      return fc.array(instances(document, schema["items"] ?? true, replaced, `${path}[*]`), {
        minLength: Number(schema["minItems"] ?? 0),
        maxLength: Number(schema["maxItems"] ?? 3),
      });
    case "integer":
      return fc.integer({
        min: Number(schema["minimum"] ?? 0),
        max: Number(schema["maximum"] ?? 1000),
      });
    case "number":
      return fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return texts(schema);
  }
}

function texts(schema: JsonObject): Arbitrary<unknown> {
  if (schema["format"] === "date-time" || schema["pattern"] === "Z$") return moment;
  if (schema["format"] === "date") return moment.map((text) => text.slice(0, 10));
  if (typeof schema["pattern"] === "string")
    return fc.stringMatching(new RegExp(schema["pattern"]));
  return fc.string({ minLength: Number(schema["minLength"] ?? 0), maxLength: 12 });
}

function objects(
  document: JsonObject,
  schema: JsonObject,
  replaced: Replacements,
  path: string,
): Arbitrary<unknown> {
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  const names = Object.keys(properties);
  if (names.length === 0) {
    const values = isObject(schema["additionalProperties"])
      ? instances(document, schema["additionalProperties"], {})
      : fc.constant({});
    return fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), values, { maxKeys: 3 });
  }
  const required = (Array.isArray(schema["required"]) ? schema["required"] : []).map(String);
  const model = Object.fromEntries(
    names.map((name) => [
      name,
      instances(
        document,
        properties[name] ?? true,
        replaced,
        path === "" ? name : `${path}.${name}`,
      ),
    ]),
  );
  const max = Number(schema["maxProperties"] ?? Infinity);
  return fc
    .record(model, { requiredKeys: required })
    .map((made) => fit(made as Record<string, unknown>, schema, max))
    .filter((made) => Object.keys(made).length >= Number(schema["minProperties"] ?? 0));
}

/** Leaves out what `not: {required: [...]}` and `maxProperties` forbid, and what a replacement gave as absent. */
function fit(
  made: Record<string, unknown>,
  schema: JsonObject,
  max: number,
): Record<string, unknown> {
  const forbidden =
    isObject(schema["not"]) && Array.isArray(schema["not"]["required"])
      ? schema["not"]["required"].map(String)
      : [];
  const together = forbidden.length > 0 && forbidden.every((name) => made[name] !== undefined);
  return Object.fromEntries(
    Object.entries(made)
      .filter(([name, value]) => value !== undefined && !(together && name === forbidden[0]))
      .slice(0, max),
  );
}

/** Ids as providers with numbers have them. */
export const digits: Arbitrary<string> = fc.integer({ min: 1, max: 2 ** 31 }).map(String);
/** Never there. */
export const absent: Arbitrary<unknown> = fc.constant(undefined);
