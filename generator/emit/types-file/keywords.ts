import type { AssertingKeyword, Keyword } from "../../schema/keywords.ts";

/**
 * How a type says what a keyword says: as a `combination` of other types, as a list of `values`, as the `shape` of
 * objects and arrays, or not at all. `help`: only together with another keyword.
 */
type Expression = "combination" | "help" | "none" | "shape" | "values";

/** What TypeScript can say of each keyword that decides about validity. */
const EXPRESSIONS: Readonly<Record<AssertingKeyword, Expression>> = {
  $ref: "combination",
  $dynamicRef: "none",
  allOf: "combination",
  anyOf: "combination",
  oneOf: "combination",
  not: "none",
  if: "none",
  then: "none",
  else: "none",
  dependentSchemas: "none",
  prefixItems: "shape",
  items: "shape",
  contains: "none",
  properties: "shape",
  patternProperties: "shape",
  additionalProperties: "shape",
  propertyNames: "none",
  unevaluatedItems: "none",
  unevaluatedProperties: "none",
  type: "shape",
  enum: "values",
  const: "values",
  multipleOf: "none",
  maximum: "none",
  exclusiveMaximum: "none",
  minimum: "none",
  exclusiveMinimum: "none",
  maxLength: "none",
  minLength: "none",
  pattern: "none",
  maxItems: "help",
  minItems: "help",
  uniqueItems: "none",
  maxContains: "none",
  minContains: "none",
  maxProperties: "none",
  minProperties: "none",
  required: "shape",
  dependentRequired: "none",
  format: "help",
};

const expressionOf = (keyword: string): Expression | undefined =>
  Object.hasOwn(EXPRESSIONS, keyword) ? EXPRESSIONS[keyword as AssertingKeyword] : undefined;

/** Whether a keyword by itself makes the type of a schema another. */
export function isExpressed(keyword: string): boolean {
  const expression = expressionOf(keyword);
  return expression !== undefined && expression !== "none" && expression !== "help";
}

/** What a comment says of an annotation. */
type Comment = "flag" | "none" | "text" | "value" | "values";

type AnnotationKeyword = Exclude<Keyword, AssertingKeyword>;

/** How openapi-typescript writes each annotation as a comment. */
export const COMMENTS: Readonly<Record<AnnotationKeyword | "format" | "summary", Comment>> = {
  title: "text",
  // Of operations.
  summary: "text",
  description: "text",
  format: "text",
  default: "value",
  example: "value",
  examples: "values",
  deprecated: "flag",
  readOnly: "flag",
  writeOnly: "flag",
  $schema: "none",
  $vocabulary: "none",
  $id: "none",
  $anchor: "none",
  $dynamicAnchor: "none",
  $defs: "none",
  definitions: "none",
  additionalItems: "none",
  $comment: "none",
  contentEncoding: "none",
  contentMediaType: "none",
  contentSchema: "none",
  externalDocs: "none",
  xml: "none",
  discriminator: "none",
  nullable: "none",
};
