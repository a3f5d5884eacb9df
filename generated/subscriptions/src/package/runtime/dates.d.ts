// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Conversion } from "./conversions.js";
/** `format: date-time` become Dates; a text that is none stays, for the validator to report. */
export declare const dates: Conversion;
/** The text that a Date was read from, if it still says the same; otherwise as JSON writes it. */
export declare function textOfDate(date: Date): string;
/** A copy of parameters, or of a form, whose Dates are texts, as JSON writes them. */
export declare function writeDates<T>(value: T): T;
