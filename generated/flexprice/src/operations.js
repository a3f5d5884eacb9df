import { readByMediaType } from "./runtime/read-by-media-type.js";
import { responsesWith } from "./runtime/responses.js";
import { send } from "./runtime/send.js";
import { withPages } from "./runtime/paged.js";
import * as schemas from "./schemas.js";

export function createSubscription(client, init) {
  return send(
    client,
    {
      id: "createSubscription",
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

export const listSubscriptions = /* @__PURE__ */ withPages(
  (client, init) =>
    send(
      client,
      {
        id: "listSubscriptions",
        method: "GET",
        path: "/subscriptions",
        parameters: schemas.listSubscriptionsParameters,
        responses: responsesWith({
          200: schemas.listSubscriptionsResponse200,
          500: schemas.listSubscriptionsResponse500,
        }),
        accept: "application/json",
      },
      init,
    ),
  {
    items: ["items"],
    size: "query:limit",
    offset: "query:offset",
    total: "pagination.total",
  },
);

export function getSubscription(client, init) {
  return send(
    client,
    {
      id: "getSubscription",
      method: "GET",
      path: "/subscriptions/{id}",
      parameters: schemas.getSubscriptionParameters,
      responses: responsesWith({
        200: schemas.getSubscriptionResponse200,
        500: schemas.getSubscriptionResponse500,
      }),
      accept: "application/json",
    },
    init,
  );
}

export function cancelSubscription(client, init) {
  return send(
    client,
    {
      id: "cancelSubscription",
      method: "POST",
      path: "/subscriptions/{id}/cancel",
      parameters: schemas.cancelSubscriptionParameters,
      responses: responsesWith({
        500: schemas.cancelSubscriptionResponse500,
      }),
      read: readByMediaType,
    },
    init,
  );
}
