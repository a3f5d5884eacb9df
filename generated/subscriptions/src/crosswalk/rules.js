// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { decide } from "./conditions.js";
import { getAt } from "./paths.js";
/** What the rules of a request look at. */
export function requestRules(call, request, options) {
  return {
    body: getAt(request.body, call.request.at),
    query: request.query,
    path: request.path,
    context: options.context ?? {},
    now: options.now ?? new Date(),
    hasContext: options.context !== undefined || options.now !== undefined,
  };
}
/** Runs every rule that can be decided. A rule that compares a missing field is not decided: the schema says what is missing. */
export function runRules(rules, values) {
  const broken = [];
  const undecided = [];
  for (const rule of rules) {
    const open = rule.holds === undefined || (rule.kind === "context" && !values.hasContext);
    const holds = open || rule.holds === undefined ? undefined : decide(rule.holds, values);
    if (typeof holds !== "boolean") undecided.push(rule.id);
    if (holds === false) broken.push(issueOf(rule));
  }
  return { broken, undecided };
}
/** The issue of a rule that is broken. */
export function issueOf(rule) {
  return {
    code: "conditional_rule",
    severity: rule.severity,
    path: "",
    message: `${rule.id}: ${rule.sentence}`,
    rule: rule.id,
  };
}
