import type * as z from "zod";
import type { ObjectSchema } from "./runtime/validation/objects.js";
import type { components, operations } from "./types.js";

export declare const CreateSubscription: ObjectSchema<components["schemas"]["CreateSubscription"]>;
export declare const SubscriptionCustomPrice: ObjectSchema<
  components["schemas"]["SubscriptionCustomPrice"]
>;
export declare const CollectionMethod: z.ZodType<components["schemas"]["CollectionMethod"]>;
export declare const CustomerAttributes: ObjectSchema<components["schemas"]["CustomerAttributes"]>;
export declare const PaymentProfileAttributes: ObjectSchema<
  components["schemas"]["PaymentProfileAttributes"]
>;
export declare const BankAccountAttributes: ObjectSchema<
  components["schemas"]["BankAccountAttributes"]
>;
export declare const CreateSubscriptionComponent: ObjectSchema<
  components["schemas"]["CreateSubscriptionComponent"]
>;
export declare const CalendarBilling: ObjectSchema<components["schemas"]["CalendarBilling"]>;
export declare const GroupSettings: ObjectSchema<components["schemas"]["GroupSettings"]>;
export declare const UpsertPrepaidConfiguration: ObjectSchema<
  components["schemas"]["UpsertPrepaidConfiguration"]
>;
export declare const AgreementAcceptance: ObjectSchema<
  components["schemas"]["AgreementAcceptance"]
>;
export declare const ACHAgreement: ObjectSchema<components["schemas"]["ACHAgreement"]>;
export declare const CreateSubscriptionRequest: ObjectSchema<
  components["schemas"]["CreateSubscriptionRequest"]
>;
export declare const SubscriptionResponse: ObjectSchema<
  components["schemas"]["SubscriptionResponse"]
>;
export declare const ErrorList: ObjectSchema<components["schemas"]["ErrorList"]>;
export declare const Subscription: ObjectSchema<components["schemas"]["Subscription"]>;
export declare const UpdateSubscription: ObjectSchema<components["schemas"]["UpdateSubscription"]>;
export declare const createSubscriptionRequest: ObjectSchema<
  NonNullable<operations["createSubscription"]["requestBody"]>["content"]["application/json"]
>;
export declare const createSubscriptionResponse201: ObjectSchema<
  operations["createSubscription"]["responses"][201]["content"]["application/json"]
>;
export declare const createSubscriptionResponse422: ObjectSchema<
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
export declare const readSubscriptionResponse200: ObjectSchema<
  operations["readSubscription"]["responses"][200]["content"]["application/json"]
>;
export declare const updateSubscriptionParameters: z.ZodType<
  operations["updateSubscription"]["parameters"]
>;
export declare const updateSubscriptionRequest: ObjectSchema<
  NonNullable<operations["updateSubscription"]["requestBody"]>["content"]["application/json"]
>;
export declare const updateSubscriptionResponse200: ObjectSchema<
  operations["updateSubscription"]["responses"][200]["content"]["application/json"]
>;
export declare const updateSubscriptionResponse422: ObjectSchema<
  operations["updateSubscription"]["responses"][422]["content"]["application/json"]
>;
export declare const cancelSubscriptionParameters: z.ZodType<
  operations["cancelSubscription"]["parameters"]
>;
export declare const cancelSubscriptionRequest: ObjectSchema<
  NonNullable<operations["cancelSubscription"]["requestBody"]>["content"]["application/json"]
>;
export declare const cancelSubscriptionResponse200: ObjectSchema<
  operations["cancelSubscription"]["responses"][200]["content"]["application/json"]
>;
export declare const cancelSubscriptionResponse422: ObjectSchema<
  operations["cancelSubscription"]["responses"][422]["content"]["application/json"]
>;
export declare const initiateDelayedCancellationParameters: z.ZodType<
  operations["initiateDelayedCancellation"]["parameters"]
>;
export declare const initiateDelayedCancellationRequest: ObjectSchema<
  NonNullable<
    operations["initiateDelayedCancellation"]["requestBody"]
  >["content"]["application/json"]
>;
export declare const initiateDelayedCancellationResponse200: ObjectSchema<
  operations["initiateDelayedCancellation"]["responses"][200]["content"]["application/json"]
>;
export declare const initiateDelayedCancellationResponse422: ObjectSchema<
  operations["initiateDelayedCancellation"]["responses"][422]["content"]["application/json"]
>;
