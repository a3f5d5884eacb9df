import type { JsonObject, JsonValue } from "../../json/values.ts";
import { equalJson } from "../../schema/equal.ts";
import { isAsserting } from "../../schema/keywords.ts";
import { member, recordSchema, type Scope } from "../context.ts";
import { aboutKeywords, aboutSchema, type SchemaPair } from "./query.ts";

/** The names in `type`, without `null` when there are others; undefined without the keyword. */
export function typesOf(schema: JsonObject): readonly string[] | undefined {
  if (schema.type === undefined) return undefined;
  const names = (Array.isArray(schema.type) ? schema.type : [schema.type]).filter(
    (name): name is string => typeof name === "string",
  );
  const others = names.filter((name) => name !== "null");
  return others.length === 0 ? names : others;
}

/** True when `type` lists `null` alongside another type. */
export function isNullableType(schema: JsonObject): boolean {
  return Array.isArray(schema.type) && schema.type.length > 1 && schema.type.includes("null");
}

function covers(wide: readonly string[], narrow: readonly string[]): boolean {
  return narrow.every(
    (name) => wide.includes(name) || (name === "integer" && wide.includes("number")),
  );
}

/** Where values are written as plain text, any text covers every scalar. */
function coversAsText(wide: JsonObject, narrow: JsonObject): boolean {
  const isAnyText = Object.keys(wide).every((name) => name === "type" || !isAsserting(name));
  const types = typesOf(narrow) ?? [];
  const isScalar = !types.includes("object") && !types.includes("array");
  return typesOf(wide)?.includes("string") === true && isAnyText && isScalar;
}

/**
 * Compares `type` and nullability.
 *
 * @returns false when the types have nothing in common, so that comparing further keywords would
 *   only repeat that.
 */
export function compareTypes(scope: Scope, pair: SchemaPair): boolean {
  const [before, after] = [typesOf(pair.base.value), typesOf(pair.revision.value)];
  const values = { base: member(pair.base, "type"), revision: member(pair.revision, "type") };
  const query = aboutKeywords(scope, pair, ["type"]);
  if (before !== undefined && after !== undefined)
    recordNullability(
      scope,
      pair,
      isNullableType(pair.base.value),
      isNullableType(pair.revision.value),
    );
  if (before === undefined || after === undefined) {
    if (before !== undefined) recordSchema(scope, "type-removed", values, query);
    if (after !== undefined) recordSchema(scope, "type-added", values, query);
    return true;
  }
  if (equalJson([...before].sort(), [...after].sort())) return true;
  const wider =
    covers(after, before) || (scope.text && coversAsText(pair.revision.value, pair.base.value));
  const narrower =
    covers(before, after) || (scope.text && coversAsText(pair.base.value, pair.revision.value));
  if (wider) recordSchema(scope, "type-widened", values, query);
  else if (narrower) recordSchema(scope, "type-narrowed", values, query);
  else recordSchema(scope, "type-changed", values, query);
  return covers(after, before) || covers(before, after);
}

/** Records that `null` was let in or out. */
export function recordNullability(
  scope: Scope,
  pair: SchemaPair,
  before: boolean,
  after: boolean,
): void {
  if (before === after) return;
  const kind = after ? "became-nullable" : "became-not-nullable";
  const inner: SchemaPair = {
    base: { ...pair.base, value: before ? withNull(pair.base.value) : pair.base.value },
    revision: {
      ...pair.revision,
      value: after ? withNull(pair.revision.value) : pair.revision.value,
    },
  };
  recordSchema(
    scope,
    kind,
    { base: pair.base, revision: pair.revision, before, after },
    aboutSchema(scope, inner, (): JsonValue => ({ not: { type: "null" } })),
  );
}

function withNull(schema: JsonObject): JsonObject {
  return isNullableType(schema) ? schema : { anyOf: [schema, { type: "null" }] };
}
