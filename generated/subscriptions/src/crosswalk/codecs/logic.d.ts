// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import type { Codec } from "../types.js";
import { type NamedCodec } from "./define.js";
/** Boolean ⇄ `"true"` or `"false"`. */
export declare const booleanText: NamedCodec<undefined>;
/** Boolean ⇄ 1 or 0; responses may also carry booleans and texts. */
export declare const booleanNumber: NamedCodec<undefined>;
type Word = string | number | boolean;
/** One line of an enum table: the canonical word and the provider's; the first is sent, all are understood. */
export type TableLine = readonly [canonical: Word, provider: readonly [Word, ...Word[]]];
/** What a table says alongside its lines. */
export interface TableOptions {
  /** Canonical words that the provider has none for, with the reason. */
  readonly refused?: readonly (readonly [Word, string])[];
  /** Provider's words that the canonical model has none for, with the reason. */
  readonly ignored?: readonly (readonly [Word, string])[];
  /** Canonical word for a provider's word that no line has. */
  readonly otherwise?: Word;
  readonly lossy?: string;
}
/** Words ⇄ words, by a table. */
export declare function enumTable(lines: readonly TableLine[], options?: TableOptions): Codec;
/** A codec that a setting of the connection decides, by the setting's value. */
export declare function bySetting(setting: string, codecs: Readonly<Record<string, Codec>>): Codec;
export {};
