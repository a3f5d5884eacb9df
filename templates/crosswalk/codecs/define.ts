import type { Codec, Settings } from "../types.ts";

/** JSON types of a value, or of the members of one that has several. */
export type ValueTypes = readonly string[] | Readonly<Record<string, readonly string[]>>;

/** What a codec says about itself, for checks and for readers. */
export interface CodecProperties {
  /** What it does, in a sentence. */
  readonly summary: string;
  readonly canonical: ValueTypes;
  readonly provider: ValueTypes;
  /** What does not come back, in a sentence; undefined when everything does. */
  readonly lossy?: string;
  /** JSON Schema of the options that it takes. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Keys that the codec looks at and that another field writes. */
  readonly reads?: readonly string[];
  /** There is no way back to the provider's form. */
  readonly decodeOnly?: boolean;
  /** Members that it reads of a provider's object. */
  readonly keysOf?: (options: never) => readonly string[];
  /** Members that it reads and writes of each item of a provider's list. */
  readonly itemKeysOf?: (options: never) => readonly string[];
}

/** A named two-way conversion. Called with its options it gives a codec. */
export interface NamedCodec<Options> {
  (options?: Options): Codec;
  readonly properties: CodecProperties;
}

/** The two directions of a codec. */
export interface Conversions<Provider, Canonical> {
  readonly decode: (value: Provider, settings: Settings) => unknown;
  readonly encode: (value: Canonical, settings: Settings) => unknown;
  /** Whether a value of the provider's that can be decoded does not come back; a codec without goes the way back. */
  readonly losesOnDecode?: (value: Provider) => boolean;
}

/** Makes a named codec of a function from options to its two directions. */
export function defineCodec<Options, Provider, Canonical>(
  properties: CodecProperties,
  make: (options: Options | undefined) => Conversions<Provider, Canonical>,
): NamedCodec<Options> {
  const makeOne = (options?: Options): Codec => ({
    ...make(options),
    lossy: properties.lossy,
  });
  return Object.assign(makeOne, { properties });
}

/** Why a codec does not convert a value. */
export class Refusal extends Error {}

/** Refuses a value inside a codec, with the reason. */
export function refuse(message: string): never {
  throw new Refusal(message);
}

/** `00` to `99`: parts of a moment as they are printed. */
export const twoDigits: readonly string[] = /* @__PURE__ */ Array.from(
  { length: 100 },
  (_, number) => String(number).padStart(2, "0"),
);

/** Prints a moment: RFC 3339, UTC, without a fraction of zero. Part by part, which takes half of `toISOString`. */
export function printTimestamp(milliseconds: number): string {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  if (!(year >= 1000 && year <= 9999)) return date.toISOString().replace(".000Z", "Z");
  const two = (number: number): string => twoDigits[number] as string;
  const day = `${String(year)}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  const fraction = date.getUTCMilliseconds();
  return `${day}T${time}${fraction === 0 ? "" : `.${String(fraction).padStart(3, "0")}`}Z`;
}
