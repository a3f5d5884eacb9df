import type { Diagnostics, SourceLocation } from "../diagnostics/index.ts";
import type { AcceptedChange, Change, ChangeReport } from "./types.ts";

/** A record of the configuration that accepts a change. */
export interface AcceptedRecord extends AcceptedChange {
  readonly id: string;
  readonly location: SourceLocation;
}

/** What records are held against. */
export interface AcceptOptions {
  /** The day on which the comparison runs, `YYYY-MM-DD`. */
  readonly today: string;
  readonly diagnostics: Diagnostics;
  /** Whether a record may name a change that is not there: set for a comparison of two commits of the past. */
  readonly allowUnused?: boolean;
}

/**
 * Enters into reports which changes the configuration accepts. A record that has expired, or that no change has the
 * id of, is an error: it would hide something later, or hides nothing.
 */
export function acceptChanges(
  reports: readonly ChangeReport[],
  records: readonly AcceptedRecord[],
  { today, diagnostics, allowUnused = false }: AcceptOptions,
): readonly ChangeReport[] {
  const valid = new Map<string, AcceptedChange>();
  const known = new Set(reports.flatMap(({ changes }) => changes.map(({ id }) => id)));
  for (const { id, reason, expires, location } of records) {
    if (!known.has(id)) {
      if (allowUnused) continue;
      diagnostics.report({
        code: "accepted-change-unused",
        message: `No change has the id \`${id}\` any more.`,
        location,
      });
    } else if (expires < today)
      diagnostics.report({
        code: "accepted-change-expired",
        message: `\`${id}\` was accepted until ${expires}: ${reason}`,
        location,
      });
    else valid.set(id, { reason, expires });
  }
  if (valid.size === 0) return reports;
  return reports.map((report) => ({
    ...report,
    changes: report.changes.map((change): Change => {
      const accepted = valid.get(change.id);
      return accepted === undefined ? change : { ...change, accepted };
    }),
  }));
}
