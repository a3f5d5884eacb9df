import type * as z from "zod";
import type { operations } from "./types.js";

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
