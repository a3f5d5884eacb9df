import type * as z from "zod";
import type { ObjectSchema } from "./runtime/validation/objects.js";
import type { components, operations } from "./types.js";

export declare const Error: ObjectSchema<components["schemas"]["Error"]>;
export declare const Subscription: ObjectSchema<components["schemas"]["Subscription"]>;
export declare const createSubscriptionRequest: ObjectSchema<
  NonNullable<operations["createSubscription"]["requestBody"]>["content"]["application/json"]
>;
export declare const createSubscriptionResponse201: ObjectSchema<
  operations["createSubscription"]["responses"][201]["content"]["application/json"]
>;
export declare const createSubscriptionResponse400: ObjectSchema<
  operations["createSubscription"]["responses"][400]["content"]["application/json"]
>;
export declare const createSubscriptionResponse500: ObjectSchema<
  operations["createSubscription"]["responses"][500]["content"]["application/json"]
>;
export declare const listSubscriptionsParameters: z.ZodType<
  operations["listSubscriptions"]["parameters"]
>;
export declare const listSubscriptionsResponse200: ObjectSchema<
  operations["listSubscriptions"]["responses"][200]["content"]["application/json"]
>;
export declare const listSubscriptionsResponse500: ObjectSchema<
  operations["listSubscriptions"]["responses"][500]["content"]["application/json"]
>;
export declare const getSubscriptionParameters: z.ZodType<
  operations["getSubscription"]["parameters"]
>;
export declare const getSubscriptionResponse200: ObjectSchema<
  operations["getSubscription"]["responses"][200]["content"]["application/json"]
>;
export declare const getSubscriptionResponse500: ObjectSchema<
  operations["getSubscription"]["responses"][500]["content"]["application/json"]
>;
export declare const cancelSubscriptionParameters: z.ZodType<
  operations["cancelSubscription"]["parameters"]
>;
export declare const cancelSubscriptionResponse500: ObjectSchema<
  operations["cancelSubscription"]["responses"][500]["content"]["application/json"]
>;
