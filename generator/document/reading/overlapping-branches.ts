import { renameKey, withoutKeys } from "../../json/edit.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { PRIMITIVE_TYPES, primitiveTypesOf, type PrimitiveType } from "../../schema/types.ts";
import { isBare, resolved, typesOf } from "./schema-types.ts";
import type { ReadingContext, SchemaRule } from "./types.ts";

/**
 * `oneOf` of primitive types that overlap: 10 is an integer and a number, so that by the letter exactly-one
 * rejects it (JSON Schema core section 10.2.1.3); so it rejects null where two branches are nullable. The author
 * lists the types that are possible, among them one of which nothing but the type is said.
 */
export const overlappingPrimitivesRule: SchemaRule = {
  name: "overlappingPrimitives",
  code: "read-overlapping-primitives",
  keywords: ["oneOf"],
  message: "branches of `oneOf` that overlap in primitive types are read as `anyOf`",
  read(schema, _pointer, context) {
    const { oneOf } = schema;
    if (!Array.isArray(oneOf) || separated.has(schema)) return schema;
    if (schema["anyOf"] !== undefined || schema["discriminator"] !== undefined) return schema;
    const branches = oneOf.map((one) => branchOf(one, context));
    const overlapping = branches.filter((branch) =>
      branches.some((other) => other !== branch && overlapOf(branch, other) === "meant"),
    );
    // Those of which a value belongs to one only.
    const exclusive = branches.filter((branch) =>
      branches.some((other) => other !== branch && overlapOf(branch, other) === "unclear"),
    );
    if (exclusive.length === 0)
      return overlapping.length === 0 ? schema : renameKey(schema, "oneOf", "anyOf");
    return withAlternatives(schema, { branches, overlapping, exclusive });
  },
};

/** What a branch accepts, as far as the rule looks. */
interface Branch {
  readonly schema: JsonValue;
  /** Undefined where it does not say. */
  readonly types: ReadonlySet<PrimitiveType> | undefined;
  readonly isBare: boolean;
  readonly listsValues: boolean;
}

function branchOf(schema: JsonValue, { resolve, version }: ReadingContext): Branch {
  const target = resolved(schema, resolve);
  const hasSiblings = /^3\.[12]/.test(version) && isObject(schema) && schema !== target;
  const bare = isBare(target) && (!hasSiblings || isBare(withoutKeys(schema, "$ref")));
  const listsValues = isObject(target) && (Array.isArray(target["enum"]) || "const" in target);
  const types = typesOf(schema, resolve);
  const isAny = bare && types === undefined;
  return { schema, types: isAny ? ANY : types, isBare: bare, listsValues };
}

const ANY: ReadonlySet<PrimitiveType> = new Set(PRIMITIVE_TYPES);
const COMPOUND: ReadonlySet<PrimitiveType> = new Set(primitiveTypesOf(["object", "array"]));

/** Whether two branches share values, and both are meant to accept them. */
function overlapOf(one: Branch, other: Branch): "meant" | "none" | "unclear" {
  if (one.types === undefined || other.types === undefined) return "unclear";
  const shared = [...one.types].filter((type) => other.types?.has(type));
  // Lists of values are meant to be told apart.
  if (shared.length === 0 || (one.listsValues && other.listsValues)) return "none";
  if (one.isBare || other.isBare) return "meant";
  return shared.some((type) => COMPOUND.has(type)) ? "unclear" : "meant";
}

interface Groups {
  readonly branches: readonly Branch[];
  readonly overlapping: readonly Branch[];
  readonly exclusive: readonly Branch[];
}

/** Keeps exactly-one for the branches that need it; what overlaps them as it is meant stands next to them. */
function withAlternatives(schema: JsonObject, groups: Groups): JsonObject {
  const { branches, overlapping, exclusive } = groups;
  const beyond = overlapping.filter((branch) => !exclusive.includes(branch));
  const sharesNull = exclusive.filter(({ types }) => types?.has("null")).length > 1;
  const alternatives = [
    ...beyond.map((branch) => branch.schema),
    ...(sharesNull ? [{ type: "null" }] : []),
  ];
  if (alternatives.length === 0) return schema;
  const kept = branches.filter((branch) => !beyond.includes(branch)).map((one) => one.schema);
  const exactlyOne = { oneOf: kept };
  separated.add(exactlyOne);
  return { ...withoutKeys(schema, "oneOf"), anyOf: [exactlyOne, ...alternatives] };
}

/** What the rule made is visited by it as well. */
const separated = new WeakSet<JsonObject>();
