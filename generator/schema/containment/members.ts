import {
  listOf,
  objectOf,
  own,
  textsOf,
  type JsonObject,
  type JsonValue,
} from "../../json/values.ts";
import { scoped, type SchemaPart, type ScopedSchema } from "../conjunction.ts";
import { matchesPattern } from "../patterns.ts";
import type { KeywordGoal } from "./context.ts";
import {
  argumentsOf,
  isImplied,
  namesIn,
  partOf,
  partsForMember,
  partsWithin,
  requiredIn,
} from "./premises.ts";

/** Whether a keyword about objects follows from the premises; undefined for other keywords. */
export function membersHold(query: KeywordGoal): boolean | undefined {
  const { keyword, types, premises, goal } = query;
  const check = Object.hasOwn(CHECKS, keyword) ? CHECKS[keyword] : undefined;
  if (check === undefined) return undefined;
  return !types.has("object") || check(query) || isImplied(premises, goal, keyword);
}

const CHECKS: Readonly<Record<string, (query: KeywordGoal) => boolean>> = {
  required: ({ premises, argument }) => {
    const required = requiredIn(premises);
    return listOf(argument).every((name) => required.has(name));
  },
  dependentRequired: ({ premises, argument }) =>
    Object.entries(objectOf(argument)).every(([name, names]) => {
      const required = requiredIn(premises);
      for (const known of argumentsOf(premises, "dependentRequired"))
        for (const implied of listOf(own(objectOf(known), name))) required.add(implied);
      return listOf(names).every((needed) => needed === name || required.has(needed));
    }),
  dependentSchemas: ({ premises, argument, goal, proof }) =>
    Object.entries(objectOf(argument)).every(([name, schema]) => {
      const present = partOf({ required: [name] }, goal);
      const implied = premises.flatMap((part) => {
        const held = part.schema && own(objectOf(part.schema.dependentSchemas), name);
        return held === undefined ? [] : partsWithin(held, part);
      });
      return proof.proves([...premises, present, ...implied], scoped(schema, goal.scope));
    }),
  properties: (query) =>
    Object.entries(objectOf(query.argument)).every(([name, schema]) =>
      memberHolds(query, name, scoped(schema, query.goal.scope)),
    ),
  patternProperties: (query) =>
    Object.entries(objectOf(query.argument)).every(([pattern, schema]) => {
      const target = scoped(schema, query.goal.scope);
      const named = [...namesIn(query.premises)].every(
        (name) => matchesPattern(pattern, name) === false || memberHolds(query, name, target),
      );
      return (
        named && (othersHold(query, target, query.premises) || samePattern(query, pattern, target))
      );
    }),
  additionalProperties: (query) => {
    const { premises, argument, goal } = query;
    const target = scoped(argument, goal.scope);
    const properties = objectOf(goal.schema.properties);
    const patterns = Object.keys(objectOf(goal.schema.patternProperties));
    const named = [...namesIn(premises)].every(
      (name) =>
        Object.hasOwn(properties, name) ||
        patterns.some((pattern) => matchesPattern(pattern, name) === true) ||
        memberHolds(query, name, target),
    );
    return (
      named &&
      othersHold(
        query,
        target,
        premises.map((part) => withoutPatterns(part, patterns)),
      )
    );
  },
  propertyNames: ({ premises, argument, goal, proof }) => {
    const target = scoped(argument, goal.scope);
    const known = premises.flatMap((part) =>
      argumentsOf([part], "propertyNames").flatMap((held) => partsWithin(held, part)),
    );
    if (proof.provesInside([...known, partOf({ type: "string" }, goal)], target)) return true;
    const closed = premises.find(isClosed);
    return (
      closed?.schema !== undefined &&
      closed.schema !== false &&
      Object.keys(objectOf(closed.schema.properties)).every(
        (name) => proof.evaluate(target, name) === true,
      )
    );
  },
};

/** Whether no names but those under `properties` are accepted. */
function isClosed({ schema }: SchemaPart): boolean {
  return (
    schema !== false &&
    schema.additionalProperties === false &&
    Object.keys(objectOf(schema.patternProperties)).length === 0
  );
}

function memberHolds(
  { premises, proof }: KeywordGoal,
  name: string,
  target: ScopedSchema,
): boolean {
  return proof.provesInside(partsForMember(premises, name), target);
}

/** Whether every member that no premise names matches the target: one premise has to show it alone. */
function othersHold(
  { proof }: KeywordGoal,
  target: ScopedSchema,
  premises: readonly SchemaPart[],
): boolean {
  if (proof.provesInside([], target)) return true;
  return premises.some((part) => {
    if (part.schema === false) return true;
    const possible: JsonValue[] = [
      ...Object.values(objectOf(part.schema.patternProperties)),
      part.schema.additionalProperties ?? true,
    ];
    return possible.every((schema) => proof.provesInside(partsWithin(schema, part), target));
  });
}

function samePattern(
  { premises, proof }: KeywordGoal,
  pattern: string,
  target: ScopedSchema,
): boolean {
  return premises.some((part) => {
    const held =
      part.schema === false ? undefined : own(objectOf(part.schema.patternProperties), pattern);
    return held !== undefined && proof.provesInside(partsWithin(held, part), target);
  });
}

/** Members that match a pattern which the goal has as well are not its additional ones. */
function withoutPatterns(part: SchemaPart, patterns: readonly string[]): SchemaPart {
  if (part.schema === false || part.schema.patternProperties === undefined) return part;
  const kept: JsonObject = Object.fromEntries(
    Object.entries(objectOf(part.schema.patternProperties)).filter(
      ([pattern]) => !patterns.includes(pattern),
    ),
  );
  return { ...part, schema: { ...part.schema, patternProperties: kept } };
}

/** Required members that are fixed to listed values, for telling objects apart. */
export function requiredNames(parts: readonly SchemaPart[]): readonly string[] {
  return argumentsOf(parts, "required").flatMap(textsOf);
}
