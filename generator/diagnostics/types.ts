import type { DiagnosticCode } from "./codes/index.ts";

/** How serious a diagnostic is. `error` makes the run fail; nothing is written then. */
export type Severity = "error" | "warning" | "info";

/** A place in a file that the user owns. Lines and columns count from 1. */
export interface SourceLocation {
  /** Path with `/` separators, relative to the project's root where the file lies below it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  /** Exclusive. */
  readonly endColumn?: number;
}

/** One entry of the table of diagnostics: everything that is the same for each report of a code. */
export interface DiagnosticDeclaration {
  readonly severity: Severity;
  /**
   * Of an error: something right can be made all the same, so that the configuration may lower or
   * acknowledge it. After any other error there is nothing to go on with.
   */
  readonly adjustable?: true;
  /** What is wrong, in a few words. */
  readonly title: string;
  /** Why this happens. */
  readonly cause: string;
  /** What the user does about it. */
  readonly fix: string;
}

/** A second place that belongs to a problem, e.g. the other of two operations with one id. */
export interface RelatedLocation {
  readonly message: string;
  readonly location: SourceLocation;
}

/** What a stage reports. Severity, title, cause and fix come from the code's declaration. */
export interface DiagnosticReport {
  readonly code: DiagnosticCode;
  /** In place of the declared one, where the context makes a problem more or less serious. */
  readonly severity?: Severity | undefined;
  /** This one problem, with its names and values. */
  readonly message: string;
  readonly location?: SourceLocation | undefined;
  /** JSON Pointer (RFC 6901) into the document concerned. */
  readonly pointer?: string | undefined;
  readonly related?: readonly RelatedLocation[] | undefined;
  /** All pointers, of a report that stands for several; for `--json`. */
  readonly pointers?: readonly string[] | undefined;
  /** A fix for this very problem; replaces the declaration's general one. */
  readonly fix?: string | undefined;
  /** Name of the provider in the configuration. */
  readonly provider?: string | undefined;
}

/** A reported problem, ready to be shown. Plain data: it crosses worker threads and goes into `--json`. */
export interface Diagnostic extends DiagnosticReport {
  readonly severity: Severity;
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
  /** The reason for which the configuration acknowledges this problem; it is then counted, not shown. */
  readonly acknowledged?: string;
}
