import type { Diagnostics } from "../diagnostics/index.ts";

/** A formatted file, its content wherever it is kept until it is written. */
export interface OutputFile {
  /** Relative to the package's folder, `/` separators. */
  readonly path: string;
  /** SHA-256 of the content. */
  readonly hash: string;
  /** The content, UTF-8. */
  readonly read: () => Buffer;
}

/** Keeps a content until it is written; returns what gives it back. */
export type KeepContent = (content: Buffer) => () => Buffer;

/** A package as it shall be on disk. */
export interface PackageOutput {
  /** Folder below the output root, `/` separators; `.` when the root itself is the package. */
  readonly dir: string;
  /** All files, formatted, with `manifest.json` (`withManifest`); none: a package that shall go. */
  readonly files: readonly OutputFile[];
  /** Name in the configuration, for diagnostics. */
  readonly provider?: string;
}

/** What a run wants on disk. */
export interface OutputRequest {
  /** Absolute path of e.g. `generated`. */
  readonly outputRoot: string;
  /** Absolute; the output root must not be it or a folder around it, and messages are relative to it. */
  readonly projectRoot: string;
  readonly packages: readonly PackageOutput[];
  /**
   * Packages of ours below the root that this run does not produce: `remove` when the run is about all
   * packages, `keep` when it is about some.
   */
  readonly surplusPolicy: "keep" | "remove";
}

/** `surplus`: ours by the manifest on disk, and no longer part of the package. */
export type FileStatus = "new" | "changed" | "unchanged" | "surplus";

export interface PlannedFile {
  /** Relative to the package's folder. */
  readonly path: string;
  readonly status: FileStatus;
  /** What shall be in the file; undefined for `surplus`. */
  readonly read?: () => Buffer;
}

export interface PlannedPackage {
  readonly dir: string;
  readonly provider?: string;
  /** In the order of the request, surplus files last. */
  readonly files: readonly PlannedFile[];
}

/** The difference between a request and the disk. */
export interface OutputPlan {
  readonly request: OutputRequest;
  /** False when errors were reported; such a plan is not committed. */
  readonly ok: boolean;
  readonly packages: readonly PlannedPackage[];
  readonly counts: Readonly<Record<FileStatus, number>>;
}

export interface OutputContext {
  readonly diagnostics: Diagnostics;
}
