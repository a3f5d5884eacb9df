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
      tags: ["Stripe Connect"],
      method: "POST",
      path: "/stripe/connect/accounts/{accountId}/subscriptions",
      parameters: schemas.createSubscriptionParameters,
      body: schemas.createSubscriptionRequest,
      bodyRequired: true,
      responses: responsesWith({
        200: schemas.createSubscriptionResponse200,
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
        path: "/stripe/connect/accounts/{accountId}/subscriptions",
        parameters: schemas.listSubscriptionsParameters,
        responses: responsesWith({
          200: schemas.listSubscriptionsResponse200,
        }),
        accept: "application/json",
      },
      init,
    ),
  {
    items: ["subscriptions"],
    size: "query:limit",
    while: "has_more",
    cursor: "next_cursor",
    into: "query:starting_after",
  },
);

export function getSubscription(client, init) {
  return send(
    client,
    {
      id: "getSubscription",
      method: "GET",
      path: "/stripe/connect/accounts/{accountId}/subscriptions/{subscriptionId}",
      parameters: schemas.getSubscriptionParameters,
      responses: responsesWith({
        200: schemas.getSubscriptionResponse200,
      }),
      accept: "application/json",
    },
    init,
  );
}

export function updateSubscription(client, init) {
  return send(
    client,
    {
      id: "updateSubscription",
      method: "PUT",
      path: "/stripe/connect/accounts/{accountId}/subscriptions/{subscriptionId}",
      parameters: schemas.updateSubscriptionParameters,
      body: schemas.updateSubscriptionRequest,
      bodyRequired: true,
      read: readByMediaType,
    },
    init,
  );
}

export function cancelSubscription(client, init) {
  return send(
    client,
    {
      id: "cancelSubscription",
      method: "DELETE",
      path: "/stripe/connect/accounts/{accountId}/subscriptions/{subscriptionId}",
      parameters: schemas.cancelSubscriptionParameters,
      responses: responsesWith({
        200: schemas.cancelSubscriptionResponse200,
      }),
      accept: "application/json",
    },
    init,
  );
}
