// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type NamedCodec } from "./define.js";
/** Id as text ⇄ integer; one beyond 2^53 is a bigint. */
export declare const integerId: NamedCodec<undefined>;
/** Id as text ⇄ an integer, or text where it is no number. */
export declare const mixedId: NamedCodec<undefined>;
/** Id as text ⇄ an id, or the object that has it. */
export declare const idOrObject: NamedCodec<{
  readonly key?: string;
}>;
/** Text or null ⇄ text, where the empty text means none. */
export declare const emptyText: NamedCodec<undefined>;
/** Currency code in capitals ⇄ in the provider's case. */
export declare const currencyCode: NamedCodec<{
  readonly case?: "lower" | "upper";
}>;
/** Whole number ⇄ its digits. */
export declare const integerText: NamedCodec<undefined>;
/** Map of texts ⇄ map of texts; numbers and booleans in responses become text. */
export declare const textMap: NamedCodec<undefined>;
interface PairOptions {
  readonly key?: string;
  readonly value?: string;
}
/** Map of texts ⇄ list of pairs. */
export declare const pairs: NamedCodec<PairOptions>;
export {};
