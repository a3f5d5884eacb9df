import type * as z from "zod";
import type { ObjectSchema } from "./runtime/validation/objects.js";
import type { components, operations } from "./types.js";

export declare const Subscription: ObjectSchema<components["schemas"]["Subscription"]>;
export declare const SubscriptionEnvelope: ObjectSchema<
  components["schemas"]["SubscriptionEnvelope"]
>;
export declare const Errors: ObjectSchema<components["schemas"]["Errors"]>;
export declare const WebhookEvent: ObjectSchema<components["schemas"]["WebhookEvent"]>;
export declare const WebhookSubscription: ObjectSchema<
  components["schemas"]["WebhookSubscription"]
>;
export declare const listSubscriptionsParameters: z.ZodType<
  operations["listSubscriptions"]["parameters"]
>;
export declare const listSubscriptionsResponse200: ObjectSchema<
  operations["listSubscriptions"]["responses"][200]["content"]["application/json"]
>;
export declare const createSubscriptionParameters: z.ZodType<
  operations["createSubscription"]["parameters"]
>;
export declare const createSubscriptionRequest: ObjectSchema<
  NonNullable<operations["createSubscription"]["requestBody"]>["content"]["application/json"]
>;
export declare const createSubscriptionResponse200: z.ZodType<
  operations["createSubscription"]["responses"][200]["content"]["application/json"]
>;
export declare const createSubscriptionResponse400: ObjectSchema<
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
export declare const updateSubscriptionRequest: ObjectSchema<
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
export declare const postSubscriptionCreatedRequest: ObjectSchema<
  NonNullable<operations["postSubscriptionCreated"]["requestBody"]>["content"]["application/json"]
>;
export declare const postSubscriptionUpdatedRequest: ObjectSchema<
  NonNullable<operations["postSubscriptionUpdated"]["requestBody"]>["content"]["application/json"]
>;
export declare const postSubscriptionCanceledRequest: ObjectSchema<
  NonNullable<operations["postSubscriptionCanceled"]["requestBody"]>["content"]["application/json"]
>;
