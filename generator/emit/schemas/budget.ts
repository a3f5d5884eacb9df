/** How much of a document may be written down again where a schema extends another. */
export interface Budget {
  /** Takes some of it; false when that much is not left. */
  spend(amount: number): boolean;
  /** Nothing is left from now on. */
  close(): void;
}

/** What every document may write into schemas that extend others: more than any that we have seen does. */
const EXTENDED = 20_000;

/**
 * Properties of conjunctions that get a binding of their own, at least. In a graph of schemas whose properties
 * overlap there are as many conjunctions as subsets of the schemas; beyond this, each schema is checked by itself.
 */
const CONJUNCTIONS = 1_000;

/** Schemas that the evaluators of every document may carry in all. */
const EVALUATED = 25_000;

/**
 * Budgets that grow with the number of values in the document. A small document whose thousand schemas all extend one of
 * a thousand properties would otherwise become a million.
 */
export function createBudgets(
  values: number,
): Record<"budget" | "conjunctions" | "evaluated", Budget> {
  return {
    budget: budgetOf(EXTENDED + 4 * values),
    conjunctions: budgetOf(CONJUNCTIONS + values),
    evaluated: budgetOf(EVALUATED + 4 * values),
  };
}

function budgetOf(amount: number): Budget {
  let left = amount;
  return {
    spend(some) {
      if (some > left) return false;
      left -= some;
      return true;
    },
    close() {
      left = -1;
    },
  };
}
