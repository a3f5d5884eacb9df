import type * as z from "zod";
import type { components, operations } from "./types.js";

export declare const Timestamp: z.ZodType<components["schemas"]["Timestamp"]>;
export declare const CurrencyCode: z.ZodType<components["schemas"]["CurrencyCode"]>;
export declare const Money: z.ZodType<components["schemas"]["Money"]>;
export declare const IntervalUnit: z.ZodType<components["schemas"]["IntervalUnit"]>;
export declare const Interval: z.ZodType<components["schemas"]["Interval"]>;
export declare const SubscriptionStatus: z.ZodType<components["schemas"]["SubscriptionStatus"]>;
export declare const CollectionMethod: z.ZodType<components["schemas"]["CollectionMethod"]>;
export declare const BillingTiming: z.ZodType<components["schemas"]["BillingTiming"]>;
export declare const CreateSubscription: z.ZodType<components["schemas"]["CreateSubscription"]>;
export declare const UpdateSubscription: z.ZodType<components["schemas"]["UpdateSubscription"]>;
export declare const CancelSubscription: z.ZodType<components["schemas"]["CancelSubscription"]>;
export declare const SubscriptionPage: z.ZodType<components["schemas"]["SubscriptionPage"]>;
export declare const Subscription: z.ZodType<components["schemas"]["Subscription"]>;
export declare const TimestampOrNull: z.ZodType<components["schemas"]["TimestampOrNull"]>;
export declare const ListInput: z.ZodType<components["schemas"]["ListInput"]>;
export declare const CreateInput: z.ZodType<components["schemas"]["CreateInput"]>;
export declare const GetInput: z.ZodType<components["schemas"]["GetInput"]>;
export declare const UpdateInput: z.ZodType<components["schemas"]["UpdateInput"]>;
export declare const CancelInput: z.ZodType<components["schemas"]["CancelInput"]>;
export declare const ChatdashListInput: z.ZodType<components["schemas"]["ChatdashListInput"]>;
export declare const ChatdashCreateOptions: z.ZodType<
  components["schemas"]["ChatdashCreateOptions"]
>;
export declare const ChatdashCreateInput: z.ZodType<components["schemas"]["ChatdashCreateInput"]>;
export declare const ChatdashGetInput: z.ZodType<components["schemas"]["ChatdashGetInput"]>;
export declare const ChatdashUpdateInput: z.ZodType<components["schemas"]["ChatdashUpdateInput"]>;
export declare const ChatdashCancelOptions: z.ZodType<
  components["schemas"]["ChatdashCancelOptions"]
>;
export declare const ChatdashCancelInput: z.ZodType<components["schemas"]["ChatdashCancelInput"]>;
export declare const ChatdashSettings: z.ZodType<components["schemas"]["ChatdashSettings"]>;
export declare const ChatdashContext: z.ZodType<components["schemas"]["ChatdashContext"]>;
export declare const PelcroListInput: z.ZodType<components["schemas"]["PelcroListInput"]>;
export declare const PelcroCreateOptions: z.ZodType<components["schemas"]["PelcroCreateOptions"]>;
export declare const PelcroCreateInput: z.ZodType<components["schemas"]["PelcroCreateInput"]>;
export declare const PelcroGetInput: z.ZodType<components["schemas"]["PelcroGetInput"]>;
export declare const PelcroUpdateOptions: z.ZodType<components["schemas"]["PelcroUpdateOptions"]>;
export declare const PelcroUpdateInput: z.ZodType<components["schemas"]["PelcroUpdateInput"]>;
export declare const PelcroCancelInput: z.ZodType<components["schemas"]["PelcroCancelInput"]>;
export declare const PelcroSettings: z.ZodType<components["schemas"]["PelcroSettings"]>;
export declare const PelcroContext: z.ZodType<components["schemas"]["PelcroContext"]>;
export declare const FlexpriceListInput: z.ZodType<components["schemas"]["FlexpriceListInput"]>;
export declare const FlexpriceCreateInput: z.ZodType<components["schemas"]["FlexpriceCreateInput"]>;
export declare const FlexpriceGetInput: z.ZodType<components["schemas"]["FlexpriceGetInput"]>;
export declare const FlexpriceCancelInput: z.ZodType<components["schemas"]["FlexpriceCancelInput"]>;
export declare const FlexpriceSettings: z.ZodType<components["schemas"]["FlexpriceSettings"]>;
export declare const FlexpriceContext: z.ZodType<components["schemas"]["FlexpriceContext"]>;
export declare const MaxioListInput: z.ZodType<components["schemas"]["MaxioListInput"]>;
export declare const MaxioCreateOptions: z.ZodType<components["schemas"]["MaxioCreateOptions"]>;
export declare const MaxioPaymentProfileAttributes: z.ZodType<
  components["schemas"]["MaxioPaymentProfileAttributes"]
>;
export declare const MaxioBankAccountAttributes: z.ZodType<
  components["schemas"]["MaxioBankAccountAttributes"]
>;
export declare const MaxioGroupSettings: z.ZodType<components["schemas"]["MaxioGroupSettings"]>;
export declare const MaxioUpsertPrepaidConfiguration: z.ZodType<
  components["schemas"]["MaxioUpsertPrepaidConfiguration"]
>;
export declare const MaxioAgreementAcceptance: z.ZodType<
  components["schemas"]["MaxioAgreementAcceptance"]
>;
export declare const MaxioACHAgreement: z.ZodType<components["schemas"]["MaxioACHAgreement"]>;
export declare const MaxioCreateInput: z.ZodType<components["schemas"]["MaxioCreateInput"]>;
export declare const MaxioGetInput: z.ZodType<components["schemas"]["MaxioGetInput"]>;
export declare const MaxioUpdateOptions: z.ZodType<components["schemas"]["MaxioUpdateOptions"]>;
export declare const MaxioUpdateInput: z.ZodType<components["schemas"]["MaxioUpdateInput"]>;
export declare const MaxioCancelOptions: z.ZodType<components["schemas"]["MaxioCancelOptions"]>;
export declare const MaxioCancelInput: z.ZodType<components["schemas"]["MaxioCancelInput"]>;
export declare const MaxioSettings: z.ZodType<components["schemas"]["MaxioSettings"]>;
export declare const MaxioContext: z.ZodType<components["schemas"]["MaxioContext"]>;
export declare const listParameters: z.ZodType<operations["list"]["parameters"]>;
export declare const listResponse200: z.ZodType<
  operations["list"]["responses"][200]["content"]["application/json"]
>;
export declare const createRequest: z.ZodType<
  NonNullable<operations["create"]["requestBody"]>["content"]["application/json"]
>;
export declare const createResponse201: z.ZodType<
  operations["create"]["responses"][201]["content"]["application/json"]
>;
export declare const getParameters: z.ZodType<operations["get"]["parameters"]>;
export declare const getResponse200: z.ZodType<
  operations["get"]["responses"][200]["content"]["application/json"]
>;
export declare const updateParameters: z.ZodType<operations["update"]["parameters"]>;
export declare const updateRequest: z.ZodType<
  NonNullable<operations["update"]["requestBody"]>["content"]["application/json"]
>;
export declare const updateResponse200: z.ZodType<
  operations["update"]["responses"][200]["content"]["application/json"]
>;
export declare const cancelParameters: z.ZodType<operations["cancel"]["parameters"]>;
export declare const cancelRequest: z.ZodType<
  NonNullable<operations["cancel"]["requestBody"]>["content"]["application/json"]
>;
export declare const cancelResponse200: z.ZodType<
  operations["cancel"]["responses"][200]["content"]["application/json"]
>;
export declare const subscriptionCreatedRequest: z.ZodType<
  NonNullable<operations["subscriptionCreated"]["requestBody"]>["content"]["application/json"]
>;
export declare const subscriptionUpdatedRequest: z.ZodType<
  NonNullable<operations["subscriptionUpdated"]["requestBody"]>["content"]["application/json"]
>;
export declare const subscriptionCanceledRequest: z.ZodType<
  NonNullable<operations["subscriptionCanceled"]["requestBody"]>["content"]["application/json"]
>;
