import { authorizeWith, inHeader } from "./runtime/auth.js";
import { createApiClient as createClient } from "./runtime/client.js";

export function createPelcroClient(options = {}) {
  return createClient(
    {
      baseUrl: "https://www.pelcro.com/api/v1/core",
      authorize: authorizeWith({
        schemes: {
          bearerAuth: inHeader("authorization", "Bearer "),
        },
        security: [["bearerAuth"]],
      }),
    },
    options,
  );
}
