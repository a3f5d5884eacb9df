import type { JsonObject } from "../../json/values.ts";
import { equal } from "../equal.ts";
import type { Conjunct, RootedSchema } from "./schema.ts";

/** A proof under way: how much work is left, what is assumed, and how to prove a part of it. */
export interface Proof {
  /** Proves that every value that all of `parts` take is taken by `target`. False means "not proved". */
  proves(parts: readonly Conjunct[], target: RootedSchema): boolean;
  /** The same for a member or an item of the value. */
  provesInside(parts: readonly Conjunct[], target: RootedSchema): boolean;
  /** The conjuncts of a schema, the same objects each time. */
  conjuncts(rooted: RootedSchema): readonly Conjunct[] | undefined;
}

/** True when one of the facts has the same keywords with the same values, free of references. */
export function stated(
  parts: readonly Conjunct[],
  goal: JsonObject,
  keywords: readonly string[],
): boolean {
  const movable = keywords.every(
    (keyword) =>
      !keyword.startsWith("unevaluated") && !JSON.stringify(goal[keyword] ?? null).includes('"$'),
  );
  return (
    movable &&
    parts.some(
      ({ schema }) =>
        schema !== false && keywords.every((keyword) => equal(schema[keyword], goal[keyword])),
    )
  );
}
