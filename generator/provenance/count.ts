import type { Provenance, ProvenanceEntry } from "./types.ts";

/** How many of a document's entries are known in which way. */
interface ProvenanceCounts {
  readonly operations: number;
  readonly schemas: number;
  readonly entries: number;
  readonly byKind: Readonly<Record<"stated" | "sampled" | "derived" | "overlay", number>>;
  /** What was reported: contradictions, and what the documents leave open. */
  readonly notes: number;
}

/** Counts what the page and the command print first. */
export function countProvenance({ groups, notes }: Provenance): ProvenanceCounts {
  const entries = groups.flatMap((group) => group.entries);
  const of = (kind: string) => entries.filter(({ source }) => source?.kind === kind).length;
  const schemas = groups.filter(({ title }) => title.startsWith("Schema ")).length;
  const operations = groups.filter(({ source }) => source !== undefined).length - schemas;
  const own = [...groups, ...(entries satisfies readonly ProvenanceEntry[])].flatMap(
    (one) => one.notes,
  );
  return {
    operations,
    schemas,
    entries: entries.length,
    byKind: {
      stated: of("stated"),
      sampled: of("sampled"),
      derived: of("derived"),
      overlay: of("overlay"),
    },
    notes: new Set([...own, ...notes]).size,
  };
}

/** The counts as a sentence. */
export function tellCounts({
  operations,
  schemas,
  entries,
  byKind,
  notes,
}: ProvenanceCounts): string {
  const kinds = Object.entries(byKind)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`);
  return `${operations} operations, ${schemas} schemas, ${entries} entries (${kinds.join(", ")}), ${notes} open questions and notes.`;
}
