import type { OperationInput } from "./runtime/operation-types.js";
import type { OperationOutput } from "./runtime/result-types.js";
import type { components, operations } from "./types.js";

export type Subscription = components["schemas"]["Subscription"];
export type SubscriptionEnvelope = components["schemas"]["SubscriptionEnvelope"];
export type Errors = components["schemas"]["Errors"];
export type WebhookEvent = components["schemas"]["WebhookEvent"];
export type WebhookSubscription = components["schemas"]["WebhookSubscription"];
export type ListSubscriptionsInput = OperationInput<operations["listSubscriptions"], never>;
export type CreateSubscriptionInput = OperationInput<
  operations["createSubscription"],
  "application/json"
>;
export type GetSubscriptionInput = OperationInput<operations["getSubscription"], never>;
export type UpdateSubscriptionInput = OperationInput<
  operations["updateSubscription"],
  "application/json"
>;
export type CancelSubscriptionInput = OperationInput<operations["cancelSubscription"], never>;
export type ListSubscriptionsOutput = OperationOutput<operations["listSubscriptions"]>;
export type CreateSubscriptionOutput = OperationOutput<operations["createSubscription"]>;
export type GetSubscriptionOutput = OperationOutput<operations["getSubscription"]>;
export type UpdateSubscriptionOutput = OperationOutput<operations["updateSubscription"]>;
export type CancelSubscriptionOutput = OperationOutput<operations["cancelSubscription"]>;
