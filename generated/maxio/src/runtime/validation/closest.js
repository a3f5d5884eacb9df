// Crosswalk's run time. SPDX-License-Identifier: MIT-0
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
          : `expected one of ${labels.join(", ")}`;
      }
      const costs = errors.map(distance);
      const best = costs.indexOf(Math.min(...costs));
      const reasons = (errors[best] ?? []).slice(0, 3).map(describe).join("; ");
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
function describe(issue) {
  return issue.path.length === 0 ? issue.message : `${issue.path.join(".")}: ${issue.message}`;
}
