import type { Candidate } from "./fields.ts";
import { containment, overlap, wordsOf, type Vocabulary } from "./tokens.ts";

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
type Evidence = readonly [points: number, reason: string];

/** What is known before fields are compared. */
export interface Knowledge {
  readonly pairs: readonly KnownPair[];
  readonly vocabulary: Vocabulary;
}

/** Price of a level that the provider's field lies deeper than the canonical one. */
const DEPTH_PRICE = 0.1;

/** Price of a field that belongs to another thing than the canonical one. */
const PARENT_PRICE = 0.25;

/** Price of a list around the provider's field that the canonical one does not have: one of many is another thing. */
const LIST_PRICE = 0.15;

/** How well a provider's field fits a canonical one. */
export function scorePair(
  canonical: Candidate,
  provider: Candidate,
  { pairs, vocabulary }: Knowledge,
): Scored {
  const words = (text: string): ReadonlySet<string> => vocabulary.meaningsOf(text);
  const evidence = [
    namesAlike(canonical, provider, words),
    calledElsewhere(canonical, provider, pairs),
    sentencesAlike(canonical, provider, words),
    typesFit(canonical, provider),
    valuesAlike(canonical, provider, words),
    timesAlike(canonical, provider),
    depthPrice(canonical, provider),
    locationsAlike(canonical, provider),
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

type Words = (text: string) => ReadonlySet<string>;

function namesAlike(canonical: Candidate, provider: Candidate, words: Words): Evidence {
  const theirs = canonical.name.includes("[*]") ? provider.name : withoutWrappers(provider.name);
  const whole = overlap(words(canonical.name), words(theirs));
  const last = overlap(words(lastName(canonical.name)), words(lastName(provider.name)));
  const letters =
    wordsOf(lastName(canonical.name)).join("_") === wordsOf(lastName(provider.name)).join("_")
      ? 0.15
      : 0;
  const exact = whole === 1 ? 0.1 : 0;
  return [
    0.35 * whole + 0.2 * last + letters + exact,
    `the names share ${shared(words(canonical.name), words(provider.name))}`,
  ];
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string {
  return [...a].filter((word) => b.has(word)).join(", ") || "letters";
}

function depthPrice(canonical: Candidate, provider: Candidate): Evidence {
  const depth = (path: string): number => path.split(".").length;
  const lists = (path: string): number => path.split("[*]").length;
  const deeper = Math.max(0, depth(withoutWrappers(provider.path)) - depth(canonical.path));
  // A map may be a list of pairs.
  const isWhole = canonical.types.has("object") || canonical.types.has("array");
  const further = Math.max(0, lists(provider.path) - lists(canonical.path));
  return [-DEPTH_PRICE * deeper - (isWhole ? LIST_PRICE / 3 : LIST_PRICE) * further, ""];
}

/** A path without names that only say that there is a list or an object. */
function withoutWrappers(path: string): string {
  return path.replace(/(?:^|(?<=\.))(?:data|items|attributes|list)(?:\[\*\])?\./g, "");
}

/** What a field belongs to: the `id` of a plan is no `id` of something else. */
function parentsAlike(canonical: Candidate, provider: Candidate, words: Words): Evidence {
  const parents = canonical.name.split(".").slice(0, -1).join(" ");
  if (parents === "") return [0, ""];
  const theirs = words(provider.name);
  return [[...words(parents)].some((word) => theirs.has(word)) ? 0 : -PARENT_PRICE, ""];
}

/** An id in the path names what the call is about: it is seldom anything else at another provider. */
function locationsAlike(canonical: Candidate, provider: Candidate): Evidence {
  const [ours, theirs] = [canonical, provider].map(({ path }) => path.startsWith("path:"));
  if (ours === true && theirs === true) return [0.3, "both are in the path"];
  return [ours === theirs ? 0 : -0.1, ""];
}

function calledElsewhere(
  canonical: Candidate,
  provider: Candidate,
  known: readonly KnownPair[],
): Evidence {
  const own = new Set(wordsOf(lastName(provider.name)));
  const whole = new Set(wordsOf(provider.name));
  let best = 0;
  let name = "";
  for (const pair of known) {
    if (pair.canonical !== canonical.path) continue;
    const alike = Math.max(
      overlap(own, new Set(wordsOf(lastName(pair.provider)))),
      overlap(whole, new Set(wordsOf(pair.provider))),
    );
    if (alike > best) [best, name] = [alike, pair.provider];
  }
  return [0.5 * best, `another provider calls it \`${name}\``];
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
  const times = [canonical, provider].map(
    (one) =>
      one.format === "date-time" || /(_at|At|date|Date|_on|_until)$/.test(lastName(one.name)),
  );
  if (times[0] === times[1]) return times[0] === true ? [0.1, "both are moments"] : [0, ""];
  return [-0.15, ""];
}
