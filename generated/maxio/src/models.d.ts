import type {
  OptionalBody,
  OptionalParameters,
  RequiredBody,
  RequiredParameters,
} from "./runtime/operation-types.js";
import type { components, operations } from "./types.js";

export type CreateSubscription = components["schemas"]["CreateSubscription"];
export type SubscriptionCustomPrice = components["schemas"]["SubscriptionCustomPrice"];
export type CollectionMethod = components["schemas"]["CollectionMethod"];
export type CustomerAttributes = components["schemas"]["CustomerAttributes"];
export type PaymentProfileAttributes = components["schemas"]["PaymentProfileAttributes"];
export type BankAccountAttributes = components["schemas"]["BankAccountAttributes"];
export type CreateSubscriptionComponent = components["schemas"]["CreateSubscriptionComponent"];
export type CalendarBilling = components["schemas"]["CalendarBilling"];
export type GroupSettings = components["schemas"]["GroupSettings"];
export type UpsertPrepaidConfiguration = components["schemas"]["UpsertPrepaidConfiguration"];
export type AgreementAcceptance = components["schemas"]["AgreementAcceptance"];
export type ACHAgreement = components["schemas"]["ACHAgreement"];
export type CreateSubscriptionRequest = components["schemas"]["CreateSubscriptionRequest"];
export type SubscriptionResponse = components["schemas"]["SubscriptionResponse"];
export type ErrorList = components["schemas"]["ErrorList"];
export type Subscription = components["schemas"]["Subscription"];
export type UpdateSubscription = components["schemas"]["UpdateSubscription"];
export type CreateSubscriptionInput = RequiredBody<
  operations["createSubscription"],
  "application/json"
>;
export type ListSubscriptionsInput = OptionalParameters<operations["listSubscriptions"]>;
export type ReadSubscriptionInput = RequiredParameters<operations["readSubscription"]>;
export type UpdateSubscriptionInput = RequiredParameters<operations["updateSubscription"]> &
  RequiredBody<operations["updateSubscription"], "application/json">;
export type CancelSubscriptionInput = RequiredParameters<operations["cancelSubscription"]> &
  OptionalBody<operations["cancelSubscription"], "application/json">;
export type InitiateDelayedCancellationInput = RequiredParameters<
  operations["initiateDelayedCancellation"]
> &
  OptionalBody<operations["initiateDelayedCancellation"], "application/json">;
export type CreateSubscriptionOutput =
  operations["createSubscription"]["responses"]["201"]["content"]["application/json"];
export type ListSubscriptionsOutput =
  operations["listSubscriptions"]["responses"]["200"]["content"]["application/json"];
export type ReadSubscriptionOutput =
  operations["readSubscription"]["responses"]["200"]["content"]["application/json"];
export type UpdateSubscriptionOutput =
  operations["updateSubscription"]["responses"]["200"]["content"]["application/json"];
export type CancelSubscriptionOutput =
  operations["cancelSubscription"]["responses"]["200"]["content"]["application/json"];
export type InitiateDelayedCancellationOutput =
  operations["initiateDelayedCancellation"]["responses"]["200"]["content"]["application/json"];
