import type { Candidate } from "./fields.ts";
import { depthPrice, locationsAlike, parentsAlike, withoutWrappers } from "./structure.ts";
import {
  containment,
  KIND_WEIGHT,
  opposites,
  overlap,
  sharedWords,
  wordsOf,
  type Vocabulary,
  type WordWeight,
} from "./tokens.ts";

/** A mapped pair of another provider: what canonical fields are called elsewhere. */
export interface KnownPair {
  readonly canonical: string;
  readonly provider: string;
}

export interface Scored {
  readonly score: number;
  /** What speaks for the pair, strongest first. */
  readonly reasons: readonly string[];
}

/** One thing that speaks for a pair: how much, and in words. */
export type Evidence = readonly [points: number, reason: string];

/** What is known before fields are compared. */
export interface Knowledge {
  readonly pairs: readonly KnownPair[];
  readonly vocabulary: Vocabulary;
  /** How much a word says of which field it is, 0 to 1. */
  readonly weightOf: WordWeight;
  /** Words of the canonical fields, and of the provider's. */
  readonly ourWords: ReadonlySet<string>;
  readonly theirWords: ReadonlySet<string>;
  /** Words of a name without those of what it is a name in: `message_id` of a message is its id. */
  readonly namedBy: Words;
}

/** Price of a pair that shares nothing specific: a type, a unit or `id` says nothing of which field it is. */
const UNSPECIFIC_PRICE = 0.2;

/** Price of a word that the provider has in other names, and not in this one. */
const ABSENT_PRICE = 0.15;

/** Price of names that say opposite things, such as the start and the end of a period. */
const OPPOSITE_PRICE = 0.3;

/** How well a provider's field fits a canonical one. */
export function scorePair(
  canonical: Candidate,
  provider: Candidate,
  { pairs, vocabulary, weightOf, ourWords, theirWords, namedBy }: Knowledge,
): Scored {
  const words = (text: string): ReadonlySet<string> => vocabulary.meaningsOf(text);
  const specific = [
    namesAlike(canonical, provider, { words: namedBy, weightOf }),
    calledElsewhere(canonical, provider, { words, weightOf, pairs }),
    valuesAlike(canonical, provider, words),
    locationsAlike(canonical, provider),
  ];
  const evidence = [
    ...specific,
    sharesNothing(specific),
    oppositesIn(canonical, provider, words),
    wordsAbsent(canonical, provider, { words, weightOf, ourWords, theirWords }),
    sentencesAlike(canonical, provider, words),
    typesFit(canonical, provider),
    timesAlike(canonical, provider),
    idsAlike(canonical, provider),
    depthPrice(canonical, provider),
    parentsAlike(canonical, provider, words),
  ].filter(([points]) => points !== 0);
  const score = evidence.reduce((sum, [points]) => sum + points, 0);
  const reasons = evidence
    .filter(([points]) => points > 0)
    .sort(([a], [b]) => b - a)
    .map(([, reason]) => reason);
  return { score, reasons };
}

function lastName(path: string): string {
  return (
    path
      .replace(/\[\*\]/g, "")
      .split(".")
      .at(-1) ?? path
  );
}

/** The words of a text, synonyms as one. */
export type Words = (text: string) => ReadonlySet<string>;

interface Naming {
  readonly words: Words;
  readonly weightOf: WordWeight;
}

function namesAlike(
  canonical: Candidate,
  provider: Candidate,
  { words, weightOf }: Naming,
): Evidence {
  const theirs = canonical.name.includes("[*]") ? provider.name : withoutWrappers(provider.name);
  const [ourLast, theirLast] = [lastName(canonical.name), lastName(provider.name)];
  const whole = overlap(words(canonical.name), words(theirs), weightOf);
  const last = overlap(words(ourLast), words(theirLast), weightOf);
  const said = sharedWords(words(ourLast), words(theirLast));
  const weight = whole === 1 ? 1 : Math.max(0, ...said.map(weightOf));
  const letters = wordsOf(ourLast).join("_") === wordsOf(theirLast).join("_") ? 0.15 : 0;
  const exact = whole === 1 ? 0.1 : 0;
  const names = sharedWords(words(canonical.name), words(provider.name)).join(", ");
  return [
    0.35 * whole + weight * (0.2 * last + letters) + exact,
    `the names share ${names || "letters"}`,
  ];
}

/** Names that share a word of little weight, and nothing else that tells the field from others. */
function sharesNothing(specific: readonly Evidence[]): Evidence {
  const most = Math.max(...specific.map(([points]) => points));
  return [most < LEAST_SPECIFIC ? -UNSPECIFIC_PRICE : 0, ""];
}

/** Points of a field that is called as another provider's mapping says. */
const ELSEWHERE_POINTS = 0.3;

/** How alike a name must be to what another provider calls the field. */
const LEAST_ELSEWHERE = 0.8;

/** Points of names, values or other mappings from which a pair shares something specific. */
const LEAST_SPECIFIC = 0.15;

/** Words of one name that the other document uses too, but not here: it would have, had it meant this field. */
function wordsAbsent(
  canonical: Candidate,
  provider: Candidate,
  { words, weightOf, ourWords, theirWords }: Naming & Pick<Knowledge, "ourWords" | "theirWords">,
): Evidence {
  const [ours, theirs] = [words(canonical.name), words(lastName(provider.name))];
  const all = words(provider.name);
  const absent = [
    ...[...ours].filter((word) => theirWords.has(word) && !all.has(word)),
    ...[...theirs].filter((word) => ourWords.has(word) && !ours.has(word)),
  ].filter((word) => weightOf(word) > KIND_WEIGHT);
  return [-ABSENT_PRICE * Math.min(absent.length, 2), ""];
}

/** Names of which each has a word that the other has the opposite of. */
function oppositesIn(canonical: Candidate, provider: Candidate, words: Words): Evidence {
  const [ours, theirs] = [words(canonical.name), words(lastName(provider.name))];
  const has = (names: ReadonlySet<string>, word: string): boolean =>
    [...words(word)].some((one) => names.has(one));
  const isOnly = (one: string, other: string): boolean =>
    has(ours, one) && has(theirs, other) && !has(ours, other) && !has(theirs, one);
  const isOpposite = opposites.some(([one, other]) => isOnly(one, other) || isOnly(other, one));
  return [isOpposite ? -OPPOSITE_PRICE : 0, ""];
}

function calledElsewhere(
  canonical: Candidate,
  provider: Candidate,
  { words, weightOf, pairs }: Naming & Pick<Knowledge, "pairs">,
): Evidence {
  let best = 0;
  let name = "";
  for (const pair of pairs) {
    if (pair.canonical !== canonical.path) continue;
    const alike = likeness(pair.provider, provider.name, { words, weightOf });
    if (alike > best) [best, name] = [alike, pair.provider];
  }
  return [
    best < LEAST_ELSEWHERE ? 0 : ELSEWHERE_POINTS * best,
    `another provider calls it \`${name}\``,
  ];
}

/** How much two paths say the same: the whole of them, or their last names when those say something. */
function likeness(a: string, b: string, { words, weightOf }: Naming): number {
  const [lastA, lastB] = [words(lastName(a)), words(lastName(b))];
  const weight = Math.max(0, ...sharedWords(lastA, lastB).map(weightOf));
  return Math.max(weight * overlap(lastA, lastB, weightOf), overlap(words(a), words(b), weightOf));
}

function sentencesAlike(canonical: Candidate, provider: Candidate, words: Words): Evidence {
  const ours = words(`${canonical.name} ${canonical.description}`);
  const theirs = words(`${provider.name} ${provider.description}`);
  return [
    provider.description === "" ? 0 : 0.25 * containment(ours, theirs),
    "the descriptions share words",
  ];
}

/** Types that a codec of the library brings together. */
const convertible: Readonly<Record<string, readonly string[]>> = {
  string: ["string", "integer", "number"],
  integer: ["integer", "number", "string"],
  number: ["number", "integer"],
  boolean: ["boolean", "integer", "string"],
  object: ["object", "array"],
  array: ["array"],
};

function typesFit(canonical: Candidate, provider: Candidate): Evidence {
  if (provider.types.has("any") || canonical.types.has("any")) return [0, ""];
  const isWord = provider.isEnum && provider.types.has("string");
  if (isWord && (canonical.format === "date-time" || canonical.types.has("boolean")))
    return [-0.4, ""];
  const same = [...canonical.types].some((type) => provider.types.has(type));
  if (same) return [0.1, "both have the same type"];
  const fits = [...canonical.types].some((type) =>
    convertible[type]?.some((other) => provider.types.has(other)),
  );
  return fits ? [0.02, "a codec converts the type"] : [-0.4, ""];
}

function valuesAlike(canonical: Candidate, provider: Candidate, meanings: Words): Evidence {
  const words = (values: Candidate["values"]): Set<string> =>
    new Set(values.flatMap((value) => [...meanings(String(value))]));
  const [ours, theirs] = [words(canonical.values), words(provider.values)];
  if (ours.size === 0 || theirs.size === 0) return [0, ""];
  const common = containment(ours, theirs);
  return common === 0 ? [-0.1, ""] : [0.3 * common, "their values share words"];
}

function timesAlike(canonical: Candidate, provider: Candidate): Evidence {
  const [ours, theirs] = [isMoment(canonical), isMoment(provider)];
  if (ours === theirs) return ours ? [0.1, "both are moments"] : [0, ""];
  return [-0.15, ""];
}

/** Price of an id for what has values of its own, or is no text. */
const ID_PRICE = 0.25;

/** An id names something: it is no word of a list, no number and no moment. */
function idsAlike(canonical: Candidate, provider: Candidate): Evidence {
  const isId = (name: string): boolean => wordsOf(lastName(name)).at(-1) === "id";
  const isValue = canonical.isEnum || canonical.types.has("boolean") || isMoment(canonical);
  return [isValue && isId(provider.name) && !isId(canonical.name) ? -ID_PRICE : 0, ""];
}

/** Moments say so by their format, or by their names: `started_at`, `created`. */
function isMoment({ format, name, types, isEnum }: Candidate): boolean {
  const last = lastName(name);
  if (format === "date-time" || /(_at|At|date|Date|_on|_until)$/.test(last)) return true;
  return /^[a-z]{3,}ed$/.test(last) && !isEnum && !types.has("boolean");
}
