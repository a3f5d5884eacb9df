import { Undecidable } from "./cel.ts";

/** The value of a compiled expression; undefined where it cannot be decided, e.g. for a missing field. */
export function decide<Values>(expression: (values: Values) => unknown, values: Values): unknown {
  try {
    return expression(values);
  } catch (error) {
    if (error instanceof Undecidable) return undefined;
    throw error;
  }
}

/** True when a condition holds, or there is none. */
export function isHeld<Values>(
  condition: ((values: Values) => unknown) | undefined,
  values: Values,
): boolean {
  return condition === undefined || decide(condition, values) === true;
}
