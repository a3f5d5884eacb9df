// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Layer } from "./types.js";
/**
 * Gives up on a request after some time, its body included; it then rejects with a `TimeoutError`.
 * Inside {@link retry} it limits each try, outside all of them together.
 *
 * @param milliseconds - of time until the request is aborted.
 */
export declare function timeout(milliseconds: number): Layer;
