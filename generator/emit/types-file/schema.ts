import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { isBinary } from "../../schema/formats.ts";
import { isDateTime, isInt64 } from "../conversions.ts";
import { annotations } from "./annotations.ts";
import { KEYWORDS_OF_ANY_TYPE, keywordsWith } from "../../schema/keywords.ts";
import { isExpressed } from "./keywords.ts";

type Schema = JsonObject | boolean;

/** What a schema needs of the document around it. */
export interface SchemaContext {
  /** Turns a `$ref` of the document into one that openapi-typescript can follow; undefined: it leads nowhere. */
  readonly retarget: (reference: string) => string | undefined;
  /** Replaces characters in a name that openapi-typescript would read as a pointer's; printing puts them back. */
  readonly rename: (name: string) => string;
  /** The keywords for names that one part of a conjunction requires and another declares. */
  readonly requiredTogether: (parts: readonly JsonValue[]) => JsonObject;
}

const primitiveTypes = new Set(["string", "number", "integer", "boolean", "null"]);
const types = new Set([...primitiveTypes, "object", "array"]);

/** Keywords whose schemas stand alongside the shape. */
const unionKeywords = keywordsWith({ inPlace: true, holds: "list" });

/** Type that has no values. */
const nothing: JsonObject = { enum: [] };

/**
 * Rewrites a schema so that the type that openapi-typescript makes of it has every value that the
 * schema accepts, and is as narrow as TypeScript can say. Keywords that no type expresses are left
 * out; so are discriminators, which for openapi-typescript add constraints that the schemas do not
 * have.
 */
export function prepareSchema(schema: JsonValue | undefined, context: SchemaContext): Schema {
  if (!isObject(schema)) return schema !== false;
  const notes = annotations(schema);
  const reference = schema["$ref"];
  if (typeof reference === "string") {
    const target = context.retarget(reference);
    const rest = omit(schema, "$ref");
    if (target === undefined) return hasShape(rest) ? prepareSchema(rest, context) : notes;
    // OAS 3.1: keywords alongside `$ref` hold together with it.
    if (!hasShape(rest)) return { ...notes, $ref: target };
    const required = context.requiredTogether([{ $ref: reference }, rest]);
    return { ...notes, allOf: [{ $ref: target }, member(rest, context)], ...required };
  }
  if (Array.isArray(schema["enum"]) || schema["const"] !== undefined) {
    return Object.assign(notes, literals(schema));
  }
  return Object.assign(notes, structure(schema, context));
}

/** `enum` and `const`: the values that the schema's own `type` allows. */
function literals(schema: JsonObject): JsonObject {
  const allowed = typesOf(schema);
  const listed = Array.isArray(schema["enum"]) ? schema["enum"] : [schema["const"] ?? null];
  const values = listed.filter(
    (value) => allowed === undefined || allowed.some((type) => isOfType(value, type)),
  );
  const named = allowed?.filter((type) => type !== "null") ?? [];
  return {
    enum: values,
    ...(named.length === 1 && named[0] !== undefined && primitiveTypes.has(named[0])
      ? { type: named[0] }
      : {}),
  };
}

function isOfType(value: JsonValue, type: string): boolean {
  if (value === null) return type === "null";
  if (Array.isArray(value)) return type === "array";
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

function typesOf(schema: JsonObject): string[] | undefined {
  const { type } = schema;
  if (typeof type === "string") return types.has(type) ? [type] : undefined;
  const listed = (Array.isArray(type) ? type : [type]).filter(
    (name) => typeof name === "string" && types.has(name),
  );
  return listed.length === 0 ? undefined : [...new Set(listed as string[])];
}

/** Shape keywords, `allOf`, `anyOf` and `oneOf` hold all together: as one `allOf` when there are several of them. */
function structure(schema: JsonObject, context: SchemaContext): JsonObject {
  const shape = shapeOf(schema, context);
  if (unionKeywords.every((keyword) => schema[keyword] === undefined)) return shape;
  const all = listOf(schema["allOf"]).map((part) => member(part, context));
  const unions = (["anyOf", "oneOf"] as const).flatMap((keyword) => {
    const members = listOf(schema[keyword]).map((part) =>
      member(withDeclared(part, schema), context),
    );
    return members.length === 0 ? [] : [{ [keyword]: members }];
  });
  if (all.length === 0 && unions.length === 0) return shape;
  if (all.length === 0 && unions.length === 1 && Object.keys(shape).length === 0)
    return unions[0] ?? {};
  const shaped = Object.keys(shape).length === 0 ? [] : [shape];
  const own = unionKeywords.reduce(omit, schema);
  const branches = (["anyOf", "oneOf"] as const).map((keyword) => ({
    [keyword]: listOf(schema[keyword]).map((part) => withDeclared(part, schema)),
  }));
  const required = context.requiredTogether([own, ...listOf(schema["allOf"]), ...branches]);
  return {
    allOf: [...shaped, ...all, ...unions],
    ...required,
  };
}

/**
 * A branch of a union holds together with what stands alongside the union: without a `type` of its own it has that one,
 * a name that it only requires has that declaration, and one that it only declares is required as there. The
 * intersection of `a?: string` and `a: unknown` would let `undefined` through.
 */
function withDeclared(branch: JsonValue, parent: JsonObject): JsonValue {
  if (!isObject(branch) || ownTypeKeywords.some((keyword) => branch[keyword] !== undefined))
    return branch;
  const type = branch["type"] ?? parent["type"];
  const typed = type === undefined ? branch : { ...branch, type };
  const declared = isObject(parent["properties"]) ? parent["properties"] : {};
  const own = isObject(branch["properties"]) ? branch["properties"] : {};
  const isClosed = parent["additionalProperties"] === false;
  const added = requiredOf(branch)
    .filter((name) => !Object.hasOwn(own, name))
    .flatMap((name) => {
      const value = Object.hasOwn(declared, name) ? declared[name] : isClosed ? false : undefined;
      return value === undefined ? [] : [[name, value] as const];
    });
  const properties = { ...own, ...Object.fromEntries(added) };
  const needed = requiredOf(parent).filter((name) => Object.hasOwn(own, name));
  return {
    ...typed,
    ...(added.length > 0 && { properties }),
    ...(needed.length > 0 && { required: [...new Set([...requiredOf(branch), ...needed])] }),
  };
}

/** Keywords of a branch that say what it is by themselves. */
const ownTypeKeywords = KEYWORDS_OF_ANY_TYPE.filter((keyword) => keyword !== "type");

/** A schema in a list: openapi-typescript wants objects there. */
function member(schema: JsonValue, context: SchemaContext): JsonObject {
  const prepared = prepareSchema(schema, context);
  if (isObject(prepared)) return prepared;
  return prepared ? {} : nothing;
}

function shapeOf(schema: JsonObject, context: SchemaContext): JsonObject {
  const shape: JsonObject = {};
  const named = typesOf(schema);
  if (named !== undefined) shape["type"] = named.length === 1 ? (named[0] ?? "") : named;
  if (isBinary(schema) && named?.includes("string") === true) {
    const raw = { type: "string", format: "binary" };
    const others = named.filter((type) => type !== "string");
    return others.length === 0 ? raw : { anyOf: [raw, { type: others }] };
  }
  if (named !== undefined && named.length > 1) {
    // A type of its own for what a setting may make another value of.
    const own = isInt64(schema) ? "integer" : isDateTime(schema) ? "string" : undefined;
    const others = named.filter((type) => type !== own);
    const format = schema["format"] ?? null;
    if (own !== undefined) return { anyOf: [{ type: own, format }, { type: others }] };
  }
  if (named?.every((type) => primitiveTypes.has(type)) === true) return shape;
  Object.assign(shape, arrayShape(schema, context), objectShape(schema, context, named));
  return shape;
}

function arrayShape(schema: JsonObject, context: SchemaContext): JsonObject {
  const shape: JsonObject = {};
  if (Array.isArray(schema["prefixItems"])) {
    shape["prefixItems"] = schema["prefixItems"].map((item) => prepareSchema(item, context));
    for (const bound of ["minItems", "maxItems"])
      if (typeof schema[bound] === "number") shape[bound] = schema[bound];
  }
  const { items } = schema;
  if (isObject(items) || typeof items === "boolean") shape["items"] = prepareSchema(items, context);
  return shape;
}

function objectShape(
  schema: JsonObject,
  context: SchemaContext,
  named: string[] | undefined,
): JsonObject {
  const declared = isObject(schema["properties"]) ? schema["properties"] : {};
  const required = requiredOf(schema);
  const properties: [string, Schema][] = [];
  for (const name of Object.keys(declared))
    properties.push([context.rename(name), prepareSchema(declared[name], context)]);
  for (const name of required) {
    // A required key that no schema describes may hold anything.
    if (!Object.hasOwn(declared, name)) properties.push([context.rename(name), {}]);
  }
  const shape: JsonObject = {};
  const hasNames = properties.length > 0;
  if (hasNames) shape["properties"] = Object.fromEntries(properties);
  if (required.length > 0) shape["required"] = required.map(context.rename);
  const isObjectType = named?.includes("object") === true || hasNames;
  const rest = isObjectType ? additional(schema, hasNames, context) : undefined;
  if (rest !== undefined) shape["additionalProperties"] = rest;
  return shape;
}

/**
 * The type of all other keys. An index signature would hold for the named properties too, and
 * patterns hold for some keys only: then the type cannot say more than `unknown`.
 */
function additional(
  schema: JsonObject,
  hasNames: boolean,
  context: SchemaContext,
): Schema | undefined {
  const rest = schema["additionalProperties"];
  const patterns = isObject(schema["patternProperties"])
    ? Object.values(schema["patternProperties"])
    : [];
  if (patterns.length > 0) {
    const closed = rest === false && !hasNames;
    return closed ? { anyOf: patterns.map((pattern) => member(pattern, context)) } : {};
  }
  if (rest === false || rest === undefined)
    return hasNames ? undefined : (rest as false | undefined);
  return hasNames || rest === true ? {} : prepareSchema(rest, context);
}

function requiredOf(schema: JsonObject): string[] {
  const { required } = schema;
  return Array.isArray(required)
    ? [...new Set(required.filter((name) => typeof name === "string"))]
    : [];
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function hasShape(schema: JsonObject): boolean {
  return Object.keys(schema).some((keyword) => isExpressed(keyword));
}

function omit(value: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}
