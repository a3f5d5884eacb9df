// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** True when two values say the same: equal JSON, or two spellings of one moment. */
export declare function same(left: unknown, right: unknown): boolean;
/**
 * Lays one object over another: objects are joined, everything else is replaced.
 *
 * @param replaced - is told the path of each value that gave way.
 */
export declare function overlay(
  base: unknown,
  over: unknown,
  replaced: (path: readonly string[]) => void,
  path?: readonly string[],
): unknown;
export declare function isPlain(value: unknown): value is Record<string, unknown>;
/** A value as text for messages. */
export declare function printValue(value: unknown): string;
