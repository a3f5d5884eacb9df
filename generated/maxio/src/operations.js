import { responsesWith } from "./runtime/responses.js";
import { send } from "./runtime/send.js";
import * as schemas from "./schemas.js";

export function createSubscription(client, init) {
  return send(
    client,
    {
      method: "POST",
      path: "/subscriptions.json",
      body: schemas.createSubscriptionRequest,
      bodyRequired: true,
      responses: responsesWith({
        201: schemas.createSubscriptionResponse201,
        422: schemas.createSubscriptionResponse422,
      }),
      accept: "application/json",
    },
    init,
  );
}
