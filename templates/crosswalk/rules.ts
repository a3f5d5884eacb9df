import { Undecidable } from "./cel.ts";
import type { EncodeOptions } from "./encode.ts";
import { fill, get, stepsOf } from "./paths.ts";
import type { Issue, ProviderMapping, ProviderRequest, Rule, RuleFacts } from "./types.ts";

/** What rules said about a request. */
export interface RuleResult {
  readonly broken: readonly Issue[];
  /** Ids of rules that could not be decided. */
  readonly undecided: readonly string[];
}

/** Facts for the rules of a request. */
export function requestRules(
  mapping: ProviderMapping,
  request: ProviderRequest,
  options: Pick<EncodeOptions, "context" | "now">,
): RuleFacts & { readonly hasContext: boolean } {
  return {
    body: get(request.body, fill(stepsOf(mapping.request.root), [])),
    query: request.query,
    path: request.path,
    context: options.context ?? {},
    now: options.now ?? new Date(),
    hasContext: options.context !== undefined || options.now !== undefined,
  };
}

/** Runs every rule that can be decided. A rule that compares a missing field is not decided: the schema says what is missing. */
export function runRules(
  rules: readonly Rule[],
  facts: RuleFacts & { readonly hasContext: boolean },
): RuleResult {
  const broken: Issue[] = [];
  const undecided: string[] = [];
  for (const rule of rules) {
    const verdict = rule.kind === "context" && !facts.hasContext ? undefined : decide(rule, facts);
    if (verdict === undefined) undecided.push(rule.id);
    if (verdict === false) broken.push(issueOf(rule));
  }
  return { broken, undecided };
}

export function issueOf(rule: Rule): Issue {
  return {
    code: "conditional_rule",
    severity: rule.severity,
    path: "",
    message: `${rule.id}: ${rule.sentence}`,
    rule: rule.id,
  };
}

function decide(rule: Rule, facts: RuleFacts): boolean | undefined {
  if (rule.holds === undefined) return undefined;
  try {
    const verdict = rule.holds(facts);
    return typeof verdict === "boolean" ? verdict : undefined;
  } catch (error) {
    if (error instanceof Undecidable) return undefined;
    throw error;
  }
}
