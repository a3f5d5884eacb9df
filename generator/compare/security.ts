import { isObject } from "../json/values.ts";
import { items, recordOperation, type Located, type Scope } from "./context.ts";

/** One way to authenticate: schemes that are needed together, with their scopes. */
interface Alternative {
  readonly schemes: ReadonlyMap<string, readonly string[]>;
  readonly at: Located;
}

/** No `security`, or an empty list, asks for nothing: one alternative without schemes. */
function alternativesOf(security: Located): Alternative[] {
  const alternatives = items(security).map((at) => ({ schemes: schemesOf(at), at }));
  return alternatives.length === 0 ? [{ schemes: new Map(), at: security }] : alternatives;
}

function schemesOf({ value }: Located): Map<string, readonly string[]> {
  if (!isObject(value)) return new Map();
  return new Map(
    Object.entries(value).map(([name, scopes]) => [
      name,
      Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === "string") : [],
    ]),
  );
}

function isFree({ schemes }: Alternative): boolean {
  return schemes.size === 0;
}

function nameOf({ schemes }: Alternative): string {
  return [...schemes.keys()].join(" + ");
}

/** Compares two lists of Security Requirement Objects: any one of a list is enough. */
export function compareRequirements(outer: Scope, base: Located, revision: Located): void {
  const scope = { ...outer, subject: "security" };
  const [before, after] = [alternativesOf(base), alternativesOf(revision)];
  const values = { base, revision };
  const [wasFree, isFreeNow] = [before.some(isFree), after.some(isFree)];
  if (wasFree && !isFreeNow)
    recordOperation(
      scope,
      before.length === 1 ? "security-became-required" : "security-became-mandatory",
      values,
    );
  if (!wasFree && isFreeNow)
    recordOperation(
      scope,
      after.length === 1 ? "security-became-unneeded" : "security-became-optional",
      values,
    );
  compareAlternatives(
    scope,
    before.filter((a) => !isFree(a)),
    after.filter((a) => !isFree(a)),
  );
}

function compareAlternatives(scope: Scope, before: Alternative[], after: Alternative[]): void {
  // What was free or gets free is said by one change; the ways to authenticate are not news then.
  if (before.length === 0 || after.length === 0) return;
  const removed = new Set(before);
  const added = new Set(after);
  const take = (
    related: (was: Alternative, is: Alternative) => boolean,
    found: (was: Alternative, is: Alternative) => void,
  ) => {
    for (const was of [...removed]) {
      const is = [...added].find((candidate) => related(was, candidate));
      if (is === undefined) continue;
      removed.delete(was);
      added.delete(is);
      found(was, is);
      compareScopes(scope, was, is);
    }
  };
  take(
    (was, is) => covers(was, is) && covers(is, was),
    () => undefined,
  );
  take(
    (was, is) => covers(is, was),
    (was, is) => recordExtra(scope, is, was, "security-extra-scheme-added"),
  );
  take(
    (was, is) => covers(was, is),
    (was, is) => recordExtra(scope, was, is, "security-extra-scheme-removed"),
  );
  for (const is of added)
    recordOperation(scope, "security-scheme-alternative-added", {
      revision: is.at,
      after: nameOf(is),
    });
  for (const was of removed)
    recordOperation(scope, "security-scheme-alternative-removed", {
      base: was.at,
      before: nameOf(was),
    });
}

function covers(wide: Alternative, narrow: Alternative): boolean {
  return [...narrow.schemes.keys()].every((name) => wide.schemes.has(name));
}

function recordExtra(
  scope: Scope,
  larger: Alternative,
  smaller: Alternative,
  kind: "security-extra-scheme-added" | "security-extra-scheme-removed",
): void {
  const added = kind === "security-extra-scheme-added";
  for (const name of larger.schemes.keys())
    if (!smaller.schemes.has(name))
      recordOperation(
        scope,
        kind,
        added ? { revision: larger.at, after: name } : { base: larger.at, before: name },
      );
}

function compareScopes(scope: Scope, was: Alternative, is: Alternative): void {
  for (const [name, scopes] of is.schemes) {
    const before = was.schemes.get(name);
    if (before === undefined) continue;
    const subject = `security ${name}`;
    for (const added of scopes)
      if (!before.includes(added))
        recordOperation(scope, "security-scope-added", { revision: is.at, after: added, subject });
    for (const removed of before)
      if (!scopes.includes(removed))
        recordOperation(scope, "security-scope-removed", {
          base: was.at,
          before: removed,
          subject,
        });
  }
}
