/**
 * A JSON Schema evaluator for what no zod schema can say: `unevaluatedProperties` and `unevaluatedItems`
 * alongside applicators, and `$dynamicRef`. It keeps track of what was evaluated and of the dynamic scope.
 * Source: JSON Schema 2020-12 core sections 7, 8.2.3.2, 10 and 11, validation section 6.
 */
import * as z from "zod";
import { canonical, characters, isMultipleOf, isObject, typeOf } from "./values.ts";

/** A schema whose references name entries of `Schemas.nodes`. */
export type EvaluatorSchema = boolean | Readonly<Record<string, unknown>>;

/** Schemas that refer to each other, prepared by the generator. */
export interface Schemas {
  readonly root: string;
  /** Name -> `[resource, schema]`. */
  readonly nodes: Readonly<Record<string, readonly [string, EvaluatorSchema]>>;
  /** `$dynamicAnchor` -> resource -> name in `nodes`. */
  readonly anchors?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Format -> test, for the formats that are asserted. */
export type Formats = Readonly<Record<string, (value: string) => boolean>>;

export interface Failure {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** A zod schema that lets the evaluator decide. */
export function exact(schemas: Schemas, formats: Formats = {}): z.core.$ZodCheck<unknown> {
  return z.check<unknown>(({ value, issues }) => {
    for (const failure of evaluate(schemas, value, formats)) {
      issues.push({
        code: "custom",
        message: failure.message,
        path: [...failure.path],
        input: value,
      });
    }
  });
}

/**
 * Validates a value. No failures means that it is valid.
 *
 * @throws RangeError for a value that is nested too deeply, or schemas that would take too many steps.
 */
export function evaluate(schemas: Schemas, value: unknown, formats: Formats = {}): Failure[] {
  const node = schemas.nodes[schemas.root];
  if (node === undefined) throw new TypeError(`No schema ${schemas.root}`);
  const hasAnchors = Object.keys(schemas.anchors ?? {}).length > 0;
  const run: Run = { schemas, formats, hasAnchors, known: new Map(), steps: 0, omitted: 0 };
  const location: Cursor = { path: [], scope: [node[0]], active: [schemas.root] };
  return [...visit(run, node[1], value, location).failures];
}

interface Run {
  readonly schemas: Schemas;
  readonly formats: Formats;
  readonly hasAnchors: boolean;
  /**
   * Results of references, by the location in the value (one array per location) and the name: a schema that
   * many others extend is evaluated once, or the time would be exponential.
   */
  readonly known: Map<readonly PropertyKey[], Map<string, Result>>;
  /** References followed so far. */
  steps: number;
  /** How often something was left out because of what is being evaluated around it. */
  omitted: number;
}

/** References that one evaluation may follow. Only schemas that apply themselves to one value need more. */
const MAX_STEPS = 2_000_000;

interface Cursor {
  readonly path: readonly PropertyKey[];
  /** Resources, outermost first. */
  readonly scope: readonly string[];
  /** Schemas that references have led to for this very value: one that comes again says nothing new. */
  readonly active: readonly string[];
}

/** What a schema found out. `names` and `items` are evaluated; a failed schema evaluates nothing. */
interface Result {
  readonly failures: Set<Failure>;
  readonly names: Set<string>;
  readonly items: Set<number>;
}

type Keywords = Readonly<Record<string, unknown>>;

function visit(run: Run, schema: EvaluatorSchema, value: unknown, location: Cursor): Result {
  const result: Result = { failures: new Set(), names: new Set(), items: new Set() };
  if (schema === true) return result;
  if (schema === false) {
    fail(result, location, "no value is allowed here");
    return result;
  }
  const id = schema["$id"];
  const inner = typeof id === "string" ? { ...location, scope: [...location.scope, id] } : location;
  references(run, schema, value, inner, result);
  applicators(run, schema, value, inner, result);
  assertions(run, schema, value, inner, result);
  if (Array.isArray(value)) arrays(run, schema, value, inner, result);
  else if (isObject(value)) objects(run, schema, value, inner, result);
  return result;
}

function fail(result: Result, location: Cursor, message: string): void {
  result.failures.add({ path: location.path, message });
}

/** A failure is listed once, however many schemas find it. */
function include({ failures }: Result, others: ReadonlySet<Failure>): void {
  for (const failure of others) failures.add(failure);
}

/** Takes over what a subschema of the same instance found. */
function join(result: Result, other: Result): void {
  include(result, other.failures);
  evaluated(result, other);
}

function evaluated(result: Result, other: Result): void {
  if (other.failures.size > 0) return;
  for (const name of other.names) result.names.add(name);
  for (const item of other.items) result.items.add(item);
}

function references(
  run: Run,
  schema: Keywords,
  value: unknown,
  location: Cursor,
  result: Result,
): void {
  const follow = (name: string): void => {
    const node = run.schemas.nodes[name];
    if (node === undefined) return;
    if (location.active.includes(name)) {
      run.omitted += 1;
      return;
    }
    const known = run.known.get(location.path)?.get(name);
    if (known !== undefined) {
      join(result, known);
      return;
    }
    if (++run.steps > MAX_STEPS) throw new RangeError("The schemas take too many steps.");
    const before = run.omitted;
    const active = [...location.active, name];
    const scope = location.scope.at(-1) === node[0] ? location.scope : [...location.scope, node[0]];
    const found = visit(run, node[1], value, { ...location, scope, active });
    join(result, found);
    // What was left out, and where dynamic references lead, depends on the schemas around.
    if (run.omitted === before && !run.hasAnchors) remember(run, location, name, found);
  };
  if (typeof schema["$ref"] === "string") follow(schema["$ref"]);
  const dynamic = schema["$dynamicRef"] as { node: string; anchor?: string } | undefined;
  if (dynamic === undefined) return;
  const candidates = run.schemas.anchors?.[dynamic.anchor ?? ""] ?? {};
  const outermost = location.scope.find((resource) => Object.hasOwn(candidates, resource));
  follow((outermost === undefined ? undefined : candidates[outermost]) ?? dynamic.node);
}

function remember({ known }: Run, { path }: Cursor, name: string, result: Result): void {
  const here = known.get(path);
  if (here === undefined) known.set(path, new Map([[name, result]]));
  else here.set(name, result);
}

function applicators(
  run: Run,
  schema: Keywords,
  value: unknown,
  location: Cursor,
  result: Result,
): void {
  const test = (sub: unknown): Result => visit(run, sub as EvaluatorSchema, value, location);
  for (const sub of listOf(schema["allOf"])) join(result, test(sub));
  const anyOf = branchesOf(run, schema["anyOf"], location);
  const oneOf = branchesOf(run, schema["oneOf"], location);
  if (anyOf !== undefined) {
    const results = anyOf.map(test);
    for (const other of results) evaluated(result, other);
    if (results.every(hasFailed)) fail(result, location, "anyOf: no branch matches");
  }
  if (oneOf !== undefined) {
    const valid = oneOf.map(test).filter((other) => !hasFailed(other));
    const [only] = valid;
    if (valid.length === 1 && only !== undefined) evaluated(result, only);
    else fail(result, location, `oneOf: ${valid.length} branches match, expected one`);
  }
  if (schema["not"] !== undefined && !hasFailed(test(schema["not"]))) {
    fail(result, location, "not: the value matches what it must not match");
  }
  if (schema["if"] === undefined) return;
  const condition = test(schema["if"]);
  evaluated(result, condition);
  const branch = schema[hasFailed(condition) ? "else" : "then"];
  if (branch !== undefined) join(result, test(branch));
}

/**
 * The branches of a union. One that is the schema around it cannot be decided and is left out. If one is a schema
 * that extends the union's owner and is being evaluated, this is a parent's list of its children: no branches.
 */
function branchesOf(run: Run, value: unknown, location: Cursor): readonly unknown[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const owner = location.active.at(-1);
  const referred = value.map((branch) => (isObject(branch) ? branch["$ref"] : undefined));
  const isActive = (name: unknown): boolean => location.active.includes(name as string);
  if (referred.some(isActive)) run.omitted += 1;
  if (referred.some((name) => name !== owner && isActive(name))) return undefined;
  return value.filter((_, index) => referred[index] === undefined || referred[index] !== owner);
}

function hasFailed(result: Result): boolean {
  return result.failures.size > 0;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function assertions(
  run: Run,
  schema: Keywords,
  value: unknown,
  location: Cursor,
  result: Result,
): void {
  const wants = (keyword: string, holds: (wanted: never) => boolean): void => {
    const wanted = schema[keyword];
    if (wanted === undefined || holds(wanted as never)) return;
    fail(result, location, `${keyword}: expected ${JSON.stringify(wanted)}`);
  };
  const type = typeOf(value);
  wants("type", (wanted: string | readonly string[]) => {
    const types = typeof wanted === "string" ? [wanted] : wanted;
    return types.some(
      (one) =>
        one === type ||
        (one === "integer" && (Number.isInteger(value) || typeof value === "bigint")),
    );
  });
  wants("enum", (wanted: readonly unknown[]) => wanted.map(canonical).includes(canonical(value)));
  wants("const", (wanted) => canonical(wanted) === canonical(value));
  if (typeof value === "number" || typeof value === "bigint") {
    wants("minimum", (wanted: number) => value >= wanted);
    wants("maximum", (wanted: number) => value <= wanted);
    wants("exclusiveMinimum", (wanted: number) => value > wanted);
    wants("exclusiveMaximum", (wanted: number) => value < wanted);
    wants("multipleOf", (wanted: number) => isMultipleOf(value, wanted));
  } else if (typeof value === "string") {
    wants("minLength", (wanted: number) => characters(value) >= wanted);
    wants("maxLength", (wanted: number) => characters(value) <= wanted);
    wants("pattern", (wanted: string) => pattern(wanted).test(value));
    wants("format", (wanted: string) =>
      Object.hasOwn(run.formats, wanted) ? run.formats[wanted]?.(value) === true : true,
    );
  }
}

const patterns = new Map<string, RegExp>();

function pattern(source: string): RegExp {
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

function arrays(
  run: Run,
  schema: Keywords,
  value: readonly unknown[],
  location: Cursor,
  result: Result,
): void {
  const at = (index: number): Cursor => ({
    ...location,
    path: [...location.path, index],
    active: [],
  });
  const check = (sub: unknown, index: number): void => {
    include(result, visit(run, sub as EvaluatorSchema, value[index], at(index)).failures);
    result.items.add(index);
  };
  const prefix = listOf(schema["prefixItems"]);
  value.forEach((_, index) => {
    if (index < prefix.length) check(prefix[index], index);
    else if (schema["items"] !== undefined) check(schema["items"], index);
  });
  if (schema["contains"] !== undefined) containment(run, schema, value, location, result);
  bounds(schema, "Items", value.length, location, result);
  if (schema["uniqueItems"] === true && new Set(value.map(canonical)).size < value.length) {
    fail(result, location, "uniqueItems: expected no two equal items");
  }
  const rest = schema["unevaluatedItems"];
  if (rest === undefined) return;
  const left = value.map((_, index) => index).filter((index) => !result.items.has(index));
  for (const index of left) check(rest, index);
}

function containment(
  run: Run,
  schema: Keywords,
  value: readonly unknown[],
  location: Cursor,
  result: Result,
): void {
  const sub = schema["contains"] as EvaluatorSchema;
  const matching = value.flatMap((item, index) =>
    hasFailed(visit(run, sub, item, { ...location, active: [] })) ? [] : [index],
  );
  for (const index of matching) result.items.add(index);
  const min = (schema["minContains"] as number | undefined) ?? 1;
  const max = (schema["maxContains"] as number | undefined) ?? Infinity;
  if (matching.length < min || matching.length > max) {
    fail(result, location, `contains: ${matching.length} items match`);
  }
}

function bounds(
  schema: Keywords,
  of: string,
  size: number,
  location: Cursor,
  result: Result,
): void {
  const [min, max] = [schema[`min${of}`], schema[`max${of}`]];
  if (typeof min === "number" && size < min) fail(result, location, `min${of}: expected ${min}`);
  if (typeof max === "number" && size > max) fail(result, location, `max${of}: expected ${max}`);
}

function objects(
  run: Run,
  schema: Keywords,
  value: Record<string, unknown>,
  location: Cursor,
  result: Result,
): void {
  const names = Object.keys(value);
  const check = (sub: unknown, name: string): void => {
    const at = { ...location, path: [...location.path, name], active: [] };
    include(result, visit(run, sub as EvaluatorSchema, value[name], at).failures);
    result.names.add(name);
  };
  const [properties, byPattern] = [
    record(schema["properties"]),
    record(schema["patternProperties"]),
  ];
  for (const name of names) {
    const matching = Object.keys(byPattern).filter((source) => pattern(source).test(name));
    const isDeclared = Object.hasOwn(properties, name);
    if (isDeclared) check(properties[name], name);
    for (const source of matching) check(byPattern[source], name);
    const rest = schema["additionalProperties"];
    if (!isDeclared && matching.length === 0 && rest !== undefined) check(rest, name);
    const naming = schema["propertyNames"] as EvaluatorSchema | undefined;
    if (naming !== undefined)
      include(result, visit(run, naming, name, { ...location, active: [] }).failures);
  }
  for (const name of listOf(schema["required"]) as readonly string[]) {
    if (!Object.hasOwn(value, name))
      fail(result, location, `required: expected ${JSON.stringify(name)}`);
  }
  bounds(schema, "Properties", names.length, location, result);
  dependents(run, schema, value, location, result);
  const rest = schema["unevaluatedProperties"];
  if (rest === undefined) return;
  for (const name of names.filter((other) => !result.names.has(other))) check(rest, name);
}

function dependents(
  run: Run,
  schema: Keywords,
  value: Record<string, unknown>,
  location: Cursor,
  result: Result,
): void {
  for (const [name, sub] of Object.entries(record(schema["dependentSchemas"]))) {
    if (Object.hasOwn(value, name))
      join(result, visit(run, sub as EvaluatorSchema, value, location));
  }
  for (const [name, needed] of Object.entries(record(schema["dependentRequired"]))) {
    if (!Object.hasOwn(value, name)) continue;
    const missing = (needed as string[]).filter((other) => !Object.hasOwn(value, other));
    for (const other of missing)
      fail(result, location, `dependentRequired: ${name} needs ${other}`);
  }
}

function record(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}
