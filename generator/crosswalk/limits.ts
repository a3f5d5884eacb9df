/** Limits of the crosswalk, in one table. They keep the work polynomial on any document. */

/** Fields of one schema that the accounting looks at; more belong to no schema that people write. */
export const MAXIMUM_FIELDS = 20_000;

/** Levels of nesting below which the accounting does not look. */
export const MAXIMUM_FIELD_DEPTH = 12;

/** Levels of unions and arrays that a pin keeps. */
export const MAXIMUM_PIN_DEPTH = 6;

/** Levels of objects in which `suggest` looks for candidates. */
export const MAXIMUM_SUGGEST_DEPTH = 4;

/** Fields of a provider's schema that `suggest` scores. */
export const MAXIMUM_SUGGEST_FIELDS = 2_000;

/** Undecided fields that one message names. */
export const MAXIMUM_FIELDS_NAMED = 12;

/** Members of a list's items that `suggest` takes for names with values. */
export const MAXIMUM_PAIR_MEMBERS = 4;
