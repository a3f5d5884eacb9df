// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type {
  CallMapping,
  DecodeResult,
  ProviderMapping,
  ProviderRequest,
  Settings,
  ShapeMapping,
} from "./types.js";
/** A provider's request -> the canonical input: the way back of `encodeRequest`, for its laws. */
export declare function decodeRequest(
  mapping: ProviderMapping,
  call: CallMapping,
  request: ProviderRequest,
  settings?: Settings,
): DecodeResult<unknown>;
/** The call that an input is encoded with, for `decodeRequest`. */
export declare function callOf(
  mapping: ProviderMapping,
  operation: string,
  input: unknown,
  settings?: Settings,
): CallMapping | undefined;
/** A provider's object -> the canonical object of a shape. */
export declare function decodeShape(
  mapping: ProviderMapping,
  shape: ShapeMapping,
  source: unknown,
  settings?: Settings,
): DecodeResult<unknown>;
/** The provider's object in a body: below `at`, or the body itself where both forms are known. */
export declare function objectIn(
  body: unknown,
  where: {
    readonly at?: string;
    readonly atOptional?: boolean;
  },
): unknown;
/** A provider's object -> the canonical object of a shape, by the shape's name. */
export declare function decodeNamed(
  mapping: ProviderMapping,
  name: string,
  source: unknown,
  settings?: Settings,
): DecodeResult<unknown>;
