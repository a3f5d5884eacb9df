import type { Candidate } from "./fields.ts";
import type { Evidence, Words } from "./score.ts";
import { sharedWords } from "./tokens.ts";

/** Price of a level that the provider's field lies deeper than the canonical one. */
const DEPTH_PRICE = 0.1;

/** Price of a field whose parents are not the canonical one's. */
const PARENT_PRICE = 0.25;

/** Price of a field of an object with an id that the canonical name does not speak of: a thing of its own. */
const OTHER_PARENT_PRICE = 0.3;

/** Price of a field in an object that the canonical name does not speak of. */
const INNER_PRICE = 0.15;

/** Price of a list around the provider's field that the canonical one does not have: one of many is another thing. */
const LIST_PRICE = 0.15;

export function depthPrice(canonical: Candidate, provider: Candidate): Evidence {
  const [ours, theirs] = [canonical.path, withoutWrappers(provider.path)];
  const depth = (path: string): number => path.split(".").length;
  const deeper = Math.max(0, depth(theirs) - depth(ours));
  return [-DEPTH_PRICE * deeper - listPrice(canonical, provider), ""];
}

/** What lists around the provider's field cost that are not around the canonical one. */
function listPrice(canonical: Candidate, provider: Candidate): number {
  const lists = (path: string): number => path.split("[*]").length - 1;
  const further = Math.max(0, lists(provider.path) - lists(canonical.path));
  const fewer = lists(canonical.path) > lists(provider.path) && canonical.path.includes("[*].");
  // A map may be a list of pairs.
  if (canonical.types.has("object") || canonical.types.has("array"))
    return (LIST_PRICE / 3) * further;
  const members = (path: string): number => path.split("[*].").length - 1;
  const inMembers = members(withoutWrappers(provider.path)) - members(canonical.path);
  return LIST_PRICE * (further + Math.max(0, inMembers) + (fewer ? 1 : 0));
}

/** A path without names that only say that there is a list or an object. */
export function withoutWrappers(path: string): string {
  return path.replace(/(?:^|(?<=\.))(?:data|items|attributes|list)(?:\[\*\])?\./g, "");
}

/** What a field belongs to: the `id` of a plan is no `id` of something else. */
export function parentsAlike(canonical: Candidate, provider: Candidate, words: Words): Evidence {
  const ours = words(parentsOf(canonical.name));
  const theirs = words(parentsOf(withoutWrappers(provider.name)));
  const belongs = words(provider.owner ?? "");
  const speaksOf = (of: ReadonlySet<string>): boolean =>
    of.size === 0 || sharedWords(words(canonical.name), of).length > 0;
  const isPart = ours.size === 0 || sharedWords(ours, words(provider.name)).length > 0;
  return [
    (isPart ? 0 : -PARENT_PRICE) +
      (speaksOf(belongs) ? 0 : -OTHER_PARENT_PRICE) +
      (speaksOf(theirs) ? 0 : -INNER_PRICE),
    "",
  ];
}

function parentsOf(name: string): string {
  return name.split(".").slice(0, -1).join(" ");
}

/** An id in the path names what the call is about: it is seldom anything else at another provider. */
export function locationsAlike(canonical: Candidate, provider: Candidate): Evidence {
  const [ours, theirs] = [canonical.fromEnd, provider.fromEnd];
  if (ours === undefined && theirs === undefined) return [0, ""];
  if (ours === undefined || theirs === undefined) return [-0.25, ""];
  return ours === theirs
    ? [0.5, "both are the same part of the path"]
    : [0.1, "both are in the path"];
}
