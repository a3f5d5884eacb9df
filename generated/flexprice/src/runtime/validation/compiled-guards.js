// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { is } from "./compile.js";
/** Values that a schema validates before it is compiled, which takes as long as some dozens of them. */
const UNCOMPILED_USES = 2;
const uses = /* @__PURE__ */ new WeakMap();
/** Whether a value matches a schema; false if it does not, or if the schema was not used often enough. */
export function isCertainlyValid(schema, value) {
  const before = uses.get(schema) ?? 0;
  if (before >= UNCOMPILED_USES) return is(schema, value);
  uses.set(schema, before + 1);
  return false;
}
/** Makes schemas that zod compiles when they are first used. */
export function buildSchemas(build) {
  return build();
}
