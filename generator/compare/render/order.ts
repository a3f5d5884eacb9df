import type { Change, ChangeReport } from "../types.ts";
import { CLASSES } from "./groups.ts";

/** A change of a provider's document. */
export interface ProviderChange {
  readonly report: ChangeReport;
  readonly change: Change;
}

/** The reports as every format shows them. */
export interface OrderedReports {
  /** Changes that touch a mapping, of all providers: the worst first, else in the order of the reports. */
  readonly mapped: readonly ProviderChange[];
  /** The other changes of each report that has any, the worst first, those of exported names before others. */
  readonly others: readonly {
    readonly report: ChangeReport;
    readonly changes: readonly Change[];
  }[];
}

/** Whether a mapping has to be looked at because of the change. */
export function isMapped({ mappings }: Change): boolean {
  return mappings.length > 0;
}

/** Separates the changes that touch mappings, and orders the others. */
export function orderReports(reports: readonly ChangeReport[]): OrderedReports {
  const mapped = reports.flatMap((report) =>
    report.changes.filter(isMapped).map((change) => ({ report, change })),
  );
  const others = reports.map((report) => ({
    report,
    changes: inOrder(report.changes.filter((change) => !isMapped(change))),
  }));
  return {
    mapped: mapped.toSorted((one, other) => severity(one.change) - severity(other.change)),
    others: others.filter(({ changes }) => changes.length > 0),
  };
}

/**
 * The reports with their changes in that order, for formats that keep a report together: first the providers
 * whose changes touch mappings.
 */
export function sortReports(reports: readonly ChangeReport[]): readonly ChangeReport[] {
  const sorted = reports.map((report) => ({
    ...report,
    changes: [
      ...inOrder(report.changes.filter(isMapped)),
      ...inOrder(report.changes.filter((change) => !isMapped(change))),
    ],
  }));
  return sorted.toSorted((one, other) => rank(one) - rank(other));
}

/** How bad the worst change is that touches a mapping; higher than all where none does. */
function rank({ changes }: ChangeReport): number {
  return Math.min(CLASSES.length, ...changes.filter(isMapped).map(severity));
}

function inOrder(changes: readonly Change[]): readonly Change[] {
  const key = (change: Change): number =>
    severity(change) * 2 + (change.exports.length > 0 ? 0 : 1);
  return changes.toSorted((one, other) => key(one) - key(other));
}

function severity(change: Change): number {
  return CLASSES.findIndex(({ id }) => id === change.class);
}
