import type { JsonValue } from "../json/values.ts";
import type { ScopedSchema } from "./conjunction.ts";
import { partsOf } from "./containment/premises.ts";
import { createEvaluators, createProof } from "./containment/proof.ts";
import { boundaryValues } from "./sample/boundaries.ts";

/** Whether every value that one schema accepts is accepted by another. */
export type Containment =
  | { readonly result: "contained" }
  /** `witness` is accepted by the first and rejected by the second. */
  | { readonly result: "not-contained"; readonly witness: JsonValue }
  | { readonly result: "unknown" };

/**
 * Decides containment of `inner` in `outer` where that is possible: a proof by keyword, or a witness
 * among sampled values that the evaluator confirms. Sound both ways; gives up with `unknown`.
 */
export function containment(inner: ScopedSchema, outer: ScopedSchema): Containment {
  const evaluate = createEvaluators();
  const proof = createProof(evaluate);
  if (proof.proves(partsOf(inner).parts, outer)) return { result: "contained" };
  for (const value of boundaryValues(inner, outer))
    if (evaluate(outer, value) === false && evaluate(inner, value) === true)
      return { result: "not-contained", witness: value };
  return { result: "unknown" };
}
