/** The generated mapping module, as its users get it. */
import * as chatdash from "../../generated/subscriptions/src/chatdash.js";
import * as flexprice from "../../generated/subscriptions/src/flexprice.js";
import * as maxio from "../../generated/subscriptions/src/maxio.js";
import * as pelcro from "../../generated/subscriptions/src/pelcro.js";
import type { DecodeResult, EncodeResult, Rule } from "../../templates/crosswalk/types.ts";

/** What the entry of every provider has. */
export interface ProviderModule {
  readonly rules: readonly Rule[];
  encodeCreateSubscription(input: unknown, options?: unknown): EncodeResult;
  decodeCreateSubscription(body: unknown, settings?: unknown): DecodeResult<unknown>;
  decodeSubscription(answer: unknown, settings?: unknown): DecodeResult<Record<string, unknown>>;
  checkLaws(input: unknown, options?: unknown): readonly string[];
  readonly createSubscriptionRequest: {
    safeParse(value: unknown): {
      success: boolean;
      error?: { issues: readonly { message: string; path: readonly PropertyKey[] }[] };
    };
  };
}

export const modules = { chatdash, flexprice, maxio, pelcro } as unknown as Readonly<
  Record<ProviderName, ProviderModule>
>;
export type ProviderName = "chatdash" | "flexprice" | "maxio" | "pelcro";
export const providerNames: readonly ProviderName[] = ["chatdash", "flexprice", "maxio", "pelcro"];

export const settings: Readonly<Record<ProviderName, Record<string, unknown>>> = {
  chatdash: { accountId: "acct_1" },
  flexprice: {},
  maxio: {},
  pelcro: { siteId: 7 },
};
