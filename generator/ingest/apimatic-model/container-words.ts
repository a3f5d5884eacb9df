/** Words that say "may be left out", which is no type. `None`, `nil` and `undefined` are never sent. */
export const isAbsence = (name: string) => /^(?:None|nil|undefined)$/.test(name);

export const isList = (name: string) =>
  /^(?:List|Array|list|Set|IList|ArrayList|Sequence)$/.test(name);

export const isMap = (name: string) =>
  /^(?:Dict|Hash|Record|Map|Dictionary|IDictionary|array|map|dict)$/.test(name);

/** Wrappers that say nothing about the value on the wire. */
export const isWrapper = (name: string) =>
  /^(?:Optional|models\.Optional|OptionalNullable)$/.test(name);
