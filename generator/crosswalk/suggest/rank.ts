import type { Candidate } from "./fields.ts";
import { counterpartsOf, underOurName } from "./counterparts.ts";
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

/** A field is proposed from this score on. */
const threshold = 0.28;

/** Fields below this score are not even near. */
const NEAR_SCORE = -0.5;

/** Fields that are named for one canonical field. */
const FIELDS_SHOWN = 3;

/** The provider's fields that a ranking is good for. */
export interface Shown {
  /** The best one, when it is good enough to be proposed. */
  readonly proposed: Suggestion | undefined;
  /** The next best: alternatives of what is proposed, or what to look at where nothing is. */
  readonly near: readonly Suggestion[];
}

/** What a ranking proposes, and what it only shows. */
export function shownOf({ candidates }: Ranking): Shown {
  const near = candidates.slice(0, FIELDS_SHOWN).filter(({ score }) => score >= NEAR_SCORE);
  const [best, ...others] = near;
  if (best === undefined || best.score < threshold) return { proposed: undefined, near };
  return { proposed: best, near: others };
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
const rivalry = 0.7;

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
  const ourWords = new Set(canonical.flatMap(({ name }) => [...vocabulary.meaningsOf(name)]));
  const theirWords = new Set(provider.flatMap(({ name }) => [...vocabulary.meaningsOf(name)]));
  const knowledge = {
    pairs,
    vocabulary,
    weightOf: wordWeights(names),
    ourWords,
    theirWords,
    namedBy: namesWithout(object, vocabulary),
  };
  const words = (text: string): ReadonlySet<string> => vocabulary.meaningsOf(text);
  const counterparts = counterpartsOf(canonical, provider, { words, weightOf: knowledge.weightOf });
  const scores = canonical.map((ours) =>
    provider.map((theirs) => {
      const own = scorePair(ours, theirs, knowledge);
      const name = underOurName(theirs, counterparts);
      if (name === undefined) return own;
      const known = scorePair(ours, { ...theirs, name, owner: undefined }, knowledge);
      const reasons = ["its object has the fields of ours", ...known.reasons];
      return known.score > own.score ? { ...known, reasons } : own;
    }),
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
