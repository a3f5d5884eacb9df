export { closest, didYouMean } from "./closest.ts";
export { declarations, type DiagnosticCode } from "./codes/index.ts";
export {
  createDiagnostics,
  declaredSeverity,
  forProvider,
  isAdjustable,
  onError,
  onFinalError,
  warningsAsNotes,
  type DiagnosticLog,
  type DiagnosticOverride,
  type Diagnostics,
} from "./collector.ts";
export { furtherProblems, groupDiagnostics, type DiagnosticGroup } from "./groups.ts";
export { record, replay, type Recorded } from "./recorded.ts";
export type {
  Diagnostic,
  DiagnosticDeclaration,
  DiagnosticReport,
  RelatedLocation,
  Severity,
  SourceLocation,
} from "./types.ts";
export {
  renderDiagnostic,
  sortDiagnostics,
  summarise,
  visible,
  type RenderOptions,
} from "./render.ts";
