import type * as z from "zod";
import type { components, operations } from "./types.js";

export declare const Subscription: z.ZodType<components["schemas"]["Subscription"]>;
export declare const SubscriptionEnvelope: z.ZodType<components["schemas"]["SubscriptionEnvelope"]>;
export declare const Errors: z.ZodType<components["schemas"]["Errors"]>;
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
