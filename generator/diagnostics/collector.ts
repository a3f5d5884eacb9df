import { declarations, type DiagnosticCode } from "./codes/index.ts";
import type { Diagnostic, DiagnosticDeclaration, DiagnosticReport, Severity } from "./types.ts";

/**
 * Takes the problems that stages report. It cannot be read: a stage returns what it decided, so
 * that switching a report off or lowering it never changes the output.
 */
export interface Diagnostics {
  report(report: DiagnosticReport): void;
  /** Takes over diagnostics that were made elsewhere, e.g. in a worker thread. */
  add(diagnostics: readonly Diagnostic[]): void;
}

/** The problems of a run, for commands, which show them and decide whether the run succeeded. */
export interface DiagnosticLog extends Diagnostics {
  readonly all: readonly Diagnostic[];
  /** True once an error was reported that no configuration acknowledges. */
  hasErrors(): boolean;
  /** An empty collector with the same overrides, for work whose reports are added later. */
  fork(): DiagnosticLog;
}

/** What a user's configuration says about a report: another severity, or a reason to live with it. */
export interface DiagnosticOverride {
  readonly severity?: Diagnostic["severity"] | "off";
  readonly acknowledged?: string;
}

/**
 * Makes an empty collector.
 *
 * @param override - decides per report; the configuration's `diagnostics` section. Errors that are
 * not `adjustable` are beyond it: stages give up after them, which must not pass for success.
 */
export function createDiagnostics(
  override: (report: DiagnosticReport) => DiagnosticOverride | undefined = () => undefined,
): DiagnosticLog {
  const all: Diagnostic[] = [];
  const located = new Set<string>();
  return {
    all,
    report(report) {
      const { severity, title, cause, fix } = declarations[report.code];
      const isFinal = (report.severity ?? severity) === "error" && !isAdjustable(report.code);
      const changed = isFinal ? undefined : override(report);
      if (changed?.severity === "off" || isKnown(located, report)) return;
      all.push({
        ...report,
        severity: changed?.severity ?? report.severity ?? severity,
        title,
        cause,
        fix: report.fix ?? fix,
        ...(changed?.acknowledged === undefined ? {} : { acknowledged: changed.acknowledged }),
      });
    },
    add(diagnostics) {
      all.push(...diagnostics);
    },
    hasErrors() {
      return all.some((d) => d.severity === "error" && d.acknowledged === undefined);
    },
    fork: () => createDiagnostics(override),
  };
}

/** Whether the same was reported of the same location, as of the variants of a schema; remembers the report. */
function isKnown(
  located: Set<string>,
  { code, message, location, provider }: DiagnosticReport,
): boolean {
  if (location === undefined) return false;
  const key = JSON.stringify([
    code,
    message,
    location.file,
    location.line,
    location.column,
    provider,
  ]);
  return located.size === located.add(key).size;
}

/** True when the configuration may lower or acknowledge reports of a code, as far as they are errors. */
export function isAdjustable(code: DiagnosticCode): boolean {
  const { severity, adjustable }: DiagnosticDeclaration = declarations[code];
  return severity !== "error" || adjustable === true;
}

/** The same log for a stage that works on one provider: its reports say so where they do not say it themselves. */
export function forProvider(diagnostics: Diagnostics, provider: string): Diagnostics {
  return {
    ...diagnostics,
    report: (report) => {
      diagnostics.report({ provider, ...report });
    },
  };
}

/** The same log for a stage whose warnings a later one may settle: they are reported as notes. */
export function warningsAsNotes(diagnostics: Diagnostics): Diagnostics {
  return {
    ...diagnostics,
    report: (report) => {
      const isWarning = declaredSeverity(report) === "warning";
      diagnostics.report(isWarning ? { ...report, severity: "info" } : report);
    },
  };
}

/** The same log, which calls back at each error, whatever the configuration makes of it. */
export function onError(diagnostics: Diagnostics, callback: () => void): Diagnostics {
  return {
    ...diagnostics,
    report: (report) => {
      if (declaredSeverity(report) === "error") callback();
      diagnostics.report(report);
    },
  };
}

/** The same log, which calls back at each error that no configuration can lower: what it is about cannot be used. */
export function onFinalError(diagnostics: Diagnostics, callback: () => void): Diagnostics {
  return {
    ...diagnostics,
    report: (report) => {
      if (declaredSeverity(report) === "error" && !isAdjustable(report.code)) callback();
      diagnostics.report(report);
    },
  };
}

/** The severity of a report before any configuration. */
export function declaredSeverity(report: DiagnosticReport): Severity {
  return report.severity ?? declarations[report.code].severity;
}
