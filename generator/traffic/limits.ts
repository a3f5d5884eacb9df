/** Limits of the comparison of recorded traffic with a document. */
export const TRAFFIC_LIMITS = {
  /** Recorded places that one cause shows; all are counted. */
  shownPlaces: 3,
  /** Values that a drafted `enum` gets from a recording. */
  draftedValues: 50,
  /** Fields of a form, and items of a stream, that are compared. */
  formFields: 200,
  streamItems: 1_000,
  /** References and branches that are followed for one value. */
  followedSchemas: 200,
  /** Digits of an integer, and characters of a word, that may be shown: longer ones may be identifiers or tokens. */
  shownDigits: 6,
  shownCharacters: 40,
} as const;
