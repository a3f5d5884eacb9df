// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { reportMismatches } from "./mismatches.js";
import { issuesOf } from "./validate.js";
/** Checks the responses of an operation by their schemas, as the client's policy asks. */
export function responsesWith(schemas) {
  return ({ method, path }, { response, data, error }, context) => {
    const { status, ok } = response;
    if (context.validate?.response === "off" || status === 204 || method === "HEAD") return;
    const key = [String(status), `${String(status)[0]}XX`, "default"].find(
      (one) => schemas[one] !== undefined,
    );
    const entry = key ? schemas[key] : undefined;
    const type = response.headers.get("content-type") ?? "json";
    const schema =
      typeof entry === "function" ? entry(type) : /(^|[/+])json/i.test(type) ? entry : null;
    const issues = issuesOf(schema ?? undefined, ok ? data : error)
      // What a vendor adds to an error tells more; it is no mismatch.
      .filter(({ code }) => ok || code !== "unrecognized_keys");
    if (issues.length === 0) return;
    reportMismatches(context, { method, path, status, response }, issues);
  };
}
