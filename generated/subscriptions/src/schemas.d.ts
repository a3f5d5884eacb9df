import type * as z from "zod";
import type { ObjectSchema } from "./runtime/validation/objects.js";
import type { components, operations } from "./types.js";

export declare const Timestamp: z.ZodType<components["schemas"]["Timestamp"]>;
export declare const CurrencyCode: z.ZodType<components["schemas"]["CurrencyCode"]>;
export declare const Money: ObjectSchema<components["schemas"]["Money"]>;
export declare const IntervalUnit: z.ZodType<components["schemas"]["IntervalUnit"]>;
export declare const Interval: ObjectSchema<components["schemas"]["Interval"]>;
export declare const SubscriptionStatus: z.ZodType<components["schemas"]["SubscriptionStatus"]>;
export declare const CollectionMethod: z.ZodType<components["schemas"]["CollectionMethod"]>;
export declare const BillingTiming: z.ZodType<components["schemas"]["BillingTiming"]>;
export declare const CreateSubscription: ObjectSchema<components["schemas"]["CreateSubscription"]>;
export declare const UpdateSubscription: z.ZodType<components["schemas"]["UpdateSubscription"]>;
export declare const CancelSubscription: ObjectSchema<components["schemas"]["CancelSubscription"]>;
export declare const SubscriptionPage: ObjectSchema<components["schemas"]["SubscriptionPage"]>;
export declare const Subscription: ObjectSchema<components["schemas"]["Subscription"]>;
export declare const TimestampOrNull: z.ZodType<components["schemas"]["TimestampOrNull"]>;
export declare const ListInput: ObjectSchema<components["schemas"]["ListInput"]>;
export declare const CreateInput: ObjectSchema<components["schemas"]["CreateInput"]>;
export declare const GetInput: ObjectSchema<components["schemas"]["GetInput"]>;
export declare const UpdateInput: ObjectSchema<components["schemas"]["UpdateInput"]>;
export declare const CancelInput: ObjectSchema<components["schemas"]["CancelInput"]>;
export declare const ChatdashListInput: ObjectSchema<components["schemas"]["ChatdashListInput"]>;
export declare const ChatdashCreateOptions: ObjectSchema<
  components["schemas"]["ChatdashCreateOptions"]
>;
export declare const ChatdashCreateInput: ObjectSchema<
  components["schemas"]["ChatdashCreateInput"]
>;
export declare const ChatdashGetInput: ObjectSchema<components["schemas"]["ChatdashGetInput"]>;
export declare const ChatdashUpdateInput: ObjectSchema<
  components["schemas"]["ChatdashUpdateInput"]
>;
export declare const ChatdashCancelOptions: ObjectSchema<
  components["schemas"]["ChatdashCancelOptions"]
>;
export declare const ChatdashCancelInput: ObjectSchema<
  components["schemas"]["ChatdashCancelInput"]
>;
export declare const ChatdashSettings: ObjectSchema<components["schemas"]["ChatdashSettings"]>;
export declare const ChatdashContext: ObjectSchema<components["schemas"]["ChatdashContext"]>;
export declare const PelcroListInput: ObjectSchema<components["schemas"]["PelcroListInput"]>;
export declare const PelcroCreateOptions: ObjectSchema<
  components["schemas"]["PelcroCreateOptions"]
>;
export declare const PelcroCreateInput: ObjectSchema<components["schemas"]["PelcroCreateInput"]>;
export declare const PelcroGetInput: ObjectSchema<components["schemas"]["PelcroGetInput"]>;
export declare const PelcroUpdateOptions: ObjectSchema<
  components["schemas"]["PelcroUpdateOptions"]
>;
export declare const PelcroUpdateInput: ObjectSchema<components["schemas"]["PelcroUpdateInput"]>;
export declare const PelcroCancelInput: ObjectSchema<components["schemas"]["PelcroCancelInput"]>;
export declare const PelcroSettings: ObjectSchema<components["schemas"]["PelcroSettings"]>;
export declare const PelcroContext: ObjectSchema<components["schemas"]["PelcroContext"]>;
export declare const FlexpriceListInput: ObjectSchema<components["schemas"]["FlexpriceListInput"]>;
export declare const FlexpriceCreateInput: ObjectSchema<
  components["schemas"]["FlexpriceCreateInput"]
>;
export declare const FlexpriceGetInput: ObjectSchema<components["schemas"]["FlexpriceGetInput"]>;
export declare const FlexpriceCancelInput: ObjectSchema<
  components["schemas"]["FlexpriceCancelInput"]
>;
export declare const FlexpriceSettings: ObjectSchema<components["schemas"]["FlexpriceSettings"]>;
export declare const FlexpriceContext: ObjectSchema<components["schemas"]["FlexpriceContext"]>;
export declare const MaxioListInput: ObjectSchema<components["schemas"]["MaxioListInput"]>;
export declare const MaxioCreateOptions: ObjectSchema<components["schemas"]["MaxioCreateOptions"]>;
export declare const MaxioPaymentProfileAttributes: ObjectSchema<
  components["schemas"]["MaxioPaymentProfileAttributes"]
>;
export declare const MaxioBankAccountAttributes: ObjectSchema<
  components["schemas"]["MaxioBankAccountAttributes"]
>;
export declare const MaxioGroupSettings: ObjectSchema<components["schemas"]["MaxioGroupSettings"]>;
export declare const MaxioUpsertPrepaidConfiguration: ObjectSchema<
  components["schemas"]["MaxioUpsertPrepaidConfiguration"]
>;
export declare const MaxioAgreementAcceptance: ObjectSchema<
  components["schemas"]["MaxioAgreementAcceptance"]
>;
export declare const MaxioACHAgreement: ObjectSchema<components["schemas"]["MaxioACHAgreement"]>;
export declare const MaxioCreateInput: ObjectSchema<components["schemas"]["MaxioCreateInput"]>;
export declare const MaxioGetInput: ObjectSchema<components["schemas"]["MaxioGetInput"]>;
export declare const MaxioUpdateOptions: ObjectSchema<components["schemas"]["MaxioUpdateOptions"]>;
export declare const MaxioUpdateInput: ObjectSchema<components["schemas"]["MaxioUpdateInput"]>;
export declare const MaxioCancelOptions: ObjectSchema<components["schemas"]["MaxioCancelOptions"]>;
export declare const MaxioCancelInput: ObjectSchema<components["schemas"]["MaxioCancelInput"]>;
export declare const MaxioSettings: ObjectSchema<components["schemas"]["MaxioSettings"]>;
export declare const MaxioContext: ObjectSchema<components["schemas"]["MaxioContext"]>;
export declare const listParameters: z.ZodType<operations["list"]["parameters"]>;
export declare const listResponse200: ObjectSchema<
  operations["list"]["responses"][200]["content"]["application/json"]
>;
export declare const createRequest: ObjectSchema<
  NonNullable<operations["create"]["requestBody"]>["content"]["application/json"]
>;
export declare const createResponse201: ObjectSchema<
  operations["create"]["responses"][201]["content"]["application/json"]
>;
export declare const getParameters: z.ZodType<operations["get"]["parameters"]>;
export declare const getResponse200: ObjectSchema<
  operations["get"]["responses"][200]["content"]["application/json"]
>;
export declare const updateParameters: z.ZodType<operations["update"]["parameters"]>;
export declare const updateRequest: z.ZodType<
  NonNullable<operations["update"]["requestBody"]>["content"]["application/json"]
>;
export declare const updateResponse200: ObjectSchema<
  operations["update"]["responses"][200]["content"]["application/json"]
>;
export declare const cancelParameters: z.ZodType<operations["cancel"]["parameters"]>;
export declare const cancelRequest: ObjectSchema<
  NonNullable<operations["cancel"]["requestBody"]>["content"]["application/json"]
>;
export declare const cancelResponse200: ObjectSchema<
  operations["cancel"]["responses"][200]["content"]["application/json"]
>;
export declare const subscriptionCreatedRequest: ObjectSchema<
  NonNullable<operations["subscriptionCreated"]["requestBody"]>["content"]["application/json"]
>;
export declare const subscriptionUpdatedRequest: ObjectSchema<
  NonNullable<operations["subscriptionUpdated"]["requestBody"]>["content"]["application/json"]
>;
export declare const subscriptionCanceledRequest: ObjectSchema<
  NonNullable<operations["subscriptionCanceled"]["requestBody"]>["content"]["application/json"]
>;
