import { responsesWith } from "./runtime/responses.js";
import { send } from "./runtime/send.js";
import * as schemas from "./schemas.js";

export function createSubscription(client, init) {
  return send(
    client,
    {
      method: "POST",
      path: "/subscriptions",
      body: schemas.createSubscriptionRequest,
      bodyRequired: true,
      responses: responsesWith({
        201: schemas.createSubscriptionResponse201,
        400: schemas.createSubscriptionResponse400,
        500: schemas.createSubscriptionResponse500,
      }),
      accept: "application/json",
    },
    init,
  );
}
