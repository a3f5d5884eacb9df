// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Fetch, Layer } from "./types.js";
/** The settings of one call that its transport looks at. */
export type TransportSettings = Readonly<Record<string, unknown>> & {
  readonly fetch?: Fetch | undefined;
  readonly redirect?: RequestRedirect | undefined;
};
/**
 * Sends requests through the layers. Settings that `Request` does not know (`next`, `cf`, `dispatcher`)
 * go to `fetch` as its second argument, because a layer may make another request of the one it gets.
 *
 * @param send - the client's `fetch`; the global one, as it is at the time of each call, if not given.
 * @returns gives what sends the request of one call; a `redirect` of its own replaces ours.
 */
export declare function transportWith(
  send?: Fetch,
  layers?: readonly Layer[],
): (settings: TransportSettings) => Fetch;
