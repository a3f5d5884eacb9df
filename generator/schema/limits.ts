/**
 * Every limit of this module. Documents are untrusted input: whatever they say, each of these functions
 * ends soon and says "unknown" rather than something that it did not find out.
 */
export const SCHEMA_LIMITS = {
  /** Pairs of a schema and a value that one evaluation visits. */
  evaluationSteps: 20_000,
  /** Evaluations that are under way one inside the other. Each takes about six frames of the stack. */
  evaluationDepth: 200,
  /** Times that an evaluation starts anew because of schemas that apply themselves. */
  evaluationRounds: 8,
  /** Pairs of a schema and a goal that one proof of containment visits. */
  proofSteps: 4_000,
  /** Proofs that are under way one inside the other. */
  proofDepth: 120,
  /** Alternatives of one `anyOf` or `oneOf` that a proof distinguishes. */
  proofAlternatives: 64,
  /** Schemas that two schemas lead to, for finding out that they say the same. */
  sameSchemas: 500,
  /** Cases of one premise that a proof of disjointness distinguishes, and how many of them within each other. */
  disjointCases: 32,
  disjointDepth: 2,
  /** Schema objects that one conjunction of `$ref` and `allOf` may have. */
  conjunctionSize: 2_000,
  /** Values in one list of samples. */
  sampleValues: 120,
  /** Lists of samples that are made for one question. */
  sampleLists: 1_500,
  /** Levels of a value that samples are made for. */
  sampleDepth: 5,
  /** Alternatives of one `anyOf` or `oneOf` that samples are made for. */
  sampleAlternatives: 12,
  /** Levels of a value on which samples are made against `not`, conditions and overlaps of a second schema. */
  sampleCombinationDepth: 3,
  /** Values that are taken over from a condition or an exclusion. */
  sampleConditionValues: 10,
  /** Characters of a sampled text. */
  sampleTextLength: 300,
  /** Items or members of a sampled array or object. */
  sampleSize: 40,
  /** Characters of a pattern that is compiled. Patterns of lists, such as of all emoji, have up to 15,000. */
  compiledPatternLength: 20_000,
  /** Characters of a pattern that is tried on texts. */
  patternLength: 500,
  /** Characters of a text that a pattern is tried on, and of one with repeated groups, which may backtrack. */
  textForPattern: 64,
  textForNestedRepeats: 10,
  /** Compiled patterns that are kept. */
  cachedPatterns: 5_000,
} as const;
