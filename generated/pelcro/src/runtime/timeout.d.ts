// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Layer } from "./types.js";
/**
 * Gives up on a request after some time, its body included; it then rejects with a `TimeoutError`.
 * Inside {@link retry} it limits each try, outside all of them together. For streams use {@link idleTimeout}.
 *
 * @param milliseconds - of time until the request is aborted.
 */
export declare function timeout(milliseconds: number): Layer;
/**
 * Gives up on a response when nothing comes for some time, neither its headers nor a part of its body that is waited
 * for; it then rejects with a `TimeoutError`. A stream that goes on may take as long as it likes.
 *
 * @param milliseconds - of time without anything.
 */
export declare function idleTimeout(milliseconds: number): Layer;
