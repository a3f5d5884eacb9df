// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import createClient from "openapi-fetch";
import { pathSerializer } from "./path.js";
import { readBody, readError } from "./read.js";
import { operationOf } from "./response-info.js";
import { transportWith } from "./transport.js";
/** Where a client keeps what its operations need. */
export const contextOf = Symbol("context");
/**
 * Makes the client of an API. Credentials are put on each request last, after everything that
 * the caller's middleware does, and only the layers and `fetch` see them.
 */
export function createApiClient(
  { baseUrl, authorize, ...writers },
  // What the client keeps for its operations to see has no credentials in it.
  { fetch, layers, auth, headers, ...kept },
) {
  const transport = transportWith(fetch, layers);
  const client = createClient({
    baseUrl: kept.baseUrl ?? baseUrl ?? "",
    headers: byName(headers),
    redirect: "manual",
    pathSerializer,
    ...writers,
  });
  const send = client.request;
  const context = { ...kept, mismatches: new Map() };
  const middlewares = [];
  const request = async (
    method,
    path,
    { parseAs = "json", parseError, integers, operation, ...settings } = {},
  ) => {
    const about = operation ?? { method, path };
    const sendOut = transport(settings, about);
    // openapi-fetch parses errors itself, and neither tells a text from JSON nor what a number cannot hold.
    let unread;
    const keepError = ({ response: received }) => {
      if (!received.ok) unread = received.clone();
    };
    const putCredentials = ({ request: given }) => authorize?.(auth, given, path);
    const own = [...middlewares, ...(settings.middleware ?? [])];
    const hasOwn = own.length > 0;
    // The response comes unread: openapi-fetch's own reader rejects with an error that quotes the body.
    const { data, error, response } = await send(method, path, {
      ...settings,
      parseAs: "stream",
      // Requests go through them in this order, responses in the reverse one.
      middleware: hasOwn ? [{ onResponse: keepError }, ...own, { onRequest: putCredentials }] : own,
      fetch: hasOwn
        ? sendOut
        : async (given) => {
            const received = await sendOut((await putCredentials({ request: given })) ?? given);
            keepError({ response: received });
            return received;
          },
    });
    const reading = { operation: `${method.toUpperCase()} ${path}`, context, integers };
    const { status } = response;
    if (response.ok)
      return { data: data && (await readBody(response, parseAs, reading)), response, status };
    operationOf.set(response, about);
    // A response that middleware gave in place of the request's is read already.
    const read = unread ? await readError(unread, reading, parseError) : error;
    // An empty body is no error that `if (error)` would find.
    const isEmpty = read === undefined || read === "";
    return {
      error: isEmpty ? `${status} ${response.statusText}`.trim() : read,
      response,
      status,
    };
  };
  const byMethod = Object.keys(client).map((method) => [
    method,
    (path, settings) => request(method, path, settings),
  ]);
  return {
    ...Object.fromEntries(byMethod),
    use: (...added) => void middlewares.push(...added),
    eject: (...removed) => {
      for (const one of removed) {
        const at = middlewares.indexOf(one);
        if (at >= 0) middlewares.splice(at, 1);
      }
    },
    ...{ request, [contextOf]: context },
  };
}
/** Headers by name; openapi-fetch takes no lists of pairs. */
export function byName(headers = {}) {
  return Symbol.iterator in headers ? Object.fromEntries(headers) : headers;
}
