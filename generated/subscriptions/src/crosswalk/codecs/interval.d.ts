// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type NamedCodec } from "./define.js";
/** Interval ⇄ a count of days or months. */
export declare const daysOrMonths: NamedCodec<undefined>;
/** Interval ⇄ ISO 8601 duration of one unit. */
export declare const isoDuration: NamedCodec<undefined>;
