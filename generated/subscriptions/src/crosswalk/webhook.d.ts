// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type Connection } from "./send.js";
import type { Issue } from "./types.js";
/** A webhook's request: as the platform has it, or its raw body and headers. */
export type WebhookRequest =
  | Request
  | {
      /** The body as it came, not parsed. */
      readonly body: string | Uint8Array;
      readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
      readonly url?: string;
    };
export interface WebhookOptions {
  /** The vendor's signing secret; several while one takes the place of another. */
  readonly secret?: string | readonly string[];
  /** For schemes of your own: throws, or gives false, for a request that is not the vendor's. */
  readonly verify?: (request: WebhookRequest, body: string) => boolean | Promise<boolean>;
}
/** A vendor's event that the canonical model knows. */
export interface UnifiedEvent<Type extends string, Value, Raw = unknown> {
  readonly type: Type;
  readonly value: Value;
  readonly provider: string;
  readonly providerVersion: string;
  /** Id of the event, by which repeats are known; undefined where the vendor gives none. */
  readonly id: string | undefined;
  /** When it happened, as the vendor writes it; undefined where the mapping does not say. */
  readonly time: string | undefined;
  /** The vendor's name of the event. */
  readonly rawType: string;
  readonly issues: readonly Issue[];
  /** The vendor's payload, untouched. */
  readonly raw: Raw;
}
/** An event that the mapping does not name. It is told, and never thrown away. */
export type UnknownEvent = UnifiedEvent<"unknown", undefined>;
/**
 * Verifies and reads a webhook of one provider.
 *
 * @throws UnifiedError when it is not the vendor's, or cannot be read.
 */
export declare function readWebhook(
  connection: Connection,
  request: WebhookRequest,
  options: WebhookOptions,
): Promise<UnifiedEvent<string, unknown>>;
