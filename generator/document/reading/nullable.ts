import { withoutKeys } from "../../json/edit.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import {
  KEYWORDS_OF_ANY_TYPE,
  keywordsWhere,
  keywordsWith,
  keywordRow,
} from "../../schema/keywords.ts";
import type { ReadingContext, SchemaRule } from "./types.ts";

/**
 * By the letter `nullable` adds null to the types of a `type` in the same object, and says nothing
 * without one, next to a `$ref` or in 3.1 (OAS 3.0.4 section 4.7.24; proposal 2019-10-31). Everybody who
 * writes it means that the value may be null; so does who lists null among the values of a type.
 */
export const nullableRule: SchemaRule = {
  name: "nullable",
  code: "read-nullable",
  keywords: ["nullable", "x-nullable", "enum"],
  message: "`nullable: true`, and null in a list of values, is read as: the value may be null",
  read(schema, _pointer, context) {
    const flag = schema["nullable"] ?? schema["x-nullable"];
    if (flag === undefined) {
      if (listsNull(schema)) return withNullType(schema);
      const whole = withoutNullBranch(schema);
      return whole === schema ? schema : acceptNull(whole, context);
    }
    if (flag !== true && flag !== "true") return schema;
    // This is what the upgrade does to the letter.
    const isLetter = schema["nullable"] === true && /^[23]\.0$/.test(context.version);
    if (isLetter && isTyped(schema) && !constrains(schema)) return schema;
    return acceptNull(withoutFlag(schema), context);
  },
};

function withoutFlag(schema: JsonObject): JsonObject {
  return withoutKeys(schema, "nullable", "x-nullable");
}

/** A schema without `{ nullable: true }` as a branch of its `allOf`, where the flag stands for the whole. */
function withoutNullBranch(schema: JsonObject): JsonObject {
  const { allOf } = schema;
  if (!Array.isArray(allOf) || !allOf.some(isNullBranch)) return schema;
  // Branches keep their pointers.
  const branches = allOf.map((one) =>
    isObject(one) && isNullBranch(one) ? withoutFlag(one) : one,
  );
  return { ...schema, allOf: branches };
}

/** Whether a schema says no more than that the value may be null, but for its type. */
function isNullBranch(schema: JsonValue): boolean {
  if (!isObject(schema) || schema["nullable"] !== true) return false;
  return Object.keys(schema).every(
    (key) => key === "nullable" || key === "type" || ANNOTATIONS.has(key),
  );
}

/** Annotations of the value as such: `discriminator` and `content…` stay with the keywords that they are about. */
const ANNOTATIONS: ReadonlySet<string> = new Set(
  keywordsWhere(
    ({ role, types, dependsOn }) =>
      role === "annotation" && types === undefined && dependsOn === undefined,
  ),
);

const ALTERNATIVES = keywordsWith({ role: "applicator", holds: "list", inPlace: true }).filter(
  (keyword) => keyword !== "allOf",
);

/** Keywords that may reject null and are not extended by it where they stand. */
const REJECTING = KEYWORDS_OF_ANY_TYPE.filter(
  (keyword) => !["type", "enum", ...ALTERNATIVES].includes(keyword),
);

/** Whether null is one of the values, and the type rejects it. */
function listsNull({ enum: values, type }: JsonObject): boolean {
  if (!Array.isArray(values) || !values.includes(null) || type === undefined) return false;
  return !(Array.isArray(type) ? type : [type]).includes("null");
}

function isTyped({ type }: JsonObject): boolean {
  return typeof type === "string" || Array.isArray(type);
}

/** Whether more than the `type` may refuse null. */
function constrains(schema: JsonObject): boolean {
  const { enum: values } = schema;
  if (Array.isArray(values)) return !values.includes(null);
  return [...REJECTING, ...ALTERNATIVES].some((keyword) => schema[keyword] !== undefined);
}

/** The schema that also accepts null. Members of `anyOf` and `oneOf` keep their pointers. */
function acceptNull(schema: JsonObject, context: ReadingContext): JsonObject {
  const { version } = context;
  const mustWrap = REJECTING.some((keyword) => schema[keyword] !== undefined);
  if (mustWrap) {
    const isReference = typeof schema["$ref"] === "string" && !/^3\.[12]/.test(version);
    const entries = Object.entries(schema);
    const isAnnotation = ([key]: [string, JsonValue]): boolean =>
      ANNOTATIONS.has(key) || key.startsWith("x-");
    const asserted = entries.filter((entry) =>
      isReference ? entry[0] === "$ref" : !isAnnotation(entry),
    );
    return {
      ...Object.fromEntries(entries.filter(isAnnotation)),
      anyOf: [Object.fromEntries(asserted), { type: "null" }],
    };
  }
  let result = withNullType(schema);
  const { enum: values } = result;
  if (Array.isArray(values) && !values.includes(null))
    result = { ...result, enum: [...values, null] };
  for (const keyword of ALTERNATIVES) {
    const branches = result[keyword];
    if (!Array.isArray(branches)) continue;
    if (branches.some((branch) => acceptsNull(branch, context, 0))) continue;
    result = { ...result, [keyword]: [...branches, { type: "null" }] };
  }
  return result;
}

function withNullType(schema: JsonObject): JsonObject {
  const { type } = schema;
  const subjects = Object.keys(schema).flatMap((keyword) => keywordRow(keyword)?.types ?? []);
  const implied = (["object", "array"] as const).filter((name) => subjects.includes(name));
  const types =
    typeof type === "string" ? [type] : Array.isArray(type) ? type : implied.slice(0, 1);
  if (types.length === 0 || types.includes("null")) return schema;
  return { ...schema, type: [...types, "null"] };
}

/** How many schemas inside one another are looked at. */
const MAX_DEPTH = 8;

/** Whether a branch takes null already, so that a further one would make it match twice. */
function acceptsNull(branch: JsonValue, context: ReadingContext, depth: number): boolean {
  if (!isObject(branch) || depth > MAX_DEPTH) return false;
  const { $ref, type, nullable, enum: values, anyOf, oneOf, allOf } = branch;
  if (nullable === true) return true;
  if (typeof $ref === "string")
    return acceptsNull(context.resolve($ref)?.value ?? false, context, depth + 1);
  if (Array.isArray(values)) return values.includes(null);
  if (type !== undefined) return type === "null" || (Array.isArray(type) && type.includes("null"));
  const among = Array.isArray(anyOf) ? anyOf : Array.isArray(oneOf) ? oneOf : undefined;
  if (among !== undefined) return among.some((one) => acceptsNull(one, context, depth + 1));
  if (Array.isArray(allOf)) return allOf.every((one) => acceptsNull(one, context, depth + 1));
  // Without a type a schema takes any value that its keywords are not about.
  return (
    branch["const"] === undefined &&
    branch["not"] === undefined &&
    branch["properties"] === undefined
  );
}
