import { isObject, listOf, objectOf, type JsonObject, type JsonValue } from "../json/values.ts";
import { ASSERTIONS } from "./assertions.ts";
import { conjunctionOf, scoped, type SchemaPart, type ScopedSchema } from "./conjunction.ts";
import { unevaluatedItems, unevaluatedNames } from "./evaluated.ts";
import { isAsserting, type AssertingKeyword } from "./keywords.ts";
import { SCHEMA_LIMITS } from "./limits.ts";
import { matchesPattern } from "./patterns.ts";
import type { ReferenceScope, Resources } from "./references.ts";
import { all, any, count, not, type Truth } from "./truth.ts";

export interface EvaluationOptions {
  /** What a format that is not known says: nothing, as in generated validators, or "cannot tell". */
  readonly unknownFormats?: "accept" | "unknown";
  /** `annotate`: no format decides about validity. */
  readonly formats?: "annotate" | "assert";
}

/** Says of values whether schemas of one document accept them. Keeps what it found out. */
export interface Evaluator {
  /** True, false, or undefined where it cannot be told. Never throws, and ends after a number of steps. */
  evaluate(schema: ScopedSchema, value: JsonValue): Truth;
}

/** What the keywords of one schema object need to be evaluated. */
export interface EvaluationContext {
  readonly schema: JsonObject;
  /** The schema object as the document has it, with its references and `allOf`. */
  readonly whole: JsonObject;
  readonly scope: ReferenceScope;
  readonly options: EvaluationOptions;
  /** Evaluates a schema that is held by this one. */
  readonly visit: (schema: JsonValue, value: JsonValue) => Truth;
  /** Evaluates a schema of any scope on a value. */
  readonly visitScoped: (schema: ScopedSchema, value: JsonValue) => Truth;
  /** Where a `$dynamicRef` leads that depends on the dynamic scope. */
  readonly dynamicTarget: (schema: JsonObject, scope: ReferenceScope) => ScopedSchema | undefined;
}

type Check = (value: JsonValue, argument: JsonValue, context: EvaluationContext) => Truth;

/**
 * Makes an evaluator of JSON Schema 2020-12.
 *
 * Each schema is evaluated once per value, however many paths lead to it. Schemas that apply themselves to the
 * same value through `anyOf`, `not` and the like are unknown at first; what is found out meanwhile is kept, and the
 * evaluation starts anew as long as that is more than before.
 */
export function createEvaluator(resources: Resources, options: EvaluationOptions = {}): Evaluator {
  const memo = new WeakMap<JsonObject, Map<JsonValue, Truth>>();
  const active = new Map<JsonObject, Set<JsonValue>>();
  /** What depends on schemas that are under way: unknown until the next round. */
  let provisional = new Map<JsonObject, Set<JsonValue>>();
  const state = { steps: 0, depth: 0, cut: 0, learned: 0, dynamic: [] as string[] };

  function visitScoped(schema: ScopedSchema, value: JsonValue): Truth {
    if (typeof schema.schema === "boolean") return schema.schema;
    if (!isObject(schema.schema)) return undefined;
    const known = memo.get(schema.schema);
    if (known?.has(value) === true) return known.get(value);
    if (
      active.get(schema.schema)?.has(value) === true ||
      provisional.get(schema.schema)?.has(value) === true
    ) {
      state.cut++;
      return undefined;
    }
    if (state.depth >= SCHEMA_LIMITS.evaluationDepth || state.steps-- <= 0) {
      state.cut++;
      return undefined;
    }
    return evaluateAnew(schema.schema, schema.scope, value);
  }

  function evaluateAnew(schema: JsonObject, scope: ReferenceScope, value: JsonValue): Truth {
    const cutBefore = state.cut;
    const values = active.get(schema) ?? new Set();
    active.set(schema, values.add(value));
    state.depth++;
    const leave = enterResource(scope);
    // A conjunction forgets which resources lead to its parts, which is the dynamic scope.
    const { parts, complete } = resources.hasDynamicScope
      ? { parts: [{ schema, scope }], complete: true }
      : conjunctionOf({ schema, scope });
    const truth = all(parts, (part) =>
      part.schema === false ? false : evaluateOwn({ ...part, schema: part.schema }, value),
    );
    const result = truth !== false && !complete ? undefined : truth;
    leave();
    state.depth--;
    values.delete(value);
    if (resources.hasDynamicScope) return result;
    if (result === undefined && state.cut > cutBefore) {
      provisional.set(schema, (provisional.get(schema) ?? new Set()).add(value));
      return result;
    }
    let known = memo.get(schema);
    if (known === undefined) memo.set(schema, (known = new Map()));
    known.set(value, result);
    state.learned++;
    return result;
  }

  /** The dynamic scope is the list of resources that were entered, outermost first. */
  function enterResource({ base }: ReferenceScope): () => void {
    if (!resources.hasDynamicScope || state.dynamic.at(-1) === base) return () => undefined;
    state.dynamic.push(base);
    return () => state.dynamic.pop();
  }

  function evaluateOwn(
    part: SchemaPart & { readonly schema: JsonObject },
    value: JsonValue,
  ): Truth {
    const { schema, scope } = part;
    const leave = enterResource(scope);
    const context: EvaluationContext = {
      schema,
      whole: part.whole ?? schema,
      scope,
      options,
      visit: (held, about) => visitScoped(scoped(held, scope), about),
      visitScoped,
      dynamicTarget,
    };
    const truth = all(Object.keys(schema), (keyword) => {
      if (!isAsserting(keyword)) return true;
      return CHECKS[keyword as AssertingKeyword](value, schema[keyword] ?? null, context);
    });
    leave();
    return truth;
  }

  function dynamicTarget(schema: JsonObject, scope: ReferenceScope): ScopedSchema | undefined {
    const reference = schema.$dynamicRef;
    const found =
      typeof reference === "string" ? resources.resolveDynamic(scope, reference) : undefined;
    if (found === undefined) return undefined;
    const candidates = found.dynamic === undefined ? [] : resources.dynamicAnchors(found.dynamic);
    const outermost = state.dynamic.find((base) => candidates.some((node) => node.base === base));
    const target = candidates.find((node) => node.base === outermost) ?? found.node;
    return { schema: target.schema, scope: target };
  }

  return {
    evaluate(schema, value) {
      state.steps = SCHEMA_LIMITS.evaluationSteps;
      for (let round = 0; round < SCHEMA_LIMITS.evaluationRounds; round++) {
        const [cut, learned] = [state.cut, state.learned];
        provisional = new Map();
        const truth = visitScoped(schema, value);
        if (truth !== undefined || state.cut === cut || state.learned === learned) return truth;
      }
      return undefined;
    },
  };
}

/** Whether a schema accepts a value; for many values of one document see {@link createEvaluator}. */
export function evaluate(
  schema: ScopedSchema,
  value: JsonValue,
  options: EvaluationOptions = {},
): Truth {
  return createEvaluator(schema.scope.resources, options).evaluate(schema, value);
}

/** The two-valued view, as generated validators have it: what cannot be told is accepted. */
export function accepts(
  schema: ScopedSchema,
  value: JsonValue,
  options: EvaluationOptions = {},
): boolean {
  return evaluate(schema, value, options) !== false;
}

/** The members that `additionalProperties` applies to, and those that it may apply to. */
function additionalNames(value: JsonObject, schema: JsonObject): { name: string; sure: boolean }[] {
  const properties = objectOf(schema.properties);
  const patterns = Object.keys(objectOf(schema.patternProperties));
  return Object.keys(value).flatMap((name) => {
    if (Object.hasOwn(properties, name)) return [];
    const matched = any(patterns, (pattern) => matchesPattern(pattern, name));
    return matched === true ? [] : [{ name, sure: matched === false }];
  });
}

const members = (value: JsonValue): [string, JsonValue][] =>
  isObject(value) ? Object.entries(value) : [];

/** The applicators, keyword by keyword. Source: JSON Schema 2020-12 core sections 10 and 11. */
const CHECKS: Readonly<Record<AssertingKeyword, Check>> = {
  ...ASSERTIONS,
  // `conjunctionOf` has followed these, unless the dynamic scope counts.
  $ref: (value, reference, { scope, visitScoped }) => {
    const target =
      typeof reference === "string" ? scope.resources.resolve(scope, reference) : undefined;
    return target && visitScoped({ schema: target.schema, scope: target }, value);
  },
  $dynamicRef: (value, _reference, { schema, scope, dynamicTarget, visitScoped }) => {
    const target = dynamicTarget(schema, scope);
    return target && visitScoped(target, value);
  },
  allOf: (value, branches, { visit }) => all(listOf(branches), (branch) => visit(branch, value)),
  anyOf: (value, branches, { visit }) => any(listOf(branches), (branch) => visit(branch, value)),
  oneOf: (value, branches, { visit }) =>
    count(listOf(branches), { min: 1, max: 1 }, (branch) => visit(branch, value)),
  not: (value, schema, { visit }) => not(visit(schema, value)),
  if: (value, condition, { schema, visit }) => {
    const holds = visit(condition, value);
    const [then, otherwise] = [schema.then ?? true, schema.else ?? true];
    if (holds !== undefined) return visit(holds ? then : otherwise, value);
    const both = [visit(then, value), visit(otherwise, value)];
    return both[0] === both[1] ? both[0] : undefined;
  },
  then: () => true,
  else: () => true,
  dependentSchemas: (value, dependents, { visit }) =>
    !isObject(value) ||
    all(
      members(dependents),
      ([name, schema]) => !Object.hasOwn(value, name) || visit(schema, value),
    ),
  properties: (value, properties, { visit }) =>
    !isObject(value) ||
    all(
      members(properties),
      ([name, schema]) => !Object.hasOwn(value, name) || visit(schema, value[name] ?? null),
    ),
  patternProperties: (value, patterns, { visit }) =>
    all(members(patterns), ([pattern, schema]) =>
      all(members(value), ([name, item]) => {
        const matches = matchesPattern(pattern, name);
        return matches === false || visit(schema, item) || (matches ? false : undefined);
      }),
    ),
  additionalProperties: (value, held, { schema, visit }) =>
    !isObject(value) ||
    all(additionalNames(value, schema), ({ name, sure }) => {
      const truth = visit(held, value[name] ?? null);
      return truth === true || sure ? truth : undefined;
    }),
  propertyNames: (value, schema, { visit }) => all(members(value), ([name]) => visit(schema, name)),
  prefixItems: (value, schemas, { visit }) =>
    !Array.isArray(value) ||
    all(listOf(schemas).slice(0, value.length).entries(), ([index, schema]) =>
      visit(schema, value[index] ?? null),
    ),
  items: (value, held, { schema, visit }) =>
    !Array.isArray(value) ||
    all(value.slice(listOf(schema.prefixItems).length), (item) => visit(held, item)),
  contains: (value, held, { schema, visit }) => {
    const { minContains: min, maxContains: max } = schema;
    return (
      !Array.isArray(value) ||
      count(
        value,
        { min: typeof min === "number" ? min : 1, max: typeof max === "number" ? max : Infinity },
        (item) => visit(held, item),
      )
    );
  },
  unevaluatedProperties: (value, held, context) =>
    !isObject(value) ||
    all(unevaluatedNames(value, context), ({ child, sure }) => {
      const truth = context.visit(held, value[child] ?? null);
      return truth === true || sure ? truth : undefined;
    }),
  unevaluatedItems: (value, held, context) =>
    !Array.isArray(value) ||
    all(unevaluatedItems(value, context), ({ child, sure }) => {
      const truth = context.visit(held, value[child] ?? null);
      return truth === true || sure ? truth : undefined;
    }),
};
