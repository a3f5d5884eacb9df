// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { UnifiedError, type FailureKind } from "./errors.js";
import type { CallMapping, Issue, ProviderMapping, ProviderRequest, Settings } from "./types.js";
/** Options of a provider's part of the unified client. */
export interface AdapterOptions<Client, OwnSettings, Context> {
  /** The provider package's client, with its credentials. */
  readonly client: Client;
  readonly settings: OwnSettings;
  /** Values for context rules. */
  readonly context?: Context;
}
/** One provider, ready to be called through the unified client. */
export interface Connection {
  readonly mapping: ProviderMapping;
  readonly client: unknown;
  readonly settings: Settings;
  readonly context?: unknown;
}
/** One provider for the unified client: what each of its operations takes, and what it says. */
export interface Adapter<Provider extends string = string, Inputs = object, Raws = object> {
  readonly provider: Provider;
  readonly connection: Connection;
  /** Types alone; there is no value. */
  readonly types?: {
    readonly inputs: Inputs;
    readonly raws: Raws;
  };
}
/** Settings of one call. */
export interface CallOptions {
  /** What becomes of fields that the provider has no field for: `refuse` (the default) sends nothing. */
  readonly unsupported?: "refuse" | "drop";
  /** Key by which the vendor knows a repeated call; made where the vendor takes one and none is given. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}
/** What a successful call gives: the canonical value, and what belongs to it. */
export interface Outcome<Value, Raw = unknown> {
  readonly value: Value;
  readonly provider: string;
  /** Version of the vendor's API that the mapping was written against. */
  readonly providerVersion: string;
  /** What did not get through unchanged, in either direction. */
  readonly issues: readonly Issue[];
  /** The vendor's response, untouched. */
  readonly raw: Raw;
}
/** Makes the part of the unified client that speaks to one provider. */
export declare function makeAdapter(
  mapping: ProviderMapping,
  options: AdapterOptions<unknown, Settings, unknown>,
): Adapter;
/** A call of a canonical operation. */
export interface OperationCall {
  readonly operation: string;
  readonly input: unknown;
  readonly options: CallOptions;
}
/** What a sent call gave, before it is read. */
export interface Sent {
  readonly call: CallMapping;
  readonly request: ProviderRequest;
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
  readonly issues: readonly Issue[];
}
/**
 * Calls an operation of one provider: validates, maps, sends once, validates and maps the response.
 *
 * @throws UnifiedError for everything that goes wrong. Nothing is sent twice.
 */
export declare function callOperation(
  connection: Connection,
  operation: OperationCall,
): Promise<Outcome<unknown>>;
/** A value with what belongs to it. */
export declare function outcome(
  { mapping }: Connection,
  told: {
    readonly value: unknown;
    readonly sent: Sent;
    readonly issues: readonly Issue[];
  },
): Outcome<unknown>;
/** Makes the errors of one operation. */
export declare function failing(
  { mapping }: Connection,
  operation: string,
): (
  failure: {
    readonly kind: FailureKind;
  } & Record<string, unknown>,
) => UnifiedError;
/** Sends an operation with the calls that come first. */
export declare function sendOperation(
  connection: Connection,
  { operation, input, options }: OperationCall,
  position?: Readonly<Record<string, unknown>>,
): Promise<Sent>;
