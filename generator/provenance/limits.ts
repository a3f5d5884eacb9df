/** Deepest nesting of inline schemas that gets lines of its own; what is deeper is counted with its parent. */
export const maximumSchemaDepth = 12;

/** Alternatives of a union that a type's text names. */
export const maximumAlternatives = 4;

/** Characters of a source line that are shown. */
export const maximumExcerpt = 120;
