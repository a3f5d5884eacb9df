import { scoped, type SchemaPart, type ScopedSchema } from "../conjunction.ts";
import { casesOf } from "./cases.ts";
import type { Proof } from "./context.ts";
import { SCHEMA_LIMITS } from "../limits.ts";
import { requiredNames } from "./members.ts";
import {
  argumentsOf,
  finiteValues,
  partsForMember,
  partsOf,
  possibleTypes,
  typesOfParts,
  wholeOf,
} from "./premises.ts";

/** What of a proof this needs. */
type Needed = Pick<Proof, "evaluate" | "proves">;

/** Proves that no value is accepted by both; false means "not proved". */
export function isDisjoint(
  premises: readonly SchemaPart[],
  other: ScopedSchema,
  proof: Needed,
): boolean {
  return partsAreDisjoint(premises, partsOf(other).parts, { proof, depth: 0 });
}

/** How deep in the value and in its cases. */
interface Level {
  readonly proof: Needed;
  readonly depth: number;
}

function partsAreDisjoint(
  premises: readonly SchemaPart[],
  parts: readonly SchemaPart[],
  level: Level,
): boolean {
  const { proof, depth } = level;
  const both = [...premises, ...parts];
  const types = possibleTypes(both);
  if (types.size === 0) return true;
  if (noValueOf(both, proof)) return true;
  if (isExcluded(premises, parts, proof) || isExcluded(parts, premises, proof)) return true;
  if (depth > SCHEMA_LIMITS.disjointDepth) return false;
  const areObjects = [...types].every((type) => type === "object");
  return (
    (areObjects && membersAreDisjoint(premises, parts, level)) ||
    casesAreDisjoint(premises, parts, level)
  );
}

/** Whether all values that one of the parts lists are rejected by another. */
function noValueOf(parts: readonly SchemaPart[], proof: Needed): boolean {
  return (
    finiteValues(parts)?.every((value) =>
      parts.some((part) => proof.evaluate(wholeOf(part), value) === false),
    ) ?? false
  );
}

/** Whether a member that one of them requires is not accepted by the other. */
function membersAreDisjoint(
  premises: readonly SchemaPart[],
  others: readonly SchemaPart[],
  level: Level,
): boolean {
  const both = [...premises, ...others];
  return [...new Set(requiredNames(both))].some((name) => {
    const inner = partsForMember(both, name);
    if (inner.some(({ schema }) => schema === false) || typesOfParts(inner).size === 0) return true;
    if (noValueOf(inner, level.proof)) return true;
    const [left, right] = [partsForMember(premises, name), partsForMember(others, name)];
    return partsAreDisjoint(left, right, deeper(level));
  });
}

/** Whether one of the parts excludes with `not` all that the others accept. */
export function isExcluded(
  parts: readonly SchemaPart[],
  others: readonly SchemaPart[],
  proof: Needed,
): boolean {
  return parts.some((part) => {
    const [excluded] = argumentsOf([part], "not");
    return excluded !== undefined && proof.proves(others, scoped(excluded, part.scope));
  });
}

/** Whether each case that one of them distinguishes is disjoint from the others. */
function casesAreDisjoint(
  premises: readonly SchemaPart[],
  others: readonly SchemaPart[],
  level: Level,
): boolean {
  return [
    { these: premises, those: others },
    { these: others, those: premises },
  ].some(({ these, those }) => {
    const cases = casesOf(these);
    if (cases === undefined || cases.length > SCHEMA_LIMITS.disjointCases) return false;
    return cases.every((known) => partsAreDisjoint(known, those, deeper(level)));
  });
}

function deeper({ proof, depth }: Level): Level {
  return { proof, depth: depth + 1 };
}
