import { isObject, type JsonValue } from "../../json/values.ts";
import { upgradeExclusive } from "../upgrade/schema-3-0.ts";
import type { ReadingContext, SchemaRule } from "./types.ts";

/**
 * `oneOf` of primitive types that overlap: 10 is an integer and a number, so that by the letter exactly-one
 * refuses it (JSON Schema core section 10.2.1.3). The author lists the types that are possible.
 */
export const overlappingPrimitivesRule: SchemaRule = {
  name: "overlappingPrimitives",
  code: "read-overlapping-primitives",
  keywords: ["oneOf"],
  message: "`oneOf` of primitive types that overlap is read as `anyOf`",
  read(schema, _pointer, context) {
    const { oneOf, ...rest } = schema;
    if (!Array.isArray(oneOf) || rest["anyOf"] !== undefined) return schema;
    const branches = oneOf.map((branch) => primitiveTypes(branch, context));
    if (branches.some((types) => types === undefined)) return schema;
    return overlap(branches as string[][], oneOf)
      ? Object.fromEntries(
          Object.entries(schema).map(([key, value]) => [key === "oneOf" ? "anyOf" : key, value]),
        )
      : schema;
  },
};

const PRIMITIVES: ReadonlySet<JsonValue> = new Set([
  "string",
  "number",
  "integer",
  "boolean",
  "null",
]);

/** The types of a branch that only takes primitive values. */
function primitiveTypes(branch: JsonValue, context: ReadingContext): string[] | undefined {
  if (!isObject(branch)) return undefined;
  const { $ref, type } = branch;
  if (typeof $ref === "string") {
    const target = context.resolve($ref)?.value;
    return isObject(target) && target["$ref"] === undefined
      ? primitiveTypes(target, context)
      : undefined;
  }
  const types = Array.isArray(type) ? type : [type ?? "any"];
  return types.every((one) => PRIMITIVES.has(one)) ? types.map(String) : undefined;
}

function overlap(branches: readonly (readonly string[])[], schemas: readonly JsonValue[]): boolean {
  const listed = (index: number): boolean => {
    const schema = schemas[index];
    return isObject(schema) && (Array.isArray(schema["enum"]) || schema["const"] !== undefined);
  };
  return branches.some((types, index) =>
    branches.some(
      (others, other) =>
        other > index &&
        // Lists of values are meant to be told apart.
        !(listed(index) && listed(other)) &&
        types.some((type) => others.includes(type) || isNumeric(type, others)),
    ),
  );
}

function isNumeric(type: string, others: readonly string[]): boolean {
  return (
    (type === "integer" && others.includes("number")) ||
    (type === "number" && others.includes("integer"))
  );
}

/** Boolean `exclusiveMinimum` is of OpenAPI 3.0; in 3.1 it is a number (JSON Schema validation section 6.2). */
export const booleanExclusiveRule: SchemaRule = {
  name: "booleanExclusive",
  code: "read-boolean-exclusive",
  keywords: ["exclusiveMinimum", "exclusiveMaximum"],
  message: "a boolean `exclusiveMinimum` or `exclusiveMaximum` is read as in OpenAPI 3.0",
  read(schema, _pointer, { version }) {
    if (version === "2.0" || version === "3.0") return schema;
    return upgradeExclusive(
      upgradeExclusive(schema, "minimum", "exclusiveMinimum"),
      "maximum",
      "exclusiveMaximum",
    );
  },
};
