import * as z from "zod";

/** What a codec says about itself, for checks and for readers. */
export interface CodecFacts {
  /** What it does, in a sentence. */
  readonly summary: string;
  /** What does not come back, in a sentence; undefined when everything does. */
  readonly lossy?: string;
  /** What is cut off, where nothing but digits beyond any practical use is lost. */
  readonly precision?: string;
  /** The options that it takes. */
  readonly options?: z.ZodType;
  /** Keys that the codec looks at and that another field writes. */
  readonly reads?: readonly string[];
  /** Refuses to encode: there is no way back to the provider's form. */
  readonly decodeOnly?: boolean;
}

/**
 * A named two-way conversion. Called with its options it gives a zod codec whose input is the
 * provider's form and whose output is the canonical one.
 */
export interface NamedCodec<Options, Codec extends z.ZodType = z.ZodType> {
  (options?: Options): Codec;
  readonly facts: CodecFacts;
}

/** Makes a named codec of a function from options to a zod codec. */
export function defineCodec<Options, Codec extends z.ZodType>(
  facts: CodecFacts,
  make: (options: Options | undefined) => Codec,
): NamedCodec<Options, Codec> {
  const loss = facts.lossy ?? facts.precision;
  const makeOne = (options?: Options): Codec => {
    const codec = make(options);
    if (loss !== undefined) losses.set(codec, loss);
    return codec;
  };
  return Object.assign(makeOne, { facts });
}

const losses = new WeakMap<z.ZodType, string>();

/** What a codec of the library loses, in a sentence. */
export function lossOf(codec: z.ZodType | undefined): string | undefined {
  return codec === undefined ? undefined : losses.get(codec);
}

/** Refuses a value inside a codec, with the reason. */
export function refuse(context: z.core.ParsePayload, input: unknown, message: string): never {
  context.issues.push({ code: "custom", message, input });
  return z.NEVER;
}

/** A moment in UTC as the canonical model has it. */
export const canonicalTimestamp: z.ZodType<string, string> = z.iso.datetime().regex(/Z$/);

/** Prints a moment: RFC 3339, UTC, without a fraction of zero. */
export function printTimestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(".000Z", "Z");
}
