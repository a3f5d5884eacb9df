import type { JsonValue } from "../../json/values.ts";
import { createProof } from "./contains.ts";
import { evaluate } from "./evaluate.ts";
import { sampleValues } from "./samples.ts";
import type { RootedSchema } from "./schema.ts";

export { FORMATS_WITHOUT_MEANING, INTEGER_FORMATS } from "./formats.ts";
export { isWholeMultiple } from "./limits.ts";
export { matchesPattern, resolveReference, type RootedSchema } from "./schema.ts";

/** Whether every value that one schema takes is taken by another. */
export type Containment =
  | { readonly verdict: "contained" }
  /** `witness` is taken by the first and refused by the second. */
  | { readonly verdict: "not-contained"; readonly witness: JsonValue }
  | { readonly verdict: "unknown" };

/**
 * Decides containment of `inner` in `outer` where that is possible: a proof by keyword, or a witness
 * among sampled values that an evaluator of its own confirms. Sound both ways; gives up with
 * `unknown`, always does where `unevaluated*`, `$dynamicRef` or unknown keywords matter.
 */
export function containment(inner: RootedSchema, outer: RootedSchema): Containment {
  const proof = createProof();
  const facts = proof.conjuncts(inner);
  if (facts !== undefined && proof.proves(facts, outer)) return { verdict: "contained" };
  for (const value of sampleValues(inner, outer))
    if (
      evaluate(outer.schema, outer.root, value) === false &&
      evaluate(inner.schema, inner.root, value) === true
    )
      return { verdict: "not-contained", witness: value };
  return { verdict: "unknown" };
}
