import type { DecodeResult, ProviderMapping, Settings } from "./types.js";
/** A provider's request body -> the canonical request: the way back of `encodeRequest`. */
export declare function decodeRequest(
  mapping: ProviderMapping,
  body: unknown,
  settings?: Settings,
): DecodeResult<unknown>;
/** A provider's answer -> the canonical object, with the answer itself under `raw`. */
export declare function decodeResponse(
  mapping: ProviderMapping,
  body: unknown,
  settings?: Settings,
): DecodeResult<unknown>;
