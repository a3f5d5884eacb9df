import type { Codec } from "../types.ts";
import { defineCodec, refuse, type NamedCodec } from "./define.ts";

/** Boolean ⇄ `"true"` or `"false"`. */
export const booleanText: NamedCodec<undefined> = defineCodec(
  {
    summary: "A boolean as the text `true` or `false`.",
    canonical: ["boolean"],
    provider: ["string"],
  },
  () => ({
    decode: (text: unknown) =>
      text === "true" || text === "false"
        ? text === "true"
        : refuse("This is not `true` or `false`."),
    encode: (value: boolean) => (value ? "true" : "false"),
  }),
);

/** Boolean ⇄ 1 or 0; responses may also carry booleans and texts. */
export const booleanNumber: NamedCodec<undefined> = defineCodec(
  {
    summary: "A boolean as 1 or 0; `true`, `false` and their texts are understood.",
    canonical: ["boolean"],
    provider: ["integer", "boolean", "string"],
  },
  () => ({
    decode(value: unknown) {
      if ([1, "1", "true", true].includes(value as never)) return true;
      return [0, "0", "false", false].includes(value as never)
        ? false
        : refuse("This is neither yes nor no.");
    },
    encode: (value: boolean) => (value ? 1 : 0),
  }),
);

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
export function enumTable(lines: readonly TableLine[], options: TableOptions = {}): Codec {
  const { refused = [], ignored = [], otherwise } = options;
  const encodes = new Map(lines.map(([canonical, [provider]]) => [canonical, provider]));
  const decodes = new Map(lines.flatMap(([canonical, words]) => words.map((w) => [w, canonical])));
  const hasSeveral = otherwise !== undefined || lines.some(([, words]) => words.length > 1);
  return {
    decode(value: Word) {
      const known = decodes.get(value);
      if (known !== undefined) return known;
      const reason = ignored.find(([w]) => w === value)?.[1];
      if (reason !== undefined) return refuse(reason);
      return otherwise ?? refuse(`\`${String(value)}\` is not in the table of this field.`);
    },
    encode(value: Word) {
      const known = encodes.get(value);
      if (known !== undefined) return known;
      const reason = refused.find(([w]) => w === value)?.[1];
      return refuse(reason ?? `The provider has no word for \`${String(value)}\`.`);
    },
    // Only words that share a canonical word lose something on the way.
    lossy: hasSeveral ? (options.lossy ?? "Several of the provider's words are one.") : undefined,
  };
}

/** A codec that a setting of the connection decides, by the setting's value. */
export function bySetting(setting: string, codecs: Readonly<Record<string, Codec>>): Codec {
  const chosen = (settings: Readonly<Record<string, unknown>>): Codec => {
    const value = String(settings[setting]);
    const codec = Object.hasOwn(codecs, value) ? codecs[value] : undefined;
    return codec ?? refuse(`There is no table for the setting \`${setting}\` of ${value}.`);
  };
  return {
    decode: (value, settings) => chosen(settings).decode(value, settings),
    encode: (value, settings) => chosen(settings).encode(value, settings),
    lossy: Object.values(codecs)[0]?.lossy,
  };
}
