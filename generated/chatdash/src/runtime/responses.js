// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { reportMismatches } from "./mismatches.js";
import { issuesOf } from "./validate.js";
/** Checks the responses of an operation by their schemas, as the client's policy asks. */
export function responsesWith(schemas) {
  return ({ method, path }, { response, data, error }, context) => {
    const { status, ok } = response;
    if (context.validate?.response === "off" || status === 204 || method === "HEAD") return;
    const entry = entryOf(schemas, status);
    if (entry === undefined || entry === null) return;
    const type = response.headers.get("content-type") ?? "json";
    const schema =
      typeof entry === "function" ? entry(type) : /(^|[/+])json/i.test(type) ? entry : undefined;
    const found = issuesOf(schema, ok ? data : error);
    // What a vendor adds to an error tells more; it is no mismatch.
    const issues = ok ? found : found.filter(({ code }) => code !== "unrecognized_keys");
    if (issues.length === 0) return;
    reportMismatches(context, { method, path, status, response }, issues);
  };
}
/** The entry of a status: its own, that of its range, or the one for all others. */
function entryOf(schemas, status) {
  const own = schemas[status];
  if (own !== undefined) return own;
  const range = schemas[`${Math.floor(status / 100)}XX`];
  return range === undefined ? schemas["default"] : range;
}
