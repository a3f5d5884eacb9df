// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { ResponseValidationError } from "./errors.js";
import { issuesOf } from "./validate.js";
/**
 * Checks a webhook's payload.
 *
 * @param payload - the parsed body of the request that the API sent.
 * @returns the payload itself.
 * @throws ResponseValidationError when it is not as documented.
 */
export function parseWebhook(name, schema, payload) {
  const issues = issuesOf(schema, payload);
  if (issues.length > 0) throw new ResponseValidationError(`payload of webhook ${name}`, issues);
  return payload;
}
