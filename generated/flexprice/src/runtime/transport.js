// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { followSameOrigin } from "./redirect.js";
/** Settings that are openapi-fetch's or ours, not the platform's. */
const ours = /* @__PURE__ */ new Set(
  "baseUrl bodySerializer contentType middleware params parseAs pathSerializer querySerializer Request".split(
    " ",
  ),
);
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
  if (layers.length === 0)
    return (settings) => {
      const call = callInit(settings);
      return (request) => sendWith(send, request, call);
    };
  /** The calls that are on their way, by their requests, or by name. */
  const calls = new Map();
  let count = 0;
  const composed = layers.reduceRight(
    (next, layer) =>
      layer((request, call = calls.get(request) ?? calls.get(request.headers.get(callHeader))) =>
        next(request, call),
      ),
    (request, call) => {
      request.headers.delete(callHeader);
      return sendWith(send, request, call);
    },
  );
  return (settings, operation) => async (request) => {
    const own = callInit(settings);
    const call = { ...own, operation };
    const isNamed = Object.keys(own).length > 0;
    const key = isNamed ? String(++count) : request;
    calls.set(key, call);
    if (isNamed) request.headers.set(callHeader, String(count));
    try {
      return await composed(request, call);
    } finally {
      calls.delete(key);
    }
  };
}
/** What layers and `fetch` are told of a call. */
function callInit(settings) {
  const call = {};
  for (const name of Object.keys(settings)) {
    if (settings[name] === undefined || ours.has(name)) continue;
    if (name === "redirect" || !(name in Request.prototype)) call[name] = settings[name];
  }
  return call;
}
function sendWith(send, request, call = {}) {
  const { fetch = send, redirect, operation: _, attempt: __, retry: ___, ...settings } = call;
  const init = Object.keys(settings).length === 0 ? undefined : settings;
  const innermost = (current) => fetch(current, init);
  return redirect ? innermost(request) : followSameOrigin(innermost)(request);
}
