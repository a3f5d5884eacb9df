import { isDeepStrictEqual } from "node:util";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { getOwn, setOwn } from "../shared/own-property.ts";
import { isPlaceholder } from "../shared/sample.ts";
import { unionOf } from "../shared/vocabulary/types.ts";
import type { Trace } from "./trace.ts";
import { keywordsWhere, keywordsWith } from "../../schema/keywords.ts";

/** Where the conversion of a schema is, in the result and in the endpoint. */
export interface Position {
  readonly to: string;
  readonly from: string;
}

/** What converting schemas needs. */
export interface SchemaContext {
  readonly trace: Trace;
  /** Components rebuilt from `refIdentifier`. */
  readonly schemas: JsonObject;
}

/** Keywords that hold one schema, and those that hold a list of them. */
const SINGLE = keywordsWhere(({ holds }) => holds === "one" || holds === "one-or-list");
const LISTS = keywordsWith({ holds: "list" });

/** Keys of the endpoint structure that JSON Schema does not have, and those that are handled here. */
const handled: ReadonlySet<string> = new Set([
  ...SINGLE,
  ...LISTS,
  "type",
  "enum",
  "properties",
  "requiredProperties",
  "required",
  "refIdentifier",
  "isOneOf",
  "isAnyOf",
  "isAllOf",
  "isRequired",
  "example",
  "examples",
  "nullable",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "contentMediaType",
]);

/** A list of alternative schemas: one stands for itself, `null` among several makes them nullable. */
export function convertSchemaArray(
  list: JsonValue | undefined,
  position: Position,
  context: SchemaContext,
): JsonObject {
  const items = Array.isArray(list) ? list.filter(isObject) : isObject(list) ? [list] : [];
  const [first] = items;
  if (first === undefined) return {};
  if (items.length === 1)
    return convertSchema(first, step(position, "", Array.isArray(list) ? "0" : ""), context);
  const values = items.filter((item) => getOwn(item, "type") !== "null");
  const isOneOf = items.some((item) => getOwn(item, "isOneOf") === true);
  const key = isOneOf ? "oneOf" : "anyOf";
  const isUnion = values.length > 1;
  const converted = items.map((item, index) =>
    convertSchema(item, step(position, isUnion ? `${key}/${index}` : "", String(index)), context),
  );
  if (!isUnion) return unionOf(converted);
  const isTold = items.some((item) => isOneOf || getOwn(item, "isAnyOf") === true);
  if (!isTold)
    context.trace.notes.push({
      code: "union-not-told",
      message: "Whether exactly one or any of these schemas may match is not told.",
      pointer: position.from,
    });
  return { [key]: converted };
}

function step({ to, from }: Position, toward: string, within: string): Position {
  return {
    to: toward === "" ? to : `${to}/${toward}`,
    from: within === "" ? from : `${from}/${within}`,
  };
}

/** Converts one schema of the endpoint structure to JSON Schema. */
export function convertSchema(
  source: JsonObject,
  position: Position,
  context: SchemaContext,
): JsonObject {
  const name = componentName(source);
  if (name === undefined) return convertInline(source, position, context);
  const to = joinPointer("/components/schemas", name);
  const known = getOwn(context.schemas, name);
  if (known === undefined) setOwn(context.schemas, name, {});
  const converted = convertInline(source, { to, from: position.from }, context);
  if (known === undefined) setOwn(context.schemas, name, converted);
  else if (!isDeepStrictEqual(known, converted)) {
    const message = `The schema ${name} stands twice and differs; it is written out here.`;
    context.trace.notes.push({ code: "fragments-disagree", message, pointer: position.from });
    return convertInline(source, position, context);
  }
  return { $ref: `#${to}` };
}

function componentName(source: JsonObject): string | undefined {
  const ref = getOwn(source, "refIdentifier");
  const name = typeof ref === "string" ? ref.split("/").at(-1) : undefined;
  return name !== undefined && /^[A-Za-z0-9._-]+$/.test(name) ? name : undefined;
}

function convertInline(source: JsonObject, position: Position, context: SchemaContext): JsonObject {
  context.trace.origins.set(position.to, position.from);
  const ref = getOwn(source, "$ref");
  if (typeof ref === "string") return { $ref: ref };
  const wrapped = lone(source);
  if (wrapped !== undefined)
    return convertSchema(wrapped, { to: position.to, from: `${position.from}/allOf/0` }, context);
  const schema = convertType(source);
  for (const [key, value] of Object.entries(source))
    if (!handled.has(key) && !key.startsWith("_")) setOwn(schema, key, value);
  convertBounds(source, schema);
  convertExamples(source, schema);
  convertChildren(source, schema, position, context);
  if (getOwn(source, "nullable") === true && typeof schema["type"] === "string")
    schema["type"] = [schema["type"], "null"];
  return schema;
}

function convertType(source: JsonObject): JsonObject {
  const type = getOwn(source, "type");
  const values = getOwn(source, "enum");
  const enumOf = typeof type === "string" ? /^enum<(\w+)>$/.exec(type)?.[1] : undefined;
  const listed: JsonObject = Array.isArray(values) ? { enum: values } : {};
  if (enumOf !== undefined) return { type: enumOf, ...listed };
  if (type === "any" || type === undefined) return listed;
  if (type === "file") return { type: "string", format: "binary" };
  return { type, ...listed };
}

/** 3.0 wrote exclusive bounds as a flag alongside the bound. */
function convertBounds(source: JsonObject, schema: JsonObject): void {
  for (const [exclusive, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    const value = getOwn(source, exclusive);
    if (typeof value === "number") schema[exclusive] = value;
    const limit = schema[bound];
    if (value !== true || limit === undefined) continue;
    schema[exclusive] = limit;
    delete schema[bound];
  }
}

function convertExamples(source: JsonObject, schema: JsonObject): void {
  const single = getOwn(source, "example");
  const several = getOwn(source, "examples");
  const all = [
    ...(single === undefined ? [] : [single]),
    ...(Array.isArray(several) ? several : []),
  ];
  const kept = all.filter((example) => !isPlaceholder(example));
  if (kept.length > 0) schema["examples"] = kept;
}

function convertChildren(
  source: JsonObject,
  schema: JsonObject,
  position: Position,
  context: SchemaContext,
): void {
  const at = (...tokens: string[]): Position => ({
    to: joinPointer(position.to, ...tokens),
    from: joinPointer(position.from, ...tokens),
  });
  const properties = getOwn(source, "properties");
  if (isObject(properties)) {
    const converted: JsonObject = {};
    for (const [name, property] of Object.entries(properties))
      if (isObject(property))
        setOwn(converted, name, convertSchema(property, at("properties", name), context));
    schema["properties"] = converted;
  }
  // Both spellings occur in one document: trees below `allOf` are left as they were.
  const required = [getOwn(source, "requiredProperties"), getOwn(source, "required")].find(
    Array.isArray,
  );
  if (Array.isArray(required) && required.length > 0) schema["required"] = required;
  for (const key of SINGLE) {
    const child = getOwn(source, key);
    if (isObject(child)) schema[key] = convertSchema(child, at(key), context);
    else if (Array.isArray(child)) schema[key] = convertSchemaArray(child, at(key), context);
    else if (typeof child === "boolean") schema[key] = child;
  }
  for (const key of LISTS) {
    const members = getOwn(source, key);
    if (!Array.isArray(members)) continue;
    schema[key] = members
      .filter(isObject)
      .map((member, index) => convertSchema(member, at(key, String(index)), context));
  }
}

/** Properties are wrapped as `{allOf: [one]}`: the one that stands alone, to be unwrapped. */
function lone(source: JsonObject): JsonObject | undefined {
  const members = getOwn(source, "allOf");
  const [first] = Array.isArray(members) ? members : [];
  const keys = Object.keys(source).filter((key) => !key.startsWith("_"));
  const isBare = keys.length === 1 && Array.isArray(members) && members.length === 1;
  return isBare && isObject(first) ? first : undefined;
}
