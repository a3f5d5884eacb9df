// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { UnifiedError, type DoneStep, type FailureKind } from "./errors.js";
import type { CallMapping, Issue, ProviderMapping, ProviderRequest, Settings } from "./types.js";
/** One provider, ready to be called through the unified client. */
export interface Connection {
  readonly mapping: ProviderMapping;
  readonly client: unknown;
  readonly settings: Settings;
  readonly context?: unknown;
}
/** Settings of one call. */
export interface CallOptions {
  /** What becomes of fields that the provider has no field for: `refuse` (the default) sends nothing. */
  readonly unsupported?: "refuse" | "drop";
  /** Key by which the vendor knows a repeated call; made where the vendor takes one and none is given. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}
/** A call of a canonical operation. */
export interface OperationCall {
  readonly operation: string;
  readonly input: unknown;
  readonly options: CallOptions;
  /** Calls that were made before it. */
  readonly done?: readonly DoneStep[];
}
/** What a sent call gave, before it is read. */
export interface Sent {
  readonly call: CallMapping;
  readonly request: ProviderRequest;
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
  readonly issues: readonly Issue[];
  /** Calls that were made before it. */
  readonly done: readonly DoneStep[];
}
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
  { operation, input, options, done: before }: OperationCall,
  position?: Readonly<Record<string, unknown>>,
): Promise<Sent>;
