// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { explain, ResponseValidationError } from "./errors.js";
import { issuesOf } from "./validate.js";
/** Checks the responses of an operation by their schemas, as the client's policy asks. */
export function responsesWith(schemas) {
  return ({ method, path }, { response, data, error }, context) => {
    const { validate, onInvalidResponse, mismatches } = context;
    const { status, ok } = response;
    if (validate?.response === "off" || status === 204 || method === "HEAD") return;
    const key = [String(status), `${String(status)[0]}XX`, "default"].find(
      (one) => schemas[one] !== undefined,
    );
    const entry = key ? schemas[key] : undefined;
    const type = response.headers.get("content-type") ?? "json";
    const schema = typeof entry === "function" ? entry(type) : /json/i.test(type) ? entry : null;
    const issues = issuesOf(schema ?? undefined, ok ? data : error)
      // What a vendor adds to an error tells more; it is no mismatch.
      .filter(({ code }) => ok || code !== "unrecognized_keys");
    if (issues.length === 0) return;
    const what = `response ${status} of ${method} ${path}`;
    if (validate?.response === "error" && ok) {
      throw new ResponseValidationError(what, issues, response);
    }
    const reported = countMismatches(mismatches, what, issues);
    if (reported.length === 0) return;
    if (onInvalidResponse) onInvalidResponse(reported, { method, path, status });
    else console.warn(explain(what, reported, "; "));
  };
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
