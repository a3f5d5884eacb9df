// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { ErrorMapping, Issue } from "./types.js";
/** What a vendor's error response means; a mapping may have words of its own. */
export type ErrorKind =
  | "invalid_request"
  | "authentication"
  | "permission"
  | "not_found"
  | "conflict"
  | "rate_limited"
  | "timeout"
  | "provider_failure"
  | (string & Record<never, never>);
/** Why a unified call failed. */
export type FailureKind =
  /** The input cannot be said to this provider; nothing was sent. */
  | "invalid_input"
  /** The input has fields that the provider has no field for; nothing was sent. */
  | "unsupported"
  /** The provider's client stopped the call before anything was sent; `cause` says why. */
  | "not_sent"
  /** No response arrived: the network failed, or time ran out. The provider may have acted. */
  | "no_response"
  /** The provider acted, and its response is not what its document says. */
  | "unreadable_response"
  /** A webhook whose signature does not fit, or that cannot be read. */
  | "invalid_webhook"
  | ErrorKind;
/** What a vendor's error response says. */
export interface VendorError {
  readonly kind: ErrorKind;
  /** The vendor's own code. */
  readonly code?: string | undefined;
  readonly messages: readonly string[];
  /** Messages by the vendor's field names. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}
/** A call that was made before the one that failed. */
export interface DoneStep {
  readonly step: string;
  /** The vendor's response. */
  readonly raw: unknown;
}
/** Everything known about a failed call. */
export interface Failure {
  readonly kind: FailureKind;
  readonly provider: string;
  readonly operation?: string | undefined;
  readonly issues?: readonly Issue[] | undefined;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly messages?: readonly string[] | undefined;
  readonly fields?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly retryAfter?: number | undefined;
  readonly done?: readonly DoneStep[] | undefined;
  readonly raw?: unknown;
  readonly cause?: unknown;
}
/** A unified call that failed, whichever vendor it went to. */
export declare class UnifiedError extends Error {
  readonly name: string;
  readonly kind: FailureKind;
  readonly provider: string;
  /** Name of the canonical operation. */
  readonly operation: string | undefined;
  readonly issues: readonly Issue[];
  /** HTTP status of the response; undefined when there was none. */
  readonly status: number | undefined;
  /** The vendor's own code. */
  readonly code: string | undefined;
  /** The vendor's own messages. */
  readonly messages: readonly string[];
  /** The vendor's messages by its field names. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Seconds after which the vendor takes another call, where it says so. */
  readonly retryAfter: number | undefined;
  /** Calls that were made before this one, and were not undone. */
  readonly done: readonly DoneStep[];
  /** The vendor's response, untouched. */
  readonly raw: unknown;
  /** True when the vendor may have done what it was asked: look before you try again. */
  readonly mayHaveActed: boolean;
  constructor(failure: Failure);
}
/** A response as the provider's package gives it. */
export interface VendorResponse {
  readonly status: number;
  readonly body: unknown;
}
/** True for a failure that comes with a success status. */
export declare function isFailure(errors: ErrorMapping, response: VendorResponse): boolean;
/** Reads a vendor's error response by the shapes that its mapping declares; the status alone decides what none describes. */
export declare function readVendorError(
  errors: ErrorMapping,
  response: VendorResponse,
): VendorError;
/** Seconds of a Retry-After header: a number, or a date. Source: RFC 9110 section 10.2.3. */
export declare function retryAfterOf(
  value: string | null | undefined,
  now: number,
): number | undefined;
