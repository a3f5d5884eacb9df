export { checkOutput } from "./check.ts";
export { commitOutput, type CommitContext, type CommitResult } from "./commit.ts";
export { formatFiles, type FormatOptions } from "./format/index.ts";
export { outputIsCurrent, outputStateOf, type OutputState } from "./inputs.ts";
export { readManifestContents, sealPackage } from "./manifest.ts";
export { planOutput } from "./plan.ts";
export { recover } from "./recover.ts";
export type {
  FileStatus,
  OutputContext,
  OutputPlan,
  OutputRequest,
  PackageOutput,
  PlannedFile,
  PlannedPackage,
} from "./types.ts";
export { watch, type WatchOptions } from "./watch.ts";
