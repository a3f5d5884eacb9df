import type { EncodeResult, ProviderMapping, Settings } from "./types.js";
export interface EncodeOptions {
  readonly settings?: Settings;
  /** Facts that context rules look at; rules without their facts are listed as undecided. */
  readonly context?: unknown;
  /** The clock of context rules. */
  readonly now?: Date;
}
/** Canonical request -> the provider's request, with an issue for everything that did not get through. */
export declare function encodeRequest(
  mapping: ProviderMapping,
  input: unknown,
  options?: EncodeOptions,
): EncodeResult;
