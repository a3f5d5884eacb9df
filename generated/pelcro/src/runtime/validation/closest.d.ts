// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type * as z from "zod";
/**
 * Makes the message of a union that no branch of matches name the branch that came closest, and why that
 * one failed. Given to `z.union`, `z.xor` and `z.discriminatedUnion`.
 *
 * @param labels - the branches' names, in their order.
 */
export declare function closest(...labels: readonly string[]): {
  readonly error: (issue: z.core.$ZodRawIssue) => string | undefined;
};
