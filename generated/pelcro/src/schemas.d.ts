import type * as z from "zod";
import type { components, operations } from "./types.js";

export declare const Subscription: z.ZodType<components["schemas"]["Subscription"]>;
export declare const SubscriptionEnvelope: z.ZodType<components["schemas"]["SubscriptionEnvelope"]>;
export declare const Errors: z.ZodType<components["schemas"]["Errors"]>;
export declare const WebhookEvent: z.ZodType<components["schemas"]["WebhookEvent"]>;
export declare const WebhookSubscription: z.ZodType<components["schemas"]["WebhookSubscription"]>;
export declare const listSubscriptionsParameters: z.ZodType<
  operations["listSubscriptions"]["parameters"]
>;
export declare const listSubscriptionsResponse200: z.ZodType<
  operations["listSubscriptions"]["responses"][200]["content"]["application/json"]
>;
export declare const createSubscriptionParameters: z.ZodType<
  operations["createSubscription"]["parameters"]
>;
export declare const createSubscriptionRequest: z.ZodType<
  NonNullable<operations["createSubscription"]["requestBody"]>["content"]["application/json"]
>;
export declare const createSubscriptionResponse200: z.ZodType<
  operations["createSubscription"]["responses"][200]["content"]["application/json"]
>;
export declare const createSubscriptionResponse400: z.ZodType<
  operations["createSubscription"]["responses"][400]["content"]["application/json"]
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
export declare const updateSubscriptionResponse200: z.ZodType<
  operations["updateSubscription"]["responses"][200]["content"]["application/json"]
>;
export declare const cancelSubscriptionParameters: z.ZodType<
  operations["cancelSubscription"]["parameters"]
>;
export declare const cancelSubscriptionResponse200: z.ZodType<
  operations["cancelSubscription"]["responses"][200]["content"]["application/json"]
>;
export declare const postSubscriptionCreatedRequest: z.ZodType<
  NonNullable<operations["postSubscriptionCreated"]["requestBody"]>["content"]["application/json"]
>;
export declare const postSubscriptionUpdatedRequest: z.ZodType<
  NonNullable<operations["postSubscriptionUpdated"]["requestBody"]>["content"]["application/json"]
>;
export declare const postSubscriptionCanceledRequest: z.ZodType<
  NonNullable<operations["postSubscriptionCanceled"]["requestBody"]>["content"]["application/json"]
>;
