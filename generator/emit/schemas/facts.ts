import type { JsonValue } from "../../json/values.ts";
import type { SchemaNode } from "./resources.ts";

/** The types of JSON values, in the order in which a union lists them. `integer` is a fact about numbers. */
export const JSON_TYPES = ["object", "array", "string", "number", "boolean", "null"] as const;
export type JsonType = (typeof JSON_TYPES)[number];
export const ALL_TYPES: ReadonlySet<JsonType> = new Set(JSON_TYPES);

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

export interface StringFacts {
  minLength?: number;
  maxLength?: number;
  /** Pattern -> the schema that has it. */
  patterns: Map<string, SchemaNode>;
  formats: Set<string>;
}

export interface NumberFacts {
  integer: boolean;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf: Set<number>;
  formats: Set<string>;
}

export interface ArrayFacts {
  /** Slot by slot. */
  prefix: Conjunction[];
  /** Beyond the prefix; undefined: anything. */
  items?: Conjunction;
  minItems?: number;
  maxItems?: number;
  /** Every item is evaluated, by `items: true`. */
  open: boolean;
  unique: boolean;
  contains: Containment[];
}

export interface ObjectFacts {
  properties: Map<string, Conjunction>;
  required: Set<string>;
  patterns: Map<string, Conjunction>;
  /** Every name is evaluated, by `additionalProperties: true`. */
  open: boolean;
  /** For names that neither `properties` nor `patterns` have; undefined: anything. */
  additional?: Conjunction;
  names: SchemaNode[];
  minProperties?: number;
  maxProperties?: number;
  dependentRequired: Map<string, Set<string>>;
  dependentSchemas: Map<string, Conjunction>;
}

/**
 * What a schema says, flattened: `allOf`, `$ref` and their siblings are one conjunction, sorted by the type
 * that a keyword is about. A keyword about one type says nothing of the others (JSON Schema 2020-12 core section 7.6.1).
 */
export interface Facts {
  types: ReadonlySet<JsonType>;
  /** Whether a `type` keyword limits the types. */
  typed: boolean;
  /** `enum` and `const`, intersected. */
  values?: readonly JsonValue[];
  readonly string: StringFacts;
  readonly number: NumberFacts;
  readonly array: ArrayFacts;
  readonly object: ObjectFacts;
  anyOf: (readonly SchemaNode[])[];
  oneOf: (readonly SchemaNode[])[];
  not: SchemaNode[];
  conditionals: Conditional[];
  /** Parts that cannot be flattened into this. */
  also: SchemaNode[];
  /** Parts that only the evaluator can judge. */
  exact: SchemaNode[];
  /** Keys of the schemas whose keywords are in here, for finding schemas that contain themselves in place. */
  sources: Set<string>;
}

/** Facts of the schema `true`. */
export function emptyFacts(): Facts {
  return {
    types: ALL_TYPES,
    typed: false,
    string: { patterns: new Map(), formats: new Set() },
    number: { integer: false, multipleOf: new Set(), formats: new Set() },
    array: { prefix: [], open: false, unique: false, contains: [] },
    object: {
      properties: new Map(),
      required: new Set(),
      patterns: new Map(),
      open: false,
      names: [],
      dependentRequired: new Map(),
      dependentSchemas: new Map(),
    },
    anyOf: [],
    oneOf: [],
    not: [],
    conditionals: [],
    also: [],
    exact: [],
    sources: new Set(),
  };
}

/** Facts of the schema `false`. */
export function neverFacts(): Facts {
  return { ...emptyFacts(), types: new Set(), typed: true };
}

/** Whether the keywords about this type say anything. */
export function isConstrained(facts: Facts, type: JsonType): boolean {
  switch (type) {
    case "string":
      return hasAny(facts.string);
    case "number":
      return hasAny(facts.number);
    case "array":
      return hasAny(facts.array);
    case "object":
      return hasAny(facts.object);
    default:
      return false;
  }
}

function hasAny(facts: object): boolean {
  return Object.entries(facts).some(([name, fact]: [string, unknown]) => {
    if (name === "open") return false;
    if (fact instanceof Map || fact instanceof Set) return fact.size > 0;
    if (Array.isArray(fact)) return fact.length > 0;
    return fact !== undefined && fact !== false;
  });
}

/** Whether something beyond types and typed keywords is said. */
export function hasCombinators(facts: Facts): boolean {
  return (
    facts.anyOf.length + facts.oneOf.length + facts.not.length > 0 ||
    facts.conditionals.length + facts.also.length + facts.exact.length > 0
  );
}
