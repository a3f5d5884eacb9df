import { isObject } from "../../json/values.ts";
import type { SchemaNode } from "../../schema/node.ts";

/**
 * Keywords that decide whether an instance is valid. All others are annotations, identifiers or extensions.
 * Source: JSON Schema 2020-12 core sections 8, 10 and 11, validation sections 6 and 7.
 */
const ASSERTING = new Set(
  (
    "$ref $dynamicRef allOf anyOf oneOf not if then else type enum const multipleOf maximum exclusiveMaximum " +
    "minimum exclusiveMinimum maxLength minLength pattern format items prefixItems contains maxItems minItems " +
    "uniqueItems maxContains minContains properties patternProperties additionalProperties propertyNames " +
    "maxProperties minProperties required dependentRequired dependentSchemas unevaluatedItems unevaluatedProperties"
  ).split(" "),
);

/** The keywords of a schema that decide about validity. */
export function assertingKeywords(node: SchemaNode): string[] {
  return isObject(node.schema) ? Object.keys(node.schema).filter((key) => ASSERTING.has(key)) : [];
}

/** Whether a schema accepts everything on its face. */
export function isTrivial(node: SchemaNode): boolean {
  if (!isObject(node.schema)) return node.schema;
  return !Object.keys(node.schema).some((key) => ASSERTING.has(key));
}
