import type { JsonValue } from "../../json/values.ts";
import { scoped, type SchemaPart } from "../conjunction.ts";
import type { KeywordGoal } from "./context.ts";
import {
  argumentsOf,
  isImplied,
  numbersOf,
  partsForItem,
  partsWithin,
  prefixOf,
} from "./premises.ts";

const AFTER_EVERY_PREFIX = Number.MAX_SAFE_INTEGER;

/** Whether a keyword about arrays follows from the premises; undefined for other keywords. */
export function itemsHold(query: KeywordGoal): boolean | undefined {
  const { keyword, types, goal, premises } = query;
  const check = Object.hasOwn(CHECKS, keyword) ? CHECKS[keyword] : undefined;
  if (check === undefined) return undefined;
  return !types.has("array") || check(query) || isImplied(premises, goal, keyword);
}

const CHECKS: Readonly<Record<string, (query: KeywordGoal) => boolean>> = {
  prefixItems: (query) =>
    prefixOf(query.goal).every((schema, index) => holdsAt(query, index, schema)),
  items: (query) => {
    const { premises, goal, argument } = query;
    const from = prefixOf(goal).length;
    const to = Math.max(from, ...premises.map((part) => prefixOf(part).length));
    for (let index = from; index < to; index++) if (!holdsAt(query, index, argument)) return false;
    return holdsAt(query, Math.max(to, from), argument, AFTER_EVERY_PREFIX);
  },
  uniqueItems: ({ premises, argument }) => argument !== true || mostItems(premises) <= 1,
  contains: containsHolds,
  // `contains` says it all; without it they say nothing.
  minContains: () => true,
  maxContains: () => true,
};

/** Whether an item at an index, if there may be one, matches a schema. */
function holdsAt(
  { premises, goal, proof }: KeywordGoal,
  index: number,
  schema: JsonValue,
  looksAt = index,
): boolean {
  if (index >= mostItems(premises)) return true;
  return proof.provesInside(partsForItem(premises, looksAt), scoped(schema, goal.scope));
}

function mostItems(parts: readonly SchemaPart[]): number {
  return Math.min(...numbersOf(parts, "maxItems"));
}

function leastItems(parts: readonly SchemaPart[]): number {
  return Math.max(0, ...numbersOf(parts, "minItems"));
}

function countsOf(part: SchemaPart["schema"]): { min: number; max: number } {
  const { minContains, maxContains } = part === false ? {} : part;
  return {
    min: typeof minContains === "number" ? minContains : 1,
    max: typeof maxContains === "number" ? maxContains : Infinity,
  };
}

function containsHolds(query: KeywordGoal): boolean {
  const { premises, goal, argument } = query;
  const wanted = countsOf(goal.schema);
  const enough =
    wanted.min <= 0 ||
    (leastItems(premises) >= wanted.min && allItemsMatch(query)) ||
    premises.some((part) => isContained(query, part, argument, "enough"));
  const notTooMany =
    mostItems(premises) <= wanted.max ||
    premises.some((part) => isContained(query, part, argument, "notTooMany"));
  return enough && notTooMany;
}

function allItemsMatch({ premises, goal, argument, proof }: KeywordGoal): boolean {
  const longest = Math.max(0, ...premises.map((part) => prefixOf(part).length));
  const schema = scoped(argument, goal.scope);
  for (let index = 0; index < longest; index++)
    if (!proof.provesInside(partsForItem(premises, index), schema)) return false;
  return proof.provesInside(partsForItem(premises, AFTER_EVERY_PREFIX), schema);
}

/** Whether what one premise counts bounds what the goal counts. */
function isContained(
  { goal, proof }: KeywordGoal,
  part: SchemaPart,
  argument: JsonValue,
  bound: "enough" | "notTooMany",
): boolean {
  const [held] = argumentsOf([part], "contains");
  if (held === undefined) return false;
  const [known, wanted] = [countsOf(part.schema), countsOf(goal.schema)];
  const [ours, theirs] = [scoped(argument, goal.scope), scoped(held, part.scope)];
  return bound === "enough"
    ? known.min >= wanted.min && proof.provesInside(partsWithin(held, part), ours)
    : known.max <= wanted.max && proof.provesInside(partsWithin(argument, goal), theirs);
}
