// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { EncodeOptions } from "./encode.js";
import type { Issue, ProviderRequest, Rule, RuleValues, SendMapping } from "./types.js";
/** What rules said about a request. */
export interface RuleResult {
  readonly broken: readonly Issue[];
  /** Ids of rules that could not be decided. */
  readonly undecided: readonly string[];
}
/** What the rules of a request look at. */
export declare function requestRules(
  call: SendMapping,
  request: ProviderRequest,
  options: Pick<EncodeOptions, "context" | "now">,
): RuleValues & {
  readonly hasContext: boolean;
};
/** Runs every rule that can be decided. A rule that compares a missing field is not decided: the schema says what is missing. */
export declare function runRules(
  rules: readonly Rule[],
  values: RuleValues & {
    readonly hasContext: boolean;
  },
): RuleResult;
/** The issue of a rule that is broken. */
export declare function issueOf(rule: Rule): Issue;
