import { compiledPattern } from "../../schema/patterns.ts";
import { KEYWORDS, type JsonType } from "../../schema/keywords.ts";
import {
  BOUNDS,
  type ArrayConstraints,
  type BoundKeyword,
  type Bounds,
  type Conjunction,
  type Constraints,
  type ObjectConstraints,
} from "./constraints.ts";
import { equalJson } from "../../schema/equal.ts";
import { isLarge, layered } from "./layered-map.ts";

/**
 * The conjunction of two constraints; undefined where one part's `additionalProperties` would decide about names by
 * patterns of the other, which no single object schema can say.
 */
export function mergeConstraints(a: Constraints, b: Constraints): Constraints | undefined {
  const object = mergeObject(a.object, b.object);
  if (object === undefined) return undefined;
  const values =
    a.values === undefined || b.values === undefined
      ? (a.values ?? b.values)
      : a.values.filter((value) => b.values?.some((other) => equalJson(value, other)));
  return {
    types: new Set([...a.types].filter((type: JsonType) => b.types.has(type))),
    typed: a.typed || b.typed,
    ...(values === undefined ? {} : { values }),
    string:
      a.string === b.string
        ? a.string
        : {
            ...tighter(BOUNDS.string, a.string, b.string),
            patterns: new Map([...a.string.patterns, ...b.string.patterns]),
            formats: union(a.string.formats, b.string.formats),
          },
    number:
      a.number === b.number
        ? a.number
        : {
            integer: a.number.integer || b.number.integer,
            ...tighter(BOUNDS.number, a.number, b.number),
            multipleOf: union(a.number.multipleOf, b.number.multipleOf),
            formats: union(a.number.formats, b.number.formats),
          },
    array: a.array === b.array ? a.array : mergeArray(a.array, b.array),
    object,
    anyOf: [...a.anyOf, ...b.anyOf],
    oneOf: [...a.oneOf, ...b.oneOf],
    not: [...a.not, ...b.not],
    conditionals: [...a.conditionals, ...b.conditionals],
    also: [...a.also, ...b.also],
    exact: [...a.exact, ...b.exact],
    sources: union(a.sources, b.sources),
  };
}

function union<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> {
  return new Set([...a, ...b]);
}

/** The tighter of two bounds each. */
function tighter(keywords: readonly BoundKeyword[], a: Bounds, b: Bounds): Bounds {
  const bounds: { -readonly [K in keyof Bounds]: Bounds[K] } = {};
  for (const keyword of keywords) {
    const [left, right] = [a[keyword], b[keyword]];
    const value =
      left === undefined || right === undefined
        ? (left ?? right)
        : Math[KEYWORDS[keyword].bound === "upper" ? "min" : "max"](left, right);
    if (value !== undefined) bounds[keyword] = value;
  }
  return bounds;
}

function both(a: Conjunction | undefined, b: Conjunction | undefined): Conjunction | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return [...a, ...b.filter((node) => !a.includes(node))];
}

function mergeArray(a: ArrayConstraints, b: ArrayConstraints): ArrayConstraints {
  const slots = Math.max(a.prefix.length, b.prefix.length);
  const items = both(a.items, b.items);
  return {
    prefix: Array.from(
      { length: slots },
      (_, i) => both(a.prefix[i] ?? a.items, b.prefix[i] ?? b.items) ?? [],
    ),
    ...(items === undefined ? {} : { items }),
    ...tighter(BOUNDS.array, a, b),
    open: a.open || b.open,
    unique: a.unique || b.unique,
    contains: [...a.contains, ...b.contains],
  };
}

function mergeObject(a: ObjectConstraints, b: ObjectConstraints): ObjectConstraints | undefined {
  if (a === b) return a;
  const sharesPatterns =
    a.patterns.size === b.patterns.size && [...a.patterns.keys()].every((p) => b.patterns.has(p));
  const isFree =
    (a.additional === undefined || b.patterns.size === 0) &&
    (b.additional === undefined || a.patterns.size === 0);
  const isUnrestricted = a.additional === undefined && b.additional === undefined;
  if (!sharesPatterns && !isFree && !isUnrestricted) return undefined;
  const additional = both(a.additional, b.additional);
  return {
    properties: mergeProperties(a, b),
    required: union(a.required, b.required),
    patterns: mergeMaps(a.patterns, b.patterns),
    ...(additional === undefined ? {} : { additional }),
    open: a.open || b.open,
    names: [...a.names, ...b.names],
    ...tighter(BOUNDS.object, a, b),
    dependentRequired: mergeNeeds(a.dependentRequired, b.dependentRequired),
    dependentSchemas: mergeMaps(a.dependentSchemas, b.dependentSchemas),
  };
}

/** A name that only one schema declares is an additional one to the other. */
function mergeProperties(
  a: ObjectConstraints,
  b: ObjectConstraints,
): ReadonlyMap<string, Conjunction> {
  if (a.additional === undefined && b.additional === undefined)
    return mergeMaps(a.properties, b.properties);
  const merged = new Map<string, Conjunction>();
  for (const name of new Set([...a.properties.keys(), ...b.properties.keys()])) {
    const left = a.properties.get(name) ?? additionalFor(a, name);
    const right = b.properties.get(name) ?? additionalFor(b, name);
    merged.set(name, both(left, right) ?? []);
  }
  return merged;
}

function additionalFor(constraints: ObjectConstraints, name: string): Conjunction | undefined {
  if (constraints.additional === undefined) return undefined;
  const isMatched = [...constraints.patterns.keys()].some(
    (p) => compiledPattern(p)?.test(name) === true,
  );
  return isMatched ? undefined : constraints.additional;
}

function mergeMaps(
  a: ReadonlyMap<string, Conjunction>,
  b: ReadonlyMap<string, Conjunction>,
): ReadonlyMap<string, Conjunction> {
  const [large, small] = isLarge(b) && b.size > a.size ? [b, a] : [a, b];
  const changed = new Map<string, Conjunction>();
  for (const name of small.keys()) changed.set(name, both(a.get(name), b.get(name)) ?? []);
  return isLarge(large) ? layered(large, changed) : new Map([...large, ...changed]);
}

function mergeNeeds(
  a: ReadonlyMap<string, ReadonlySet<string>>,
  b: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, ReadonlySet<string>> {
  const merged = new Map(a);
  for (const [key, names] of b) merged.set(key, union(merged.get(key) ?? new Set(), names));
  return merged;
}
