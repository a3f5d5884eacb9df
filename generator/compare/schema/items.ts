import type { JsonObject, JsonValue } from "../../json/values.ts";
import { items as itemsOf, member, recordSchema, withinGuard, type Scope } from "../context.ts";
import { summarize } from "./annotations.ts";
import { opennessOf } from "./properties.ts";
import { aboutKeywords, aboutSchema, type SchemaPair } from "./query.ts";
import type { CompareSchemas } from "./index.ts";
import { keywordGroup } from "../../schema/keywords.ts";

/** Compares what is said about the items of arrays. */
export function compareItems(scope: Scope, pair: SchemaPair, compare: CompareSchemas): void {
  comparePrefix(scope, pair, compare);
  compareRest(scope, pair, compare);
  compareUnevaluated(scope, pair, compare);
  compareContains(scope, pair, compare);
}

function item(scope: Scope, label: string | number): Scope {
  return { ...scope, subject: `${scope.subject}[${label}]` };
}

/** What a schema says about the item at one index, and nothing else. */
function aboutIndex(schema: JsonObject, index: number): JsonValue {
  const prefix = Array.isArray(schema.prefixItems) ? schema.prefixItems : [];
  const applied = prefix[index] ?? schema.items ?? true;
  return { prefixItems: [...Array<JsonValue>(index).fill(true), applied] };
}

function comparePrefix(scope: Scope, pair: SchemaPair, compare: CompareSchemas): void {
  const base = itemsOf(member(pair.base, "prefixItems"));
  const revision = itemsOf(member(pair.revision, "prefixItems"));
  for (let index = 0; index < Math.max(base.length, revision.length); index++) {
    const [before, after] = [base[index], revision[index]];
    const inner = item(scope, index);
    const query = aboutSchema(scope, pair, (schema) => aboutIndex(schema, index));
    if (before !== undefined && after !== undefined) compare(inner, before, after);
    else if (after !== undefined)
      recordSchema(
        inner,
        "prefix-item-added",
        { revision: after, after: summarize(after.value) },
        query,
      );
    else if (before !== undefined)
      recordSchema(
        inner,
        "prefix-item-removed",
        { base: before, before: summarize(before.value) },
        query,
      );
  }
}

function compareRest(scope: Scope, pair: SchemaPair, compare: CompareSchemas): void {
  const values = { base: member(pair.base, "items"), revision: member(pair.revision, "items") };
  const [was, is] = [opennessOf(values.base.value), opennessOf(values.revision.value)];
  if (was === "schema" && is === "schema")
    return compare(item(scope, ""), values.base, values.revision);
  if (was === is) return;
  const edit =
    is === "never" ? "forbidden" : was === "never" ? "allowed" : is === "any" ? "removed" : "added";
  recordSchema(
    scope,
    `items-${edit}`,
    values,
    aboutKeywords(scope, pair, ["prefixItems", "items"]),
  );
}

function compareUnevaluated(scope: Scope, pair: SchemaPair, compare: CompareSchemas): void {
  const values = {
    base: member(pair.base, "unevaluatedItems"),
    revision: member(pair.revision, "unevaluatedItems"),
  };
  const [was, is] = [opennessOf(values.base.value), opennessOf(values.revision.value)];
  if (was === "schema" && is === "schema")
    return compare(item(scope, "…"), values.base, values.revision);
  if (was === is) return;
  const edit =
    is === "never"
      ? "forbidden"
      : was === "never"
        ? "allowed"
        : is === "any"
          ? "unrestricted"
          : "restricted";
  recordSchema(
    scope,
    `unevaluated-items-${edit}`,
    values,
    aboutKeywords(scope, pair, ["unevaluatedItems"]),
  );
}

function compareContains(scope: Scope, pair: SchemaPair, compare: CompareSchemas): void {
  const values = {
    base: member(pair.base, "contains"),
    revision: member(pair.revision, "contains"),
  };
  const [was, is] = [values.base.value !== undefined, values.revision.value !== undefined];
  const query = aboutKeywords(scope, pair, keywordGroup("contains"));
  if (was && is)
    withinGuard(scope, { ...values, before: undefined, after: undefined }, query, (inner) =>
      compare(item(inner, "(contains)"), values.base, values.revision),
    );
  else if (was !== is)
    recordSchema(scope, is ? "contains-added" : "contains-removed", values, query);
}
