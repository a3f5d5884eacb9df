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
export function createApiClient({ baseUrl, authorize, ...writers }, options) {
  // What the client keeps for its operations to see has no credentials in it.
  const { fetch, layers, auth, headers, ...kept } = options;
  const transport = transportWith(fetch, layers);
  const client = createClient({
    baseUrl: kept.baseUrl ?? baseUrl ?? "",
    headers: byName(headers),
    redirect: "manual",
    pathSerializer,
    ...writers,
  });
  // openapi-fetch parses errors itself, and neither tells a text from JSON nor what a number cannot hold.
  const errors = new WeakMap();
  client.use({
    onResponse({ response }) {
      if (!response.ok) errors.set(response, response.clone());
    },
  });
  if (authorize) {
    client.use({
      onRequest: ({ request, schemaPath }) => authorize(auth, request, schemaPath),
    });
  }
  const send = client.request;
  const context = { ...kept, mismatches: new Map() };
  const request = async (method, path, settings = {}) => {
    // The response comes unread: openapi-fetch's own reader rejects with an error that quotes the body.
    const { parseError, ...sent } = settings;
    const info = settings.operation ?? { method, path };
    const { data, ...result } = await send(method, path, {
      ...sent,
      parseAs: "stream",
      fetch: transport({ ...sent, operation: info }),
    });
    const { response } = result;
    operationOf.set(response, info);
    const { status } = response;
    const reading = { operation: `${method.toUpperCase()} ${path}`, context };
    if (!response.ok) {
      const unread = errors.get(response);
      // A response that middleware gave in place of the request's is read already.
      const error = unread ? await readError(unread, reading, parseError) : result.error;
      // An empty body is no error that `if (error)` would find.
      const isEmpty = error === undefined || error === "";
      return { ...result, error: isEmpty ? statusLine(response) : error, status };
    }
    const reader = settings.parseAs ?? "json";
    return {
      ...result,
      status,
      data: data ? await readBody(response, reader, reading) : undefined,
    };
  };
  const byMethod = Object.keys(client)
    .filter((name) => name === name.toUpperCase())
    .map((method) => [method, (path, settings) => request(method, path, settings)]);
  return {
    ...client,
    request,
    ...Object.fromEntries(byMethod),
    [contextOf]: context,
  };
}
function statusLine({ status, statusText }) {
  return `${status} ${statusText}`.trim();
}
/** Headers by name; openapi-fetch takes no lists of pairs. */
export function byName(headers = {}) {
  return Symbol.iterator in headers ? Object.fromEntries(headers) : headers;
}
