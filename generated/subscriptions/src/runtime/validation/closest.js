// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { isMissing, typeOf } from "./values.js";
/**
 * Makes the message of a union that no branch of matches name the branch that came closest, and why that
 * one failed. Given to `z.union`, `z.xor` and `z.discriminatedUnion`.
 *
 * @param labels - the branches' names, in their order.
 */
export function closest(...labels) {
  return {
    error(issue) {
      if (issue.code !== "invalid_union") return undefined;
      const errors = issue["errors"] ?? [];
      if (errors.length === 0) {
        return issue["inclusive"] === false
          ? `oneOf: expected exactly one of ${labels.join(", ")} to match, and more than one does`
          : expectedTag(issue, labels);
      }
      if (errors.every(isOtherType)) {
        const received = typeOf(issue.input);
        const expected = `expected ${alternatives(labels.map((label, index) => typeLabel(label, errors[index])))}`;
        return received === undefined ? expected : `${expected}, received ${received}`;
      }
      const costs = errors.map(distance);
      const best = costs.indexOf(Math.min(...costs));
      const reasons = (errors[best] ?? [])
        .slice(0, 3)
        .map((one) => describe(one, issue.input))
        .join("; ");
      return `expected one of ${labels.join(", ")}; closest is ${labels[best] ?? best}: ${reasons}`;
    },
  };
}
/** How far a value is from a branch: another type is farthest, another tag next, then each thing that is wrong. */
function distance(issues) {
  return issues.reduce((sum, issue) => {
    if (issue.path.length === 0 && issue.code === "invalid_type") return sum + 10_000;
    if (issue.path.length <= 1 && issue.code === "invalid_value") return sum + 100;
    return sum + 1;
  }, 0);
}
/** Of a discriminated union: the tags that there are. */
function expectedTag(issue, labels) {
  const { options, discriminator, input } = issue;
  if (typeof discriminator === "string" && isMissing(input, [discriminator])) return "missing";
  const tags = Array.isArray(options) ? options.map((tag) => JSON.stringify(tag)) : labels;
  return `expected ${alternatives(tags)}`;
}
function isOtherType(issues) {
  const [first] = issues;
  return first?.code === "invalid_type" && first.path.length === 0;
}
/** What a branch without a name of its own expects. */
function typeLabel(label, issues = []) {
  const [issue] = issues;
  return /^branch \d+$/.test(label) && issue?.code === "invalid_type" ? issue.expected : label;
}
/** `a`, `a or b`, `a, b or c`; each once. */
function alternatives(labels) {
  const names = [...new Set(labels)];
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} or ${last}`;
}
function describe(issue, input) {
  const { path } = issue;
  const message = isMissing(input, path) ? "missing" : issue.message;
  return path.length === 0 ? message : `${path.join(".")}: ${message}`;
}
