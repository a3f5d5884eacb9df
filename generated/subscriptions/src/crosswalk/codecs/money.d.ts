import { type NamedCodec } from "./define.js";
/** Minor units as text ⇄ as a whole number. */
export declare const minorUnits: NamedCodec<undefined>;
/** Currency of a subscription and of its own price ⇄ one currency. */
export declare const sharedCurrency: NamedCodec<undefined>;
/** Money in minor units ⇄ a decimal text and a currency. */
export declare const decimalMoney: NamedCodec<{
  readonly case?: "lower" | "upper";
}>;
