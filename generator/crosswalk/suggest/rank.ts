import type { Candidate } from "./fields.ts";
import { scorePair, type KnownPair, type Scored, type Words } from "./score.ts";
import { wordWeights, type Vocabulary } from "./tokens.ts";

/** A provider's field that may be the canonical one. */
export interface Suggestion extends Scored {
  readonly provider: Candidate;
}

export interface Ranking {
  readonly canonical: Candidate;
  /** Best first. */
  readonly candidates: readonly Suggestion[];
}

/** What fields are ranked with. */
export interface RankContext {
  readonly pairs: readonly KnownPair[];
  readonly vocabulary: Vocabulary;
  /** Name of the canonical object that the fields are of. */
  readonly object: string;
}

/** Score of a key of a map: it may be used where nothing else fits. */
const MAP_KEY_SCORE = 0.3;

/**
 * A reference of the caller's own can stand under a key of a map that takes any text, where the provider
 * has no field for it.
 */
function keysOfMaps(
  canonical: Candidate,
  provider: readonly Candidate[],
  vocabulary: Vocabulary,
): Suggestion[] {
  const [ownReference = ""] = vocabulary.meaningsOf(OWN_REFERENCE);
  const isOwn = vocabulary.meaningsOf(canonical.name).has(ownReference);
  if (!isOwn || canonical.isParameter || canonical.segments.length > 1) return [];
  return provider
    .filter(({ isMap, segments }) => isMap && segments.length === 1)
    .slice(0, 1)
    .map((map) => ({
      provider: { ...map, path: `${map.path}[${JSON.stringify(canonical.name)}]`, types: textual },
      score: MAP_KEY_SCORE,
      reasons: ["a map takes values of the caller's own"],
    }));
}

/** What the vocabulary calls an id in the caller's system. */
const OWN_REFERENCE = "external";
const textual: ReadonlySet<string> = new Set(["string"]);

/** The words of names in an object, without those of the object unless there are no others. */
function namesWithout(object: string, vocabulary: Vocabulary): Words {
  const noun = vocabulary.meaningsOf(object);
  const known = new Map<string, ReadonlySet<string>>();
  return (name) => {
    let found = known.get(name);
    if (found === undefined) {
      const words = vocabulary.meaningsOf(name);
      const others = new Set([...words].filter((word) => !noun.has(word)));
      known.set(name, (found = others.size > 0 ? others : words));
    }
    return found;
  };
}

/** How much a field counts against a pair when it fits another field better. */
const rivalry = 0.5;

/**
 * Ranks the provider's fields for each canonical field. A field that fits another canonical field
 * better counts less: most fields say one thing.
 */
export function rank(
  canonical: readonly Candidate[],
  provider: readonly Candidate[],
  { pairs, vocabulary, object }: RankContext,
): Ranking[] {
  const names = [...canonical, ...provider].map(({ name }) => vocabulary.meaningsOf(name));
  const theirWords = new Set(provider.flatMap(({ name }) => [...vocabulary.meaningsOf(name)]));
  const knowledge = {
    pairs,
    vocabulary,
    weightOf: wordWeights(names),
    theirWords,
    namedBy: namesWithout(object, vocabulary),
  };
  const scores = canonical.map((ours) =>
    provider.map((theirs) => scorePair(ours, theirs, knowledge)),
  );
  const best = provider.map((_, column) =>
    Math.max(...scores.map((row) => row[column]?.score ?? 0)),
  );
  return canonical.map((ours, row) => ({
    canonical: ours,
    candidates: provider
      .map((theirs, column): Suggestion => {
        const { score, reasons } = scores[row]?.[column] as Scored;
        const behind = Math.max(0, (best[column] ?? 0) - score);
        return {
          provider: theirs,
          score: Math.round((score - rivalry * behind) * 1000) / 1000,
          reasons,
        };
      })
      .concat(keysOfMaps(ours, provider, vocabulary))
      .sort((a, b) => b.score - a.score || (a.provider.path < b.provider.path ? -1 : 1)),
  }));
}
