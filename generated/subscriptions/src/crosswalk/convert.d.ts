// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { PreparedField, PreparedPath } from "./prepare.js";
import type { Settings } from "./types.js";
/** A converted value, or why it cannot be converted. */
export type Converted =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Keys of what comes back changed; of a value that has no keys, the empty text. */
      readonly lost: readonly string[];
    }
  | {
      readonly ok: false;
      readonly message: string;
    };
/** Reads one end of a field: the value, or an object of the keys that are there; undefined when none but `reads` are. */
export declare function readPaths(
  root: unknown,
  paths: readonly PreparedPath[],
  options: {
    readonly items: readonly number[];
    readonly reads?: readonly string[] | undefined;
  },
): unknown;
/**
 * Writes a value to its path, or the members of a value to the paths of their keys.
 *
 * @returns true when an item was written behind a gap.
 */
export declare function writePaths(
  root: object,
  paths: readonly PreparedPath[],
  value: unknown,
  options: {
    readonly items: readonly number[];
    readonly reads?: readonly string[] | undefined;
  },
): boolean;
/** The items of a value that a field stands for, by the numbers of their `[*]`; one for a field without. */
export declare function occurrences(
  root: unknown,
  field: PreparedField,
  from: "canonical" | "provider",
): readonly (readonly number[])[];
/** Where the canonical value of a field stands: of several paths, the first that has a value. */
export declare function canonicalPath(
  field: PreparedField,
  items: readonly number[],
  value?: unknown,
): string;
/** Canonical paths of the keys that come back changed. */
export declare function lostPaths(
  field: PreparedField,
  keys: readonly string[],
  items: readonly number[],
): readonly string[];
/** Canonical value to the provider's; tells whether coming back gives another value. */
export declare function encodeValue(
  field: PreparedField,
  value: unknown,
  settings: Settings,
): Converted;
/** Provider's value to the canonical one; tells whether going back gives another value. */
export declare function decodeValue(
  field: PreparedField,
  value: unknown,
  settings: Settings,
): Converted;
/** What does not come back of a field, in a sentence. */
export declare function lossText({ field }: PreparedField): string;
