import { responsesWith } from "./runtime/responses.js";
import { send } from "./runtime/send.js";
import * as schemas from "./schemas.js";

export function createSubscription(client, init) {
  return send(
    client,
    {
      id: "createSubscription",
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

export function listSubscriptions(client, init) {
  return send(
    client,
    {
      id: "listSubscriptions",
      method: "GET",
      path: "/subscriptions.json",
      parameters: schemas.listSubscriptionsParameters,
      responses: responsesWith({
        200: schemas.listSubscriptionsResponse200,
      }),
      accept: "application/json",
    },
    init,
  );
}

export function readSubscription(client, init) {
  return send(
    client,
    {
      id: "readSubscription",
      method: "GET",
      path: "/subscriptions/{subscription_id}.json",
      parameters: schemas.readSubscriptionParameters,
      responses: responsesWith({
        200: schemas.readSubscriptionResponse200,
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
      path: "/subscriptions/{subscription_id}.json",
      parameters: schemas.updateSubscriptionParameters,
      body: schemas.updateSubscriptionRequest,
      bodyRequired: true,
      responses: responsesWith({
        200: schemas.updateSubscriptionResponse200,
        422: schemas.updateSubscriptionResponse422,
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
      path: "/subscriptions/{subscription_id}.json",
      parameters: schemas.cancelSubscriptionParameters,
      body: schemas.cancelSubscriptionRequest,
      responses: responsesWith({
        200: schemas.cancelSubscriptionResponse200,
        422: schemas.cancelSubscriptionResponse422,
      }),
      accept: "application/json",
    },
    init,
  );
}

export function initiateDelayedCancellation(client, init) {
  return send(
    client,
    {
      id: "initiateDelayedCancellation",
      method: "POST",
      path: "/subscriptions/{subscription_id}/delayed_cancel.json",
      parameters: schemas.initiateDelayedCancellationParameters,
      body: schemas.initiateDelayedCancellationRequest,
      responses: responsesWith({
        200: schemas.initiateDelayedCancellationResponse200,
        422: schemas.initiateDelayedCancellationResponse422,
      }),
      accept: "application/json",
    },
    init,
  );
}
