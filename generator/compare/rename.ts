import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import type { Draft } from "./context.ts";
import { equalJson } from "../schema/equal.ts";
import { keywordsWith } from "../schema/keywords.ts";

/** Something that went away or came in the same place. */
export interface Candidate {
  readonly draft: Draft;
  readonly name: string;
  readonly value: JsonValue;
}

/**
 * Guesses renames among what was removed and what was added in one place: the name written in another
 * style, or the same schema under a related name, or the only one of each with the same schema.
 * Both changes get a hint; the classes stay, since only the vendor knows.
 */
export function hintRenames(removed: readonly Candidate[], added: readonly Candidate[]): void {
  const free = new Set(added);
  for (const old of removed) {
    const ranked = [...free]
      .map((candidate) => ({ candidate, score: similarity(old, candidate, removed, added) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const best = ranked[0];
    // Two candidates that are equally good are no hint.
    if (best === undefined || best.score === ranked[1]?.score) continue;
    free.delete(best.candidate);
    old.draft.hint = `renamed to ${quote(best.candidate.name)}?`;
    best.candidate.draft.hint = `renamed from ${quote(old.name)}?`;
  }
}

function quote(name: string): string {
  return JSON.stringify(name);
}

function similarity(
  old: Candidate,
  candidate: Candidate,
  removed: readonly Candidate[],
  added: readonly Candidate[],
): number {
  const same = equalJson(withoutProse(old.value), withoutProse(candidate.value));
  if (words(old.name).join("") === words(candidate.name).join("")) return same ? 4 : 3;
  if (!same) return 0;
  if (words(old.name).some((word) => words(candidate.name).includes(word))) return 2;
  return removed.length === 1 && added.length === 1 ? 1 : 0;
}

/** The words of a name, whatever its style: `customerId`, `customer_id`, `Customer-ID`. */
function words(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

const DOCUMENTATION = keywordsWith({ documentation: true });

function withoutProse(schema: JsonValue): JsonValue {
  if (!isObject(schema)) return schema;
  const kept: JsonObject = { ...schema };
  for (const keyword of DOCUMENTATION) delete kept[keyword];
  return kept;
}
