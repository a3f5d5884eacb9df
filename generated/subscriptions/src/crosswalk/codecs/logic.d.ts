import * as z from "zod";
import { type NamedCodec } from "./define.js";
/** Boolean ⇄ `"true"` or `"false"`. */
export declare const booleanText: NamedCodec<undefined>;
/** Boolean ⇄ 1 or 0; answers may also carry booleans and texts. */
export declare const booleanNumber: NamedCodec<undefined>;
/** Day of the month or `last` ⇄ day of the month or another word. */
export declare const dayOfMonth: NamedCodec<{
  readonly last?: string;
  readonly max?: number;
}>;
type Word = string | number | boolean;
/** One line of an enum table: the canonical word and the provider's; the first is sent, all are understood. */
export type TableLine = readonly [canonical: Word, provider: readonly [Word, ...Word[]]];
/**
 * Words ⇄ words, by a table.
 *
 * @param refused - canonical words that the provider has none for, with the reason.
 * @param ignored - provider's words that the canonical model has none for, with the reason.
 */
export declare function enumTable(
  lines: readonly TableLine[],
  refused?: readonly (readonly [Word, string])[],
  ignored?: readonly (readonly [Word, string])[],
): z.ZodType;
/**
 * A codec that a setting of the connection decides.
 *
 * @param codecs - by the setting's value.
 */
export declare function bySetting(
  setting: string,
  codecs: Readonly<Record<string, z.ZodType>>,
): (settings: Readonly<Record<string, unknown>>) => z.ZodType;
export {};
