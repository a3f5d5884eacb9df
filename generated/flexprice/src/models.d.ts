import type {
  OptionalParameters,
  RequiredBody,
  RequiredParameters,
} from "./runtime/operation-types.js";
import type { OperationOutput } from "./runtime/result-types.js";
import type { components, operations } from "./types.js";

export type Error = components["schemas"]["Error"];
export type Subscription = components["schemas"]["Subscription"];
export type CreateSubscriptionInput = RequiredBody<
  operations["createSubscription"],
  "application/json"
>;
export type ListSubscriptionsInput = OptionalParameters<operations["listSubscriptions"]>;
export type GetSubscriptionInput = RequiredParameters<operations["getSubscription"]>;
export type CancelSubscriptionInput = RequiredParameters<operations["cancelSubscription"]>;
export type CreateSubscriptionOutput =
  operations["createSubscription"]["responses"]["201"]["content"]["application/json"];
export type ListSubscriptionsOutput =
  operations["listSubscriptions"]["responses"]["200"]["content"]["application/json"];
export type GetSubscriptionOutput =
  operations["getSubscription"]["responses"]["200"]["content"]["application/json"];
export type CancelSubscriptionOutput = OperationOutput<operations["cancelSubscription"]>;
