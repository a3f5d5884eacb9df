/** Words of any API that mean the same thing. What a domain calls its things is in the canonical model. */
const commonMeanings: readonly (readonly string[])[] = [
  ["start", "begin", "begun", "opened"],
  ["end", "expire", "expiry", "until", "terminated"],
  ["create", "add", "insert", "new"],
  ["update", "modified", "change", "modify", "edit"],
  ["get", "retrieve", "show", "fetch", "read", "view"],
  ["list", "all", "search", "find"],
  ["delete", "remove", "destroy"],
  ["send", "sent", "post"],
  ["quantity", "qty", "count"],
  ["external", "reference", "foreign", "handle", "key", "slug"],
  ["id", "identifier", "ref", "uuid", "sid"],
  ["metadata", "metafields", "labels", "attributes", "custom"],
  ["status", "state", "phase"],
  ["next", "upcoming"],
  ["previous", "last", "prior"],
  ["message", "note", "text", "body", "comment", "description", "memo", "remark"],
  ["recipient", "receiver", "to"],
  ["sender", "from"],
  ["at", "date", "time", "timestamp", "on"],
];

/** Words of which a name has one or the other. */
export const opposites: readonly (readonly [string, string])[] = [
  ["start", "end"],
  ["next", "previous"],
  ["create", "update"],
  ["create", "cancel"],
  ["update", "cancel"],
  ["recipient", "sender"],
  ["first", "previous"],
  ["min", "max"],
];

/** Words that say nothing on their own. */
const empty = new Set(
  "a an the of in is it and or for with that be as by this which if are was not".split(" "),
);

/** Words that say where a value is from, and not what it is: `rawStatus` is the status as the provider has it. */
const qualifiers = new Set(["raw", "original", "native"]);

/** Splits names and sentences into lower-case words: `trialEndsAt` and `trial_ends_at` are the same three. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1 && !empty.has(word));
}

/** Words by what they mean. */
export interface Vocabulary {
  /** The words of a text by meaning, each once. */
  meaningsOf(text: string): ReadonlySet<string>;
}

/**
 * The common words, and those of a domain.
 *
 * @param synonyms - each line is one meaning.
 */
export function createVocabulary(synonyms: readonly (readonly string[])[]): Vocabulary {
  const meaningOf = new Map<string, string>();
  const byStem = new Map<string, string>();
  for (const line of [...synonyms, ...commonMeanings]) {
    // A line of the domain that names a common meaning is about all of its words.
    const [head = ""] = line;
    const first = meaningOf.get(head) ?? head;
    for (const word of line) {
      if (!meaningOf.has(word)) meaningOf.set(word, first);
      if (!byStem.has(stemOf(word))) byStem.set(stemOf(word), first);
    }
  }
  const known = new Map<string, ReadonlySet<string>>();
  const meaning = (word: string): string =>
    meaningOf.get(word) ?? byStem.get(stemOf(word)) ?? stemOf(word);
  return {
    meaningsOf(text) {
      let found = known.get(text);
      if (found !== undefined) return found;
      const words = wordsOf(text);
      const telling = words.filter((word) => !qualifiers.has(word));
      found = new Set((telling.length > 0 ? telling : words).map(meaning));
      known.set(text, found);
      return found;
    },
  };
}

/** Endings that change a word's form and not what it is about. */
const endings = /(?<=[a-z]{3})(?:ations?|ings?|ions?|ed|es|s|e)$/;

/** A word without its ending: `ending`, `ended` and `ends` are the same. */
function stemOf(word: string): string {
  return word.replace(endings, "").replace(/(?<=[a-z]{2})([^aeiou])\1$/, "$1");
}

/** How much a word says, 0 to 1. */
export type WordWeight = (word: string) => number;

/** Words that name the kind of a value, of which any object may have one. */
const kinds = new Set(
  "id name type code at key value number url object data info".split(" ").map(stemOf),
);

/** Weight of a word that names a kind. */
export const KIND_WEIGHT = 0.3;

/** Least weight of a word, however many names have it. */
const LEAST_WEIGHT = 0.2;

/**
 * Weights of words by how many of the names have them: what most fields are called by tells none of them apart.
 *
 * @param names - the words of each field's name.
 */
export function wordWeights(names: readonly ReadonlySet<string>[]): WordWeight {
  const counts = new Map<string, number>();
  for (const name of names) for (const word of name) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.log(names.length + 1);
  return (word) => {
    const rarity = most === 0 ? 1 : Math.log((names.length + 1) / (counts.get(word) ?? 1)) / most;
    return Math.max(LEAST_WEIGHT, Math.min(rarity, kinds.has(word) ? KIND_WEIGHT : 1));
  };
}

/** How much two sets share, 0 to 1 (Dice, by weight); the measure of names, which are short. */
export function overlap(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weightOf: WordWeight = () => 1,
): number {
  const total = [...a, ...b].reduce((sum, word) => sum + weightOf(word), 0);
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word));
  return (2 * shared.reduce((sum, word) => sum + weightOf(word), 0)) / total;
}

/** Share of the smaller set that is in the other: the measure of sentences, whose lengths differ. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  if (smaller < 2) return 0;
  return [...a].filter((word) => b.has(word)).length / Math.max(smaller, 4);
}

/** The words that two names have in common. */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((word) => b.has(word));
}
