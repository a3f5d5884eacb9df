import type { DiagnosticCode } from "../../diagnostics/index.ts";

/** A kind of file that people have and that holds nothing to generate from, or that needs a converter. */
export interface KnownFormat {
  readonly code: DiagnosticCode;
  /** What the file is, for the message. */
  readonly message: string;
  readonly fix?: string;
}

/** The beginning of a file. */
export interface FileHead {
  readonly text: string;
  /** True where the root of the JSON or YAML has the key. */
  hasKey(key: string): boolean;
}

/** How a kind of file is told. */
export interface Recognizer {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly test: (head: FileHead) => boolean;
  /** What to do about this very file, where the file itself tells it. */
  readonly fix?: (text: string) => string | undefined;
}

/** How many of the features a text has. */
export const countOf = (text: string, features: readonly RegExp[]) =>
  features.filter((feature) => feature.test(text)).length;
