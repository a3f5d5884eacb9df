/**
 * A JSON Schema evaluator for what no zod schema can say: `unevaluatedProperties` and `unevaluatedItems`
 * alongside applicators, and `$dynamicRef`. It keeps track of what was evaluated and of the dynamic scope.
 * Source: JSON Schema 2020-12 core sections 7, 8.2.3.2, 10 and 11, validation section 6.
 */
import * as z from "zod";
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

function visit(run: Run, schema: EvaluatorSchema, value: unknown, location: Cursor): Result {
  const result: Result = { failures: new Set(), names: new Set(), items: new Set() };
  if (schema === true) return result;
  const id = schema === false ? undefined : schema["$id"];
  const inner = typeof id === "string" ? { ...location, scope: [...location.scope, id] } : location;
  const target = targetOf(run, schema === false ? {} : schema, value, inner, result);
  if (schema === false) {
    target.fail("no value is allowed here");
    return result;
  }
  for (const name of referencesOf(run, schema, inner)) follow(run, name, target, inner);
  apply(keywordsOfValues, target);
  const type = typeOf(value);
  if (type !== undefined) apply(keywordsOfTypes[type], target);
  return result;
}

function targetOf(
  run: Run,
  schema: Target["schema"],
  value: unknown,
  location: Cursor,
  result: Result,
): Target {
  const apart = { ...location, active: [] };
  return {
    ...{ schema, value, result, formats: run.formats },
    fail(message) {
      result.failures.add({ path: location.path, message });
    },
    evaluate: (inner) => visit(run, inner, value, location),
    evaluateMember: (inner, key) =>
      visit(run, inner, (value as Record<PropertyKey, unknown>)[key], {
        ...apart,
        path: [...location.path, key],
      }),
    // The path is copied: results are known by it, and these are of another value.
    evaluateApart: (inner, other) =>
      visit(run, inner, other, { ...apart, path: [...location.path] }),
    branches: (union) => branchesOf(run, union, location),
  };
}

/** Applies the keywords that a schema has, in the order of the table. */
function apply(table: KeywordTable, target: Target): void {
  for (const keyword of Object.keys(table)) {
    const wanted = target.schema[keyword];
    if (wanted === undefined || table[keyword]?.(wanted as never, target as never) !== false)
      continue;
    target.fail(`${keyword}: expected ${JSON.stringify(wanted)}`);
  }
}

/** The schemas that a schema refers to. */
function referencesOf(run: Run, schema: Target["schema"], { scope }: Cursor): string[] {
  const names: string[] = [];
  if (typeof schema["$ref"] === "string") names.push(schema["$ref"]);
  const dynamic = schema["$dynamicRef"] as { node: string; anchor?: string } | undefined;
  if (dynamic === undefined) return names;
  const candidates = run.schemas.anchors?.[dynamic.anchor ?? ""] ?? {};
  const outermost = scope.find((resource) => Object.hasOwn(candidates, resource));
  names.push((outermost === undefined ? undefined : candidates[outermost]) ?? dynamic.node);
  return names;
}

function follow(run: Run, name: string, { value, result }: Target, location: Cursor): void {
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
