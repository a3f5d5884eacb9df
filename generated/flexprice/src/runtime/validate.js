// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { isCertainlyValid } from "#guards";
/** What is wrong with a value; nothing without a schema. Copies place and reason, never the value. */
export function issuesOf(schema, value, ...at) {
  if (schema === undefined || isCertainlyValid(schema, value)) return [];
  const { issues = [] } = schema.safeParse(value).error ?? {};
  return issues.map(({ path, code = "custom", message }) => ({
    path: [...at, ...path],
    code,
    message,
  }));
}
