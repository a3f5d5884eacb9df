/** Every limit of the comparison. Each keeps a report short or a run quick; none hides that something changed. */
export const COMPARE_LIMITS = {
  /** Queries about parts in which a wider schema may accept less; further ones count as undecided. */
  guardQueries: 2_000,
  /** Schemas that one composition may consist of to be compared as one. */
  compositionParts: 500,
  /** Levels of `allOf` of such a composition. */
  compositionDepth: 16,
  /** Chains of references that are followed. */
  referenceHops: 16,
  /** Values that are searched for changes without a proof, lists of samples of such a search, and the longest value. */
  evidenceSearches: 400,
  evidenceLists: 60,
  evidenceCharacters: 2_000,
  /** Characters of a comment: GitHub rejects more than 65,536, and a workflow adds some. */
  commentCharacters: 60_000,
  /** Changes of a provider that a comment lists, besides those that touch mappings. */
  commentChangesPerProvider: 100,
  /** Exported names that a comment lists for a change. */
  commentExports: 10,
  /** Mapping entries that a comment lists for a change. */
  commentMappings: 10,
  /** Names and operations that the page lists for a change. */
  pageNames: 10,
  /** Of a document at a change: lines that differ in one place, lines between them, and of what is read. */
  pageLines: 20,
  pageContext: 6,
  pageMembers: 500,
  pageLineCharacters: 200,
  pageDepth: 4,
} as const;
