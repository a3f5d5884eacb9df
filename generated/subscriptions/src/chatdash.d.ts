import type { ChatdashClient } from "@crosswalk/chatdash";
import type { operations } from "@crosswalk/chatdash/types";
import type { Adapter, AdapterOptions } from "./crosswalk/client.js";
import type { EncodeOptions } from "./crosswalk/encode.js";
import type { LawCase } from "./crosswalk/laws.js";
import type { DecodeResult, EncodeResult } from "./crosswalk/types.js";
import type { components } from "./types.js";

export { UnifiedError } from "./crosswalk/errors.js";
export { rules } from "./chatdash/rules.js";

/** What each operation of chatdash can be asked for, and must be: fields that it cannot say are missing, those that it demands are required. */
export interface Inputs {
  list: components["schemas"]["ChatdashListInput"];
  create: components["schemas"]["ChatdashCreateInput"];
  get: components["schemas"]["ChatdashGetInput"];
  update: components["schemas"]["ChatdashUpdateInput"];
  cancel: components["schemas"]["ChatdashCancelInput"];
}

/** What chatdash responds with, in its own shape. */
export interface Raws {
  list: operations["listSubscriptions"]["responses"][200]["content"]["application/json"];
  create: operations["createSubscription"]["responses"][200]["content"]["application/json"];
  get: operations["getSubscription"]["responses"][200]["content"]["application/json"];
  update: operations["getSubscription"]["responses"][200]["content"]["application/json"];
  cancel:
    | operations["getSubscription"]["responses"][200]["content"]["application/json"]
    | operations["cancelSubscription"]["responses"][200]["content"]["application/json"];
}

/** Canonical objects by the shapes of the mapping. */
export interface Shapes {
  ListedSubscription: components["schemas"]["Subscription"];
  Subscription: components["schemas"]["Subscription"];
  SubscriptionDetails: components["schemas"]["Subscription"];
  "cancel cancelSubscription 200": components["schemas"]["Subscription"];
}

export type Settings = components["schemas"]["ChatdashSettings"];

export type Context = components["schemas"]["ChatdashContext"];

export interface Options extends EncodeOptions {
  readonly settings: Settings;
  readonly context?: Context;
}

/** Canonical input -> chatdash's request, with an issue for everything that did not get through. */
export declare function encode<Operation extends keyof Inputs & string>(
  operation: Operation,
  input: Inputs[Operation],
  options: Options,
): EncodeResult;

/** chatdash's object -> canonical object. */
export declare function decode<Shape extends keyof Shapes & string>(
  shape: Shape,
  source: unknown,
  settings?: Settings,
): DecodeResult<Shapes[Shape]>;

/** The laws of the mapping on one canonical input; empty when all hold. For tests of your own. */
export declare function checkLaws(law: LawCase): readonly string[];

/** chatdash for the unified client. */
export declare function chatdash(
  options: AdapterOptions<ChatdashClient, Settings, Context>,
): Adapter<"chatdash", Inputs, Raws>;
