import type { JsonObject, JsonValue } from "../../json/values.ts";
import { conjunctionOf, scoped, type SchemaPart, type ScopedSchema } from "../conjunction.ts";
import { createEvaluator, type Evaluator } from "../evaluate.ts";
import { isAsserting } from "../keywords.ts";
import { SCHEMA_LIMITS } from "../limits.ts";
import { isSameSchema } from "../same.ts";
import type { Resources } from "../references.ts";
import type { PrimitiveType } from "../types.ts";
import { primitiveTypesOf } from "../types.ts";
import { casesOf, negated } from "./cases.ts";
import { boundHolds, textHolds } from "./bounds.ts";
import type { KeywordGoal, Proof } from "./context.ts";
import { isDisjoint, isExcluded } from "./disjoint.ts";
import { itemsHold } from "./items.ts";
import { membersHold } from "./members.ts";
import {
  argumentsOf,
  asGoal,
  wholeOf,
  finiteValues,
  isImplied,
  partOf,
  partsOf,
  partsWithin,
  possibleTypes,
} from "./premises.ts";

/** Evaluators by document, for a proof about several. An unknown format may reject anything. */
export function createEvaluators(): (
  schema: ScopedSchema,
  value: JsonValue,
) => boolean | undefined {
  const evaluators = new Map<Resources, Evaluator>();
  return (schema, value) => {
    const { resources } = schema.scope;
    let evaluator = evaluators.get(resources);
    if (evaluator === undefined)
      evaluators.set(
        resources,
        (evaluator = createEvaluator(resources, { unknownFormats: "unknown" })),
      );
    return evaluator.evaluate(schema, value);
  };
}

/** Starts a proof. It gives up after a number of steps, so that no document can make it take long. */
export function createProof(evaluate: Proof["evaluate"]): Proof {
  const ids = new WeakMap<object, number>();
  /** Pairs under proof with the depth of the value they are about; -1 when proved. */
  const assumed = new Map<string, number>();
  let steps: number = SCHEMA_LIMITS.proofSteps;
  let depth = 0;
  let nested = 0;
  let nextId = 1;

  function idOf({ schema, scope }: SchemaPart): string {
    if (schema === false) return "0";
    let id = ids.get(schema);
    if (id === undefined) ids.set(schema, (id = nextId++));
    return `${scope.resources.id}:${id}`;
  }

  function provesGoal(premises: readonly SchemaPart[], goal: SchemaPart): boolean {
    const key = `${premises.map(idOf).join(",")}|${idOf(goal)}`;
    const before = assumed.get(key);
    // Assuming a pair is sound below the value that it is about: values are finite, so cycles end.
    if (before !== undefined) return before < depth;
    const size = assumed.size;
    assumed.set(key, depth);
    const proved = provesPart(premises, goal, proof);
    if (proved) assumed.set(key, -1);
    // What was proved meanwhile may rest on the assumption that just failed.
    else for (const later of [...assumed.keys()].slice(size)) assumed.delete(later);
    return proved;
  }

  const proof: Proof = {
    evaluate,
    proves(premises, goal) {
      if (steps-- <= 0 || nested >= SCHEMA_LIMITS.proofDepth) return false;
      const { parts, complete } = partsOf(goal);
      if (!complete) return false;
      nested++;
      const proved = parts.every((part) => provesGoal(premises, part));
      nested--;
      return proved;
    },
    provesInside(premises, goal) {
      depth++;
      const proved = proof.proves(premises, goal);
      depth--;
      return proved;
    },
    excludes: (premises, other) => isDisjoint(premises, other, proof),
  };
  return proof;
}

function provesPart(premises: readonly SchemaPart[], goal: SchemaPart, proof: Proof): boolean {
  if (premises.some(({ schema }) => schema === false)) return true;
  const types = possibleTypes(premises);
  if (types.size === 0) return true;
  if (
    goal.schema !== false &&
    premises.some((part) => part.schema === goal.schema && part.scope === goal.scope)
  )
    return true;
  const values = finiteValues(premises);
  if (values !== undefined)
    return values.every(
      (value) =>
        premises.some((part) => proof.evaluate(wholeOf(part), value) === false) ||
        proof.evaluate(wholeOf(goal), value) === true,
    );
  const { schema } = goal;
  return (
    (schema !== false && keywordsHold(premises, types, { ...goal, schema }, proof)) ||
    premises.some((part) => isSameSchema(wholeOf(part), wholeOf(goal))) ||
    casesProve(premises, goal, proof) ||
    // What contradicts itself accepts nothing.
    isExcluded(premises, premises, proof)
  );
}

function keywordsHold(
  premises: readonly SchemaPart[],
  types: ReadonlySet<PrimitiveType>,
  goal: KeywordGoal["goal"],
  proof: Proof,
): boolean {
  return Object.entries(goal.schema).every(([keyword, argument]) => {
    if (!isAsserting(keyword)) return true;
    const query: KeywordGoal = { premises, types, keyword, argument, goal, proof };
    switch (keyword) {
      case "type": {
        const allowed = primitiveTypesOf(argument);
        return [...types].every((type) => allowed.has(type));
      }
      case "anyOf":
        return alternativesHold(query, false);
      case "oneOf":
        return alternativesHold(query, true);
      case "not":
        return negationHolds(query);
      case "if":
        return conditionHolds(query);
      case "then":
      case "else":
        return true;
      default:
        return (
          boundHolds(query) ??
          textHolds(query) ??
          membersHold(query) ??
          itemsHold(query) ??
          isImplied(premises, goal, keyword)
        );
    }
  });
}

/** Nothing that the premises accept is accepted by the schema, or the premises exclude more. */
function negationHolds({ premises, argument, goal, proof }: KeywordGoal): boolean {
  if (proof.excludes(premises, scoped(argument, goal.scope))) return true;
  if (isImplied(premises, goal, "not")) return true;
  const excluded = partsWithin(argument, goal);
  if (!conjunctionOf(scoped(argument, goal.scope)).complete) return false;
  return premises.some((part) => {
    const [wider] = argumentsOf([part], "not");
    return wider !== undefined && proof.proves(excluded, scoped(wider, part.scope));
  });
}

/** Both cases are proved: where the condition holds, and where it does not. */
function conditionHolds({ premises, argument, goal, proof }: KeywordGoal): boolean {
  const { schema, scope } = goal;
  if (isImplied(premises, goal, "if")) return true;
  const condition = scoped(argument, scope);
  const holding = [...premises, ...partsWithin(argument, goal)];
  const failing = [...premises, negated(argument, goal)];
  return (
    (proof.excludes(premises, condition) ||
      proof.proves(holding, scoped(schema.then ?? true, scope))) &&
    (proof.proves(premises, condition) || proof.proves(failing, scoped(schema.else ?? true, scope)))
  );
}

function alternativesHold(
  { premises, types, argument, goal, proof }: KeywordGoal,
  isExclusive: boolean,
): boolean {
  if (!Array.isArray(argument)) return false;
  const branches = argument.map((branch) => scoped(branch, goal.scope));
  const holds = (known: readonly SchemaPart[]) =>
    branches.some(
      (branch, i) =>
        proof.proves(known, branch) &&
        (!isExclusive || branches.every((other, j) => j === i || proof.excludes(known, other))),
    );
  if (holds(premises)) return true;
  if (types.size < 2) return false;
  return [...types].every((type) => holds([...premises, onlyType(type, goal)]));
}

function onlyType(type: PrimitiveType, goal: SchemaPart): SchemaPart {
  // Fractions alone have no type of their own: `number` is the nearest that is sound.
  return partOf(ONLY[type], goal);
}

const ONLY: Readonly<Record<PrimitiveType, JsonObject>> = {
  null: { type: "null" },
  boolean: { type: "boolean" },
  integer: { type: "integer" },
  fraction: { type: "number" },
  string: { type: "string" },
  array: { type: "array" },
  object: { type: "object" },
};

/** Case analysis: the premises prove the goal when each case that they distinguish does. */
function casesProve(premises: readonly SchemaPart[], goal: SchemaPart, proof: Proof): boolean {
  return casesOf(premises)?.every((known) => proof.proves(known, asGoal(goal))) ?? false;
}
