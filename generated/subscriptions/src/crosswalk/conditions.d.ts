// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** The value of a compiled expression; undefined where it cannot be decided, e.g. for a missing field. */
export declare function decide<Values>(
  expression: (values: Values) => unknown,
  values: Values,
): unknown;
/** True when a condition holds, or there is none. */
export declare function isHeld<Values>(
  condition: ((values: Values) => unknown) | undefined,
  values: Values,
): boolean;
