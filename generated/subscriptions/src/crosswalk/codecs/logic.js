import * as z from "zod";
import { defineCodec, refuse } from "./define.js";
/** Boolean ⇄ `"true"` or `"false"`. */
export const booleanText = defineCodec(
  { summary: "A boolean as the text `true` or `false`." },
  () =>
    z.codec(z.enum(["true", "false"]), z.boolean(), {
      decode: (text) => text === "true",
      encode: (value) => (value ? "true" : "false"),
    }),
);
/** Boolean ⇄ 1 or 0; answers may also carry booleans and texts. */
export const booleanNumber = defineCodec(
  {
    summary: "A boolean as 1 or 0; `true`, `false` and their texts are understood.",
  },
  () =>
    z.codec(z.union([z.literal([0, 1, "0", "1", "true", "false"]), z.boolean()]), z.boolean(), {
      decode: (value) => [1, "1", "true", true].includes(value),
      encode: (value) => (value ? 1 : 0),
    }),
);
/** Day of the month or `last` ⇄ day of the month or another word. */
export const dayOfMonth = defineCodec(
  {
    summary: "A day of the month, or the provider's word for the last one.",
    options: z.strictObject({ last: z.string().optional(), max: z.int().optional() }),
  },
  (options) => {
    const last = options?.last ?? "end";
    const max = options?.max ?? 28;
    return z.codec(
      z.union([z.int(), z.string()]),
      z.union([z.int().min(1).max(31), z.literal("last")]),
      {
        decode(value, context) {
          if (value === last) return "last";
          const number = Number(value);
          return Number.isInteger(number)
            ? number
            : refuse(context, value, `This is neither a day nor \`${last}\`.`);
        },
        encode(value, context) {
          if (value === "last") return last;
          return value <= max
            ? value
            : refuse(
                context,
                value,
                `The provider takes days 1 to ${String(max)}, and the last one.`,
              );
        },
      },
    );
  },
);
/**
 * Words ⇄ words, by a table.
 *
 * @param refused - canonical words that the provider has none for, with the reason.
 * @param ignored - provider's words that the canonical model has none for, with the reason.
 */
export function enumTable(lines, refused = [], ignored = []) {
  const encodes = new Map(lines.map(([canonical, [provider]]) => [canonical, provider]));
  const decodes = new Map(lines.flatMap(([canonical, words]) => words.map((w) => [w, canonical])));
  const word = z.union([z.string(), z.number(), z.boolean()]);
  return z.codec(word, word, {
    decode(value, context) {
      const reason = ignored.find(([w]) => w === value)?.[1];
      return (
        decodes.get(value) ??
        refuse(context, value, reason ?? `\`${String(value)}\` is not in the table of this field.`)
      );
    },
    encode(value, context) {
      const reason = refused.find(([w]) => w === value)?.[1];
      return (
        encodes.get(value) ??
        refuse(context, value, reason ?? `The provider has no word for \`${String(value)}\`.`)
      );
    },
  });
}
/**
 * A codec that a setting of the connection decides.
 *
 * @param codecs - by the setting's value.
 */
export function bySetting(setting, codecs) {
  return (settings) => {
    const value = String(settings[setting]);
    return Object.hasOwn(codecs, value) ? (codecs[value] ?? z.never()) : z.never();
  };
}
