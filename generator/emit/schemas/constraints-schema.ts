import type { JsonObject, JsonValue } from "../../json/values.ts";
import type { Conjunction, Constraints } from "./constraints.ts";
import type { SchemaNode } from "../../schema/node.ts";

type NameOf = (node: SchemaNode) => string;

/** Facts as a schema for the evaluator, without `enum` and `const`: what values are held against. */
export function constraintsSchema(constraints: Constraints, nameOf: NameOf): JsonObject {
  const ref = (node: SchemaNode): JsonObject => ({ $ref: nameOf(node) });
  const all = (nodes: Conjunction): JsonObject => ({ allOf: nodes.map(ref) });
  const parts: JsonObject[] = [
    { type: [...constraints.types] },
    ...stringParts(constraints),
    ...numberParts(constraints),
    ...arrayParts(constraints, ref, all),
    ...objectParts(constraints, ref, all),
    ...constraints.anyOf.map((branches) => ({ anyOf: branches.map(ref) })),
    ...constraints.oneOf.map((branches) => ({ oneOf: branches.map(ref) })),
    ...constraints.not.map((node) => ({ not: ref(node) })),
    ...constraints.conditionals.map((conditional) => ({
      if: ref(conditional.if),
      ...(conditional.then === undefined ? {} : { then: ref(conditional.then) }),
      ...(conditional.else === undefined ? {} : { else: ref(conditional.else) }),
    })),
    ...constraints.also.map(ref),
    ...constraints.exact.map(ref),
  ];
  return { allOf: parts };
}

function stringParts({ string }: Constraints): JsonObject[] {
  return [
    given({ minLength: string.minLength, maxLength: string.maxLength }),
    ...[...string.patterns.keys()].map((pattern) => ({ pattern })),
    ...[...string.formats].map((format) => ({ format })),
  ];
}

function numberParts({ number }: Constraints): JsonObject[] {
  return [
    given({
      minimum: number.minimum,
      maximum: number.maximum,
      exclusiveMinimum: number.exclusiveMinimum,
      exclusiveMaximum: number.exclusiveMaximum,
    }),
    ...(number.integer
      ? [{ type: ["integer", "string", "boolean", "null", "array", "object"] }]
      : []),
    ...[...number.multipleOf].map((multipleOf) => ({ multipleOf })),
  ];
}

function arrayParts(
  { array }: Constraints,
  ref: (node: SchemaNode) => JsonObject,
  all: (nodes: Conjunction) => JsonObject,
): JsonObject[] {
  return [
    given({
      prefixItems: array.prefix.map(all),
      items: array.items === undefined ? undefined : all(array.items),
      minItems: array.minItems,
      maxItems: array.maxItems,
      uniqueItems: array.unique,
    }),
    ...array.contains.map(({ schema, min, max }) =>
      given({ contains: ref(schema), minContains: min, maxContains: max }),
    ),
  ];
}

function objectParts(
  { object }: Constraints,
  ref: (node: SchemaNode) => JsonObject,
  all: (nodes: Conjunction) => JsonObject,
): JsonObject[] {
  const map = (entries: ReadonlyMap<string, Conjunction>): JsonObject =>
    Object.fromEntries([...entries].map(([name, nodes]) => [name, all(nodes)]));
  return [
    given({
      properties: map(object.properties),
      patternProperties: map(object.patterns),
      additionalProperties: object.additional === undefined ? undefined : all(object.additional),
      required: [...object.required],
      minProperties: object.minProperties,
      maxProperties: object.maxProperties,
      dependentSchemas: map(object.dependentSchemas),
      dependentRequired: Object.fromEntries(
        [...object.dependentRequired].map(([name, needs]) => [name, [...needs]]),
      ),
    }),
    ...object.names.map((node) => ({ propertyNames: ref(node) })),
  ];
}

function given(keywords: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const found: JsonObject = {};
  for (const [keyword, value] of Object.entries(keywords)) {
    if (value !== undefined) found[keyword] = value;
  }
  return found;
}
