import { send } from "./runtime/send.js";
import * as schemas from "./schemas.js";

export function createSubscription(client, init) {
  return send(
    client,
    {
      method: "POST",
      path: "/subscriptions",
      parameters: schemas.createSubscriptionParameters,
      body: {
        "application/json": schemas.createSubscriptionRequest,
      },
      bodyRequired: true,
      responses: {
        200: {
          "application/json": schemas.createSubscriptionResponse200,
        },
        400: {
          "application/json": schemas.createSubscriptionResponse400,
        },
      },
      accept: "application/json",
    },
    init,
  );
}
