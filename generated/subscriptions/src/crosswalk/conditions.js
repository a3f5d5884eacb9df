// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { Undecidable } from "./cel.js";
/** The value of a compiled expression; undefined where it cannot be decided, e.g. for a missing field. */
export function decide(expression, values) {
  try {
    return expression(values);
  } catch (error) {
    if (error instanceof Undecidable) return undefined;
    throw error;
  }
}
/** True when a condition holds, or there is none. */
export function isHeld(condition, values) {
  return condition === undefined || decide(condition, values) === true;
}
