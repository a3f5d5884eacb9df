// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** What `z.toJSONSchema` says of checks of our own: without it zod leaves them out, and its schema accepts more. */
import * as z from "zod";
// By its name: `z.core` as a value would bring all of zod into a bundle, with its 50 languages.
import { process as processSchema } from "zod/v4/core";
const UNREPRESENTABLE =
  'What a $dynamicRef leads to is not in this JSON Schema: `{ unrepresentable: "any" }` leaves it out.';
/** A check with its keywords. */
export function described(check, describe) {
  check._zod.onattach.push((schema) => {
    const internals = schema._zod;
    // Each class sets how it is converted after its checks are attached.
    (internals.deferred ??= []).push(() => {
      const inner = internals.processJSONSchema;
      internals.processJSONSchema = (context, json, params) => {
        inner?.(context, json, params);
        const convert = (other) => processSchema(other, context, params);
        const share = () => {
          const seen = context.seen.get(schema);
          if (seen !== undefined) seen.cycle = [...(seen.path ?? [])];
        };
        const keywords = describe(convert, json, share);
        if (keywords !== undefined) add(json, keywords);
        else if (context.unrepresentable !== "any") throw new Error(UNREPRESENTABLE);
      };
    });
  });
  return check;
}
/** Any value that a test holds of, described by keywords. */
export function tested(holds, error, describe) {
  return z.unknown().check(described(z.refine(holds, { error, abort: true }), describe));
}
/** Keywords of which there is one already are a schema of their own. */
function add(json, keywords) {
  if (!Object.keys(keywords).some((name) => Object.hasOwn(json, name)))
    Object.assign(json, keywords);
  else json.allOf = [...(json.allOf ?? []), keywords];
}
