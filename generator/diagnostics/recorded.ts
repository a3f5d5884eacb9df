import { createDiagnostics, type Diagnostics } from "./collector.ts";
import type { DiagnosticReport, SourceLocation } from "./types.ts";

/** A result, and what was reported while it was made: plain data, whose locations are pointers into the document. */
export interface Recorded<T> {
  readonly value: T;
  readonly reports: readonly DiagnosticReport[];
}

/** Finds the source location that a pointer into the bundled document leads to. */
type Locate = (pointer: string) => SourceLocation | undefined;

/** Runs a computation and keeps its reports for `replay`, in place of reporting them. */
export async function record<T>(
  work: (diagnostics: Diagnostics, locate: Locate) => T | Promise<T>,
): Promise<Recorded<T>> {
  const reports: DiagnosticReport[] = [];
  const report = (one: DiagnosticReport): void => {
    reports.push(one);
  };
  const value = await work({ ...createDiagnostics(), report }, pointerAsLocation);
  return { value, reports };
}

const pointerAsLocation: Locate = (pointer) => ({ file: pointer, line: 0, column: 0 });

/** Reports what was recorded, each at the location that its pointer leads to now. */
export function replay<T>(
  { value, reports }: Recorded<T>,
  diagnostics: Pick<Diagnostics, "report">,
  locate?: Locate,
): T {
  for (const { location, ...report } of reports) {
    // One of the configuration is where it was; lines begin at 1.
    if (location !== undefined && location.line > 0) {
      diagnostics.report({ ...report, location });
      continue;
    }
    const pointer = location?.file ?? report.pointer;
    const found = pointer === undefined ? undefined : locate?.(pointer);
    diagnostics.report(found === undefined ? report : { ...report, location: found });
  }
  return value;
}
