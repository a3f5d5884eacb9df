import type * as z from "zod";
import type { PelcroClient } from "@crosswalk/pelcro";
import type { operations } from "@crosswalk/pelcro/types";
import type { Adapter, AdapterOptions } from "./crosswalk/client.js";
import type { EncodeOptions } from "./crosswalk/encode.js";
import type { DecodeResult, EncodeResult } from "./crosswalk/types.js";
import type { components } from "./types.js";

export { rules } from "./pelcro/rules.js";

/** Body of the request that pelcro gets. */
export type Body = NonNullable<
  operations["createSubscription"]["requestBody"]
>["content"]["application/json"];

/** What pelcro can be asked for, and must be: fields that it cannot say are missing, those that it demands are required. */
export type Input = components["schemas"]["PelcroCreateSubscription"];

export type Settings = components["schemas"]["PelcroSettings"];

export type Context = components["schemas"]["PelcroContext"];

export interface Options extends EncodeOptions {
  readonly settings: Settings;
  readonly context?: Context;
}

/** Validator of the request's body: that of pelcro's package, and its rules of kind schema. */
export declare const createSubscriptionRequest: z.ZodType<Body>;

/** The mapping of the request as one zod codec: the provider's body in, the canonical request out. */
export declare function createSubscription(
  options: Options,
): z.ZodType<components["schemas"]["CreateSubscription"], Body>;

/** Canonical request -> pelcro's request, with an issue for everything that did not get through. */
export declare function encodeCreateSubscription(
  input: components["schemas"]["CreateSubscription"],
  options: Options,
): EncodeResult<Body>;

/** pelcro's request body -> canonical request. */
export declare function decodeCreateSubscription(
  body: Body,
  settings?: Settings,
): DecodeResult<components["schemas"]["CreateSubscription"]>;

/** pelcro's answer -> canonical object, with the answer itself under `raw`. */
export declare function decodeSubscription(
  answer: unknown,
  settings?: Settings,
): DecodeResult<components["schemas"]["Subscription"]>;

/** The laws of the mapping on one canonical request; empty when all hold. For tests of your own. */
export declare function checkLaws(
  input: components["schemas"]["CreateSubscription"],
  options: Options,
): readonly string[];

/** pelcro for the unified client. */
export declare function pelcro(
  options: AdapterOptions<PelcroClient, Settings, Context>,
): Adapter<Input, components["schemas"]["Subscription"]> & { readonly provider: "pelcro" };
