import { authorizeWith, inHeader } from "./runtime/auth.js";
import { createApiClient as createClient } from "./runtime/client.js";

export function createChatdashClient(options = {}) {
  return createClient(
    {
      baseUrl: "https://api.chat-dash.com/v1/public",
      authorize: authorizeWith({
        schemes: {
          Authorization: inHeader("Authorization"),
        },
        security: [["Authorization"]],
      }),
    },
    options,
  );
}
