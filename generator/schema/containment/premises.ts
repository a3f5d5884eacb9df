import {
  isObject,
  listOf,
  objectOf,
  own,
  type JsonObject,
  type JsonValue,
} from "../../json/values.ts";
import {
  conjunctionOf,
  scoped,
  type Conjunction,
  type SchemaPart,
  type ScopedSchema,
} from "../conjunction.ts";
import { integerRange } from "../formats.ts";
import { keywordRow, keywordsWhere } from "../keywords.ts";
import { matchesPattern } from "../patterns.ts";
import { isSameSchema } from "../same.ts";
import { PRIMITIVE_TYPES, primitiveTypesOf, type PrimitiveType } from "../types.ts";

/** The parts of a schema that is held by a part of another. */
export function partsWithin(schema: JsonValue, { scope }: SchemaPart): readonly SchemaPart[] {
  return partsOf(scoped(schema, scope)).parts;
}

/** The conjunction of a schema in which `unevaluated*` is written as what it comes to, where that is known. */
export function partsOf(schema: ScopedSchema): Conjunction {
  const found = conjunctionOf(schema);
  if (!found.parts.some(({ schema: own }) => own !== false && hasUnevaluated(own))) return found;
  return { ...found, parts: found.parts.map(withoutUnevaluated) };
}

const hasUnevaluated = (schema: JsonObject): boolean =>
  schema.unevaluatedProperties !== undefined || schema.unevaluatedItems !== undefined;

/** In-place applicators, which evaluate members and items as well; `not` evaluates none. */
const EVALUATING = keywordsWhere(({ inPlace }) => inPlace === true).filter(
  (name) => name !== "not",
);

const rewritten = new WeakMap<JsonObject, SchemaPart>();

/** Where nothing else evaluates, what `properties` and `items` leave is unevaluated. The same object each time. */
function withoutUnevaluated(part: SchemaPart): SchemaPart {
  const { schema, scope, whole = schema } = part;
  if (schema === false || whole === false || !hasUnevaluated(schema)) return part;
  if (EVALUATING.some((name) => whole[name] !== undefined)) return part;
  let known = rewritten.get(schema);
  if (known?.scope === scope) return known;
  const { unevaluatedProperties, unevaluatedItems, ...own } = schema;
  if (unevaluatedProperties !== undefined) own.additionalProperties ??= unevaluatedProperties;
  if (unevaluatedItems !== undefined) {
    if (own.contains === undefined) own.items ??= unevaluatedItems;
    else own.unevaluatedItems = unevaluatedItems;
  }
  rewritten.set(schema, (known = { schema: own, scope, whole }));
  return known;
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

const ANY_TYPE = [
  ...new Set(PRIMITIVE_TYPES.map((type) => (type === "fraction" ? "number" : type))),
];

/** The primitive types that the parts let through together, without those of which bounds leave no value. */
export function possibleTypes(parts: readonly SchemaPart[]): ReadonlySet<PrimitiveType> {
  const types = new Set([...typesOfParts(parts)].filter((type) => !isEmpty(parts, type)));
  for (const { schema } of parts) {
    const excluded = schema === false ? undefined : schema.not;
    // Only where types are all that is excluded.
    if (!isObject(excluded) || Object.keys(excluded).some((name) => name !== "type")) continue;
    for (const type of primitiveTypesOf(excluded.type ?? ANY_TYPE)) types.delete(type);
  }
  return types;
}

/** Whether bounds leave no value of a type. */
function isEmpty(parts: readonly SchemaPart[], type: PrimitiveType): boolean {
  if (type === "integer" || type === "fraction") {
    const { min, max, above, below } = rangeOf(parts);
    return min > max || above >= max || min >= below || above >= below;
  }
  const suffix = { string: "Length", array: "Items", object: "Properties" }[type as "string"];
  if (suffix === undefined) return false;
  const least = Math.max(0, ...numbersOf(parts, `min${suffix}`));
  return least > Math.min(...numbersOf(parts, `max${suffix}`));
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
  const concerned = parts.length < FEW_PARTS ? parts : partsConcerning(parts, name);
  return concerned.flatMap((part) =>
    (appliedToMember(part, name) ?? []).flatMap((schema) => partsWithin(schema, part)),
  );
}

/** So many parts are tried one by one. */
const FEW_PARTS = 16;

/** Which of many parts may say something about a member: those that declare it, and those that say it of any. */
interface PartIndex {
  readonly byName: ReadonlyMap<string, readonly number[]>;
  readonly ofAny: readonly number[];
}

const partIndexes = new WeakMap<readonly SchemaPart[], PartIndex>();

/** In the order of the parts. A chain of `allOf` has as many parts as members, and asks for each of them. */
function partsConcerning(parts: readonly SchemaPart[], name: string): SchemaPart[] {
  let index = partIndexes.get(parts);
  if (index === undefined) partIndexes.set(parts, (index = indexParts(parts)));
  const numbers = [...(index.byName.get(name) ?? []), ...index.ofAny].sort((a, b) => a - b);
  return numbers.flatMap((number) => parts[number] ?? []);
}

function indexParts(parts: readonly SchemaPart[]): PartIndex {
  const byName = new Map<string, number[]>();
  const ofAny: number[] = [];
  for (const [number, { schema }] of parts.entries()) {
    const isOfAny =
      schema === false ||
      schema.patternProperties !== undefined ||
      schema.additionalProperties !== undefined;
    if (isOfAny) {
      ofAny.push(number);
      continue;
    }
    for (const name of Object.keys(objectOf(schema.properties))) {
      const numbers = byName.get(name);
      if (numbers === undefined) byName.set(name, [number]);
      else numbers.push(number);
    }
  }
  return { byName, ofAny };
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
 * on: what they assert is implied then, wherever the schema object lies.
 */
export function isImplied(
  premises: readonly SchemaPart[],
  goal: SchemaPart & { readonly schema: JsonObject },
  keyword: string,
): boolean {
  if (keyword.startsWith("unevaluated") || keyword.startsWith("$")) return false;
  const keywords = [keyword, ...(keywordRow(keyword)?.dependsOn ?? [])];
  return premises.some(
    (part) =>
      part.schema !== false &&
      keywords.every((name) => {
        const [known, wanted] = [part.schema && part.schema[name], goal.schema[name]];
        if (known === undefined || wanted === undefined) return known === wanted;
        return isSameSchema(scoped(known, part.scope), scoped(wanted, goal.scope));
      }),
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
