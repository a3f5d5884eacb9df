import type { Candidate } from "./fields.ts";
import { scorePair, type Knowledge, type Scored } from "./score.ts";

/** A provider's field that may be the canonical one. */
export interface Suggestion extends Scored {
  readonly provider: Candidate;
}

export interface Ranking {
  readonly canonical: Candidate;
  /** Best first. */
  readonly candidates: readonly Suggestion[];
}

/** How much a field counts against a pair when it fits another field better. */
const rivalry = 0.5;

/**
 * Ranks the provider's fields for each canonical field. A field that fits another canonical field
 * better counts less: most fields say one thing.
 */
export function rank(
  canonical: readonly Candidate[],
  provider: readonly Candidate[],
  knowledge: Knowledge,
): Ranking[] {
  const scores = canonical.map((ours) =>
    provider.map((theirs) => scorePair(ours, theirs, knowledge)),
  );
  const best = provider.map((_, column) =>
    Math.max(...scores.map((row) => row[column]?.score ?? 0)),
  );
  return canonical.map((ours, row) => ({
    canonical: ours,
    candidates: provider
      .map((theirs, column) => {
        const { score, reasons } = scores[row]?.[column] as Scored;
        const behind = Math.max(0, (best[column] ?? 0) - score);
        return {
          provider: theirs,
          score: Math.round((score - rivalry * behind) * 1000) / 1000,
          reasons,
        };
      })
      .sort((a, b) => b.score - a.score || (a.provider.path < b.provider.path ? -1 : 1)),
  }));
}
