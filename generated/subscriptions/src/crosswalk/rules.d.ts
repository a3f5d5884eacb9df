import type { EncodeOptions } from "./encode.js";
import type { Issue, ProviderMapping, ProviderRequest, Rule, RuleFacts } from "./types.js";
/** What rules said about a request. */
export interface RuleResult {
  readonly broken: readonly Issue[];
  /** Ids of rules that could not be decided. */
  readonly undecided: readonly string[];
}
/** Facts for the rules of a request. */
export declare function requestRules(
  mapping: ProviderMapping,
  request: ProviderRequest,
  options: Pick<EncodeOptions, "context" | "now">,
): RuleFacts & {
  readonly hasContext: boolean;
};
/** Runs every rule that can be decided. A rule that compares a missing field is not decided: the schema says what is missing. */
export declare function runRules(
  rules: readonly Rule[],
  facts: RuleFacts & {
    readonly hasContext: boolean;
  },
): RuleResult;
export declare function issueOf(rule: Rule): Issue;
