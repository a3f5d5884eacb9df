import { own, isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { isWholeMultiple } from "../../schema/containment/bounds.ts";
import { integerRange, isFormatHint } from "../../schema/formats.ts";
import { items, member, recordSchema, type Scope } from "../context.ts";
import { equalJson } from "../../schema/equal.ts";
import { boundKeywords, type SchemaKind } from "../rules/index.ts";
import { aboutKeywords, aboutValue, type SchemaPair } from "./query.ts";
import { isNullableType } from "./types.ts";
import { keywordGroup, type Keyword } from "../../schema/keywords.ts";

/** Compares everything that limits a value by itself: bounds, lengths, formats, patterns, listed values. */
export function compareConstraints(scope: Scope, pair: SchemaPair): void {
  compareBounds(scope, pair);
  compareMultipleOf(scope, pair);
  comparePattern(scope, pair);
  compareFormat(scope, pair);
  compareUniqueItems(scope, pair);
  compareEnum(scope, pair);
  compareConst(scope, pair);
}

function record(scope: Scope, pair: SchemaPair, kind: SchemaKind, keyword: Keyword): void {
  recordSchema(
    scope,
    kind,
    { base: member(pair.base, keyword), revision: member(pair.revision, keyword) },
    aboutKeywords(scope, pair, keywordGroup(keyword)),
  );
}

/** `added`, `removed`, or undefined when both or none have the keyword. */
function presence(pair: SchemaPair, keyword: string): "added" | "removed" | undefined {
  const [before, after] = [pair.base.value[keyword], pair.revision.value[keyword]];
  if ((before === undefined) === (after === undefined)) return undefined;
  return before === undefined ? "added" : "removed";
}

function compareBounds(scope: Scope, pair: SchemaPair): void {
  for (const { keyword, slug } of boundKeywords) {
    const [before, after] = [pair.base.value[keyword], pair.revision.value[keyword]];
    const edit = presence(pair, keyword);
    // `minContains` is 1 where it is left out.
    if (keyword === "minContains" && edit !== undefined) compareLeastContained(scope, pair);
    else if (edit !== undefined) record(scope, pair, `${slug}-${edit}`, keyword);
    else if (typeof before === "number" && typeof after === "number" && before !== after)
      record(scope, pair, `${slug}-${after > before ? "raised" : "lowered"}`, keyword);
  }
}

function compareLeastContained(scope: Scope, pair: SchemaPair): void {
  const [before, after] = [pair.base.value.minContains, pair.revision.value.minContains];
  if (before === 0) record(scope, pair, "min-contains-raised", "minContains");
  else if (after === 0) record(scope, pair, "min-contains-lowered", "minContains");
  else
    record(scope, pair, `min-contains-${after === undefined ? "removed" : "added"}`, "minContains");
}

function compareMultipleOf(scope: Scope, pair: SchemaPair): void {
  const [before, after] = [pair.base.value.multipleOf, pair.revision.value.multipleOf];
  const edit = presence(pair, "multipleOf");
  if (edit !== undefined) return record(scope, pair, `multiple-of-${edit}`, "multipleOf");
  if (typeof before !== "number" || typeof after !== "number" || before === after) return;
  const kind = isWholeMultiple(after, before)
    ? "multiple-of-tightened"
    : isWholeMultiple(before, after)
      ? "multiple-of-relaxed"
      : "multiple-of-changed";
  record(scope, pair, kind, "multipleOf");
}

function comparePattern(scope: Scope, pair: SchemaPair): void {
  const edit = presence(pair, "pattern");
  if (edit !== undefined) record(scope, pair, `pattern-${edit}`, "pattern");
  else if (pair.base.value.pattern !== pair.revision.value.pattern)
    record(scope, pair, "pattern-changed", "pattern");
}

function compareFormat(scope: Scope, pair: SchemaPair): void {
  const [before, after] = [pair.base.value.format, pair.revision.value.format];
  if (before === after) return;
  const [was, is] = [limitingFormat(before), limitingFormat(after)];
  let kind: SchemaKind = "format-changed";
  if (was === undefined && is === undefined) kind = "format-hint-changed";
  else if (was === undefined) kind = "format-added";
  else if (is === undefined) kind = "format-removed";
  else {
    const [from, to] = [integerRange(was), integerRange(is)];
    if (from && to && to[0] <= from[0] && to[1] >= from[1]) kind = "format-widened";
    else if (from && to && to[0] >= from[0] && to[1] <= from[1]) kind = "format-narrowed";
  }
  record(scope, pair, kind, "format");
}

/** A format that limits values; undefined for none and for hints such as `float`. */
function limitingFormat(format: JsonValue | undefined): string | undefined {
  return typeof format === "string" && !isFormatHint(format) ? format : undefined;
}

function compareUniqueItems(scope: Scope, pair: SchemaPair): void {
  const before = pair.base.value.uniqueItems === true;
  const after = pair.revision.value.uniqueItems === true;
  if (before !== after)
    record(scope, pair, after ? "unique-items-added" : "unique-items-removed", "uniqueItems");
}

function compareEnum(scope: Scope, pair: SchemaPair): void {
  const edit = presence(pair, "enum");
  if (edit !== undefined) {
    record(scope, pair, `enum-${edit}`, "enum");
  } else {
    const [before, after] = [member(pair.base, "enum"), member(pair.revision, "enum")];
    // A null that comes or goes together with the type is reported as nullability.
    const toggled = isNullableType(pair.base.value) !== isNullableType(pair.revision.value);
    const counts = ({ value }: { value: JsonValue }) => !(toggled && value === null);
    const query = aboutKeywords(scope, pair, ["enum"]);
    for (const added of items(after).filter(counts))
      if (!items(before).some(({ value }) => equalJson(value, added.value)))
        recordSchema(
          scope,
          "enum-value-added",
          { revision: added },
          aboutValue(query, added.value),
        );
    for (const removed of items(before).filter(counts))
      if (!items(after).some(({ value }) => equalJson(value, removed.value)))
        recordSchema(
          scope,
          "enum-value-removed",
          { base: removed },
          aboutValue(query, removed.value),
        );
  }
  compareExtensibleEnum(scope, pair);
}

function compareExtensibleEnum(scope: Scope, pair: SchemaPair): void {
  const keyword = "x-extensible-enum";
  const before = items(member(pair.base, keyword));
  const after = items(member(pair.revision, keyword));
  for (const added of after)
    if (!before.some(({ value }) => equalJson(value, added.value)))
      recordSchema(scope, "extensible-enum-value-added", { revision: added });
  for (const removed of before)
    if (!after.some(({ value }) => equalJson(value, removed.value)))
      recordSchema(scope, "extensible-enum-value-removed", { base: removed });
}

function compareConst(scope: Scope, pair: SchemaPair): void {
  const edit = presence(pair, "const");
  if (edit !== undefined) record(scope, pair, `const-${edit}`, "const");
  else if (!equalJson(pair.base.value.const, pair.revision.value.const))
    record(scope, pair, "const-changed", "const");
}

/** The discriminator: which property says which alternative a value is. */
export function compareDiscriminator(scope: Scope, pair: SchemaPair): void {
  const [base, revision] = [
    member(pair.base, "discriminator"),
    member(pair.revision, "discriminator"),
  ];
  const edit = presence(pair, "discriminator");
  if (edit !== undefined) {
    recordSchema(scope, `discriminator-${edit}`, { base, revision });
    return;
  }
  const names = [member(base, "propertyName"), member(revision, "propertyName")] as const;
  if (!equalJson(names[0].value, names[1].value))
    recordSchema(scope, "discriminator-property-changed", { base: names[0], revision: names[1] });
  const [was, is] = [mappingOf(base.value), mappingOf(revision.value)];
  for (const [value, target] of Object.entries(is)) {
    const at = member(member(revision, "mapping"), value);
    const old = own(was, value);
    if (old === undefined)
      recordSchema(scope, "discriminator-mapping-added", { revision: { ...at, value } });
    else if (!equalJson(old, target))
      recordSchema(scope, "discriminator-mapping-changed", {
        base: member(member(base, "mapping"), value),
        revision: at,
      });
  }
  for (const value of Object.keys(was))
    if (own(is, value) === undefined)
      recordSchema(scope, "discriminator-mapping-removed", {
        base: { ...member(member(base, "mapping"), value), value },
      });
}

function mappingOf(discriminator: JsonValue | undefined): JsonObject {
  return isObject(discriminator) && isObject(discriminator.mapping) ? discriminator.mapping : {};
}
