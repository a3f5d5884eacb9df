import createClient from "openapi-fetch";
import { authorize } from "./auth.js";
import { pathSerializer } from "./path.js";
import { sameOrigin } from "./redirect.js";
/** Where a client keeps what its operations need. */
export const context = Symbol("context");
/**
 * Makes the client of an API. Credentials are put on each request last, after everything that
 * the caller's middleware does, and only the layers and `fetch` see them.
 */
export function createApiClient(api, options) {
  const { fetch: send = globalThis.fetch, layers = [], auth, headers } = options;
  const client = createClient({
    baseUrl: options.baseUrl ?? api.baseUrl ?? "",
    headers: headers ?? {},
    fetch: layers.reduceRight((next, layer) => layer(next), sameOrigin(send)),
    pathSerializer,
  });
  client.use({
    onRequest: ({ request, schemaPath }) => authorize(api, auth, request, schemaPath),
  });
  return Object.assign(client, {
    [context]: {
      validate: options.validate,
      onInvalidResponse: options.onInvalidResponse,
      defaults: options.defaults,
      fixedBaseUrl: options.baseUrl !== undefined,
    },
  });
}
