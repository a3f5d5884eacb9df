import type * as z from "zod";
import type { components, operations } from "./types.js";

export declare const Error: z.ZodType<components["schemas"]["Error"]>;
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
