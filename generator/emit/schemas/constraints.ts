import type { JsonValue } from "../../json/values.ts";
import { keywordsWhere, type JsonType, type KeywordWhere } from "../../schema/keywords.ts";
import type { SchemaNode } from "../../schema/node.ts";
import { ALL_TYPES } from "../../schema/types.ts";

/** A keyword that bounds a number by itself: the constraints about its type hold the bound by the keyword's name. */
export type BoundKeyword = KeywordWhere<{ role: "assertion"; bound: "lower" | "upper" }>;

/** Bounds that are given. */
export type Bounds = Readonly<Partial<Record<BoundKeyword, number>>>;

/** The bounds by the type that they are about. */
export const BOUNDS: Readonly<
  Record<"array" | "number" | "object" | "string", readonly BoundKeyword[]>
> = {
  array: boundsAbout("array"),
  number: boundsAbout("number"),
  object: boundsAbout("object"),
  string: boundsAbout("string"),
};

function boundsAbout(type: JsonType): BoundKeyword[] {
  return keywordsWhere(
    ({ role, bound, types }) =>
      role === "assertion" && bound !== undefined && types?.includes(type) === true,
  ) as BoundKeyword[];
}

/** A value must satisfy all of these schemas. */
export type Conjunction = readonly SchemaNode[];

export interface Containment {
  readonly schema: SchemaNode;
  readonly min: number;
  readonly max: number | undefined;
}

export interface Conditional {
  readonly if: SchemaNode;
  readonly then: SchemaNode | undefined;
  readonly else: SchemaNode | undefined;
}

export interface StringConstraints {
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Pattern -> the schema that has it. */
  readonly patterns: ReadonlyMap<string, SchemaNode>;
  readonly formats: ReadonlySet<string>;
}

export interface NumberConstraints {
  readonly integer: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf: ReadonlySet<number>;
  readonly formats: ReadonlySet<string>;
}

export interface ArrayConstraints {
  /** Slot by slot. */
  readonly prefix: readonly Conjunction[];
  /** Beyond the prefix; undefined: anything. */
  readonly items?: Conjunction;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Every item is evaluated, by `items: true`. */
  readonly open: boolean;
  readonly unique: boolean;
  readonly contains: readonly Containment[];
}

export interface ObjectConstraints {
  readonly properties: ReadonlyMap<string, Conjunction>;
  readonly required: ReadonlySet<string>;
  readonly patterns: ReadonlyMap<string, Conjunction>;
  /** Every name is evaluated, by `additionalProperties: true`. */
  readonly open: boolean;
  /** For names that neither `properties` nor `patterns` have; undefined: anything. */
  readonly additional?: Conjunction;
  readonly names: readonly SchemaNode[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly dependentRequired: ReadonlyMap<string, ReadonlySet<string>>;
  readonly dependentSchemas: ReadonlyMap<string, Conjunction>;
  /** The schema of an object that all of this only adds to; its properties are among these. */
  readonly base?: SchemaNode;
}

/** What is said beyond types and the keywords about one type. */
export interface Combinators {
  anyOf: readonly (readonly SchemaNode[])[];
  oneOf: readonly (readonly SchemaNode[])[];
  not: readonly SchemaNode[];
  conditionals: readonly Conditional[];
  /** Parts that cannot be flattened into this. */
  also: readonly SchemaNode[];
  /** Parts that only the evaluator can decide. */
  exact: readonly SchemaNode[];
}

/**
 * What a schema says, flattened: `allOf`, `$ref` and their siblings are one conjunction, sorted by the type
 * that a keyword is about. A keyword about one type says nothing of the others (JSON Schema 2020-12 core section 7.6.1).
 */
export interface Constraints extends Combinators {
  types: ReadonlySet<JsonType>;
  /** Whether a `type` keyword limits the types. */
  typed: boolean;
  /** `enum` and `const`, intersected. */
  values?: readonly JsonValue[];
  string: StringConstraints;
  number: NumberConstraints;
  array: ArrayConstraints;
  object: ObjectConstraints;
  /** Keys of the schemas whose keywords are in here, for finding schemas that contain themselves in place. */
  sources: ReadonlySet<string>;
}

const NO_STRING: StringConstraints = Object.freeze({
  patterns: new Map(),
  formats: new Set<string>(),
});
const NO_NUMBER: NumberConstraints = Object.freeze({
  integer: false,
  multipleOf: new Set<number>(),
  formats: new Set<string>(),
});
const NO_ARRAY: ArrayConstraints = Object.freeze({
  prefix: [],
  open: false,
  unique: false,
  contains: [],
});
const NO_OBJECT: ObjectConstraints = Object.freeze({
  properties: new Map(),
  required: new Set<string>(),
  patterns: new Map(),
  open: false,
  names: [],
  dependentRequired: new Map(),
  dependentSchemas: new Map(),
});
const NO_SOURCES: ReadonlySet<string> = new Set();
const NONE: never[] = [];

/** Nothing beyond types and the keywords about one type. */
export const NO_COMBINATORS: Readonly<Combinators> = Object.freeze({
  anyOf: NONE,
  oneOf: NONE,
  not: NONE,
  conditionals: NONE,
  also: NONE,
  exact: NONE,
});

const COMBINATORS = Object.keys(NO_COMBINATORS) as (keyof Combinators)[];

/**
 * Facts of the schema `true`. The parts about a type are shared: whoever has something to say about one puts a new
 * part in its place. There are as many constraints as a document has schemas, so this is where time and memory go.
 */
export function emptyConstraints(): Constraints {
  return {
    types: ALL_TYPES,
    typed: false,
    string: NO_STRING,
    number: NO_NUMBER,
    array: NO_ARRAY,
    object: NO_OBJECT,
    ...NO_COMBINATORS,
    sources: NO_SOURCES,
  };
}

/** Facts of the schema `false`. */
export function neverConstraints(): Constraints {
  return { ...emptyConstraints(), types: new Set(), typed: true };
}

/** Whether the keywords about this type say anything. */
export function isConstrained(constraints: Constraints, type: JsonType): boolean {
  switch (type) {
    case "string":
      return constraints.string !== NO_STRING && hasAny(constraints.string);
    case "number":
      return constraints.number !== NO_NUMBER && hasAny(constraints.number);
    case "array":
      return constraints.array !== NO_ARRAY && hasAny(constraints.array);
    case "object":
      return constraints.object !== NO_OBJECT && hasAny(constraints.object);
    default:
      return false;
  }
}

/** Whether any of the constraints about a type says something. */
export function hasAny(constraints: object): boolean {
  for (const name of Object.keys(constraints)) {
    if (
      name !== "open" &&
      name !== "base" &&
      saysAny(constraints[name as keyof typeof constraints])
    )
      return true;
  }
  return false;
}

function saysAny(constraint: unknown): boolean {
  if (constraint instanceof Map || constraint instanceof Set) return constraint.size > 0;
  if (Array.isArray(constraint)) return constraint.length > 0;
  return constraint !== undefined && constraint !== false;
}

/** Whether something beyond types and typed keywords is said. */
export function hasCombinators(constraints: Readonly<Combinators>): boolean {
  return COMBINATORS.some((combinator) => constraints[combinator].length > 0);
}
