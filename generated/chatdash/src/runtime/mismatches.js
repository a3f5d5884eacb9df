// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { explain, ResponseValidationError } from "./errors.js";
/**
 * Does with the issues of a response what the client's policy asks.
 *
 * @throws ResponseValidationError under the policy `error`, for a success.
 */
export function reportMismatches(
  { validate, onInvalidResponse, mismatches },
  { response, ...info },
  issues,
) {
  const { method, path, status } = info;
  const what = `response ${status} of ${method} ${path}`;
  if (validate?.response === "error" && response.ok) {
    throw new ResponseValidationError(what, issues, response);
  }
  const reported = countMismatches(mismatches, what, issues);
  if (reported.length === 0) return;
  if (onInvalidResponse) onInvalidResponse(reported, info);
  else console.warn(explain(what, reported).replace("\n  ", " ").replaceAll("\n  ", "; "));
}
/** Mismatches that a client tells apart at most; others are counted as one. */
const maxMismatches = 1000;
/** Counts the issues of a response, and gives those that are met for the 1st, 10th, 100th … time. */
function countMismatches(counts, what, issues) {
  const before = new Map();
  for (const issue of issues) {
    const path = issue.path.map((step) => (typeof step === "number" ? "*" : step));
    const key = [what, issue.code, ...path].join(" ");
    const counted = counts.has(key) || counts.size < maxMismatches ? key : "";
    const count = counts.get(counted) ?? 0;
    if (!before.has(counted)) before.set(counted, [{ ...issue, path }, count]);
    counts.set(counted, count + 1);
  }
  return [...before].flatMap(([key, [issue, earlier]]) => {
    const count = counts.get(key) ?? 0;
    return digitsOf(count) > digitsOf(earlier) ? [{ ...issue, count }] : [];
  });
}
function digitsOf(count) {
  return count === 0 ? 0 : String(count).length;
}
