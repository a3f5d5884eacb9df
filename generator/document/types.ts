import type { SourceLocation } from "../diagnostics/index.ts";
import type { JsonObject } from "../json/values.ts";

/**
 * How a fact is known: `stated` by the page (a row, a key), `sampled` from a JSON or curl sample,
 * `derived` by a rule (casing, server subtraction), or given by an `overlay`.
 * Only `stated` and `overlay` may set `required`, `enum` or bounds.
 */
export type FactKind = "stated" | "sampled" | "derived" | "overlay";

/** Where a fact comes from. */
export interface FactSource extends SourceLocation {
  readonly kind: FactKind;
  /** 0 to 1. Facts below 0.9 stay out of the document's types. */
  readonly confidence: number;
}

/**
 * Finds the source of the value at a JSON Pointer; of its key when `part` is `key`.
 * Falls back to the nearest ancestor that has one. May parse the file on first use, so call it
 * only to report something.
 */
export type Locate = (pointer: string, part?: "value" | "key") => FactSource | undefined;

/** A document together with the sources of its facts. Each stage makes a new one, and never changes the one it got. */
export interface SourcedDocument {
  /** The file it was read from, or the first of them, relative to the project's root; a remote document's URL. */
  readonly file: string;
  readonly value: JsonObject;
  readonly locate: Locate;
}
