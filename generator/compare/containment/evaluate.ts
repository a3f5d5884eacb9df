import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { equal } from "../equal.ts";
import { hasFormat } from "./formats.ts";
import { atomOf, atomsOfType, lengthOf, matchesPattern, resolveReference } from "./schema.ts";

/** True, false, or undefined for "cannot tell": Kleene's three values. */
export type Truth = boolean | undefined;

type Members = Readonly<Record<string, JsonValue>>;
type Check = (
  value: JsonValue,
  keyword: JsonValue,
  self: Members,
  root: JsonObject,
  effort: Effort,
) => Truth;

/** Three-valued `and`: undefined where something is unknown and nothing is false. */
export function all(truths: Iterable<Truth>): Truth {
  let result: Truth = true;
  for (const truth of truths) {
    if (truth === false) return false;
    if (truth === undefined) result = undefined;
  }
  return result;
}

function any(truths: Iterable<Truth>): Truth {
  const negated = all(Array.from(truths, not));
  return not(negated);
}

function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

function count(truths: readonly Truth[], min: number, max: number): Truth {
  const yes = truths.filter((truth) => truth === true).length;
  const maybe = truths.filter((truth) => truth === undefined).length;
  if (yes > max || yes + maybe < min) return false;
  return maybe === 0 ? true : undefined;
}

const number =
  (test: (value: number, bound: number) => boolean): Check =>
  (value, bound) =>
    typeof value !== "number" || typeof bound !== "number" || test(value, bound);
const text =
  (test: (value: string, bound: number) => boolean): Check =>
  (value, bound) =>
    typeof value !== "string" || typeof bound !== "number" || test(value, bound);
const list =
  (test: (value: readonly JsonValue[], bound: number) => boolean): Check =>
  (value, bound) =>
    !Array.isArray(value) || typeof bound !== "number" || test(value, bound);
const keys =
  (test: (size: number, bound: number) => boolean): Check =>
  (value, bound) =>
    !isObject(value) || typeof bound !== "number" || test(Object.keys(value).length, bound);

const schemas = (value: JsonValue | undefined): JsonValue[] => (Array.isArray(value) ? value : []);
const members = (value: JsonValue | undefined): Members => (isObject(value) ? value : {});

function additional(value: JsonObject, self: Members): [string[], Truth] {
  const patterns = Object.keys(members(self.patternProperties));
  let certain: Truth = true;
  const names = Object.keys(value).filter((name) => {
    if (Object.hasOwn(members(self.properties), name)) return false;
    const matched = any(patterns.map((pattern) => matchesPattern(pattern, name)));
    if (matched === undefined) certain = undefined;
    return matched !== true;
  });
  return [names, certain];
}

/** JSON Schema 2020-12, keyword by keyword. A keyword that is not here is unknown, unless it is an annotation. */
const checks: Readonly<Record<string, Check>> = {
  type: (value, type) => atomsOfType(type).has(atomOf(value)),
  enum: (value, values) => schemas(values).some((candidate) => equal(candidate, value)),
  const: (value, expected) => equal(expected, value),
  maximum: number((n, bound) => n <= bound),
  minimum: number((n, bound) => n >= bound),
  exclusiveMaximum: number((n, bound) => n < bound),
  exclusiveMinimum: number((n, bound) => n > bound),
  multipleOf: (value, step) => {
    if (typeof value !== "number" || typeof step !== "number" || step <= 0) return true;
    const ratio = value / step;
    if (Number.isInteger(ratio) && Math.abs(ratio) < 2 ** 48) return true;
    return Math.abs(ratio - Math.round(ratio)) > 1e-6 ? false : undefined;
  },
  maxLength: text((s, bound) => lengthOf(s) <= bound),
  minLength: text((s, bound) => lengthOf(s) >= bound),
  pattern: (value, pattern) => typeof value !== "string" || matchesPattern(pattern, value),
  format: (value, format) => (typeof format === "string" ? hasFormat(format, value) : true),
  maxItems: list((items, bound) => items.length <= bound),
  minItems: list((items, bound) => items.length >= bound),
  uniqueItems: (value, unique) =>
    unique !== true ||
    !Array.isArray(value) ||
    value.every((item, i) => value.slice(i + 1).every((other) => !equal(item, other))),
  maxProperties: keys((size, bound) => size <= bound),
  minProperties: keys((size, bound) => size >= bound),
  required: (value, names) =>
    !isObject(value) ||
    schemas(names).every((name) => typeof name === "string" && Object.hasOwn(value, name)),
  dependentRequired: (value, dependencies) =>
    !isObject(value) ||
    Object.entries(members(dependencies)).every(
      ([trigger, names]) =>
        !Object.hasOwn(value, trigger) ||
        schemas(names).every((name) => typeof name === "string" && Object.hasOwn(value, name)),
    ),
  properties: (value, properties, _self, root, effort) =>
    !isObject(value) ||
    all(
      Object.entries(members(properties)).map(
        ([name, schema]) =>
          !Object.hasOwn(value, name) || evaluate(schema, root, value[name] ?? null, effort),
      ),
    ),
  patternProperties: (value, patterns, _self, root, effort) =>
    !isObject(value) ||
    all(
      Object.entries(members(patterns)).flatMap(([pattern, schema]) =>
        Object.entries(value).map(([name, item]) => {
          const matches = matchesPattern(pattern, name);
          return matches === false ? true : matches && evaluate(schema, root, item, effort);
        }),
      ),
    ),
  additionalProperties: (value, schema, self, root, effort) => {
    if (!isObject(value)) return true;
    const [names, certain] = additional(value, self);
    const verdict = all(names.map((name) => evaluate(schema, root, value[name] ?? null, effort)));
    return certain === undefined && verdict !== true ? undefined : verdict;
  },
  propertyNames: (value, schema, _self, root, effort) =>
    !isObject(value) || all(Object.keys(value).map((name) => evaluate(schema, root, name, effort))),
  dependentSchemas: (value, dependencies, _self, root, effort) =>
    !isObject(value) ||
    all(
      Object.entries(members(dependencies)).map(
        ([trigger, schema]) =>
          !Object.hasOwn(value, trigger) || evaluate(schema, root, value, effort),
      ),
    ),
  prefixItems: (value, items, _self, root, effort) =>
    !Array.isArray(value) ||
    all(
      schemas(items)
        .slice(0, value.length)
        .map((schema, i) => evaluate(schema, root, value[i] ?? null, effort)),
    ),
  items: (value, schema, self, root, effort) =>
    !Array.isArray(value) ||
    all(
      value
        .slice(schemas(self.prefixItems).length)
        .map((item) => evaluate(schema, root, item, effort)),
    ),
  contains: (value, schema, self, root, effort) =>
    !Array.isArray(value) ||
    count(
      value.map((item) => evaluate(schema, root, item, effort)),
      typeof self.minContains === "number" ? self.minContains : 1,
      typeof self.maxContains === "number" ? self.maxContains : Infinity,
    ),
  minContains: () => true,
  maxContains: () => true,
  allOf: (value, branches, _self, root, effort) =>
    all(schemas(branches).map((branch) => evaluate(branch, root, value, effort))),
  anyOf: (value, branches, _self, root, effort) =>
    any(schemas(branches).map((branch) => evaluate(branch, root, value, effort))),
  oneOf: (value, branches, _self, root, effort) =>
    count(
      schemas(branches).map((branch) => evaluate(branch, root, value, effort)),
      1,
      1,
    ),
  not: (value, schema, _self, root, effort) => not(evaluate(schema, root, value, effort)),
  if: (value, schema, self, root, effort) => {
    const condition = evaluate(schema, root, value, effort);
    if (condition === undefined) return undefined;
    return evaluate((condition ? self.then : self.else) ?? true, root, value, effort);
  },
  then: () => true,
  else: () => true,
  $ref: (value, reference, _self, root, effort) => {
    const target = resolveReference(reference, root);
    return target === undefined ? undefined : evaluate(target, root, value, effort);
  },
};

/** Keywords that never change the verdict. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  "title",
  "description",
  "default",
  "example",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "discriminator",
  "xml",
  "externalDocs",
  "$comment",
  "$defs",
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
  "nullable",
]);

/** True for a keyword that judges no instance, extensions included. */
export function isAnnotation(keyword: string): boolean {
  return ANNOTATIONS.has(keyword) || keyword.startsWith("x-");
}

/** How deep the evaluation is, and how many schemas may still be evaluated: references can multiply them. */
interface Effort {
  readonly depth: number;
  readonly budget: { schemas: number };
}

const MAX_DEPTH = 24;
const MAX_SCHEMAS = 1_000;

/** Whether a schema takes a value; undefined when this small evaluator cannot tell. */
export function evaluate(
  schema: JsonValue,
  root: JsonObject,
  value: JsonValue,
  effort: Effort = { depth: 0, budget: { schemas: MAX_SCHEMAS } },
): Truth {
  if (typeof schema === "boolean") return schema;
  if (!isObject(schema) || effort.depth > MAX_DEPTH || effort.budget.schemas-- <= 0)
    return undefined;
  const inner = { depth: effort.depth + 1, budget: effort.budget };
  return all(
    Object.entries(schema).map(([keyword, argument]) => {
      if (isAnnotation(keyword)) return true;
      const check = Object.hasOwn(checks, keyword) ? checks[keyword] : undefined;
      return check?.(value, argument, schema, root, inner);
    }),
  );
}
