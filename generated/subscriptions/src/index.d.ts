import type { Outcome } from "./crosswalk/client.js";
import type { CallOptions } from "./crosswalk/send.js";
import type { List } from "./crosswalk/list.js";
import type {
  Adapters,
  ArgumentsFor,
  InputFor,
  ProvidersOf,
  RawFor,
} from "./crosswalk/unified-types.js";
import type {
  UnifiedEvent,
  UnknownEvent,
  WebhookOptions,
  WebhookRequest,
} from "./crosswalk/webhook.js";
import type { components } from "./types.js";

export { capabilities } from "./capabilities.js";
export type { Capability, FieldCapabilities } from "./crosswalk/capability.js";
export type { Adapter, AdapterOptions, Outcome } from "./crosswalk/client.js";
export type { CallOptions } from "./crosswalk/send.js";
export { UnifiedError } from "./crosswalk/errors.js";
export type { FailureKind } from "./crosswalk/errors.js";
export type { List } from "./crosswalk/list.js";
export type { DecodeResult, EncodeResult, Issue, Rule } from "./crosswalk/types.js";
export type { Adapters, InputFor, ProvidersOf, RawFor } from "./crosswalk/unified-types.js";
export type {
  UnifiedEvent,
  UnknownEvent,
  WebhookOptions,
  WebhookRequest,
} from "./crosswalk/webhook.js";
export type { components } from "./types.js";

/** Input by provider and operation: without what the provider cannot do, and with what it demands. */
export interface Inputs {
  chatdash: {
    list: components["schemas"]["ChatdashListInput"];
    create: components["schemas"]["ChatdashCreateInput"];
    get: components["schemas"]["ChatdashGetInput"];
    update: components["schemas"]["ChatdashUpdateInput"];
    cancel: components["schemas"]["ChatdashCancelInput"];
  };
  pelcro: {
    list: components["schemas"]["PelcroListInput"];
    create: components["schemas"]["PelcroCreateInput"];
    get: components["schemas"]["PelcroGetInput"];
    update: components["schemas"]["PelcroUpdateInput"];
    cancel: components["schemas"]["PelcroCancelInput"];
  };
  flexprice: {
    list: components["schemas"]["FlexpriceListInput"];
    create: components["schemas"]["FlexpriceCreateInput"];
    get: components["schemas"]["FlexpriceGetInput"];
    cancel: components["schemas"]["FlexpriceCancelInput"];
  };
  maxio: {
    list: components["schemas"]["MaxioListInput"];
    create: components["schemas"]["MaxioCreateInput"];
    get: components["schemas"]["MaxioGetInput"];
    update: components["schemas"]["MaxioUpdateInput"];
    cancel: components["schemas"]["MaxioCancelInput"];
  };
}

/** A verified event of a provider; `unknown` where the mapping names none. */
export type Event =
  | UnifiedEvent<"subscriptionCreated", components["schemas"]["Subscription"]>
  | UnifiedEvent<"subscriptionUpdated", components["schemas"]["Subscription"]>
  | UnifiedEvent<"subscriptionCanceled", components["schemas"]["Subscription"]>
  | UnknownEvent;

/** One object over several providers. */
export interface Unified<Given extends Adapters> {
  /** Lists subscriptions. */
  readonly list: <Name extends ProvidersOf<Given, "list">>(
    name: Name,
    ...rest: ArgumentsFor<InputFor<Given, Name, "list">, never>
  ) => List<
    components["schemas"]["Subscription"],
    components["schemas"]["SubscriptionPage"],
    RawFor<Given, Name, "list">
  >;
  /** Creates a subscription. */
  readonly create: <Name extends ProvidersOf<Given, "create">>(
    name: Name,
    ...rest: ArgumentsFor<InputFor<Given, Name, "create">, never>
  ) => Promise<Outcome<components["schemas"]["Subscription"], RawFor<Given, Name, "create">>>;
  /** Reads a subscription. */
  readonly get: <Name extends ProvidersOf<Given, "get">>(
    name: Name,
    id: string,
    options?: CallOptions,
  ) => Promise<Outcome<components["schemas"]["Subscription"], RawFor<Given, Name, "get">>>;
  /** Changes a subscription. A field that is absent is kept, null unsets it. */
  readonly update: <Name extends ProvidersOf<Given, "update">>(
    name: Name,
    id: string,
    ...rest: ArgumentsFor<InputFor<Given, Name, "update">, "id">
  ) => Promise<Outcome<components["schemas"]["Subscription"], RawFor<Given, Name, "update">>>;
  /** Cancels a subscription. */
  readonly cancel: <Name extends ProvidersOf<Given, "cancel">>(
    name: Name,
    id: string,
    ...rest: ArgumentsFor<InputFor<Given, Name, "cancel">, "id">
  ) => Promise<Outcome<components["schemas"]["Subscription"], RawFor<Given, Name, "cancel">>>;
  /**
   * Verifies and reads a webhook.
   *
   * @throws UnifiedError of kind `invalid_webhook` when it is not the provider's.
   */
  readonly webhook: (
    name: keyof Given & string,
    request: WebhookRequest,
    options?: WebhookOptions,
  ) => Promise<Event>;
  /** Whether a provider has an operation, and a field of its input. */
  readonly can: (name: keyof Given & string, operation: string, field?: string) => boolean;
  /** One provider, with the inputs that it takes. */
  readonly for: <Name extends keyof Given & string>(name: Name) => Resource<Given, Name>;
}

/** The operations of one provider; those that it lacks are `never`. */
export interface Resource<Given extends Adapters, Name extends keyof Given & string> {
  readonly list: Name extends ProvidersOf<Given, "list">
    ? (
        ...rest: ArgumentsFor<InputFor<Given, Name, "list">, never>
      ) => List<
        components["schemas"]["Subscription"],
        components["schemas"]["SubscriptionPage"],
        RawFor<Given, Name, "list">
      >
    : never;
  readonly create: Name extends ProvidersOf<Given, "create">
    ? (
        ...rest: ArgumentsFor<InputFor<Given, Name, "create">, never>
      ) => Promise<Outcome<components["schemas"]["Subscription"], RawFor<Given, Name, "create">>>
    : never;
  readonly get: Name extends ProvidersOf<Given, "get">
    ? (
        id: string,
        options?: CallOptions,
      ) => Promise<Outcome<components["schemas"]["Subscription"], RawFor<Given, Name, "get">>>
    : never;
  readonly update: Name extends ProvidersOf<Given, "update">
    ? (
        id: string,
        ...rest: ArgumentsFor<InputFor<Given, Name, "update">, "id">
      ) => Promise<Outcome<components["schemas"]["Subscription"], RawFor<Given, Name, "update">>>
    : never;
  readonly cancel: Name extends ProvidersOf<Given, "cancel">
    ? (
        id: string,
        ...rest: ArgumentsFor<InputFor<Given, Name, "cancel">, "id">
      ) => Promise<Outcome<components["schemas"]["Subscription"], RawFor<Given, Name, "cancel">>>
    : never;
}

/**
 * Makes the unified client of several providers.
 *
 * @throws UnifiedError from each call that fails.
 */
export declare function createSubscriptions<const Given extends Adapters>(
  adapters: Given,
): Unified<Given>;
