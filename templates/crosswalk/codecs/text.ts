import * as z from "zod";
import { defineCodec, refuse, type NamedCodec } from "./define.ts";

/** Id as text ⇄ positive integer. */
export const integerId: NamedCodec<undefined> = defineCodec(
  { summary: "An id that the provider keeps as a positive integer." },
  () =>
    z.codec(z.int().min(1), z.string(), {
      decode: String,
      encode(id, context) {
        const number = Number(id);
        return /^[1-9]\d*$/.test(id) && Number.isSafeInteger(number)
          ? number
          : refuse(
              context,
              id,
              `\`${id}\` is not an id of this provider: those are positive integers.`,
            );
      },
    }),
);

/** Id as text ⇄ a positive integer, or text where it is no number. */
export const mixedId: NamedCodec<undefined> = defineCodec(
  { summary: "An id that the provider takes as an integer, and as text where it is no number." },
  () =>
    z.codec(z.union([z.int(), z.string()]), z.string(), {
      decode: String,
      encode: (id) => (/^[1-9]\d{0,14}$/.test(id) ? Number(id) : id),
    }),
);

/** Id as text ⇄ an id, or the object that has it. */
export const idOrObject: NamedCodec<{ readonly key?: string }> = defineCodec(
  {
    summary: "An id, or the expanded object that has it.",
    lossy: "An expanded object comes back as its id.",
    options: z.strictObject({ key: z.string().optional() }),
    decodeOnly: true,
  },
  (options: { readonly key?: string } | undefined) =>
    z.codec(
      z.union([z.string(), z.int(), z.record(z.string(), z.unknown()), z.null()]),
      z.string().nullable(),
      {
        decode(value, context) {
          if (value === null) return null;
          if (typeof value !== "object") return String(value);
          const key = options?.key ?? "id";
          const id = Object.hasOwn(value, key) ? value[key] : undefined;
          return typeof id === "string" || typeof id === "number"
            ? String(id)
            : refuse(context, value, `The object has no \`${key}\`.`);
        },
        encode: (id) => id,
      },
    ),
);

/** Text or null ⇄ text, where the empty text means none. */
export const emptyText: NamedCodec<undefined> = defineCodec(
  { summary: "Text, where the provider writes the empty text for none." },
  () =>
    z.codec(z.string(), z.string().nullable(), {
      decode: (text) => (text === "" ? null : text),
      encode: (text) => text ?? "",
    }),
);

/** Currency code in capitals ⇄ in the provider's case. */
export const currencyCode: NamedCodec<{ readonly case?: "lower" | "upper" }> = defineCodec(
  {
    summary: "An ISO 4217 code in the provider's case.",
    options: z.strictObject({ case: z.enum(["lower", "upper"]).optional() }),
  },
  (options: { readonly case?: "lower" | "upper" } | undefined) =>
    z.codec(z.string(), z.string().regex(/^[A-Z]{3}$/), {
      decode: (code) => code.toUpperCase(),
      encode: (code) => (options?.case === "lower" ? code.toLowerCase() : code),
    }),
);

/** Whole number ⇄ its digits. */
export const integerText: NamedCodec<undefined> = defineCodec(
  { summary: "A whole number as text." },
  () =>
    z.codec(z.string(), z.int(), {
      decode: (text, context) =>
        /^-?\d{1,15}$/.test(text)
          ? Number(text)
          : refuse(context, text, "This is not a whole number."),
      encode: String,
    }),
);

/** Map of texts ⇄ map of texts; numbers and booleans in answers become text. */
export const textMap: NamedCodec<undefined> = defineCodec(
  {
    summary: "Keys and values as text.",
    lossy: "Numbers and booleans in the provider's answer come back as text.",
  },
  () =>
    z.codec(z.record(z.string(), z.unknown()), z.record(z.string(), z.string()), {
      decode(map, context) {
        const texts: [string, string][] = [];
        for (const [key, value] of Object.entries(map)) {
          if (typeof value === "object" && value !== null) {
            return refuse(context, map, `The value of \`${key}\` is not text.`);
          }
          if (value !== null && value !== undefined)
            texts.push([key, String(value as string | number | boolean)]);
        }
        return Object.fromEntries(texts);
      },
      encode: (map) => map,
    }),
);

/** Map of texts ⇄ list of pairs. */
export const pairs: NamedCodec<{ readonly key?: string; readonly value?: string }> = defineCodec(
  {
    summary: "Keys and values as a list of pairs.",
    options: z.strictObject({ key: z.string().optional(), value: z.string().optional() }),
  },
  (options: { readonly key?: string; readonly value?: string } | undefined) => {
    const key = options?.key ?? "key";
    const value = options?.value ?? "value";
    return z.codec(z.array(z.record(z.string(), z.unknown())), z.record(z.string(), z.string()), {
      decode: (list) =>
        Object.fromEntries(list.map((pair) => [String(pair[key]), String(pair[value])])),
      encode: (map) =>
        Object.entries(map).map(([name, text]) =>
          Object.fromEntries([
            [key, name],
            [value, text],
          ]),
        ),
    });
  },
);
