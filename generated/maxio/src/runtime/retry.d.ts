// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Layer } from "./types.js";
/** How often, when and which requests are sent again. */
export interface RetryOptions {
  /** Tries in all, the first included. Default 3. */
  readonly attempts?: number;
  /** Pause before the second try in milliseconds; it doubles each time. Default 500. */
  readonly delay?: number;
  /** Longest pause in milliseconds, also when the server asks for a longer one. Default 30,000. */
  readonly maxDelay?: number;
  /** Statuses that are tried again. Default 408, 429, 502, 503, 504. */
  readonly statuses?: readonly number[];
  /**
   * Methods that are tried again. Default GET, HEAD and OPTIONS. Add others only if the API promises
   * that sending twice does no harm.
   */
  readonly methods?: readonly string[];
}
/** Sends safe requests again when the network fails or the server is busy. Source of `safe`: RFC 9110 section 9.2.1. */
export declare function retry(options?: RetryOptions): Layer;
