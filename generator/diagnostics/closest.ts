/**
 * The known name that a mistyped one most likely means.
 *
 * @returns undefined when nothing is near: more than a third of the letters differ.
 */
export function closest(name: string, known: readonly string[]): string | undefined {
  const ranked = [...new Set(known)]
    .map((candidate) => ({ candidate, distance: editDistance(normal(name), normal(candidate)) }))
    .filter(
      ({ candidate, distance }) =>
        distance <= Math.max(1, Math.max(name.length, candidate.length) / 3),
    )
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return ranked[0]?.candidate;
}

/** The question that a mistaken name is met with; undefined where nothing known resembles it. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  const guess = closest(name, known);
  return guess && `Did you mean \`${guess}\`?`;
}

function normal(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** Levenshtein distance, by rows. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
