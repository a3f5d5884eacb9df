// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { reportMismatches } from "./mismatches.js";
import { roundedIntegers } from "./rounded-integers.js";
/** Reports integers of a response whose digits a number cannot hold. */
export function reportIntegers(response, { operation, context }, { text, value }) {
  if (context.validate?.response === "off") return;
  const issues = roundedIntegers(text, value);
  if (issues.length === 0) return;
  const [method = "", path = ""] = operation.split(/ (.*)/s);
  reportMismatches(context, { method, path, status: response.status, response }, issues);
}
