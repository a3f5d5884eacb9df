// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { CallMapping, Issue, ProviderMapping, SendMapping, Settings } from "./types.js";
export interface EncodeOptions {
  readonly settings?: Settings;
  /** Values that context rules look at; rules without them are listed as undecided. */
  readonly context?: unknown;
  /** The clock of context rules. */
  readonly now?: Date;
  /** Results of the calls that come first, by the names of the steps. */
  readonly steps?: Readonly<Record<string, unknown>>;
  /** Key by which the provider knows a repeated call. */
  readonly idempotencyKey?: string | undefined;
  /** What asks for one page of a list, by the provider's paths, e.g. `query:page`. */
  readonly position?: Readonly<Record<string, unknown>>;
}
export interface Draft {
  readonly body: Record<string, unknown>;
  readonly path: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly header: Record<string, unknown>;
  readonly cookie: Record<string, unknown>;
}
/** What encoding one call shares. */
export interface Encoding {
  readonly mapping: ProviderMapping;
  readonly call: SendMapping & Partial<CallMapping>;
  readonly input: unknown;
  readonly settings: Settings;
  readonly draft: Draft;
  readonly issues: Issue[];
  /** True once an item was written behind a gap. */
  hasGaps: boolean;
}
/** The fields, constants and unsupported fields of a call, written into a draft of its request. */
export declare function encodeFields(
  mapping: ProviderMapping,
  call: SendMapping & Partial<CallMapping>,
  input: unknown,
  options: EncodeOptions,
): Encoding;
