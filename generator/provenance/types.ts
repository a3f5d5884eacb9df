import type { Diagnostic } from "../diagnostics/index.ts";
import type { Locate } from "../document/types.ts";

/** A parameter, a field, a response or a credential of a document, and where it is from. */
export interface ProvenanceEntry {
  /** What it is: `path`, `query`, `body`, `response 200`, `field`. */
  readonly what: string;
  /** Its name, with dots for nesting. */
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly source: ReturnType<Locate>;
  /** What was reported of the line it is from: what contradicts it, what it leaves open. */
  readonly notes: readonly Diagnostic[];
}

/** An operation or a component, with its entries. */
export interface ProvenanceGroup {
  readonly title: string;
  readonly source: ReturnType<Locate>;
  readonly entries: readonly ProvenanceEntry[];
  readonly notes: readonly Diagnostic[];
}

/** Where everything in a provider's document is from. */
export interface Provenance {
  readonly provider: string;
  readonly groups: readonly ProvenanceGroup[];
  /** What was reported of no line that an entry is from. */
  readonly notes: readonly Diagnostic[];
}
