import { responsesWith } from "./runtime/responses.js";
import { send } from "./runtime/send.js";
import * as schemas from "./schemas.js";

export function createSubscription(client, init) {
  return send(
    client,
    {
      method: "POST",
      path: "/subscriptions",
      parameters: schemas.createSubscriptionParameters,
      body: schemas.createSubscriptionRequest,
      bodyRequired: true,
      responses: responsesWith({
        200: schemas.createSubscriptionResponse200,
        400: schemas.createSubscriptionResponse400,
      }),
      accept: "application/json",
    },
    init,
  );
}
