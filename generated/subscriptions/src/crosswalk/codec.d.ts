// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import * as z from "zod";
import { type EncodeOptions } from "./encode.js";
import type { ProviderMapping } from "./types.js";
/**
 * The mapping of a request as one zod codec: the provider's body in, the canonical request out.
 * `z.encode` refuses what `encodeRequest` gives errors for; warnings are not seen this way.
 */
export declare function requestCodec(mapping: ProviderMapping, options?: EncodeOptions): z.ZodType;
