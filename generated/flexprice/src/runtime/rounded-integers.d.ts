// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Issue } from "./types.js";
/**
 * The integers of a JSON text that its value has with other digits: a number holds those up to 2^53 only.
 *
 * @param text - valid JSON.
 * @param value - what a parser made of it; one that makes bigints loses nothing.
 */
export declare function roundedIntegers(text: string, value: unknown): Issue[];
/** Whether a number has not the value of these digits. Fractions are not looked at. */
export declare function isRounded(digits: string): boolean;
