/** Types of the package's entry point (`import { generate, diff, lint, compare, rules }`): self-contained, so that nothing else of the tool is public. */

export interface SourceLocation {
  /** Path with `/` separators, relative to the project's root where the file lies below it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A problem: what it is, where, why, and what to do about it. */
export interface Diagnostic {
  /** Stable, for `diagnostics` of the configuration. */
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly title: string;
  readonly message: string;
  readonly cause: string;
  readonly fix: string;
  readonly location?: SourceLocation | undefined;
  /** JSON Pointer into the document concerned. */
  readonly pointer?: string | undefined;
  /** Name of the provider in the configuration. */
  readonly provider?: string | undefined;
  /** The reason, where the configuration acknowledges the problem. */
  readonly acknowledged?: string | undefined;
}

/** What a run did for one package. Paths are relative to the package's folder. */
export interface PackageSummary {
  readonly name: string;
  readonly kind: "provider" | "crosswalk" | "runtime";
  /** Relative to the project's root. */
  readonly folder: string;
  readonly operations: number;
  readonly schemas: number;
  readonly files: number;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface GenerateResult {
  readonly ok: boolean;
  readonly packages: readonly PackageSummary[];
  readonly diagnostics: readonly Diagnostic[];
  /** With `check`: unified diff of the first file that differs. */
  readonly diff?: string | undefined;
}

export interface LintResult {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a document says of a value. */
export type Acceptance = "accepted" | "rejected" | "not-described" | "unknown";

/** One change of meaning. */
export interface Change {
  /** Names the change; stable, for `diff.accepted` of the configuration. */
  readonly id: string;
  /** Id of the rule; stable. */
  readonly rule: string;
  readonly class: "breaking" | "may-break" | "non-breaking" | "informational";
  readonly message: string;
  readonly pointer: string;
  /** `POST /subscriptions`; empty for what belongs to no operation. */
  readonly operations: readonly string[];
  readonly location?: SourceLocation;
  /** `proved`: by containment or by a value; `rule`: as the rule says; `undecided`: neither proof nor value. */
  readonly basis: "proved" | "rule" | "undecided";
  /** For what breaks or may break: a value, and what the old and the new document say of it. */
  readonly evidence?: {
    readonly value: unknown;
    readonly base: Acceptance;
    readonly revision: Acceptance;
  };
  /** TypeScript that compiled with the old package and does not with the new one. */
  readonly code?: string;
  /** Set where the configuration accepts the change. */
  readonly accepted?: { readonly reason: string; readonly expires: string };
  /** Exported TypeScript names concerned. */
  readonly exports: readonly string[];
  /** Mappings that the change touches. */
  readonly mappings: readonly { readonly mapping: string; readonly canonical: string }[];
}

export interface ChangeReport {
  readonly provider: string;
  readonly packageName?: string;
  readonly baseVersion: string;
  readonly revisionVersion: string;
  readonly counts: Readonly<Record<Change["class"], number>>;
  readonly changes: readonly Change[];
}

export interface DiffResult {
  readonly ok: boolean;
  readonly reports: readonly ChangeReport[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ProjectOptions {
  /** A folder of the project; default: the working directory. */
  readonly cwd?: string;
  /** Names of providers and crosswalks; default: all. */
  readonly only?: readonly string[];
}

/** Generates packages, all or nothing; with `check` it compares and writes nothing. Throws where there is no configuration, or none of a name. */
export declare function generate(
  options?: ProjectOptions & {
    readonly check?: boolean;
    readonly lint?: boolean;
    readonly format?: boolean;
  },
): Promise<GenerateResult>;

/** Everything that generation would report, notes included; writes nothing. */
export declare function lint(options?: ProjectOptions): Promise<LintResult>;

/** What changed in meaning between the documents at a git ref (default: `HEAD`) and now. */
export declare function diff(
  options?: Pick<ProjectOptions, "cwd"> & {
    /** A commit, branch or tag; `A..B` compares the packages of two of them, `A...B` those of B with where it left A. */
    readonly base?: string;
    /** Compare with where the present branch left the base, as a pull request does. */
    readonly forked?: boolean;
  },
): Promise<DiffResult>;

/**
 * What changed in meaning between two documents: bundled OpenAPI 3.1, as `openapi.yaml` of a generated package is.
 * Pure: the same documents give the same report.
 */
export declare function compare(base: object, revision: object): ChangeReport;

/** A rule of the comparison. */
export interface Rule {
  readonly id: string;
  /** Which way the data flows, seen from the consumer. */
  readonly direction: "request" | "response" | "other";
  /** `decide`: as containment of the schemas says, and `may-break` where that is not decided. */
  readonly class: Change["class"] | "decide";
  /** Whether containment of the schemas has a say in the class. */
  readonly decidable: boolean;
  readonly title: string;
}

/** Every rule, in the order of the manual. */
export declare const rules: readonly Rule[];
