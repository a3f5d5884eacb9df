import type { JsonObject, JsonValue } from "../../json/values.ts";
import type { Located, Question, Scope } from "../context.ts";

/** A schema of each document, as objects. */
export interface SchemaPair {
  readonly base: Located<JsonObject>;
  readonly revision: Located<JsonObject>;
}

function pick(schema: JsonObject, keywords: readonly string[]): JsonObject {
  return Object.fromEntries(
    keywords.flatMap((keyword) => {
      const value = schema[keyword];
      return value === undefined ? [] : [[keyword, value]];
    }),
  );
}

/**
 * Asks about some keywords alone. What was sent must still be taken, so a request asks whether the
 * base schema lies in the revision's keywords; what is received must have been possible before, so
 * a response asks whether the revision lies in the base's.
 */
export function aboutKeywords(
  scope: Scope,
  pair: SchemaPair,
  keywords: readonly string[],
): Question {
  return aboutSchema(scope, pair, (schema) => pick(schema, keywords));
}

/** The same with a schema that is made of the one that limits. */
export function aboutSchema(
  scope: Scope,
  { base, revision }: SchemaPair,
  outer: (schema: JsonObject) => JsonValue,
): Question {
  const { comparison, direction } = scope;
  const [from, to] = direction === "request" ? [base, revision] : [revision, base];
  const [fromRoot, toRoot] =
    direction === "request"
      ? [comparison.base, comparison.revision]
      : [comparison.revision, comparison.base];
  return {
    inner: { schema: from.value, root: fromRoot },
    outer: { schema: outer(to.value), root: toRoot },
  };
}
