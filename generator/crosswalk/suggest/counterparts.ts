import type { Candidate } from "./fields.ts";
import type { Words } from "./score.ts";
import { KIND_WEIGHT, overlap, type WordWeight } from "./tokens.ts";

/** The provider's object that has the fields of a canonical one, whatever it is called. */
export interface Counterpart {
  /** Path of the canonical object. */
  readonly canonical: string;
  /** Path of the provider's. */
  readonly provider: string;
}

interface Comparison {
  readonly words: Words;
  readonly weightOf: WordWeight;
}

/** How alike two names must be that say which object has them. */
const LEAST_ALIKE = 0.5;

/** Price of a level that the provider's object lies deeper. */
const DEPTH_PRICE = 0.1;

/**
 * Objects that are known by their fields: `account { id, email }` is a `customer { id, email }`, when no other object has a
 * field as telling as `email`. Objects with a word in common need no such evidence.
 */
export function counterpartsOf(
  canonical: readonly Candidate[],
  provider: readonly Candidate[],
  { words, weightOf }: Comparison,
): Counterpart[] {
  const theirs = [...byParent(provider)];
  const holders = new Map<string, Set<string>>();
  for (const { path } of canonical)
    for (const word of words(lastName(path)))
      holders.set(word, (holders.get(word) ?? new Set()).add(parentOf(path)));
  const tells = (word: string): boolean =>
    weightOf(word) > KIND_WEIGHT && holders.get(word)?.size === 1;
  return [...byParent(canonical)].flatMap(([path, ours]) => {
    const names = words(path);
    if (theirs.some(([other]) => [...words(other)].some((word) => names.has(word)))) return [];
    const [best] = theirs
      .map(([other, fields]) => ({
        other,
        points: alikeFields(ours, fields, { words, weightOf, tells }) - DEPTH_PRICE * levels(other),
      }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points || (a.other < b.other ? -1 : 1));
    return best === undefined ? [] : [{ canonical: path, provider: best.other }];
  });
}

/** The field as it would be called, if the provider's object had the canonical name. */
export function underOurName(
  { name }: Candidate,
  counterparts: readonly Counterpart[],
): string | undefined {
  const found = counterparts.find(({ provider }) => parentOf(name) === provider);
  return found && `${found.canonical}.${lastName(name)}`;
}

/** Fields by the object that they are directly in; those of the start itself, and of lists, are left out. */
function byParent(fields: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const field of fields) {
    const parent = parentOf(field.path);
    if (field.isParameter || parent === "") continue;
    groups.set(parent, [...(groups.get(parent) ?? []), field]);
  }
  return groups;
}

function levels(path: string): number {
  return path.split(".").length - 1;
}

/** How much of what the fields of an object say another object says; nothing where no word is telling. */
function alikeFields(
  ours: readonly Candidate[],
  theirs: readonly Candidate[],
  { words, weightOf, tells }: Comparison & { readonly tells: (word: string) => boolean },
): number {
  const names = theirs.map(({ name }) => words(lastName(name)));
  let points = 0;
  let isTelling = false;
  for (const { name } of ours) {
    const own = words(lastName(name));
    const alike = Math.max(...names.map((other) => overlap(own, other, weightOf)));
    if (alike < LEAST_ALIKE) continue;
    points += alike;
    isTelling ||= [...own].some(tells);
  }
  return isTelling ? points : 0;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf(".")));
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
