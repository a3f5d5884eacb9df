import { authorizeWith, basic } from "./runtime/auth.js";
import { createApiClient as createClient } from "./runtime/client.js";
import { serverUrl } from "./runtime/server.js";

export function createMaxioClient(options = {}) {
  return createClient(
    {
      baseUrl: serverUrl("https://{subdomain}.chargify.com", {}, options),
      authorize: authorizeWith({
        schemes: {
          basicAuth: basic,
        },
        security: [["basicAuth"]],
      }),
    },
    options,
  );
}
