// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Fetch } from "./types.js";
/**
 * Follows redirects of GET and HEAD within one origin. Every other redirect is returned as the
 * response it is, so that credentials never go to another origin: platforms that follow redirects
 * remove the `Authorization` header only, not an API key in a header of its own.
 */
export declare function followSameOrigin(send: Fetch): Fetch;
