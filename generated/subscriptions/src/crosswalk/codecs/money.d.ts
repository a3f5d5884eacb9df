// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type NamedCodec } from "./define.js";
/** Minor units as text ⇄ as a whole number. */
export declare const minorUnits: NamedCodec<undefined>;
interface CaseOptions {
  readonly case?: "lower" | "upper";
}
/** Money in minor units ⇄ a decimal text and a currency. */
export declare const decimalMoney: NamedCodec<CaseOptions>;
/** Money in minor units ⇄ a number in major units and a currency. */
export declare const majorUnits: NamedCodec<CaseOptions>;
export {};
