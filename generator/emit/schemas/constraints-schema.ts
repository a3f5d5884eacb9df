import type { JsonObject } from "../../json/values.ts";
import type { SchemaNode } from "../../schema/node.ts";
import {
  BOUNDS,
  type ArrayConstraints,
  type BoundKeyword,
  type Bounds,
  type Combinators,
  type Conjunction,
  type Constraints,
  type NumberConstraints,
  type ObjectConstraints,
  type StringConstraints,
} from "./constraints.ts";

type NameOf = (node: SchemaNode) => string;

/** Facts as a schema for the evaluator, without `enum` and `const`: what values are held against. */
export function constraintsSchema(constraints: Constraints, nameOf: NameOf): JsonObject {
  const { string, number, array, object } = constraints;
  const one = (node: SchemaNode): JsonObject => ({ $ref: nameOf(node) });
  const references: References = {
    one,
    all: (nodes) => ({ allOf: nodes.map(one) }),
    map: (entries) =>
      Object.fromEntries([...entries].map(([name, nodes]) => [name, references.all(nodes)])),
  };
  const parts: JsonObject[] = [
    { type: [...constraints.types] },
    boundsOf("string", string),
    ...partsOf(STRING, string, references),
    boundsOf("number", number),
    ...partsOf(NUMBER, number, references),
    boundsOf("array", array),
    ...partsOf(ARRAY, array, references),
    boundsOf("object", object),
    ...partsOf(OBJECT, object, references),
    ...partsOf<Combinators>(COMBINATORS, constraints, references),
  ];
  return { allOf: parts };
}

/** Schemas that refer to those of the document. */
interface References {
  readonly one: (node: SchemaNode) => JsonObject;
  readonly all: (nodes: Conjunction) => JsonObject;
  readonly map: (entries: ReadonlyMap<string, Conjunction>) => JsonObject;
}

/** For each member of constraints the schemas that say it, except for bounds: these say themselves. */
type Parts<C> = Readonly<
  Record<
    Exclude<keyof C, BoundKeyword>,
    (constraints: C, references: References) => readonly JsonObject[]
  >
>;

const STRING: Parts<StringConstraints> = {
  patterns: ({ patterns }) => [...patterns.keys()].map((pattern) => ({ pattern })),
  formats: ({ formats }) => [...formats].map((format) => ({ format })),
};

const NUMBER: Parts<NumberConstraints> = {
  integer: ({ integer }) =>
    integer ? [{ type: ["integer", "string", "boolean", "null", "array", "object"] }] : [],
  multipleOf: ({ multipleOf }) => [...multipleOf].map((step) => ({ multipleOf: step })),
  // They are among those of strings, too.
  formats: () => [],
};

const ARRAY: Parts<ArrayConstraints> = {
  prefix: ({ prefix, items }, { all }) => [
    { prefixItems: prefix.map(all), ...(items === undefined ? {} : { items: all(items) }) },
  ],
  // Said next to `prefixItems`, which it depends on.
  items: () => [],
  // Says what is evaluated, nothing else.
  open: () => [],
  unique: ({ unique }) => [{ uniqueItems: unique }],
  contains: ({ contains }, { one }) =>
    contains.map(({ schema, min, max }) => ({
      contains: one(schema),
      minContains: min,
      ...(max === undefined ? {} : { maxContains: max }),
    })),
};

const OBJECT: Parts<ObjectConstraints> = {
  properties: ({ properties, patterns, additional }, { all, map }) => [
    {
      properties: map(properties),
      patternProperties: map(patterns),
      ...(additional === undefined ? {} : { additionalProperties: all(additional) }),
    },
  ],
  // Said next to `properties`, as each depends on the others.
  patterns: () => [],
  additional: () => [],
  // Says what is evaluated, nothing else.
  open: () => [],
  // Its properties are among these.
  base: () => [],
  required: ({ required }) => [{ required: [...required] }],
  names: ({ names }, { one }) => names.map((node) => ({ propertyNames: one(node) })),
  dependentSchemas: ({ dependentSchemas }, { map }) => [
    { dependentSchemas: map(dependentSchemas) },
  ],
  dependentRequired: ({ dependentRequired }) => [
    {
      dependentRequired: Object.fromEntries(
        [...dependentRequired].map(([name, needs]) => [name, [...needs]]),
      ),
    },
  ],
};

const COMBINATORS: Parts<Combinators> = {
  anyOf: ({ anyOf }, { one }) => anyOf.map((branches) => ({ anyOf: branches.map(one) })),
  oneOf: ({ oneOf }, { one }) => oneOf.map((branches) => ({ oneOf: branches.map(one) })),
  not: ({ not }, { one }) => not.map((node) => ({ not: one(node) })),
  conditionals: ({ conditionals }, { one }) =>
    conditionals.map((conditional) => ({
      if: one(conditional.if),
      ...(conditional.then === undefined ? {} : { then: one(conditional.then) }),
      ...(conditional.else === undefined ? {} : { else: one(conditional.else) }),
    })),
  also: ({ also }, { one }) => also.map(one),
  exact: ({ exact }, { one }) => exact.map(one),
};

function boundsOf(type: keyof typeof BOUNDS, constraints: Bounds): JsonObject {
  const bounds: JsonObject = {};
  for (const keyword of BOUNDS[type]) {
    const bound = constraints[keyword];
    if (bound !== undefined) bounds[keyword] = bound;
  }
  return bounds;
}

function partsOf<C>(parts: Parts<C>, constraints: C, references: References): JsonObject[] {
  const functions: readonly Parts<C>[keyof Parts<C>][] = Object.values(parts);
  return functions.flatMap((partOf) => partOf(constraints, references));
}
