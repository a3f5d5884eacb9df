/**
 * A JSON Schema evaluator for what no zod schema can say: `unevaluatedProperties` and `unevaluatedItems`
 * alongside applicators, and `$dynamicRef`. It keeps track of what was evaluated and of the dynamic scope.
 * Source: JSON Schema 2020-12 core sections 7, 8.2.3.2, 10 and 11, validation section 6.
 */
import * as z from "zod";
import { described, type JsonSchema } from "./describe.ts";
import {
  join,
  keywordsOfTypes,
  keywordsOfValues,
  type EvaluatorSchema,
  type Failure,
  type Formats,
  type KeywordTable,
  type Result,
  type Target,
} from "./evaluate-keywords.ts";
import { isObject, typeOf } from "./values.ts";

export type { EvaluatorSchema, Failure, Formats } from "./evaluate-keywords.ts";

/** Schemas that refer to each other, prepared by the generator. */
export interface Schemas {
  readonly root: string;
  /** Name -> `[resource, schema]`. */
  readonly nodes: Readonly<Record<string, readonly [string, EvaluatorSchema]>>;
  /** `$dynamicAnchor` -> resource -> name in `nodes`. */
  readonly anchors?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Dates are validated as the texts that JSON has of them. */
  readonly dates?: boolean;
}

/** A zod schema that lets the evaluator decide. */
export function exact(schemas: Schemas, formats: Formats = {}): z.core.$ZodCheck<unknown> {
  const check = z.check<unknown>(({ value, issues }) => {
    for (const failure of evaluate(schemas, value, formats)) {
      issues.push({
        code: "custom",
        message: failure.message,
        path: [...failure.path],
        input: value,
      });
    }
  });
  return described(check, (_convert, _json, share) => {
    // A resource has its name once in a document.
    share();
    return embedded(schemas);
  });
}

let resources = 0;

/** The schemas as a resource of their own, in which references are names. */
function embedded({ root, nodes }: Schemas): JsonSchema | undefined {
  if (JSON.stringify(nodes).includes('"$dynamicRef"')) return undefined;
  const definitions = Object.entries(nodes).map(([name, [, schema]]) => [
    name,
    { $id: name, allOf: [schema] },
  ]);
  const resource = {
    $id: `https://crosswalk.invalid/${++resources}/`,
    $ref: root,
    $defs: Object.fromEntries(definitions) as Record<string, JsonSchema>,
  };
  return { allOf: [resource] };
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

function visit(run: Run, schema: EvaluatorSchema, given: unknown, location: Cursor): Result {
  const isDate = run.schemas.dates === true && given instanceof Date;
  const value = isDate && !Number.isNaN(given.getTime()) ? given.toISOString() : given;
  const result: Result = { failures: new Set(), names: new Set(), items: new Set() };
  if (schema === true) return result;
  if (schema === false) {
    result.failures.add({ path: location.path, message: "no value is allowed here" });
    return result;
  }
  const id = schema["$id"];
  const inner = typeof id === "string" ? { ...location, scope: [...location.scope, id] } : location;
  for (const name of referencesOf(run, schema, inner)) follow(run, name, value, inner, result);
  const target = new VisitedTarget({ run, schema, value, location: inner, result });
  apply(keywordsOfValues, target);
  const type = typeOf(value);
  if (type !== undefined) apply(keywordsOfTypes[type], target);
  return result;
}

/** What keywords see of a visit. A class, as there is one for each schema and value. */
class VisitedTarget implements Target {
  readonly schema: Target["schema"];
  readonly value: unknown;
  readonly result: Result;
  readonly #run: Run;
  readonly #location: Cursor;

  constructor(visited: {
    run: Run;
    schema: Target["schema"];
    value: unknown;
    location: Cursor;
    result: Result;
  }) {
    this.schema = visited.schema;
    this.value = visited.value;
    this.result = visited.result;
    this.#run = visited.run;
    this.#location = visited.location;
  }

  get formats(): Formats {
    return this.#run.formats;
  }

  fail(message: string): void {
    this.result.failures.add({ path: this.#location.path, message });
  }

  evaluate(schema: EvaluatorSchema): Result {
    return visit(this.#run, schema, this.value, this.#location);
  }

  evaluateMember(schema: EvaluatorSchema, key: string | number): Result {
    const { path, scope } = this.#location;
    const member = (this.value as Record<PropertyKey, unknown>)[key];
    return visit(this.#run, schema, member, { path: [...path, key], scope, active: [] });
  }

  evaluateApart(schema: EvaluatorSchema, value: unknown): Result {
    const { path, scope } = this.#location;
    // The path is copied: results are known by it, and these are of another value.
    return visit(this.#run, schema, value, { path: [...path], scope, active: [] });
  }

  branches(union: readonly EvaluatorSchema[]): readonly EvaluatorSchema[] | undefined {
    return branchesOf(this.#run, union, this.#location);
  }
}

/** Applies the keywords that a schema has, in the order of the table. */
function apply(table: KeywordTable, target: Target): void {
  const { schema } = target;
  for (const [keyword, holds] of table) {
    const wanted = schema[keyword];
    if (wanted !== undefined && holds(wanted as never, target as never) === false)
      target.fail(`${keyword}: expected ${JSON.stringify(wanted)}`);
  }
}

const NO_NAMES: readonly string[] = [];

/** The schemas that a schema refers to. */
function referencesOf(run: Run, schema: Target["schema"], { scope }: Cursor): readonly string[] {
  const names = typeof schema["$ref"] === "string" ? [schema["$ref"]] : NO_NAMES;
  const dynamic = schema["$dynamicRef"] as { node: string; anchor?: string } | undefined;
  if (dynamic === undefined) return names;
  const candidates = run.schemas.anchors?.[dynamic.anchor ?? ""] ?? {};
  const outermost = scope.find((resource) => Object.hasOwn(candidates, resource));
  return [...names, (outermost === undefined ? undefined : candidates[outermost]) ?? dynamic.node];
}

function follow(run: Run, name: string, value: unknown, location: Cursor, result: Result): void {
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
}

function remember({ known }: Run, { path }: Cursor, name: string, result: Result): void {
  const here = known.get(path);
  if (here === undefined) known.set(path, new Map([[name, result]]));
  else here.set(name, result);
}

/**
 * The branches of a union. One that is the schema around it cannot be decided and is left out. If one is a schema
 * that extends the union's owner and is being evaluated, this is a parent's list of its children: no branches.
 */
function branchesOf(
  run: Run,
  union: readonly EvaluatorSchema[],
  location: Cursor,
): readonly EvaluatorSchema[] | undefined {
  const owner = location.active.at(-1);
  const referred = union.map((branch) => (isObject(branch) ? branch["$ref"] : undefined));
  const isActive = (name: unknown): boolean => location.active.includes(name as string);
  if (referred.some(isActive)) run.omitted += 1;
  if (referred.some((name) => name !== owner && isActive(name))) return undefined;
  return union.filter((_, index) => referred[index] === undefined || referred[index] !== owner);
}
