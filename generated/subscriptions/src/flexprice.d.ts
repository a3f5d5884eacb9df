import type { FlexpriceClient } from "@crosswalk/flexprice";
import type { operations } from "@crosswalk/flexprice/types";
import type { Adapter, AdapterOptions } from "./crosswalk/client.js";
import type { EncodeOptions } from "./crosswalk/encode.js";
import type { LawCase } from "./crosswalk/laws.js";
import type { DecodeResult, EncodeResult } from "./crosswalk/types.js";
import type { components } from "./types.js";

export { UnifiedError } from "./crosswalk/errors.js";
export { rules } from "./flexprice/rules.js";

/** What each operation of flexprice can be asked for, and must be: fields that it cannot say are missing, those that it demands are required. */
export interface Inputs {
  list: components["schemas"]["FlexpriceListInput"];
  create: components["schemas"]["FlexpriceCreateInput"];
  get: components["schemas"]["FlexpriceGetInput"];
  cancel: components["schemas"]["FlexpriceCancelInput"];
}

/** What flexprice responds with, in its own shape. */
export interface Raws {
  list: operations["listSubscriptions"]["responses"][200]["content"]["application/json"];
  create: operations["createSubscription"]["responses"][201]["content"]["application/json"];
  get: operations["getSubscription"]["responses"][200]["content"]["application/json"];
  cancel: operations["getSubscription"]["responses"][200]["content"]["application/json"];
}

/** Canonical objects by the shapes of the mapping. */
export interface Shapes {
  Subscription: components["schemas"]["Subscription"];
}

export type Settings = components["schemas"]["FlexpriceSettings"];

export type Context = components["schemas"]["FlexpriceContext"];

export interface Options extends EncodeOptions {
  readonly settings?: Settings;
  readonly context?: Context;
}

/** Canonical input -> flexprice's request, with an issue for everything that did not get through. */
export declare function encode<Operation extends keyof Inputs & string>(
  operation: Operation,
  input: Inputs[Operation],
  options?: Options,
): EncodeResult;

/** flexprice's object -> canonical object. */
export declare function decode<Shape extends keyof Shapes & string>(
  shape: Shape,
  source: unknown,
  settings?: Settings,
): DecodeResult<Shapes[Shape]>;

/** The laws of the mapping on one canonical input; empty when all hold. For tests of your own. */
export declare function checkLaws(law: LawCase): readonly string[];

/** flexprice for the unified client. */
export declare function flexprice(
  options: AdapterOptions<FlexpriceClient, Settings, Context>,
): Adapter<"flexprice", Inputs, Raws>;
