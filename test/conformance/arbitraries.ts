import fc from "fast-check";
import type { FuzzSchema } from "./evaluator.ts";

const names = fc.constantFrom("a", "b", "ab", "x-c", "toString");
const scalars = fc.constantFrom<unknown>(null, true, false, 0, 1, 2.5, -3, 7, "", "a", "ab", "💩x");
const small = fc.integer({ min: 0, max: 3 });

/** JSON values of the sort that the schemas below talk about. */
export const instances: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    { weight: 3, arbitrary: scalars },
    { weight: 2, arbitrary: fc.array(tie("value"), { maxLength: 4 }) },
    {
      weight: 3,
      arbitrary: fc.dictionary(names, tie("value"), { maxKeys: 4, noNullPrototype: true }),
    },
  ),
})).value;

export const COMPONENT_NAMES = ["A", "B", "C"] as const;

/** Schemas of all keywords. References go to components further on, so that none contains itself in place. */
export function schemasFrom(level: number): fc.Arbitrary<FuzzSchema> {
  const references = COMPONENT_NAMES.slice(level);
  return fc.letrec<{ schema: FuzzSchema }>((tie) => {
    const schema = tie("schema");
    const some = fc.array(schema, { minLength: 1, maxLength: 3 });
    const map = fc.dictionary(names, schema, { maxKeys: 3, noNullPrototype: true });
    const type = fc.constantFrom(
      "object",
      "array",
      "string",
      "number",
      "integer",
      "boolean",
      "null",
    );
    const keywords: Record<string, fc.Arbitrary<unknown>> = {
      type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
      enum: fc.array(fc.oneof(scalars, instances), { minLength: 1, maxLength: 4 }),
      const: fc.oneof(scalars, instances),
      multipleOf: fc.constantFrom(1, 2, 0.5),
      minimum: small,
      maximum: small,
      exclusiveMinimum: small,
      exclusiveMaximum: small,
      minLength: small,
      maxLength: small,
      pattern: fc.constantFrom("^a", "b", "^.$", "^x-"),
      items: schema,
      prefixItems: some,
      minItems: small,
      maxItems: small,
      uniqueItems: fc.boolean(),
      contains: schema,
      minContains: small,
      maxContains: small,
      properties: map,
      patternProperties: fc.dictionary(fc.constantFrom("^a", "b", "^x-"), schema, { maxKeys: 2 }),
      additionalProperties: schema,
      required: fc.uniqueArray(names, { maxLength: 2 }),
      propertyNames: schema,
      minProperties: small,
      maxProperties: small,
      dependentRequired: fc.dictionary(names, fc.uniqueArray(names, { maxLength: 2 }), {
        maxKeys: 2,
        noNullPrototype: true,
      }),
      dependentSchemas: map,
      allOf: some,
      anyOf: some,
      oneOf: some,
      not: schema,
      if: schema,
      then: schema,
      else: schema,
      unevaluatedProperties: schema,
      unevaluatedItems: schema,
      ...(references.length === 0
        ? {}
        : { $ref: fc.constantFrom(...references).map((name) => `#/components/schemas/${name}`) }),
    };
    const object = fc
      .uniqueArray(fc.constantFrom(...Object.keys(keywords)), { minLength: 1, maxLength: 4 })
      .chain((chosen) =>
        fc.record(
          Object.fromEntries(chosen.map((key) => [key, keywords[key] ?? fc.constant(null)])),
          { noNullPrototype: true },
        ),
      );
    return {
      schema: fc.oneof(
        { maxDepth: 3, depthSize: "small" },
        { weight: 1, arbitrary: fc.boolean() as fc.Arbitrary<FuzzSchema> },
        { weight: 6, arbitrary: object as fc.Arbitrary<FuzzSchema> },
      ),
    };
  }).schema;
}
