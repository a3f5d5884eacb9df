import { authorizeWith, inHeader } from "./runtime/auth.js";
import { createApiClient } from "./runtime/client.js";

export function createChatdashClient(options = {}) {
  return createApiClient(
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
