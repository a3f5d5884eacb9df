// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Codec } from "../types.js";
/**
 * A codec of a project's own: a zod codec, the provider's value in and the canonical value out; or an
 * object with `decode` and `encode`; or a function from options to one of them.
 */
export declare function ownCodec(
  given: unknown,
  own?: {
    readonly lossy?: string;
    readonly options?: unknown;
  },
): Codec;
