import type * as z from "zod";
import type { ObjectSchema } from "./runtime/validation/objects.js";
import type { components, operations } from "./types.js";

export declare const ListedSubscription: ObjectSchema<components["schemas"]["ListedSubscription"]>;
export declare const SubscriptionDetails: ObjectSchema<
  components["schemas"]["SubscriptionDetails"]
>;
export declare const createSubscriptionParameters: z.ZodType<
  operations["createSubscription"]["parameters"]
>;
export declare const createSubscriptionRequest: ObjectSchema<
  NonNullable<operations["createSubscription"]["requestBody"]>["content"]["application/json"]
>;
export declare const createSubscriptionResponse200: ObjectSchema<
  operations["createSubscription"]["responses"][200]["content"]["application/json"]
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
export declare const getSubscriptionParameters: z.ZodType<
  operations["getSubscription"]["parameters"]
>;
export declare const getSubscriptionResponse200: ObjectSchema<
  operations["getSubscription"]["responses"][200]["content"]["application/json"]
>;
export declare const updateSubscriptionParameters: z.ZodType<
  operations["updateSubscription"]["parameters"]
>;
export declare const updateSubscriptionRequest: ObjectSchema<
  NonNullable<operations["updateSubscription"]["requestBody"]>["content"]["application/json"]
>;
export declare const cancelSubscriptionParameters: z.ZodType<
  operations["cancelSubscription"]["parameters"]
>;
export declare const cancelSubscriptionResponse200: ObjectSchema<
  operations["cancelSubscription"]["responses"][200]["content"]["application/json"]
>;
