export { checkOutput } from "./check.ts";
export { commitOutput, type CommitContext, type CommitResult } from "./commit.ts";
export { formatFiles, type FormatOptions } from "./format/index.ts";
export { outputIsCurrent, outputStateOf, type RootState } from "./inputs.ts";
export { findPackagesOf } from "./find-packages.ts";
export { readManifestContents, withManifest } from "./manifest.ts";
export { planOutput } from "./plan.ts";
export { recover } from "./recover.ts";
export { createSpool, type Spool } from "./spool.ts";
export type {
  FileStatus,
  KeepContent,
  OutputContext,
  OutputFile,
  OutputPlan,
  OutputRequest,
  PackageOutput,
  PlannedFile,
  PlannedPackage,
} from "./types.ts";
export { removeEmptyFolder } from "./work-folder.ts";
export { watch, type WatchOptions } from "./watch.ts";
