// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { ParsedJson, ReadingOf } from "./read.js";
/** Reports integers of a response whose digits a number cannot hold. */
export declare function reportIntegers(
  response: Response,
  { operation, context }: ReadingOf,
  { text, value }: ParsedJson,
): void;
