import type { ErrorKind, ErrorShape, Issue } from "./types.js";
/** Why a unified call failed. */
export type FailureKind =
  /** The input cannot be said to this provider; nothing was sent. */
  | "invalid_input"
  /** The input has fields that the provider has no place for; nothing was sent. */
  | "unsupported"
  /** The provider's client refused before anything was sent; `cause` says why. */
  | "not_sent"
  /** No answer arrived: the network failed, or time ran out. The provider may have acted. */
  | "no_answer"
  /** The provider acted, and its answer is not what its document says. */
  | "unreadable_answer"
  | ErrorKind;
/** What a vendor's error answer says. */
export interface VendorError {
  readonly kind: ErrorKind;
  readonly messages: readonly string[];
  /** Messages by the vendor's field names. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}
/** Everything known about a failed call. */
export interface Failure {
  readonly kind: FailureKind;
  readonly provider: string;
  readonly issues?: readonly Issue[];
  readonly status?: number;
  readonly messages?: readonly string[];
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  readonly raw?: unknown;
  readonly cause?: unknown;
}
/** A unified call that failed, whichever vendor it went to. */
export declare class UnifiedError extends Error {
  readonly name: string;
  readonly kind: FailureKind;
  readonly provider: string;
  readonly issues: readonly Issue[];
  /** HTTP status of the answer; undefined when there was none. */
  readonly status: number | undefined;
  /** The vendor's own messages. */
  readonly messages: readonly string[];
  /** The vendor's messages by its field names. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** The vendor's answer, untouched. */
  readonly raw: unknown;
  /** True when the vendor may have done what it was asked: look before you try again. */
  readonly mayHaveActed: boolean;
  constructor(failure: Failure);
}
/** Reads a vendor's error answer by the shapes that its mapping declares; the status alone decides what none describes. */
export declare function readVendorError(
  shapes: readonly ErrorShape[],
  status: number,
  body: unknown,
): VendorError;
