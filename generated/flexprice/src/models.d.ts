import type { OperationInput } from "./runtime/operation-types.js";
import type { OperationOutput } from "./runtime/result-types.js";
import type { components, operations } from "./types.js";

export type Error = components["schemas"]["Error"];
export type Subscription = components["schemas"]["Subscription"];
export type CreateSubscriptionInput = OperationInput<
  operations["createSubscription"],
  "application/json"
>;
export type ListSubscriptionsInput = OperationInput<operations["listSubscriptions"], never>;
export type GetSubscriptionInput = OperationInput<operations["getSubscription"], never>;
export type CancelSubscriptionInput = OperationInput<operations["cancelSubscription"], never>;
export type CreateSubscriptionOutput = OperationOutput<operations["createSubscription"]>;
export type ListSubscriptionsOutput = OperationOutput<operations["listSubscriptions"]>;
export type GetSubscriptionOutput = OperationOutput<operations["getSubscription"]>;
export type CancelSubscriptionOutput = OperationOutput<operations["cancelSubscription"]>;
