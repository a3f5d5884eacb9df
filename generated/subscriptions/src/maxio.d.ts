import type * as z from "zod";
import type { MaxioClient } from "@crosswalk/maxio";
import type { operations } from "@crosswalk/maxio/types";
import type { Adapter, AdapterOptions } from "./crosswalk/client.js";
import type { EncodeOptions } from "./crosswalk/encode.js";
import type { DecodeResult, EncodeResult } from "./crosswalk/types.js";
import type { components } from "./types.js";

export { rules } from "./maxio/rules.js";

/** Body of the request that maxio gets. */
export type Body = NonNullable<
  operations["createSubscription"]["requestBody"]
>["content"]["application/json"];

/** What maxio can be asked for, and must be: fields that it cannot say are missing, those that it demands are required. */
export type Input = components["schemas"]["MaxioCreateSubscription"];

export type Settings = components["schemas"]["MaxioSettings"];

export type Context = components["schemas"]["MaxioContext"];

export interface Options extends EncodeOptions {
  readonly settings?: Settings;
  readonly context?: Context;
}

/** Validator of the request's body: that of maxio's package, and its rules of kind schema. */
export declare const createSubscriptionRequest: z.ZodType<Body>;

/** The mapping of the request as one zod codec: the provider's body in, the canonical request out. */
export declare function createSubscription(
  options?: Options,
): z.ZodType<components["schemas"]["CreateSubscription"], Body>;

/** Canonical request -> maxio's request, with an issue for everything that did not get through. */
export declare function encodeCreateSubscription(
  input: components["schemas"]["CreateSubscription"],
  options?: Options,
): EncodeResult<Body>;

/** maxio's request body -> canonical request. */
export declare function decodeCreateSubscription(
  body: Body,
  settings?: Settings,
): DecodeResult<components["schemas"]["CreateSubscription"]>;

/** maxio's answer -> canonical object, with the answer itself under `raw`. */
export declare function decodeSubscription(
  answer: unknown,
  settings?: Settings,
): DecodeResult<components["schemas"]["Subscription"]>;

/** The laws of the mapping on one canonical request; empty when all hold. For tests of your own. */
export declare function checkLaws(
  input: components["schemas"]["CreateSubscription"],
  options?: Options,
): readonly string[];

/** maxio for the unified client. */
export declare function maxio(
  options: AdapterOptions<MaxioClient, Settings, Context>,
): Adapter<Input, components["schemas"]["Subscription"]> & { readonly provider: "maxio" };
