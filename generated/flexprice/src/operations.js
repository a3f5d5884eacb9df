import { send } from "./runtime/send.js";
import * as schemas from "./schemas.js";

export function createSubscription(client, init) {
  return send(
    client,
    {
      method: "POST",
      path: "/subscriptions",
      body: {
        "application/json": schemas.createSubscriptionRequest,
      },
      bodyRequired: true,
      responses: {
        201: {
          "application/json": schemas.createSubscriptionResponse201,
        },
        400: {
          "application/json": schemas.createSubscriptionResponse400,
        },
        500: {
          "application/json": schemas.createSubscriptionResponse500,
        },
      },
      accept: "application/json",
    },
    init,
  );
}
