import type { OperationInput } from "./runtime/operation-types.js";
import type { OperationOutput } from "./runtime/result-types.js";
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
export type CreateSubscriptionInput = OperationInput<
  operations["createSubscription"],
  "application/json"
>;
export type ListSubscriptionsInput = OperationInput<operations["listSubscriptions"], never>;
export type ReadSubscriptionInput = OperationInput<operations["readSubscription"], never>;
export type UpdateSubscriptionInput = OperationInput<
  operations["updateSubscription"],
  "application/json"
>;
export type CancelSubscriptionInput = OperationInput<
  operations["cancelSubscription"],
  "application/json"
>;
export type InitiateDelayedCancellationInput = OperationInput<
  operations["initiateDelayedCancellation"],
  "application/json"
>;
export type CreateSubscriptionOutput = OperationOutput<operations["createSubscription"]>;
export type ListSubscriptionsOutput = OperationOutput<operations["listSubscriptions"]>;
export type ReadSubscriptionOutput = OperationOutput<operations["readSubscription"]>;
export type UpdateSubscriptionOutput = OperationOutput<operations["updateSubscription"]>;
export type CancelSubscriptionOutput = OperationOutput<operations["cancelSubscription"]>;
export type InitiateDelayedCancellationOutput = OperationOutput<
  operations["initiateDelayedCancellation"]
>;
