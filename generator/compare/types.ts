import type { SourceLocation } from "../diagnostics/index.ts";
import type { JsonObject, JsonValue } from "../json/values.ts";

/**
 * What a change does to a consumer that was written against the base document.
 * `may-break`: it depends on something the documents do not say, or containment cannot be decided.
 */
export type ChangeClass = "breaking" | "may-break" | "non-breaking" | "informational";

/**
 * Which way the data flows, seen from the consumer: `request` is what it sends, `response` what it
 * receives. The body of a webhook or callback is received, so it counts as `response`.
 */
export type Direction = "request" | "response" | "other";

/** What a change does to the TypeScript that is exported for the document. */
export type SurfaceEffect = "breaking" | "additive" | "docs" | "none";

/**
 * How the class is known. `proved`: containment was shown, or `witness` shows the contrary.
 * `rule`: the rule's class, as the table states it. `undecided`: neither proof nor witness was found.
 */
export type Basis = "proved" | "rule" | "undecided";

/** A mapping that reads or writes the part of the provider's document that changed. */
export interface MappingTouch {
  /** The mapping file, relative to the project's root. */
  readonly mapping: string;
  /** Path of the canonical field. */
  readonly canonical: string;
}

/** What a document says of a value. */
export type Acceptance = "accepted" | "rejected" | "not-described" | "unknown";

/** A value that shows a change, and what each document says of it. */
export interface Evidence {
  readonly value: JsonValue;
  readonly base: Acceptance;
  readonly revision: Acceptance;
}

/** The record of the configuration that accepts a change. */
export interface AcceptedChange {
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly expires: string;
}

/** One change of meaning. */
export interface Change {
  /** Names the change: the same in every run in which the same thing changes at the same location. */
  readonly id: string;
  /** Id of a row of the rule table; stable, so that it can be named in a configuration. */
  readonly rule: string;
  readonly class: ChangeClass;
  readonly direction: Direction;
  /** What changed, in words: subject, rule title, old and new value. Contains text of the documents. */
  readonly message: string;
  /** JSON Pointer into the revision, or into the base document for something that is gone. */
  readonly pointer: string;
  readonly basePointer?: string;
  readonly revisionPointer?: string;
  /** `POST /subscriptions`, in document order; empty for what belongs to no operation. */
  readonly operations: readonly string[];
  /** Old and new value; absent where there was or is none. */
  readonly before?: JsonValue;
  readonly after?: JsonValue;
  readonly basis: Basis;
  /** A value that one of the two schemas takes and the other refuses, where that proves the class. */
  readonly witness?: JsonValue;
  /** For what breaks or may break: a value that shows it, or one that it is about. */
  readonly evidence?: Evidence;
  /** For a change of requests: TypeScript that compiled with the old package and does not with the new one. */
  readonly code?: string;
  /** Set where the configuration accepts the change. */
  readonly accepted?: AcceptedChange;
  /** A guess at what was meant, e.g. that a property was renamed. */
  readonly hint?: string;
  /** Where `pointer` was written, by the `locate` of its document. */
  readonly location?: SourceLocation;
  readonly surface: SurfaceEffect;
  /** Exported TypeScript names concerned, sorted. */
  readonly exports: readonly string[];
  readonly mappings: readonly MappingTouch[];
}

/** All changes between two documents, in document order. */
export interface ChangeReport {
  /** Version of the shape of this report. */
  readonly format: 1;
  /** Name of the provider; empty when the caller gave none. */
  readonly provider: string;
  /** npm name of the generated package, for changesets and changelogs. */
  readonly packageName?: string;
  readonly baseVersion: string;
  readonly revisionVersion: string;
  readonly counts: Readonly<Record<ChangeClass, number>>;
  readonly changes: readonly Change[];
}

/** One of the two documents: bundled OpenAPI 3.1, and where its parts were written. */
export interface ComparedDocument {
  readonly document: JsonObject;
  readonly locate?: ((pointer: string) => SourceLocation | undefined) | undefined;
  /** Exported TypeScript names for a pointer into this document: `exportsOfModel`, `exportsOfManifest`. */
  readonly exports?: ExportLookup | undefined;
}

export type ExportLookup = (pointer: string) => readonly string[];

export interface CompareOptions {
  readonly provider?: string | undefined;
  readonly packageName?: string | undefined;
  /**
   * Pointer into the provider's document (as the mapping was written against it) -> what it maps to.
   * A change touches it at the pointer, below it, and above it when the whole part is gone.
   */
  readonly mappings?: ReadonlyMap<string, readonly MappingTouch[]> | undefined;
}
