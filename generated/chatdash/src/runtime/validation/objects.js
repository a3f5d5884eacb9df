// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Object schemas whose properties are made when they are first looked at: they may refer to each other in any
 * order, and importing a package builds none. Other than `z.lazy` they are objects of zod's own, with `pick`,
 * `extend`, `partial` and the rest.
 */
import * as z from "zod";
const anything = /* @__PURE__ */ z.unknown();
const nothing = /* @__PURE__ */ z.never();
/** An object with further properties of any kind. */
export function looseObject(shape) {
  return objectWith(anything, shape);
}
/** An object without further properties. */
export function strictObject(shape) {
  return objectWith(nothing, shape);
}
function objectWith(catchall, shape) {
  let made;
  return new z.ZodObject({
    type: "object",
    catchall,
    get shape() {
      return (made ??= shape());
    },
  });
}
