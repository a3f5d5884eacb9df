// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Context } from "./client.js";
import type { Issue, ResponseInfo } from "./types.js";
/**
 * Does with the issues of a response what the client's policy asks.
 *
 * @throws ResponseValidationError under the policy `error`, for a success.
 */
export declare function reportMismatches(
  { validate, onInvalidResponse, mismatches }: Context,
  {
    response,
    ...info
  }: ResponseInfo & {
    readonly response: Response;
  },
  issues: readonly Issue[],
): void;
