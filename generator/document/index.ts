export { chooseOperations, type OperationChoice } from "./choose/choose.ts";
export { applyOverlay } from "./overlay/apply.ts";
export { bundle, inlineFiles, lintAndBundle, type LintAndBundleOptions } from "./finish.ts";
export { findLintProblems, reportLint, type LintResult } from "./lint.ts";
export type { LintInput } from "./redocly/lint.ts";
export { merge } from "./merge/merge.ts";
export { resolvePlaceholders, type PlaceholderOptions } from "./placeholders/resolve.ts";
export { typeWord } from "./placeholders/kinds.ts";
export type { LintProblem } from "./redocly/problems.ts";
export {
  contentFile,
  hashText,
  lockFileName,
  pinnedText,
  printLock,
  readLock,
  type Pin,
  type ReferenceLock,
} from "./references/lock.ts";
export { readAsIntended, readUpgraded } from "./reading/index.ts";
export type { Reading, ReadingMode } from "./reading-names.ts";
export { createPinnedReferences } from "./references/pinned.ts";
export { redirectProblem, type BroughtFile, type FileAccess } from "./references/policy.ts";
export type { RemoteReferences } from "./references/remote.ts";
export type { FactKind, FactSource, Locate, SourcedDocument } from "./types.ts";
export { separateVariants } from "./variants/index.ts";
export { upgrade } from "./upgrade/index.ts";
