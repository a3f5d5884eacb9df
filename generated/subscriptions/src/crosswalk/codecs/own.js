// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import * as z from "zod";
import { refuse } from "./define.js";
/**
 * A codec of a project's own: a zod codec, the provider's value in and the canonical value out; or an
 * object with `decode` and `encode`; or a function from options to one of them.
 */
export function ownCodec(given, own = {}) {
  const { lossy, options } = own;
  const made = typeof given === "function" ? given(options) : given;
  if (!(made instanceof z.ZodType)) return { ...made, lossy };
  return {
    decode: (value) => result(z.safeDecode(made, value)),
    encode: (value) => result(z.safeEncode(made, value)),
    lossy,
  };
}
function result(checked) {
  return checked.success
    ? checked.data
    : refuse(checked.error.issues.map((issue) => issue.message).join("; "));
}
