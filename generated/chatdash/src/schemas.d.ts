import type * as z from "zod";
import type { components, operations } from "./types.js";

export declare const ListedSubscription: z.ZodType<components["schemas"]["ListedSubscription"]>;
export declare const SubscriptionDetails: z.ZodType<components["schemas"]["SubscriptionDetails"]>;
export declare const createSubscriptionParameters: z.ZodType<
  operations["createSubscription"]["parameters"]
>;
export declare const createSubscriptionRequest: z.ZodType<
  NonNullable<operations["createSubscription"]["requestBody"]>["content"]["application/json"]
>;
export declare const createSubscriptionResponse200: z.ZodType<
  operations["createSubscription"]["responses"][200]["content"]["application/json"]
>;
export declare const createSubscriptionResponse500: z.ZodType<
  operations["createSubscription"]["responses"][500]["content"]["application/json"]
>;
export declare const listSubscriptionsParameters: z.ZodType<
  operations["listSubscriptions"]["parameters"]
>;
export declare const listSubscriptionsResponse200: z.ZodType<
  operations["listSubscriptions"]["responses"][200]["content"]["application/json"]
>;
export declare const getSubscriptionParameters: z.ZodType<
  operations["getSubscription"]["parameters"]
>;
export declare const getSubscriptionResponse200: z.ZodType<
  operations["getSubscription"]["responses"][200]["content"]["application/json"]
>;
export declare const updateSubscriptionParameters: z.ZodType<
  operations["updateSubscription"]["parameters"]
>;
export declare const updateSubscriptionRequest: z.ZodType<
  NonNullable<operations["updateSubscription"]["requestBody"]>["content"]["application/json"]
>;
export declare const cancelSubscriptionParameters: z.ZodType<
  operations["cancelSubscription"]["parameters"]
>;
export declare const cancelSubscriptionResponse200: z.ZodType<
  operations["cancelSubscription"]["responses"][200]["content"]["application/json"]
>;
