import { send } from "./runtime/send.js";
import * as schemas from "./schemas.js";

export function createSubscription(client, init) {
  return send(
    client,
    {
      method: "POST",
      path: "/subscriptions.json",
      body: {
        "application/json": schemas.createSubscriptionRequest,
      },
      bodyRequired: true,
      responses: {
        201: {
          "application/json": schemas.createSubscriptionResponse201,
        },
        422: {
          "application/json": schemas.createSubscriptionResponse422,
        },
      },
      accept: "application/json",
    },
    init,
  );
}
