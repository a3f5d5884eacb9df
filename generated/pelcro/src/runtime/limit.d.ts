// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Layer } from "./types.js";
/**
 * Refuses responses that are larger: reading the body fails as soon as it is.
 *
 * @param bytes - largest size of a body, decompressed.
 */
export declare function limitResponseSize(bytes: number): Layer;
