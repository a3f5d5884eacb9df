import type { Adapter, Created, CreateOptions, Resource } from "./crosswalk/client.js";
import type { components } from "./types.js";

export { capabilities } from "./capabilities.js";
export type { Capability, FieldCapabilities } from "./capabilities.js";
export type {
  Adapter,
  AdapterOptions,
  Created,
  CreateOptions,
  Resource,
} from "./crosswalk/client.js";
export { UnifiedError } from "./crosswalk/errors.js";
export type { FailureKind } from "./crosswalk/errors.js";
export type { DecodeResult, EncodeResult, Issue, Rule } from "./crosswalk/types.js";
export type { components } from "./types.js";

/** Input by provider: without what the provider cannot do, and with what it demands. */
export interface Inputs {
  /** What chatdash can be asked for, and must be. */
  chatdash: components["schemas"]["ChatdashCreateSubscription"];
  /** What pelcro can be asked for, and must be. */
  pelcro: components["schemas"]["PelcroCreateSubscription"];
  /** What flexprice can be asked for, and must be. */
  flexprice: components["schemas"]["FlexpriceCreateSubscription"];
  /** What maxio can be asked for, and must be. */
  maxio: components["schemas"]["MaxioCreateSubscription"];
}

/** Adapters by the names that you give them. */
export type Adapters = Readonly<
  Record<string, Adapter<never, components["schemas"]["Subscription"]>>
>;

type InputOf<A> =
  A extends Adapter<infer Input, components["schemas"]["Subscription"]> ? Input : never;

/** One object over several providers. */
export interface Unified<Given extends Adapters> {
  /** The side of one provider, with the input that it takes. */
  readonly for: <Name extends keyof Given & string>(
    name: Name,
  ) => Resource<InputOf<Given[Name]>, components["schemas"]["Subscription"]>;
  /** Creates through one provider. */
  readonly create: <Name extends keyof Given & string>(
    name: Name,
    input: InputOf<Given[Name]>,
    options?: CreateOptions,
  ) => Promise<Created<components["schemas"]["Subscription"]>>;
}

/**
 * Makes the unified client of several providers.
 *
 * @throws UnifiedError from each call that fails.
 */
export declare function createSubscriptions<const Given extends Adapters>(
  adapters: Given,
): Unified<Given>;
