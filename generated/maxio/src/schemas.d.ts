import type * as z from "zod";
import type { components, operations } from "./types.js";

export declare const CreateSubscription: z.ZodType<components["schemas"]["CreateSubscription"]>;
export declare const SubscriptionCustomPrice: z.ZodType<
  components["schemas"]["SubscriptionCustomPrice"]
>;
export declare const CollectionMethod: z.ZodType<components["schemas"]["CollectionMethod"]>;
export declare const CustomerAttributes: z.ZodType<components["schemas"]["CustomerAttributes"]>;
export declare const PaymentProfileAttributes: z.ZodType<
  components["schemas"]["PaymentProfileAttributes"]
>;
export declare const BankAccountAttributes: z.ZodType<
  components["schemas"]["BankAccountAttributes"]
>;
export declare const CreateSubscriptionComponent: z.ZodType<
  components["schemas"]["CreateSubscriptionComponent"]
>;
export declare const CalendarBilling: z.ZodType<components["schemas"]["CalendarBilling"]>;
export declare const GroupSettings: z.ZodType<components["schemas"]["GroupSettings"]>;
export declare const UpsertPrepaidConfiguration: z.ZodType<
  components["schemas"]["UpsertPrepaidConfiguration"]
>;
export declare const AgreementAcceptance: z.ZodType<components["schemas"]["AgreementAcceptance"]>;
export declare const ACHAgreement: z.ZodType<components["schemas"]["ACHAgreement"]>;
export declare const CreateSubscriptionRequest: z.ZodType<
  components["schemas"]["CreateSubscriptionRequest"]
>;
export declare const SubscriptionResponse: z.ZodType<components["schemas"]["SubscriptionResponse"]>;
export declare const ErrorList: z.ZodType<components["schemas"]["ErrorList"]>;
export declare const Subscription: z.ZodType<components["schemas"]["Subscription"]>;
export declare const UpdateSubscription: z.ZodType<components["schemas"]["UpdateSubscription"]>;
export declare const createSubscriptionRequest: z.ZodType<
  NonNullable<operations["createSubscription"]["requestBody"]>["content"]["application/json"]
>;
export declare const createSubscriptionResponse201: z.ZodType<
  operations["createSubscription"]["responses"][201]["content"]["application/json"]
>;
export declare const createSubscriptionResponse422: z.ZodType<
  operations["createSubscription"]["responses"][422]["content"]["application/json"]
>;
export declare const listSubscriptionsParameters: z.ZodType<
  operations["listSubscriptions"]["parameters"]
>;
export declare const listSubscriptionsResponse200: z.ZodType<
  operations["listSubscriptions"]["responses"][200]["content"]["application/json"]
>;
export declare const readSubscriptionParameters: z.ZodType<
  operations["readSubscription"]["parameters"]
>;
export declare const readSubscriptionResponse200: z.ZodType<
  operations["readSubscription"]["responses"][200]["content"]["application/json"]
>;
export declare const updateSubscriptionParameters: z.ZodType<
  operations["updateSubscription"]["parameters"]
>;
export declare const updateSubscriptionRequest: z.ZodType<
  NonNullable<operations["updateSubscription"]["requestBody"]>["content"]["application/json"]
>;
export declare const updateSubscriptionResponse200: z.ZodType<
  operations["updateSubscription"]["responses"][200]["content"]["application/json"]
>;
export declare const updateSubscriptionResponse422: z.ZodType<
  operations["updateSubscription"]["responses"][422]["content"]["application/json"]
>;
export declare const cancelSubscriptionParameters: z.ZodType<
  operations["cancelSubscription"]["parameters"]
>;
export declare const cancelSubscriptionRequest: z.ZodType<
  NonNullable<operations["cancelSubscription"]["requestBody"]>["content"]["application/json"]
>;
export declare const cancelSubscriptionResponse200: z.ZodType<
  operations["cancelSubscription"]["responses"][200]["content"]["application/json"]
>;
export declare const cancelSubscriptionResponse422: z.ZodType<
  operations["cancelSubscription"]["responses"][422]["content"]["application/json"]
>;
export declare const initiateDelayedCancellationParameters: z.ZodType<
  operations["initiateDelayedCancellation"]["parameters"]
>;
export declare const initiateDelayedCancellationRequest: z.ZodType<
  NonNullable<
    operations["initiateDelayedCancellation"]["requestBody"]
  >["content"]["application/json"]
>;
export declare const initiateDelayedCancellationResponse200: z.ZodType<
  operations["initiateDelayedCancellation"]["responses"][200]["content"]["application/json"]
>;
export declare const initiateDelayedCancellationResponse422: z.ZodType<
  operations["initiateDelayedCancellation"]["responses"][422]["content"]["application/json"]
>;
