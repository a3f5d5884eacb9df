import type * as z from "zod";
import type { components, operations } from "./types.js";

export declare const Error: z.ZodType<components["schemas"]["Error"]>;
export declare const Subscription: z.ZodType<components["schemas"]["Subscription"]>;
export declare const createSubscriptionRequest: z.ZodType<
  NonNullable<operations["createSubscription"]["requestBody"]>["content"]["application/json"]
>;
export declare const createSubscriptionResponse201: z.ZodType<
  operations["createSubscription"]["responses"][201]["content"]["application/json"]
>;
export declare const createSubscriptionResponse400: z.ZodType<
  operations["createSubscription"]["responses"][400]["content"]["application/json"]
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
export declare const listSubscriptionsResponse500: z.ZodType<
  operations["listSubscriptions"]["responses"][500]["content"]["application/json"]
>;
export declare const getSubscriptionParameters: z.ZodType<
  operations["getSubscription"]["parameters"]
>;
export declare const getSubscriptionResponse200: z.ZodType<
  operations["getSubscription"]["responses"][200]["content"]["application/json"]
>;
export declare const getSubscriptionResponse500: z.ZodType<
  operations["getSubscription"]["responses"][500]["content"]["application/json"]
>;
export declare const cancelSubscriptionParameters: z.ZodType<
  operations["cancelSubscription"]["parameters"]
>;
export declare const cancelSubscriptionResponse500: z.ZodType<
  operations["cancelSubscription"]["responses"][500]["content"]["application/json"]
>;
