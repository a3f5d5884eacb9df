import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { schemaIn, type ContainmentQuery, type Located, type Scope } from "../context.ts";

/** A schema of each document, as objects. */
export interface SchemaPair {
  readonly base: Located<JsonObject>;
  readonly revision: Located<JsonObject>;
}

/** The schema with these keywords only. */
export function pick(schema: JsonObject, keywords: readonly string[]): JsonObject {
  return Object.fromEntries(
    keywords.flatMap((keyword) => {
      const value = schema[keyword];
      return value === undefined ? [] : [[keyword, value]];
    }),
  );
}

/**
 * The query about some keywords alone. What was sent must still be accepted, so for a request it is whether the
 * base schema lies in the revision's keywords; what is received must have been possible before, so for
 * a response whether the revision lies in the base's.
 */
export function aboutKeywords(
  scope: Scope,
  pair: SchemaPair,
  keywords: readonly string[],
): ContainmentQuery {
  return aboutSchema(scope, pair, (schema) => pick(schema, keywords));
}

/** The same with a schema that is made of the one that limits. */
export function aboutSchema(
  scope: Scope,
  { base, revision }: SchemaPair,
  outer: (schema: JsonObject) => JsonValue,
): ContainmentQuery {
  const { comparison, direction } = scope;
  const isRequest = direction === "request";
  const [from, to] = isRequest ? [base, revision] : [revision, base];
  const [fromRoot, toRoot] = isRequest
    ? [comparison.base, comparison.revision]
    : [comparison.revision, comparison.base];
  return {
    inner: schemaIn(fromRoot, from.value),
    outer: schemaIn(toRoot, outer(to.value)),
    schemas: { base: base.pointer, revision: revision.pointer },
  };
}

/** The query for one of the listed values of the schema whose values are in doubt. */
export function aboutValue(query: ContainmentQuery, value: JsonValue): ContainmentQuery {
  const { schema } = query.inner;
  if (!isObject(schema)) return query;
  return { ...query, inner: { ...query.inner, schema: { ...schema, enum: [value] } } };
}
