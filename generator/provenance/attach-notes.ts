import type { Diagnostic, SourceLocation } from "../diagnostics/index.ts";
import type { Provenance, ProvenanceEntry, ProvenanceGroup } from "./types.ts";

/**
 * Gives each entry what was reported of the line it is from, each group what was reported of its first line.
 * The rest stays with the document as a whole.
 */
export function attachNotes(
  provider: string,
  groups: readonly ProvenanceGroup[],
  reported: readonly Diagnostic[],
): Provenance {
  const entries = groups.flatMap((group) => group.entries);
  const ofEntries = indexOf(entries);
  const ofGroups = indexOf(groups);
  const taken = new Map<ProvenanceEntry | ProvenanceGroup, Diagnostic[]>();
  const rest: Diagnostic[] = [];
  for (const diagnostic of reported) {
    const owners = locationsOf(diagnostic).flatMap(
      (location) => ofEntries.get(keyOf(location)) ?? ofGroups.get(keyOf(location)) ?? [],
    );
    if (owners.length === 0) rest.push(diagnostic);
    for (const owner of new Set(owners))
      taken.set(owner, [...(taken.get(owner) ?? []), diagnostic]);
  }
  const noted = groups.map((group) => ({
    ...group,
    notes: taken.get(group) ?? [],
    entries: group.entries.map((entry) => ({ ...entry, notes: taken.get(entry) ?? [] })),
  }));
  return { provider, groups: noted, notes: rest };
}

const keyOf = ({ file, line }: SourceLocation) => `${line} ${file}`;

const locationsOf = ({ location, related = [] }: Diagnostic): SourceLocation[] => [
  ...(location === undefined ? [] : [location]),
  ...related.map((one) => one.location),
];

/** The first of those that are from a line; a derived one is from the line it was derived from. */
function indexOf<T extends { readonly source: SourceLocation | undefined }>(
  all: readonly T[],
): ReadonlyMap<string, T> {
  const index = new Map<string, T>();
  for (const one of all) {
    if (one.source === undefined) continue;
    const key = keyOf(one.source);
    if (!index.has(key)) index.set(key, one);
  }
  return index;
}
