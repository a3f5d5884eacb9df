import { Undecidable } from "./cel.js";
import { fill, get, stepsOf } from "./paths.js";
/** Facts for the rules of a request. */
export function requestRules(mapping, request, options) {
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
export function runRules(rules, facts) {
  const broken = [];
  const undecided = [];
  for (const rule of rules) {
    const verdict = rule.kind === "context" && !facts.hasContext ? undefined : decide(rule, facts);
    if (verdict === undefined) undecided.push(rule.id);
    if (verdict === false) broken.push(issueOf(rule));
  }
  return { broken, undecided };
}
export function issueOf(rule) {
  return {
    code: "conditional_rule",
    severity: rule.severity,
    path: "",
    message: `${rule.id}: ${rule.sentence}`,
    rule: rule.id,
  };
}
function decide(rule, facts) {
  if (rule.holds === undefined) return undefined;
  try {
    const verdict = rule.holds(facts);
    return typeof verdict === "boolean" ? verdict : undefined;
  } catch (error) {
    if (error instanceof Undecidable) return undefined;
    throw error;
  }
}
