// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import * as z from "zod";
import type { CallMapping, Issue, ProviderMapping, ProviderRequest, SendMapping } from "./types.js";
/**
 * Validator of a request's body: the provider package's own, and the rules of kind schema that its
 * document does not say. Rules of severity warning do not reject.
 */
export declare function requestValidator(call: CallMapping): z.ZodType;
/** What is wrong with a canonical input. */
export declare function canonicalIssues(schema: z.ZodType, input: unknown): Issue[];
/** What the provider's own validators say about a request, in terms of the canonical fields. */
export declare function requestIssues(
  mapping: ProviderMapping,
  call: SendMapping,
  request: ProviderRequest,
): Issue[];
