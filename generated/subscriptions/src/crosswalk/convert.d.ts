import { type ConcretePath } from "./paths.js";
import type { FieldMapping, Settings } from "./types.js";
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
/** Concrete places of a field's side: one, or one per key of its codec. */
export type Places = ConcretePath | Readonly<Record<string, ConcretePath>>;
export declare function isSingle(places: Places): places is ConcretePath;
/** Reads a side of a field: the value, or an object of the keys that are there; undefined when none but `reads` are. */
export declare function read(root: unknown, places: Places, reads?: readonly string[]): unknown;
/** Canonical value to the provider's; tells whether coming back gives another value. */
export declare function encodeValue(
  field: FieldMapping,
  value: unknown,
  settings: Settings,
): Converted;
/** Provider's value to the canonical one; tells whether going back gives another value. */
export declare function decodeValue(
  field: FieldMapping,
  value: unknown,
  settings: Settings,
): Converted;
/** What does not come back of a field, in a sentence. */
export declare function lossText(field: FieldMapping, settings: Settings): string;
