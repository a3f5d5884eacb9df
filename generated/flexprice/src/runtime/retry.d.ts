// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Layer } from "./types.js";
/** How often, when and which requests are sent again. */
export interface RetryOptions {
  /** Tries in all, the first included. Default 3. */
  readonly attempts?: number;
  /**
   * Upper bound of the pause before the second try in milliseconds; it doubles each time. The pause itself is a
   * random part of it, so that many clients do not come back together. Default 500.
   */
  readonly delay?: number;
  /** Longest pause in milliseconds, also when the server asks for a longer one. Default 30,000. */
  readonly maxDelay?: number;
  /** Milliseconds that all tries and pauses of a call may take; no try begins later. Default: no limit. */
  readonly maxElapsed?: number;
  /**
   * Retries that the layer has at hand for all its calls; each retry takes one, each success gives a tenth back,
   * so that a server in trouble is not called several times as often. Default 100.
   */
  readonly budget?: number;
  /** Statuses that are tried again. Default 408, 429, 502, 503, 504. */
  readonly statuses?: readonly number[];
  /**
   * Methods that are tried again. Default GET, HEAD and OPTIONS. Add others only if the API promises
   * that sending twice does no harm.
   */
  readonly methods?: readonly string[];
  /** Headers whose presence makes any request safe to send again. Default: the usual idempotency keys. */
  readonly idempotencyHeaders?: readonly string[];
  /** A number from 0 up to 1, for tests. Default `Math.random`. */
  readonly random?: () => number;
}
/**
 * Sends requests again when the network fails or the server is busy: safe ones, and those with an idempotency
 * key. Source of `safe`: RFC 9110 section 9.2.1.
 */
export declare function retry(options?: RetryOptions): Layer;
