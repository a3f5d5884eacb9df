import type { PelcroClient } from "@crosswalk/pelcro";
import type { operations } from "@crosswalk/pelcro/types";
import type { Adapter, AdapterOptions } from "./crosswalk/client.js";
import type { EncodeOptions } from "./crosswalk/encode.js";
import type { LawCase } from "./crosswalk/laws.js";
import type { DecodeResult, EncodeResult } from "./crosswalk/types.js";
import type { components } from "./types.js";

export { UnifiedError } from "./crosswalk/errors.js";
export { rules } from "./pelcro/rules.js";

/** What each operation of pelcro can be asked for, and must be: fields that it cannot say are missing, those that it demands are required. */
export interface Inputs {
  list: components["schemas"]["PelcroListInput"];
  create: components["schemas"]["PelcroCreateInput"];
  get: components["schemas"]["PelcroGetInput"];
  update: components["schemas"]["PelcroUpdateInput"];
  cancel: components["schemas"]["PelcroCancelInput"];
}

/** What pelcro responds with, in its own shape. */
export interface Raws {
  list: operations["listSubscriptions"]["responses"][200]["content"]["application/json"];
  create: operations["createSubscription"]["responses"][200]["content"]["application/json"];
  get: operations["getSubscription"]["responses"][200]["content"]["application/json"];
  update: operations["updateSubscription"]["responses"][200]["content"]["application/json"];
  cancel: operations["cancelSubscription"]["responses"][200]["content"]["application/json"];
}

/** Canonical objects by the shapes of the mapping. */
export interface Shapes {
  Subscription: components["schemas"]["Subscription"];
  Event: components["schemas"]["Subscription"];
}

export type Settings = components["schemas"]["PelcroSettings"];

export type Context = components["schemas"]["PelcroContext"];

export interface Options extends EncodeOptions {
  readonly settings: Settings;
  readonly context?: Context;
}

/** Canonical input -> pelcro's request, with an issue for everything that did not get through. */
export declare function encode<Operation extends keyof Inputs & string>(
  operation: Operation,
  input: Inputs[Operation],
  options: Options,
): EncodeResult;

/** pelcro's object -> canonical object. */
export declare function decode<Shape extends keyof Shapes & string>(
  shape: Shape,
  source: unknown,
  settings?: Settings,
): DecodeResult<Shapes[Shape]>;

/** The laws of the mapping on one canonical input; empty when all hold. For tests of your own. */
export declare function checkLaws(law: LawCase): readonly string[];

/** pelcro for the unified client. */
export declare function pelcro(
  options: AdapterOptions<PelcroClient, Settings, Context>,
): Adapter<"pelcro", Inputs, Raws>;
