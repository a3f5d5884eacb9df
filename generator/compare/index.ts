export { acceptChanges, type AcceptedRecord } from "./accept.ts";
export {
  bumpFor,
  exitCodeFor,
  nextVersion,
  type Bump,
  type BumpOptions,
  type FailOn,
} from "./bump.ts";
export { addReleases, updateChangelog, type ChangelogEntry, type Release } from "./changelog.ts";
export { compareDocuments } from "./document.ts";
export { exportsOfManifest, exportsOfModel } from "./exports.ts";
export { commitOf, listAtRef, readAtRef, releasesOf, type Commit } from "./git.ts";
export { renderAnnotations, renderChangeset } from "./render/github.ts";
export { renderHtml } from "./render/html.ts";
export { renderJson } from "./render/json.ts";
export { renderMarkdown } from "./render/markdown.ts";
export { renderText, type TextOptions } from "./render/text.ts";
export { findChanges, renderWhy, type FoundChange } from "./render/why.ts";
export {
  reviewProvider,
  reviewProviders,
  reviewReleases,
  reviewSinceRelease,
  type Review,
  type ReviewedProvider,
  type ReviewOptions,
} from "./review.ts";
export { rules, ruleTable, type NoMirror, type Rule } from "./rules/index.ts";
export type {
  Basis,
  Change,
  ChangeClass,
  ChangeReport,
  ComparedDocument,
  CompareOptions,
  Direction,
  ExportLookup,
  MappingTouch,
  SurfaceEffect,
} from "./types.ts";
