// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { followSameOrigin } from "./redirect.js";
/** Settings that are openapi-fetch's or ours, not the platform's. */
const ours =
  /^(baseUrl|contentType|fetch|middleware|params|parseAs|Request|(body|path|query)Serializer)$/;
/**
 * Sends requests through the layers. Settings that `Request` does not know (`next`, `cf`, `dispatcher`)
 * go to `fetch` as its second argument, because a layer may make another request of the one it gets.
 *
 * @param send - the client's `fetch`; the global one, as it is at the time of each call, if not given.
 * @returns gives what sends the request of one call; a `redirect` of its own replaces ours.
 */
export function transportWith(
  send = (request, init) => globalThis.fetch(request, init),
  layers = [],
) {
  const compose = (innermost) => layers.reduceRight((next, layer) => layer(next), innermost);
  const usual = compose(followSameOrigin(send));
  return ({ fetch = send, redirect, ...settings }) => {
    const extra = Object.entries(settings).filter(
      ([name]) => !ours.test(name) && !(name in Request.prototype),
    );
    if (fetch === send && !redirect && extra.length === 0) return usual;
    const init = Object.fromEntries(extra);
    const innermost = (request) => fetch(request, init);
    return compose(redirect ? innermost : followSameOrigin(innermost));
  };
}
