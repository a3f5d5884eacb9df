import type { RequiredBody, RequiredParameters } from "./runtime/operation-types.js";
import type { OperationOutput } from "./runtime/result-types.js";
import type { components, operations } from "./types.js";

export type Subscription = components["schemas"]["Subscription"];
export type SubscriptionEnvelope = components["schemas"]["SubscriptionEnvelope"];
export type Errors = components["schemas"]["Errors"];
export type WebhookEvent = components["schemas"]["WebhookEvent"];
export type WebhookSubscription = components["schemas"]["WebhookSubscription"];
export type ListSubscriptionsInput = RequiredParameters<operations["listSubscriptions"]>;
export type CreateSubscriptionInput = RequiredParameters<operations["createSubscription"]> &
  RequiredBody<operations["createSubscription"], "application/json">;
export type GetSubscriptionInput = RequiredParameters<operations["getSubscription"]>;
export type UpdateSubscriptionInput = RequiredParameters<operations["updateSubscription"]> &
  RequiredBody<operations["updateSubscription"], "application/json">;
export type CancelSubscriptionInput = RequiredParameters<operations["cancelSubscription"]>;
export type ListSubscriptionsOutput =
  operations["listSubscriptions"]["responses"]["200"]["content"]["application/json"];
export type CreateSubscriptionOutput = OperationOutput<operations["createSubscription"]>;
export type GetSubscriptionOutput = OperationOutput<operations["getSubscription"]>;
export type UpdateSubscriptionOutput = OperationOutput<operations["updateSubscription"]>;
export type CancelSubscriptionOutput = OperationOutput<operations["cancelSubscription"]>;
