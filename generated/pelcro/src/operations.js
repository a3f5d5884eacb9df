import { parseWebhook } from "./runtime/webhook.js";
import { responsesWith } from "./runtime/responses.js";
import { send } from "./runtime/send.js";
import { withPages } from "./runtime/paged.js";
import * as schemas from "./schemas.js";

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
        }),
        accept: "application/json",
      },
      init,
    ),
  {
    items: ["data"],
    size: "query:limit",
    numeric: ["site_id", "limit", "page"],
    url: "links.next",
  },
);

export function createSubscription(client, init) {
  return send(
    client,
    {
      id: "createSubscription",
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
      path: "/subscriptions/{id}",
      parameters: schemas.updateSubscriptionParameters,
      body: schemas.updateSubscriptionRequest,
      bodyRequired: true,
      responses: responsesWith({
        200: schemas.updateSubscriptionResponse200,
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
      method: "DELETE",
      path: "/subscriptions/{id}",
      parameters: schemas.cancelSubscriptionParameters,
      responses: responsesWith({
        200: schemas.cancelSubscriptionResponse200,
      }),
      accept: "application/json",
    },
    init,
  );
}

export function postSubscriptionCreated(payload) {
  return parseWebhook("subscription.created", schemas.postSubscriptionCreatedRequest, payload);
}

export function postSubscriptionUpdated(payload) {
  return parseWebhook("subscription.updated", schemas.postSubscriptionUpdatedRequest, payload);
}

export function postSubscriptionCanceled(payload) {
  return parseWebhook("subscription.canceled", schemas.postSubscriptionCanceledRequest, payload);
}
