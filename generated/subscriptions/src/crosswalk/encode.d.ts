// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type EncodeOptions } from "./encode-fields.js";
import type {
  CallMapping,
  EncodeResult,
  Issue,
  OperationMapping,
  ProviderMapping,
  SendMapping,
  Settings,
} from "./types.js";
export type { EncodeOptions } from "./encode-fields.js";
/** Canonical input -> the provider's request, with an issue for everything that did not get through. */
export declare function encodeRequest(
  mapping: ProviderMapping,
  operation: string,
  input: unknown,
  options?: EncodeOptions,
): EncodeResult;
/** The mapping of a canonical operation. */
export declare function operationOf(mapping: ProviderMapping, operation: string): OperationMapping;
/** What is wrong with an input and the settings, before anything is encoded. */
export declare function inputIssues(
  mapping: ProviderMapping,
  operation: OperationMapping,
  input: unknown,
  settings: Settings | undefined,
): readonly Issue[];
/** The call that is made for an input: the first whose condition holds. */
export declare function chooseCall(
  operation: OperationMapping,
  input: unknown,
  settings: Settings,
): CallMapping | undefined;
/** A checked input -> the request of one call. */
export declare function encodeCall(
  mapping: ProviderMapping,
  call: SendMapping & Partial<CallMapping>,
  input: unknown,
  options?: EncodeOptions,
): EncodeResult;
/** What can be said of a call before those that come first are made: what the fields do not get through. */
export declare function earlyIssues(
  mapping: ProviderMapping,
  call: SendMapping & Partial<CallMapping>,
  input: unknown,
  options: EncodeOptions,
): readonly Issue[];
