/** What each keyword of JSON Schema does with a value, for the evaluator: a function a keyword. */
import { canonical, characters, isMultipleOf, isObject, typeOf, type JsonType } from "./values.ts";

/** A schema whose references name entries of `Schemas.nodes`. */
export type EvaluatorSchema = boolean | Readonly<Record<string, unknown>>;

/** Format -> test, for the formats that are asserted. */
export type Formats = Readonly<Record<string, (value: string) => boolean>>;

export interface Failure {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What a schema found out. `names` and `items` are evaluated; a failed schema evaluates nothing. */
export interface Result {
  readonly failures: Set<Failure>;
  readonly names: Set<string>;
  readonly items: Set<number>;
}

/** A value, and the schema that is applied to it. */
export interface Target<Value = unknown> {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly value: Value;
  readonly result: Result;
  readonly formats: Formats;
  fail(message: string): void;
  /** Evaluates the value itself by another schema. */
  evaluate(schema: EvaluatorSchema): Result;
  /** Evaluates an item or a property of the value. */
  evaluateMember(schema: EvaluatorSchema, key: string | number): Result;
  /** Evaluates what has no location of its own: a name, or an item that is counted. */
  evaluateApart(schema: EvaluatorSchema, value: unknown): Result;
  /** The branches of a union that can be decided; undefined where there is nothing to decide. */
  branches(union: readonly EvaluatorSchema[]): readonly EvaluatorSchema[] | undefined;
}

/** Applies a keyword to a value; false for a value that is not as the keyword wants it. */
type Apply<Value> = (wanted: never, target: Target<Value>) => boolean | undefined;

type Keywords<Value> = Readonly<Record<string, Apply<Value>>>;

/** Keywords in the order in which they are applied: those of what is left come last. */
export type KeywordTable = readonly (readonly [keyword: string, apply: Apply<never>])[];

type Schemas = readonly EvaluatorSchema[];
type SchemasByName = Readonly<Record<string, EvaluatorSchema>>;

const ofAllValues: Keywords<unknown> = {
  allOf(wanted: Schemas, target) {
    for (const schema of wanted) join(target.result, target.evaluate(schema));
    return undefined;
  },
  anyOf(wanted: Schemas, target) {
    const results = target.branches(wanted)?.map((schema) => target.evaluate(schema));
    for (const other of results ?? []) includeEvaluated(target.result, other);
    if (results?.every(hasFailed) === true) target.fail("anyOf: no branch matches");
    return undefined;
  },
  oneOf(wanted: Schemas, target) {
    const results = target.branches(wanted)?.map((schema) => target.evaluate(schema));
    if (results === undefined) return undefined;
    const valid = results.filter((other) => !hasFailed(other));
    const [only] = valid;
    if (valid.length === 1 && only !== undefined) includeEvaluated(target.result, only);
    else target.fail(`oneOf: ${valid.length} branches match, expected one`);
    return undefined;
  },
  not(wanted: EvaluatorSchema, target) {
    if (!hasFailed(target.evaluate(wanted)))
      target.fail("not: the value matches what it must not match");
    return undefined;
  },
  if(wanted: EvaluatorSchema, target) {
    const condition = target.evaluate(wanted);
    includeEvaluated(target.result, condition);
    const branch = target.schema[hasFailed(condition) ? "else" : "then"];
    if (branch !== undefined) join(target.result, target.evaluate(branch as EvaluatorSchema));
    return undefined;
  },
  type: (wanted: string | readonly string[], { value }) =>
    (typeof wanted === "string" ? [wanted] : wanted).some((type) => isOfType(value, type)),
  enum: (wanted: readonly unknown[], { value }) => wanted.map(canonical).includes(canonical(value)),
  const: (wanted, { value }) => canonical(wanted) === canonical(value),
};

const ofNumbers: Keywords<number | bigint> = {
  minimum: (wanted: number, { value }) => value >= wanted,
  maximum: (wanted: number, { value }) => value <= wanted,
  exclusiveMinimum: (wanted: number, { value }) => value > wanted,
  exclusiveMaximum: (wanted: number, { value }) => value < wanted,
  multipleOf: (wanted: number, { value }) => isMultipleOf(value, wanted),
};

const ofStrings: Keywords<string> = {
  minLength: (wanted: number, { value }) => characters(value) >= wanted,
  maxLength: (wanted: number, { value }) => characters(value) <= wanted,
  pattern: (wanted: string, { value }) => patternOf(wanted).test(value),
  format: (wanted: string, { value, formats }) =>
    !Object.hasOwn(formats, wanted) || formats[wanted]?.(value) === true,
};

const ofArrays: Keywords<readonly unknown[]> = {
  prefixItems(wanted: Schemas, target) {
    for (const [index, schema] of wanted.slice(0, target.value.length).entries())
      evaluateItem(target, schema, index);
    return undefined;
  },
  items(wanted: EvaluatorSchema, target) {
    const { prefixItems } = target.schema;
    const first = Array.isArray(prefixItems) ? prefixItems.length : 0;
    for (let index = first; index < target.value.length; index++)
      evaluateItem(target, wanted, index);
    return undefined;
  },
  contains(wanted: EvaluatorSchema, target) {
    const { schema, value, result } = target;
    const matching = value.flatMap((item, index) =>
      hasFailed(target.evaluateApart(wanted, item)) ? [] : [index],
    );
    for (const index of matching) result.items.add(index);
    const min = (schema["minContains"] as number | undefined) ?? 1;
    const max = (schema["maxContains"] as number | undefined) ?? Infinity;
    if (matching.length < min || matching.length > max)
      target.fail(`contains: ${matching.length} items match`);
    return undefined;
  },
  minItems: (wanted: number, { value }) => value.length >= wanted,
  maxItems: (wanted: number, { value }) => value.length <= wanted,
  uniqueItems(wanted, target) {
    const { value } = target;
    if (wanted === true && new Set(value.map(canonical)).size < value.length)
      target.fail("uniqueItems: expected no two equal items");
    return undefined;
  },
  unevaluatedItems(wanted: EvaluatorSchema, target) {
    const { value, result } = target;
    for (const index of value.keys())
      if (!result.items.has(index)) evaluateItem(target, wanted, index);
    return undefined;
  },
};

const ofObjects: Keywords<Readonly<Record<string, unknown>>> = {
  properties(wanted: SchemasByName, target) {
    for (const name of Object.keys(target.value))
      if (Object.hasOwn(wanted, name)) evaluateProperty(target, wanted[name], name);
    return undefined;
  },
  patternProperties(wanted: SchemasByName, target) {
    for (const name of Object.keys(target.value))
      for (const source of matching(wanted, name)) evaluateProperty(target, wanted[source], name);
    return undefined;
  },
  additionalProperties(wanted: EvaluatorSchema, target) {
    const [declared, byPattern] = [
      record(target.schema["properties"]),
      record(target.schema["patternProperties"]),
    ];
    for (const name of Object.keys(target.value))
      if (!Object.hasOwn(declared, name) && matching(byPattern, name).length === 0)
        evaluateProperty(target, wanted, name);
    return undefined;
  },
  propertyNames(wanted: EvaluatorSchema, target) {
    for (const name of Object.keys(target.value))
      includeFailures(target.result, target.evaluateApart(wanted, name).failures);
    return undefined;
  },
  required(wanted: readonly string[], target) {
    for (const name of wanted)
      if (!Object.hasOwn(target.value, name))
        target.fail(`required: expected ${JSON.stringify(name)}`);
    return undefined;
  },
  minProperties: (wanted: number, { value }) => Object.keys(value).length >= wanted,
  maxProperties: (wanted: number, { value }) => Object.keys(value).length <= wanted,
  dependentSchemas(wanted: SchemasByName, target) {
    for (const [name, schema] of Object.entries(wanted))
      if (Object.hasOwn(target.value, name)) join(target.result, target.evaluate(schema));
    return undefined;
  },
  dependentRequired(wanted: Readonly<Record<string, readonly string[]>>, target) {
    for (const [name, needed] of Object.entries(wanted)) {
      if (!Object.hasOwn(target.value, name)) continue;
      for (const other of needed)
        if (!Object.hasOwn(target.value, other))
          target.fail(`dependentRequired: ${name} needs ${other}`);
    }
    return undefined;
  },
  unevaluatedProperties(wanted: EvaluatorSchema, target) {
    for (const name of Object.keys(target.value))
      if (!target.result.names.has(name)) evaluateProperty(target, wanted, name);
    return undefined;
  },
};

/** Keywords of values of every type. */
export const keywordsOfValues: KeywordTable = Object.entries(ofAllValues);

/** Keywords of values of one type. */
export const keywordsOfTypes: Readonly<Record<JsonType, KeywordTable>> = {
  array: Object.entries(ofArrays),
  boolean: [],
  null: [],
  number: Object.entries(ofNumbers),
  object: Object.entries(ofObjects),
  string: Object.entries(ofStrings),
};

/** Takes over what a schema of the same value found. */
export function join(result: Result, other: Result): void {
  includeFailures(result, other.failures);
  includeEvaluated(result, other);
}

/** A failure is listed once, however many schemas find it. */
function includeFailures({ failures }: Result, others: ReadonlySet<Failure>): void {
  for (const failure of others) failures.add(failure);
}

function includeEvaluated(result: Result, other: Result): void {
  if (hasFailed(other)) return;
  for (const name of other.names) result.names.add(name);
  for (const item of other.items) result.items.add(item);
}

function hasFailed(result: Result): boolean {
  return result.failures.size > 0;
}

function evaluateItem(target: Target, schema: EvaluatorSchema, index: number): void {
  includeFailures(target.result, target.evaluateMember(schema, index).failures);
  target.result.items.add(index);
}

function evaluateProperty(target: Target, schema: EvaluatorSchema | undefined, name: string): void {
  includeFailures(target.result, target.evaluateMember(schema ?? true, name).failures);
  target.result.names.add(name);
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "integer") return Number.isInteger(value) || typeof value === "bigint";
  return typeOf(value) === type;
}

/** The patterns of `patternProperties` that a name matches. */
function matching(byPattern: SchemasByName, name: string): string[] {
  return Object.keys(byPattern).filter((source) => patternOf(source).test(name));
}

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  let compiled = patterns.get(source);
  if (compiled === undefined) {
    try {
      compiled = new RegExp(source, "u");
    } catch {
      compiled = new RegExp(source);
    }
    patterns.set(source, compiled);
  }
  return compiled;
}

function record(value: unknown): SchemasByName {
  return isObject(value) ? (value as SchemasByName) : {};
}
