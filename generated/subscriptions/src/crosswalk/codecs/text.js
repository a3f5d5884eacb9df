// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { defineCodec, refuse } from "./define.js";
/** The digits of an id; one beyond 2^53 that came as a number has other digits than the provider's. */
function idText(id) {
  if (typeof id === "bigint" || typeof id === "string") return String(id);
  if (typeof id !== "number" || !Number.isInteger(id)) return undefined;
  return Number.isSafeInteger(id)
    ? String(id)
    : refuse("The id is beyond 2^53 and was rounded; `int64: bigint` keeps those of format int64.");
}
/** Id as text ⇄ integer; one beyond 2^53 is a bigint. */
export const integerId = defineCodec(
  {
    summary: "An id that the provider keeps as an integer.",
    canonical: ["string"],
    provider: ["integer"],
  },
  () => ({
    decode: (id) =>
      (typeof id === "string" ? undefined : idText(id)) ?? refuse("This is not a whole number."),
    encode(id) {
      if (!/^-?(?:0|[1-9]\d*)$/.test(id))
        return refuse(`\`${id}\` is not an id of this provider: those are whole numbers.`);
      const number = Number(id);
      return Number.isSafeInteger(number) ? number : BigInt(id);
    },
  }),
);
/** Id as text ⇄ an integer, or text where it is no number. */
export const mixedId = defineCodec(
  {
    summary: "An id that the provider takes as an integer, and as text where it is no number.",
    canonical: ["string"],
    provider: ["integer", "string"],
  },
  () => ({
    decode: (id) => idText(id) ?? refuse("This is neither a number nor text."),
    encode: (id) => (/^-?[1-9]\d{0,14}$/.test(id) ? Number(id) : id),
  }),
);
/** Id as text ⇄ an id, or the object that has it. */
export const idOrObject = defineCodec(
  {
    summary: "An id, or the expanded object that has it.",
    canonical: ["string"],
    provider: ["string", "integer", "object"],
    lossy: "An expanded object comes back as its id.",
    options: { properties: { key: { type: "string" } }, additionalProperties: false },
    decodeOnly: true,
    keysOf: (options) => [options?.key ?? "id"],
  },
  (options) => ({
    decode(value) {
      const text = idText(value);
      if (text !== undefined) return text;
      const key = options?.key ?? "id";
      const id =
        typeof value === "object" && value !== null && Object.hasOwn(value, key)
          ? value[key]
          : undefined;
      return idText(id) ?? refuse(`The object has no \`${key}\`.`);
    },
    encode: (id) => id,
    losesOnDecode: (value) => typeof value === "object",
  }),
);
/** Text or null ⇄ text, where the empty text means none. */
export const emptyText = defineCodec(
  {
    summary: "Text, where the provider writes the empty text for none.",
    canonical: ["string"],
    provider: ["string"],
  },
  () => ({
    decode: (text) => (text === "" ? null : text),
    encode: (text) => text ?? "",
  }),
);
/** Currency code in capitals ⇄ in the provider's case. */
export const currencyCode = defineCodec(
  {
    summary: "An ISO 4217 code, upper case in the canonical model, in the provider's case.",
    canonical: ["string"],
    provider: ["string"],
    options: {
      properties: { case: { enum: ["lower", "upper"] } },
      additionalProperties: false,
    },
  },
  (options) => ({
    decode: (code) =>
      typeof code === "string" ? code.toUpperCase() : refuse("This is no currency code."),
    encode: (code) => (options?.case === "lower" ? code.toLowerCase() : code.toUpperCase()),
  }),
);
/** Whole number ⇄ its digits. */
export const integerText = defineCodec(
  { summary: "A whole number as text.", canonical: ["integer"], provider: ["string"] },
  () => ({
    decode: (text) =>
      typeof text === "string" && /^-?\d{1,15}$/.test(text)
        ? Number(text)
        : refuse("This is not a whole number."),
    encode: String,
  }),
);
/** Map of texts ⇄ map of texts; numbers and booleans in responses become text. */
export const textMap = defineCodec(
  {
    summary: "Keys and values as text.",
    canonical: ["object"],
    provider: ["object"],
    lossy: "Numbers and booleans in the provider's response come back as text.",
  },
  () => ({
    decode(map) {
      const texts = [];
      for (const [key, value] of Object.entries(map)) {
        if (typeof value === "object" && value !== null)
          return refuse(`The value of \`${key}\` is not text.`);
        if (value !== null && value !== undefined) texts.push([key, String(value)]);
      }
      return Object.fromEntries(texts);
    },
    encode: (map) => map,
  }),
);
/** Map of texts ⇄ list of pairs. */
export const pairs = defineCodec(
  {
    summary: "Keys and values as a list of pairs.",
    canonical: ["object"],
    provider: ["array"],
    options: {
      properties: { key: { type: "string" }, value: { type: "string" } },
      additionalProperties: false,
    },
    itemKeysOf: (options) => [options?.key ?? "key", options?.value ?? "value"],
  },
  (options) => {
    const key = options?.key ?? "key";
    const value = options?.value ?? "value";
    return {
      decode: (list) =>
        Object.fromEntries(list.map((pair) => [String(pair[key]), String(pair[value])])),
      encode: (map) =>
        Object.entries(map).map(([name, text]) =>
          Object.fromEntries([
            [key, name],
            [value, text],
          ]),
        ),
    };
  },
);
