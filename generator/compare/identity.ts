import { createHash } from "node:crypto";
import type { Draft } from "./context.ts";

/** Characters of an id: enough for a report, short enough to type. */
const ID_CHARACTERS = 10;

/**
 * Gives each change its id: a hash of what changed and where, without what else changed, so that it is the same in
 * every run and can be named in a configuration.
 */
export function createIdentities(provider: string): (draft: Draft) => string {
  const given = new Map<string, number>();
  return ({ rule, subject, basePointer, revisionPointer, before, after }) => {
    const content = [provider, rule.id, subject, basePointer, revisionPointer, before, after];
    const hash = createHash("sha256")
      .update(JSON.stringify(content.map((item) => item ?? null)))
      .digest("hex")
      .slice(0, ID_CHARACTERS);
    const number = (given.get(hash) ?? 0) + 1;
    given.set(hash, number);
    return number === 1 ? hash : `${hash}-${number}`;
  };
}
