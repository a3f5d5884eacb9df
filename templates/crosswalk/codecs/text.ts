import { defineCodec, refuse, type NamedCodec } from "./define.ts";

/** The digits of an id; one beyond 2^53 that came as a number has other digits than the provider's. */
function idText(id: unknown): string | undefined {
  if (typeof id === "bigint" || typeof id === "string") return String(id);
  if (typeof id !== "number" || !Number.isInteger(id)) return undefined;
  return Number.isSafeInteger(id)
    ? String(id)
    : refuse("The id is beyond 2^53 and was rounded; `int64: bigint` keeps those of format int64.");
}

/** Id as text ⇄ integer; one beyond 2^53 is a bigint. */
export const integerId: NamedCodec<undefined> = defineCodec(
  {
    summary: "An id that the provider keeps as an integer.",
    canonical: ["string"],
    provider: ["integer"],
  },
  () => ({
    decode: (id: unknown) =>
      (typeof id === "string" ? undefined : idText(id)) ?? refuse("This is not a whole number."),
    encode(id: string) {
      if (!/^-?(?:0|[1-9]\d*)$/.test(id))
        return refuse(`\`${id}\` is not an id of this provider: those are whole numbers.`);
      const number = Number(id);
      return Number.isSafeInteger(number) ? number : BigInt(id);
    },
  }),
);

/** Id as text ⇄ an integer, or text where it is no number. */
export const mixedId: NamedCodec<undefined> = defineCodec(
  {
    summary: "An id that the provider takes as an integer, and as text where it is no number.",
    canonical: ["string"],
    provider: ["integer", "string"],
  },
  () => ({
    decode: (id: unknown) => idText(id) ?? refuse("This is neither a number nor text."),
    encode: (id: string) => (/^-?[1-9]\d{0,14}$/.test(id) ? Number(id) : id),
  }),
);

/** Id as text ⇄ an id, or the object that has it. */
export const idOrObject: NamedCodec<{ readonly key?: string }> = defineCodec(
  {
    summary: "An id, or the expanded object that has it.",
    canonical: ["string"],
    provider: ["string", "integer", "object"],
    lossy: "An expanded object comes back as its id.",
    options: { properties: { key: { type: "string" } }, additionalProperties: false },
    decodeOnly: true,
    keysOf: (options: { readonly key?: string } | undefined) => [options?.key ?? "id"],
  },
  (options: { readonly key?: string } | undefined) => ({
    decode(value: unknown) {
      const text = idText(value);
      if (text !== undefined) return text;
      const key = options?.key ?? "id";
      const id =
        typeof value === "object" && value !== null && Object.hasOwn(value, key)
          ? (value as Readonly<Record<string, unknown>>)[key]
          : undefined;
      return idText(id) ?? refuse(`The object has no \`${key}\`.`);
    },
    encode: (id: string) => id,
    losesOnDecode: (value: unknown) => typeof value === "object",
  }),
);

/** Text or null ⇄ text, where the empty text means none. */
export const emptyText: NamedCodec<undefined> = defineCodec(
  {
    summary: "Text, where the provider writes the empty text for none.",
    canonical: ["string"],
    provider: ["string"],
  },
  () => ({
    decode: (text: string) => (text === "" ? null : text),
    encode: (text: string | null) => text ?? "",
  }),
);

/** Currency code in capitals ⇄ in the provider's case. */
export const currencyCode: NamedCodec<{ readonly case?: "lower" | "upper" }> = defineCodec(
  {
    summary: "An ISO 4217 code, upper case in the canonical model, in the provider's case.",
    canonical: ["string"],
    provider: ["string"],
    options: {
      properties: { case: { enum: ["lower", "upper"] } },
      additionalProperties: false,
    },
  },
  (options: { readonly case?: "lower" | "upper" } | undefined) => ({
    decode: (code: string) =>
      typeof code === "string" ? code.toUpperCase() : refuse("This is no currency code."),
    encode: (code: string) => (options?.case === "lower" ? code.toLowerCase() : code.toUpperCase()),
  }),
);

/** Whole number ⇄ its digits. */
export const integerText: NamedCodec<undefined> = defineCodec(
  { summary: "A whole number as text.", canonical: ["integer"], provider: ["string"] },
  () => ({
    decode: (text: unknown) =>
      typeof text === "string" && /^-?\d{1,15}$/.test(text)
        ? Number(text)
        : refuse("This is not a whole number."),
    encode: String,
  }),
);

/** Map of texts ⇄ map of texts; numbers and booleans in responses become text. */
export const textMap: NamedCodec<undefined> = defineCodec(
  {
    summary: "Keys and values as text.",
    canonical: ["object"],
    provider: ["object"],
    lossy: "Numbers and booleans in the provider's response come back as text.",
  },
  () => ({
    decode(map: Readonly<Record<string, unknown>>) {
      const texts: [string, string][] = [];
      for (const [key, value] of Object.entries(map)) {
        if (typeof value === "object" && value !== null)
          return refuse(`The value of \`${key}\` is not text.`);
        if (value !== null && value !== undefined)
          texts.push([key, String(value as string | number | boolean)]);
      }
      return Object.fromEntries(texts);
    },
    encode: (map: Readonly<Record<string, string>>) => map,
  }),
);

interface PairOptions {
  readonly key?: string;
  readonly value?: string;
}

/** Map of texts ⇄ list of pairs. */
export const pairs: NamedCodec<PairOptions> = defineCodec(
  {
    summary: "Keys and values as a list of pairs.",
    canonical: ["object"],
    provider: ["array"],
    options: {
      properties: { key: { type: "string" }, value: { type: "string" } },
      additionalProperties: false,
    },
    itemKeysOf: (options: PairOptions | undefined) => [
      options?.key ?? "key",
      options?.value ?? "value",
    ],
  },
  (options: PairOptions | undefined) => {
    const key = options?.key ?? "key";
    const value = options?.value ?? "value";
    return {
      decode: (list: readonly Readonly<Record<string, unknown>>[]) =>
        Object.fromEntries(list.map((pair) => [String(pair[key]), String(pair[value])])),
      encode: (map: Readonly<Record<string, string>>) =>
        Object.entries(map).map(([name, text]) =>
          Object.fromEntries([
            [key, name],
            [value, text],
          ]),
        ),
    };
  },
);
