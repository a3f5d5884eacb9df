import { listOf, objectOf, own, type JsonObject, type JsonValue } from "../../json/values.ts";
import { conjunctionOf, scoped, type SchemaPart, type ScopedSchema } from "../conjunction.ts";
import { equalJson } from "../equal.ts";
import { integerRange } from "../formats.ts";
import { keywordRow } from "../keywords.ts";
import { matchesPattern } from "../patterns.ts";
import { PRIMITIVE_TYPES, primitiveTypesOf, type PrimitiveType } from "../types.ts";

/** The parts of a schema that is held by a part of another. */
export function partsWithin(schema: JsonValue, { scope }: SchemaPart): readonly SchemaPart[] {
  return conjunctionOf(scoped(schema, scope)).parts;
}

/** A keyword's arguments in all parts that have it. */
export function argumentsOf(parts: readonly SchemaPart[], keyword: string): JsonValue[] {
  return parts.flatMap(({ schema }) => {
    const value = schema === false ? undefined : schema[keyword];
    return value === undefined ? [] : [value];
  });
}

/** The numbers among the arguments of some keywords. */
export function numbersOf(parts: readonly SchemaPart[], ...keywords: string[]): number[] {
  return keywords
    .flatMap((keyword) => argumentsOf(parts, keyword))
    .filter((value) => typeof value === "number");
}

/** The primitive types that the parts let through together. */
export function typesOfParts(parts: readonly SchemaPart[]): ReadonlySet<PrimitiveType> {
  let types: readonly PrimitiveType[] = PRIMITIVE_TYPES;
  for (const { schema } of parts) {
    if (schema === false) return new Set();
    if (schema.type === undefined) continue;
    const allowed = primitiveTypesOf(schema.type);
    types = types.filter((type) => allowed.has(type));
  }
  return new Set(types);
}

/** The names that the parts require together. */
export function requiredIn(parts: readonly SchemaPart[]): Set<JsonValue> {
  return new Set(argumentsOf(parts, "required").flatMap(listOf));
}

/** The names that the parts declare under `properties`. */
export function namesIn(parts: readonly SchemaPart[]): Set<string> {
  return new Set(argumentsOf(parts, "properties").flatMap((map) => Object.keys(objectOf(map))));
}

/** What the parts say about a member of that name. What cannot be read is left out: fewer premises are sound. */
export function partsForMember(parts: readonly SchemaPart[], name: string): SchemaPart[] {
  return parts.flatMap((part) =>
    (appliedToMember(part, name) ?? []).flatMap((schema) => partsWithin(schema, part)),
  );
}

/** The schemas that one part applies to a member; undefined when a pattern cannot be tried. */
function appliedToMember({ schema }: SchemaPart, name: string): JsonValue[] | undefined {
  if (schema === false) return [false];
  const declared = own(objectOf(schema.properties), name);
  const applied = declared === undefined ? [] : [declared];
  for (const [pattern, held] of Object.entries(objectOf(schema.patternProperties))) {
    const matches = matchesPattern(pattern, name);
    if (matches === undefined) return undefined;
    if (matches) applied.push(held);
  }
  if (applied.length === 0 && schema.additionalProperties !== undefined)
    applied.push(schema.additionalProperties);
  return applied;
}

/** The `prefixItems` of a part. */
export function prefixOf({ schema }: SchemaPart): readonly JsonValue[] {
  return schema === false ? [] : listOf(schema.prefixItems);
}

/** What the parts say about the item at an index. */
export function partsForItem(parts: readonly SchemaPart[], index: number): SchemaPart[] {
  return parts.flatMap((part) => {
    if (part.schema === false) return [part];
    const applied = prefixOf(part)[index] ?? part.schema.items;
    return applied === undefined ? [] : partsWithin(applied, part);
  });
}

/** All values that the parts might accept together, when they can be listed. */
export function finiteValues(parts: readonly SchemaPart[]): readonly JsonValue[] | undefined {
  for (const { schema } of parts) {
    if (schema === false) return [];
    if (schema.const !== undefined) return [schema.const];
    if (Array.isArray(schema.enum)) return schema.enum;
  }
  const types = typesOfParts(parts);
  const isSmall = [...types].every((type) => type === "null" || type === "boolean");
  return isSmall ? [null, true, false] : undefined;
}

/** The range of numbers that the parts leave, with exclusive bounds. */
export function rangeOf(parts: readonly SchemaPart[]) {
  const ranges = argumentsOf(parts, "format").flatMap((format) => {
    const range = typeof format === "string" ? integerRange(format) : undefined;
    return range === undefined ? [] : [range];
  });
  return {
    max: Math.min(...numbersOf(parts, "maximum"), ...ranges.map(([, max]) => max)),
    below: Math.min(...numbersOf(parts, "exclusiveMaximum")),
    min: Math.max(...numbersOf(parts, "minimum"), ...ranges.map(([min]) => min)),
    above: Math.max(...numbersOf(parts, "exclusiveMinimum")),
  };
}

/**
 * True when one of the premises has the same keyword with the same argument, and the same keywords that it depends
 * on, all free of references: what they assert is implied then, wherever the schema object lies.
 */
export function isImplied(
  premises: readonly SchemaPart[],
  goal: JsonObject,
  keyword: string,
): boolean {
  const keywords = [keyword, ...(keywordRow(keyword)?.dependsOn ?? [])];
  const isSelfContained = keywords.every(
    (name) =>
      !name.startsWith("unevaluated") &&
      !name.startsWith("$") &&
      !/"\$(ref|dynamicRef)"/.test(JSON.stringify(goal[name] ?? null)),
  );
  return (
    isSelfContained &&
    premises.some(
      ({ schema }) =>
        schema !== false && keywords.every((name) => equalJson(schema[name], goal[name])),
    )
  );
}

/** A schema of our own, in the scope of a part. */
export function partOf(
  schema: JsonObject,
  { scope }: { readonly scope: SchemaPart["scope"] },
): SchemaPart {
  return { schema, scope };
}

/** The whole of a part, to be a goal. */
export function asGoal({ schema, scope }: SchemaPart): ScopedSchema {
  return { schema, scope };
}

/** The schema object that a part is of, for evaluating it: `unevaluated*` depends on its references, too. */
export function wholeOf({ schema, scope, whole }: SchemaPart): ScopedSchema {
  return { schema: whole ?? schema, scope };
}
