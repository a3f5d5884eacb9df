import type * as z from "zod";
import type { components } from "./types.js";

export declare const Timestamp: z.ZodType<components["schemas"]["Timestamp"]>;
export declare const CurrencyCode: z.ZodType<components["schemas"]["CurrencyCode"]>;
export declare const Money: z.ZodType<components["schemas"]["Money"]>;
export declare const IntervalUnit: z.ZodType<components["schemas"]["IntervalUnit"]>;
export declare const Interval: z.ZodType<components["schemas"]["Interval"]>;
export declare const SubscriptionStatus: z.ZodType<components["schemas"]["SubscriptionStatus"]>;
export declare const CollectionMethod: z.ZodType<components["schemas"]["CollectionMethod"]>;
export declare const BillingTiming: z.ZodType<components["schemas"]["BillingTiming"]>;
export declare const CreateSubscription: z.ZodType<components["schemas"]["CreateSubscription"]>;
export declare const Subscription: z.ZodType<components["schemas"]["Subscription"]>;
export declare const TimestampOrNull: z.ZodType<components["schemas"]["TimestampOrNull"]>;
export declare const ChatdashOptions: z.ZodType<components["schemas"]["ChatdashOptions"]>;
export declare const ChatdashCreateSubscription: z.ZodType<
  components["schemas"]["ChatdashCreateSubscription"]
>;
export declare const ChatdashSettings: z.ZodType<components["schemas"]["ChatdashSettings"]>;
export declare const ChatdashContext: z.ZodType<components["schemas"]["ChatdashContext"]>;
export declare const PelcroOptions: z.ZodType<components["schemas"]["PelcroOptions"]>;
export declare const PelcroCreateSubscription: z.ZodType<
  components["schemas"]["PelcroCreateSubscription"]
>;
export declare const PelcroSettings: z.ZodType<components["schemas"]["PelcroSettings"]>;
export declare const PelcroContext: z.ZodType<components["schemas"]["PelcroContext"]>;
export declare const FlexpriceOptions: z.ZodType<components["schemas"]["FlexpriceOptions"]>;
export declare const FlexpriceCreateSubscription: z.ZodType<
  components["schemas"]["FlexpriceCreateSubscription"]
>;
export declare const FlexpriceSettings: z.ZodType<components["schemas"]["FlexpriceSettings"]>;
export declare const FlexpriceContext: z.ZodType<components["schemas"]["FlexpriceContext"]>;
export declare const MaxioOptions: z.ZodType<components["schemas"]["MaxioOptions"]>;
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
export declare const MaxioCreateSubscription: z.ZodType<
  components["schemas"]["MaxioCreateSubscription"]
>;
export declare const MaxioSettings: z.ZodType<components["schemas"]["MaxioSettings"]>;
export declare const MaxioContext: z.ZodType<components["schemas"]["MaxioContext"]>;
