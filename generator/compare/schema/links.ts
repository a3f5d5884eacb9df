import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject } from "../../json/values.ts";
import { keywordGroup, keywordsWhere, type Keyword } from "../../schema/keywords.ts";
import { subschemasOf } from "../../schema/subschemas.ts";
import { resolveReference, withinGuard, type Located, type Scope } from "../context.ts";
import { aboutKeywords, aboutSchema, type SchemaPair } from "./query.ts";

/** The references in a schema that is the same in both documents, and those in its guarded parts. */
interface Links {
  readonly references: readonly string[];
  readonly guarded: readonly GuardedLinks[];
}

interface GuardedLinks extends Links {
  readonly schema: JsonObject;
  /** Where it is within the schema. */
  readonly tokens: readonly string[];
  /** The keywords that are guarded; undefined for the schema as a whole. */
  readonly keywords: readonly string[] | undefined;
}

/** Keywords in whose schemas a wider one may make the whole accept less, by those that go with them. */
const GUARDED: ReadonlyMap<string, Keyword> = new Map(
  keywordsWhere(({ nonMonotone }) => nonMonotone !== undefined).flatMap((keyword) =>
    keywordGroup(keyword).map((member) => [member, keyword] as const),
  ),
);

const known = new WeakMap<JsonObject, Links>();

interface Linking {
  readonly scope: Scope;
  /** Compares what a reference leads to. */
  readonly enter: (scope: Scope, base: Located, revision: Located) => void;
}

/** Enters everything that a schema refers to, where the schema is the same in both documents. */
export function linkReferences(
  linking: Linking,
  schema: JsonObject,
  at: { readonly base: Located; readonly revision: Located },
): void {
  link(linking, linksOf(schema), at);
}

function link(
  { scope, enter }: Linking,
  { references, guarded }: Links,
  at: { readonly base: Located; readonly revision: Located },
): void {
  const { comparison } = scope;
  for (const reference of references) {
    const before = resolveReference(reference, comparison.base);
    const after = resolveReference(reference, comparison.revision);
    const pointer = after?.pointer ?? before?.pointer;
    if (pointer === undefined) continue;
    const missing = { value: undefined, pointer };
    enter(scope, before ?? missing, after ?? missing);
  }
  for (const part of guarded) {
    const pair: SchemaPair = {
      base: { value: part.schema, pointer: joinPointer(at.base.pointer, ...part.tokens) },
      revision: { value: part.schema, pointer: joinPointer(at.revision.pointer, ...part.tokens) },
    };
    const query =
      part.keywords === undefined
        ? aboutSchema(scope, pair, (schema) => schema)
        : aboutKeywords(scope, pair, part.keywords);
    const values = {
      base: pair.base,
      revision: pair.revision,
      before: undefined,
      after: undefined,
    };
    withinGuard(scope, values, query, (inner) => link({ scope: inner, enter }, part, pair));
  }
}

/** Same schema, same links: computed once. */
export function linksOf(schema: JsonObject): Links {
  let links = known.get(schema);
  if (links === undefined) known.set(schema, (links = collect(schema)));
  return links;
}

function collect(schema: JsonObject): Links {
  const references = new Set<string>();
  const guarded: GuardedLinks[] = [];
  const within = new Map<Keyword, Links[]>();
  if (typeof schema.$ref === "string") references.add(schema.$ref);
  for (const { keyword, tokens, schema: held } of subschemasOf(schema)) {
    if (!isObject(held)) continue;
    const links = moved(linksOf(held), tokens);
    const group = GUARDED.get(keyword);
    if (group !== undefined) within.set(group, [...(within.get(group) ?? []), links]);
    else {
      links.references.forEach((reference) => references.add(reference));
      guarded.push(...links.guarded);
    }
  }
  for (const [group, parts] of within) {
    const joined = join(parts);
    if (joined.references.length + joined.guarded.length === 0) continue;
    guarded.push({ ...joined, schema, tokens: [], keywords: keywordGroup(group) });
  }
  const all = { references: [...references], guarded };
  const isGuarded =
    schema.unevaluatedProperties !== undefined || schema.unevaluatedItems !== undefined;
  if (!isGuarded || all.references.length + all.guarded.length === 0) return all;
  return { references: [], guarded: [{ ...all, schema, tokens: [], keywords: undefined }] };
}

function join(parts: readonly Links[]): Links {
  return {
    references: [...new Set(parts.flatMap(({ references }) => references))],
    guarded: parts.flatMap(({ guarded }) => guarded),
  };
}

function moved(links: Links, tokens: readonly string[]): Links {
  if (links.guarded.length === 0) return links;
  return {
    ...links,
    guarded: links.guarded.map((part) => ({ ...part, tokens: [...tokens, ...part.tokens] })),
  };
}
