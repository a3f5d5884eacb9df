// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { followSameOrigin } from "./redirect.js";
/** Settings that are openapi-fetch's or ours, not the platform's. */
const ours =
  /^(baseUrl|contentType|middleware|params|parseAs|Request|(body|path|query)Serializer)$/;
/**
 * Names a call that has settings for `fetch` while its request is in the layers: one that makes another request of
 * it may leave out the second argument. It is never sent.
 */
const callHeader = "x-crosswalk-call";
/**
 * Sends requests through the layers, which are composed once: what a layer keeps is for all calls of the client.
 * Settings that `Request` does not know (`next`, `cf`, `dispatcher`) go to `fetch` as its second argument.
 *
 * @param send - the client's `fetch`; the global one, as it is at the time of each call, if not given.
 * @returns gives what sends the request of one call; a `redirect` of its own replaces ours.
 */
export function transportWith(
  send = (request, init) => globalThis.fetch(request, init),
  layers = [],
) {
  const byRequest = new WeakMap();
  const byName = new Map();
  let count = 0;
  const callOf = (request) =>
    byRequest.get(request) ?? byName.get(request.headers.get(callHeader) ?? "");
  const composed = layers.reduceRight(
    (next, layer) => layer((request, call = callOf(request)) => next(request, call)),
    (request, call) => {
      request.headers.delete(callHeader);
      return sendWith(send, request, call);
    },
  );
  return (settings) => async (request) => {
    const call = callInit(settings);
    const isPlain = Object.keys(call).every((name) => name === "operation");
    if (isPlain || layers.length === 0) {
      byRequest.set(request, call);
      return composed(request, call);
    }
    const name = String(++count);
    byName.set(name, call);
    request.headers.set(callHeader, name);
    try {
      return await composed(request, call);
    } finally {
      byName.delete(name);
    }
  };
}
/** What layers and `fetch` are told of a call. */
function callInit(settings) {
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([name, value]) =>
        value !== undefined &&
        !ours.test(name) &&
        (name === "redirect" || !(name in Request.prototype)),
    ),
  );
}
function sendWith(send, request, call = {}) {
  const { fetch = send, redirect, operation: _, attempt: __, retry: ___, ...settings } = call;
  const init = Object.keys(settings).length === 0 ? undefined : settings;
  const innermost = (current) => fetch(current, init);
  return redirect ? innermost(request) : followSameOrigin(innermost)(request);
}
