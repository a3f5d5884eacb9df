import { authorizeWith, inHeader } from "./runtime/auth.js";
import { createApiClient as createClient } from "./runtime/client.js";

export function createFlexpriceClient(options = {}) {
  return createClient(
    {
      baseUrl: "https://api.cloud.flexprice.io/v1",
      authorize: authorizeWith({
        schemes: {
          "x-api-key": inHeader("x-api-key"),
        },
        security: [["x-api-key"]],
      }),
    },
    options,
  );
}
