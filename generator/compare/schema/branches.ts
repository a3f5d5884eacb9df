import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import {
  items,
  member,
  recordSchema,
  schemaIn,
  withinGuard,
  type ChangeValues,
  type Scope,
} from "../context.ts";
import { equalJson } from "../../schema/equal.ts";
import { summarize } from "./annotations.ts";
import { matchBranches, nameOfBranch, type Branch } from "./match.ts";
import { aboutKeywords, aboutSchema, type SchemaPair } from "./query.ts";
import { recordNullability } from "./types.ts";
import type { CompareSchemas, LinkSchema } from "./index.ts";
import { keywordGroup, keywordsWhere } from "../../schema/keywords.ts";

type Alternatives = "anyOf" | "oneOf";
const SLUG = { anyOf: "any-of", oneOf: "one-of" } as const;

/** Compares `allOf`, `anyOf`, `oneOf`, `not` and `if`. */
export function compareCombinations(
  scope: Scope,
  pair: SchemaPair,
  { compare, link }: { readonly compare: CompareSchemas; readonly link: LinkSchema },
): void {
  compareAllOf(scope, pair, compare);
  compareAlternatives(scope, pair, compare);
  compareNot(scope, pair, link);
  compareConditional(scope, pair, link);
}

/** Keywords that say what a value is made of; the others limit it. */
const STRUCTURE = keywordsWhere(
  ({ role, types, evaluates, holds }) =>
    role === "reference" ||
    (role === "assertion" && types === undefined) ||
    (evaluates !== undefined && holds !== "one"),
);

function alternativesOf(schema: JsonObject): Alternatives | undefined {
  if (Array.isArray(schema.oneOf)) return "oneOf";
  return Array.isArray(schema.anyOf) ? "anyOf" : undefined;
}

/**
 * When one schema is made of alternatives and the other is not, keyword by keyword would report
 * that everything went away and came back. The two are compared as wholes instead.
 *
 * @returns true when that was the case and is reported.
 */
export function compareAsWholes(scope: Scope, pair: SchemaPair): boolean {
  const [before, after] = [alternativesOf(pair.base.value), alternativesOf(pair.revision.value)];
  if ((before === undefined) === (after === undefined)) return false;
  const [made, plain] =
    after === undefined ? [pair.base, pair.revision] : [pair.revision, pair.base];
  const has = (schema: JsonObject) => STRUCTURE.some((keyword) => schema[keyword] !== undefined);
  if (has(made.value) || !has(plain.value)) return false;
  const keyword = after ?? before ?? "oneOf";
  recordSchema(
    scope,
    `${SLUG[keyword]}-${after === undefined ? "removed" : "added"}`,
    {
      base: pair.base,
      revision: pair.revision,
      before: describe(pair.base.value),
      after: describe(pair.revision.value),
    },
    aboutSchema(scope, pair, (schema) => schema),
  );
  return true;
}

function describe(schema: JsonObject, keyword = alternativesOf(schema)): string {
  if (keyword === undefined || schema[keyword] === undefined) return summarize(schema);
  const names = items({ value: schema[keyword], pointer: "" }).map(({ value }) => summarize(value));
  return `${keyword} ${names.join(" | ")}`;
}

function branch(scope: Scope, at: Branch, index: number): Scope {
  return { ...scope, subject: `${scope.subject}(${nameOfBranch(at, index)})` };
}

function compareAllOf(scope: Scope, pair: SchemaPair, compare: CompareSchemas): void {
  const [base, revision] = [
    items(member(pair.base, "allOf")),
    items(member(pair.revision, "allOf")),
  ];
  const { pairs, added, removed } = matchBranches(base, revision);
  for (const [before, after] of pairs) compare(scope, before, after);
  for (const at of added)
    recordSchema(
      scope,
      "all-of-branch-added",
      { revision: at, after: summarize(at.value) },
      aboutSchema(scope, pair, () => at.value),
    );
  for (const at of removed)
    recordSchema(
      scope,
      "all-of-branch-removed",
      { base: at, before: summarize(at.value) },
      aboutSchema(scope, pair, () => at.value),
    );
}

function compareAlternatives(scope: Scope, pair: SchemaPair, compare: CompareSchemas): void {
  const { base, revision } = pair;
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const other = keyword === "anyOf" ? "oneOf" : "anyOf";
    const [was, is] = [base.value[keyword], revision.value[keyword]];
    if (was !== undefined && is !== undefined) {
      const lists: BranchLists = { was: keyword, is: keyword };
      if (keyword === "anyOf") compareBranches(scope, pair, lists, compare);
      else if (!equalJson(was, is) || hasReferences(was))
        withinGuard(
          scope,
          ofKeyword(pair, keyword),
          aboutKeywords(scope, pair, [keyword]),
          (inner) => compareBranches(inner, pair, lists, compare),
        );
    } else if (hasBecome(pair, keyword, other)) {
      const kind = keyword === "anyOf" ? "any-of-became-one-of" : "one-of-became-any-of";
      const values = {
        base: member(base, keyword),
        revision: member(revision, other),
        before: keyword,
        after: other,
      };
      const query = aboutKeywords(scope, pair, ["anyOf", "oneOf"]);
      withinGuard(scope, values, query, (inner) => {
        recordSchema(inner, kind, values, query);
        compareBranches(inner, pair, { was: keyword, is: other }, compare);
      });
    } else if ((was !== undefined || is !== undefined) && !hasBecome(pair, other, keyword)) {
      recordSchema(
        scope,
        `${SLUG[keyword]}-${is === undefined ? "removed" : "added"}`,
        {
          base: member(base, keyword),
          revision: member(revision, keyword),
          before: describe(base.value, keyword),
          after: describe(revision.value, keyword),
        },
        aboutKeywords(scope, pair, [keyword]),
      );
    }
  }
}

/** Whether the alternatives of one keyword are those of the other now; a schema may have both. */
function hasBecome({ base, revision }: SchemaPair, from: Alternatives, to: Alternatives): boolean {
  return (
    base.value[from] !== undefined &&
    base.value[to] === undefined &&
    revision.value[from] === undefined &&
    revision.value[to] !== undefined
  );
}

function isNull(schema: JsonValue): boolean {
  return isObject(schema) && schema.type === "null";
}

/** Which keyword has the alternatives in the base document, and which in the revision. */
interface BranchLists {
  readonly was: Alternatives;
  readonly is: Alternatives;
}

/** A keyword in both documents, without its values: they may be long lists. */
function ofKeyword(pair: SchemaPair, keyword: string): ChangeValues {
  return {
    base: member(pair.base, keyword),
    revision: member(pair.revision, keyword),
    before: undefined,
    after: undefined,
  };
}

function hasReferences(value: JsonValue): boolean {
  return JSON.stringify(value).includes('"$ref"');
}

function compareBranches(
  scope: Scope,
  pair: SchemaPair,
  { was, is }: BranchLists,
  compare: CompareSchemas,
): void {
  const [base, revision] = [items(member(pair.base, was)), items(member(pair.revision, is))];
  const matching = matchBranches(
    base.filter(({ value }) => !isNull(value)),
    revision.filter(({ value }) => !isNull(value)),
  );
  recordNullability(
    scope,
    pair,
    base.some(({ value }) => isNull(value)),
    revision.some(({ value }) => isNull(value)),
  );
  matching.pairs.forEach(([before, after], index) =>
    compare(branch(scope, after, index), before, after),
  );
  for (const at of matching.added) recordBranch(scope, pair, `${SLUG[is]}-branch-added`, at, was);
  for (const at of matching.removed)
    recordBranch(scope, pair, `${SLUG[is]}-branch-removed`, at, is);
}

/** The query is about the branch alone, so that changes of the others do not decide for it. */
function recordBranch(
  scope: Scope,
  pair: SchemaPair,
  kind: `${"any-of" | "one-of"}-branch-${"added" | "removed"}`,
  at: Branch,
  keyword: Alternatives,
): void {
  const { base, revision } = scope.comparison;
  const added = kind.endsWith("added");
  const [own, other] = added ? [revision, base] : [base, revision];
  const outer = (added ? pair.base : pair.revision).value[keyword] ?? [];
  recordSchema(
    scope,
    kind,
    added
      ? { revision: at, after: summarize(at.value) }
      : { base: at, before: summarize(at.value) },
    {
      inner: schemaIn(own, at.value),
      outer: schemaIn(other, { [keyword]: outer }),
      schemas: { base: pair.base.pointer, revision: pair.revision.pointer },
    },
  );
}

/** Keywords that are the same in both documents may refer to what is not. */
function linkUnchanged(
  scope: Scope,
  pair: SchemaPair,
  { keywords, link }: { readonly keywords: readonly string[]; readonly link: LinkSchema },
): void {
  const same = Object.fromEntries(
    keywords.flatMap((keyword) => {
      const held = pair.revision.value[keyword];
      return held === undefined ? [] : [[keyword, held]];
    }),
  );
  if (Object.keys(same).length > 0) link(scope, same, pair);
}

function compareNot(scope: Scope, pair: SchemaPair, link: LinkSchema): void {
  const values = { base: member(pair.base, "not"), revision: member(pair.revision, "not") };
  if (equalJson(values.base.value, values.revision.value))
    return linkUnchanged(scope, pair, { keywords: ["not"], link });
  const edit =
    values.base.value === undefined
      ? "added"
      : values.revision.value === undefined
        ? "removed"
        : "changed";
  recordSchema(scope, `not-${edit}`, values, aboutKeywords(scope, pair, ["not"]));
}

function compareConditional(scope: Scope, pair: SchemaPair, link: LinkSchema): void {
  const keywords = keywordGroup("if");
  if (
    keywords.every((keyword) => equalJson(pair.base.value[keyword], pair.revision.value[keyword]))
  )
    return linkUnchanged(scope, pair, { keywords, link });
  const values = { base: member(pair.base, "if"), revision: member(pair.revision, "if") };
  const edit =
    values.base.value === undefined
      ? "added"
      : values.revision.value === undefined
        ? "removed"
        : "changed";
  recordSchema(scope, `conditional-${edit}`, values, aboutKeywords(scope, pair, keywords));
}
