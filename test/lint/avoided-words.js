// The words of CONTRIBUTING.md's glossary that names in this project do not use. Data for the rule in words.js.

/** Avoided word (or words of a name in sequence) -> the field's term. */
export const avoidedWords = {
  house: "architecture",
  room: "module",
  rooms: "modules",
  fact: "value, attribute, constraint",
  facts: "values, attributes, constraints, normalized schema",
  place: "source location, schema location, cursor",
  places: "locations",
  beside: "sibling, alongside, in parallel",
  mark: "placeholder",
  marks: "placeholders",
  marked: "with placeholders",
  meaning: "content hash without prose",
  meanings: "content hashes",
  survey: "keyword index",
  surveys: "keyword indexes",
  mentions: "hasKeyword",
  circle: "cycle",
  circles: "cycles",
  tower: "allOf depth",
  towers: "allOf depth",
  flight: "traversal state",
  cuts: "truncated",
  allowance: "budget, limit",
  allowances: "budgets, limits",
  effort: "budget, limit",
  patience: "budget, limit",
  judge: "validate, check",
  judges: "validates, checks",
  judged: "validated, checked",
  verdict: "decision, result",
  verdicts: "decisions, results",
  refuse: "reject",
  refuses: "rejects",
  refused: "rejected",
  refusal: "rejection",
  mend: "repair, correct",
  mends: "repairs, corrects",
  mended: "repaired, corrected",
  party: "document, canonical or provider",
  parties: "documents, canonical and provider",
  side: "canonical or provider, direction",
  sides: "canonical and provider, directions",
  atom: "primitive type",
  atoms: "primitive types",
  conjunct: "allOf branch",
  conjuncts: "allOf branches",
  stated: "implied, declared",
  question: "containment query",
  questions: "containment queries",
  "stand in": "shim",
  "stand ins": "shims",
  stranger: "untrusted input",
  strangers: "untrusted input",
  "choke point": "escaping boundary",
  "choke points": "escaping boundaries",
  backstop: "output verifier",
  seal: "checksum",
  sealed: "with checksums",
  answer: "response, result",
  answers: "responses, results",
  pill: "badge",
  pills: "badges",
  fused: "concatenated cells",
  "row body": "row content",
};

/** `schemaPlaceOf` -> `schema place of`. */
export function wordsOf(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .toLowerCase();
}

/** The avoided words in a name. "In place" is a term of JSON Schema (core section 10.2). */
export function avoidedIn(name) {
  const words = ` ${wordsOf(name)} `.replaceAll(" in place ", " ");
  return Object.keys(avoidedWords).filter((word) => words.includes(` ${word} `));
}
