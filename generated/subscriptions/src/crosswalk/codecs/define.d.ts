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
export declare function defineCodec<Options, Codec extends z.ZodType>(
  facts: CodecFacts,
  make: (options: Options | undefined) => Codec,
): NamedCodec<Options, Codec>;
/** What a codec of the library loses, in a sentence. */
export declare function lossOf(codec: z.ZodType | undefined): string | undefined;
/** Refuses a value inside a codec, with the reason. */
export declare function refuse(
  context: z.core.ParsePayload,
  input: unknown,
  message: string,
): never;
/** A moment in UTC as the canonical model has it. */
export declare const canonicalTimestamp: z.ZodType<string, string>;
/** Prints a moment: RFC 3339, UTC, without a fraction of zero. */
export declare function printTimestamp(milliseconds: number): string;
