// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type Connection, type OperationCall, type Sent } from "./send.js";
import type { Issue, ProviderMapping, Settings } from "./types.js";
/** Options of a provider's part of the unified client. */
export interface AdapterOptions<Client, OwnSettings, Context> {
  /** The provider package's client, with its credentials. */
  readonly client: Client;
  readonly settings: OwnSettings;
  /** Values for context rules. */
  readonly context?: Context;
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
