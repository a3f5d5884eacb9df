// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { CallInit, Fetch, Layer, OperationInfo } from "./types.js";
/** The settings of one call that its transport reads. */
export type TransportSettings = Readonly<Record<string, unknown>> &
  Pick<CallInit, "fetch" | "redirect">;
/**
 * Sends requests through the layers, which are composed once: what a layer keeps is for all calls of the client.
 * Settings that `Request` does not know (`next`, `cf`, `dispatcher`) go to `fetch` as its second argument.
 *
 * @param send - the client's `fetch`; the global one, as it is at the time of each call, if not given.
 * @returns gives what sends the request of one call; a `redirect` of its own replaces ours.
 */
export declare function transportWith(
  send?: Fetch,
  layers?: readonly Layer[],
): (settings: TransportSettings, operation?: OperationInfo) => Fetch;
