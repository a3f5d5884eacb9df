import { conjunctionOf, scoped, type SchemaPart, type ScopedSchema } from "../conjunction.ts";
import type { Proof } from "./context.ts";
import { requiredNames } from "./members.ts";
import {
  finiteValues,
  numbersOf,
  partsForMember,
  rangeOf,
  typesOfParts,
  wholeOf,
} from "./premises.ts";

/** Proves that no value is accepted by both; false means "not proved". */
export function isDisjoint(
  premises: readonly SchemaPart[],
  other: ScopedSchema,
  proof: Pick<Proof, "evaluate">,
  depth = 0,
): boolean {
  const { parts } = conjunctionOf(other);
  const both = [...premises, ...parts];
  const types = typesOfParts(both);
  if (types.size === 0) return true;
  if (noValueOf(both, proof)) return true;
  const possible = [...types].filter((type) => !isEmpty(both, type));
  if (possible.length === 0) return true;
  if (possible.some((type) => type !== "object") || depth > 2) {
    return alternativesAreDisjoint(premises, parts, proof, depth);
  }
  return (
    membersAreDisjoint(premises, parts, proof, depth) ||
    alternativesAreDisjoint(premises, parts, proof, depth)
  );
}

/** Whether all values that one of the parts lists are rejected by another. */
function noValueOf(parts: readonly SchemaPart[], proof: Pick<Proof, "evaluate">): boolean {
  return (
    finiteValues(parts)?.every((value) =>
      parts.some((part) => proof.evaluate(wholeOf(part), value) === false),
    ) ?? false
  );
}

/** Whether bounds leave no value of a type. */
function isEmpty(parts: readonly SchemaPart[], type: string): boolean {
  if (type === "integer" || type === "fraction") {
    const { min, max, above, below } = rangeOf(parts);
    return min > max || above >= max || min >= below || above >= below;
  }
  const suffix = { string: "Length", array: "Items", object: "Properties" }[type];
  if (suffix === undefined) return false;
  const least = Math.max(0, ...numbersOf(parts, `min${suffix}`));
  return least > Math.min(...numbersOf(parts, `max${suffix}`));
}

/** Whether a member that one of them requires is not accepted by the other. */
function membersAreDisjoint(
  premises: readonly SchemaPart[],
  others: readonly SchemaPart[],
  proof: Pick<Proof, "evaluate">,
  depth: number,
): boolean {
  const both = [...premises, ...others];
  return [...new Set(requiredNames(both))].some((name) => {
    const inner = partsForMember(both, name);
    if (inner.some(({ schema }) => schema === false) || typesOfParts(inner).size === 0) return true;
    if (noValueOf(inner, proof)) return true;
    const [left, right] = [partsForMember(premises, name), partsForMember(others, name)];
    return right.some((part) => isDisjoint(left, part, proof, depth + 1));
  });
}

/** Whether each alternative of one of them is disjoint from the others. */
function alternativesAreDisjoint(
  premises: readonly SchemaPart[],
  others: readonly SchemaPart[],
  proof: Pick<Proof, "evaluate">,
  depth: number,
): boolean {
  if (depth > 2) return false;
  return [
    { these: premises, those: others },
    { these: others, those: premises },
  ].some(({ these, those }) =>
    these.some((part) => {
      const branches = part.schema && (part.schema.anyOf ?? part.schema.oneOf);
      return (
        Array.isArray(branches) &&
        branches.length > 0 &&
        branches.length < 32 &&
        branches.every((branch) => isDisjoint(those, scoped(branch, part.scope), proof, depth + 1))
      );
    }),
  );
}
