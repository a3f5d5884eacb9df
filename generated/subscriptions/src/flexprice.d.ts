import type * as z from "zod";
import type { FlexpriceClient } from "@crosswalk/flexprice";
import type { operations } from "@crosswalk/flexprice/types";
import type { Adapter, AdapterOptions } from "./crosswalk/client.js";
import type { EncodeOptions } from "./crosswalk/encode.js";
import type { DecodeResult, EncodeResult } from "./crosswalk/types.js";
import type { components } from "./types.js";

export { rules } from "./flexprice/rules.js";

/** Body of the request that flexprice gets. */
export type Body = NonNullable<
  operations["createSubscription"]["requestBody"]
>["content"]["application/json"];

/** What flexprice can be asked for, and must be: fields that it cannot say are missing, those that it demands are required. */
export type Input = components["schemas"]["FlexpriceCreateSubscription"];

export type Settings = components["schemas"]["FlexpriceSettings"];

export type Context = components["schemas"]["FlexpriceContext"];

export interface Options extends EncodeOptions {
  readonly settings?: Settings;
  readonly context?: Context;
}

/** Validator of the request's body: that of flexprice's package, and its rules of kind schema. */
export declare const createSubscriptionRequest: z.ZodType<Body>;

/** The mapping of the request as one zod codec: the provider's body in, the canonical request out. */
export declare function createSubscription(
  options?: Options,
): z.ZodType<components["schemas"]["CreateSubscription"], Body>;

/** Canonical request -> flexprice's request, with an issue for everything that did not get through. */
export declare function encodeCreateSubscription(
  input: components["schemas"]["CreateSubscription"],
  options?: Options,
): EncodeResult<Body>;

/** flexprice's request body -> canonical request. */
export declare function decodeCreateSubscription(
  body: Body,
  settings?: Settings,
): DecodeResult<components["schemas"]["CreateSubscription"]>;

/** flexprice's answer -> canonical object, with the answer itself under `raw`. */
export declare function decodeSubscription(
  answer: unknown,
  settings?: Settings,
): DecodeResult<components["schemas"]["Subscription"]>;

/** The laws of the mapping on one canonical request; empty when all hold. For tests of your own. */
export declare function checkLaws(
  input: components["schemas"]["CreateSubscription"],
  options?: Options,
): readonly string[];

/** flexprice for the unified client. */
export declare function flexprice(
  options: AdapterOptions<FlexpriceClient, Settings, Context>,
): Adapter<Input, components["schemas"]["Subscription"]> & { readonly provider: "flexprice" };
