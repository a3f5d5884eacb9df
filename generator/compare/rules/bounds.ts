import { keywordRow, keywordsWhere, type KeywordWhere } from "../../schema/keywords.ts";

type Bound = KeywordWhere<{ bound: "lower" | "upper" }>;

/** `maxLength` as the kinds of changes have it: `max-length`. */
type Slug<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Slug<Rest>}`
  : "";

/** A keyword that bounds something: JSON Schema 2020-12 validation, sections 6.2 to 6.5. */
export interface BoundKeyword {
  readonly keyword: Bound;
  readonly slug: Slug<Bound>;
  /** An upper bound gets tighter when it is lowered, a lower bound when it is raised. */
  readonly bound: "lower" | "upper";
}

export const boundKeywords: readonly BoundKeyword[] = keywordsWhere(
  ({ bound }) => bound !== undefined,
).map((keyword) => ({
  keyword: keyword as Bound,
  slug: keyword.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) as Slug<Bound>,
  bound: keywordRow(keyword)?.bound ?? "upper",
}));

export type BoundKind = `${Slug<Bound>}-${"added" | "lowered" | "raised" | "removed"}`;
