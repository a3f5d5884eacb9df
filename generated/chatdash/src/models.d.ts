import type { RequiredBody, RequiredParameters } from "./runtime/operation-types.js";
import type { OperationOutput } from "./runtime/result-types.js";
import type { components, operations } from "./types.js";

export type ListedSubscription = components["schemas"]["ListedSubscription"];
export type SubscriptionDetails = components["schemas"]["SubscriptionDetails"];
export type CreateSubscriptionInput = RequiredParameters<operations["createSubscription"]> &
  RequiredBody<operations["createSubscription"], "application/json">;
export type ListSubscriptionsInput = RequiredParameters<operations["listSubscriptions"]>;
export type GetSubscriptionInput = RequiredParameters<operations["getSubscription"]>;
export type UpdateSubscriptionInput = RequiredParameters<operations["updateSubscription"]> &
  RequiredBody<operations["updateSubscription"], "application/json">;
export type CancelSubscriptionInput = RequiredParameters<operations["cancelSubscription"]>;
export type CreateSubscriptionOutput =
  operations["createSubscription"]["responses"]["200"]["content"]["application/json"];
export type ListSubscriptionsOutput =
  operations["listSubscriptions"]["responses"]["200"]["content"]["application/json"];
export type GetSubscriptionOutput =
  operations["getSubscription"]["responses"]["200"]["content"]["application/json"];
export type UpdateSubscriptionOutput = OperationOutput<operations["updateSubscription"]>;
export type CancelSubscriptionOutput =
  operations["cancelSubscription"]["responses"]["200"]["content"]["application/json"];
