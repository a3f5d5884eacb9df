/** A document for a child to generate a package from; paths are absolute. */
export interface Order {
  readonly root: string;
  readonly file: string;
  readonly output: string;
  readonly lint: boolean;
  readonly format: boolean;
}

/** What became of a document. */
export interface Answer {
  /** Refused: with a diagnostic. Failed: with a stack trace, too slow, or out of memory. */
  readonly outcome: "generated" | "refused" | "failed";
  /** Why it was refused or failed. */
  readonly details: readonly string[];
  /** Codes of the problems that did not stop it. */
  readonly warnings: readonly string[];
  /** CPU seconds. */
  readonly cpu: number;
}

export type Compiler = "5.9" | "7";

/** All that is known about a document. */
export interface Result extends Answer {
  /** Relative to the folder. */
  readonly file: string;
  /** Size in bytes. */
  readonly size: number;
  /** State of the program that made it. */
  readonly program: string;
  /** Compiler -> first errors, and how many there were. */
  readonly types: Readonly<Partial<Record<Compiler, { count: number; first: readonly string[] }>>>;
}
