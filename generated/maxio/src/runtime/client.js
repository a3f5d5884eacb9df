import createClient from "openapi-fetch";
import { pathSerializer } from "./path.js";
import { sameOrigin } from "./redirect.js";
/** Where a client keeps what its operations need. */
export const context = Symbol("context");
/**
 * Makes the client of an API. Credentials are put on each request last, after everything that
 * the caller's middleware does, and only the layers and `fetch` see them.
 */
export function createApiClient({ baseUrl = "", authorize }, options) {
  // What the client keeps for its operations to see has no credentials in it.
  const { fetch: send = globalThis.fetch, layers = [], auth, headers, ...kept } = options;
  const client = createClient({
    baseUrl: kept.baseUrl ?? baseUrl,
    headers: byName(headers),
    // For a request that comes with a `fetch` of its own.
    redirect: "manual",
    fetch: layers.reduceRight((next, layer) => layer(next), sameOrigin(send)),
    pathSerializer,
  });
  if (authorize) {
    client.use({
      onRequest: ({ request, schemaPath }) => authorize(auth, request, schemaPath),
    });
  }
  return Object.assign(client, { [context]: kept });
}
/** Headers by name; openapi-fetch takes no lists of pairs. */
export function byName(headers = {}) {
  return Symbol.iterator in headers ? Object.fromEntries(headers) : headers;
}
