/** Levels of nesting that a document may have. Real documents stay below 100; tools that follow recurse. */
export const maxDepth = 400;

/** Problems of one kind that are reported of one file; a broken file has as many as it has lines. */
export const maxReports = 20;

/**
 * How much YAML aliases and merge keys may expand to, in characters and values, for a text of this length.
 * The bound is linear, so that memory grows with the text and not with what aliases make of it.
 */
export function maxExpansion(textLength: number): number {
  return 100_000 + 20 * textLength;
}
