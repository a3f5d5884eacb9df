import {
  isObject,
  listOf,
  objectOf,
  setOwn,
  textsOf,
  type JsonObject,
  type JsonValue,
} from "../../json/values.ts";
import type { Schema } from "../../model/index.ts";
import { isAsserting, keywordRow, type JsonType } from "../../schema/keywords.ts";
import { matchesPattern } from "../../schema/patterns.ts";
import type { Resources } from "../../schema/references.ts";
import { resolveSchema } from "../resolve-schema.ts";
import { stringSample } from "../sample.ts";
import { textOfPatterns, type Choose } from "./pattern-text.ts";

/** Depth from which on values have only what they must have. */
const FLAT_DEPTH = 4;
const MAX_DEPTH = 30;

/** Values that one value is made of at most: each may have several, and those several again. */
const MAX_VALUES = 2_000;

/** Items, names and parts that one value has at most, and tries for an item that is unlike the others. */
const MAX_ITEMS = 100;
const MAX_PARTS = 300;
const MAX_TRIES = 60;

/** Types that keywords imply where none is given, the most telling first. */
const IMPLIED_TYPES: readonly JsonType[] = ["object", "array", "string", "number"];

/** All that holds for one value: a schema, what it extends, and the alternatives that were chosen. */
type Parts = readonly JsonObject[];

/** Numbers that look random and are always the same. Source: Mulberry32 (public domain). */
export function chooseBy(seed: number): Choose {
  let state = seed;
  return (bound) => {
    // The first value of all takes the first of everything.
    if (seed === 0) return 0;
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, bound);
  };
}

/**
 * A value that a schema probably accepts: what forbids (`not`) and what depends on the whole value is for its validator
 * to say, and another choice then gives another value.
 */
export function randomValue(source: ValueSource, schema: Schema, choose: Choose): JsonValue {
  return new Maker(source, choose).value([schema], 0);
}

/** What values are made from. */
export interface ValueSource {
  readonly resources: Resources;
  /** Patterns that take for ever with some texts: no name is made for them, or tested by them. */
  readonly ignoredPatterns: ReadonlySet<string>;
  /** How often one of those may hold up the making of a text; then no text is made for them. */
  readonly stalls: { left: number };
}

class Maker {
  readonly #source: ValueSource;
  readonly #choose: Choose;
  /** Shared by the makers of one value. */
  readonly #budget: { values: number };

  constructor(source: ValueSource, choose: Choose, budget = { values: MAX_VALUES }) {
    this.#source = source;
    this.#choose = choose;
    this.#budget = budget;
  }

  /** Makes a part of this value by other choices. */
  #choosing(choose: Choose): Maker {
    return new Maker(this.#source, choose, this.#budget);
  }

  get #resources(): Resources {
    return this.#source.resources;
  }

  #isUsable(pattern: string): boolean {
    return !this.#source.ignoredPatterns.has(pattern);
  }

  value(schemas: readonly Schema[], depth: number): JsonValue {
    if (depth > MAX_DEPTH || this.#budget.values-- <= 0) return null;
    const parts = this.#partsOf(schemas, depth);
    const literal = this.#literal(parts);
    if (literal !== undefined) return literal;
    switch (this.#typeOf(parts, depth)) {
      case "string":
        return this.#text(parts);
      case "integer":
        return this.#number(parts, 1);
      case "number":
        return this.#number(parts, 0);
      case "boolean":
        return this.#choose(2) === 0;
      case "null":
        return null;
      case "array":
        return this.#list(parts, depth);
      default:
        return this.#object(parts, depth);
    }
  }

  /** Follows references, `allOf` and one alternative of each union. */
  #partsOf(schemas: readonly Schema[], depth: number): Parts {
    const parts = new Set<JsonObject>();
    const pending = [...schemas];
    for (const one of pending) {
      if (!isObject(one) || parts.has(one) || parts.size > MAX_PARTS) continue;
      parts.add(one);
      if (one["$ref"] !== undefined || one["$dynamicRef"] !== undefined) {
        const target = resolveSchema(this.#resources, one);
        if (target !== one) pending.push(target);
      }
      pending.push(...(listOf(one["allOf"]) as Schema[]));
      for (const keyword of ["oneOf", "anyOf"] as const) {
        const alternatives = listOf(one[keyword]) as Schema[];
        if (alternatives.length > 0) pending.push(this.#alternative(alternatives, depth));
      }
      if (one["if"] === undefined) continue;
      const isThen = this.#choose(2) === 0;
      const chosen = (isThen ? [one["if"], one["then"]] : [one["else"]]) as (Schema | undefined)[];
      pending.push(...chosen.filter((part) => part !== undefined));
    }
    return [...parts];
  }

  /** Deep inside, the shortest one: it ends what is recursive. */
  #alternative(alternatives: readonly Schema[], depth: number): Schema {
    const shortest = (): Schema | undefined =>
      [...alternatives].sort((a, b) => lengthOf(a) - lengthOf(b))[0];
    const chosen =
      depth > FLAT_DEPTH ? shortest() : alternatives[this.#choose(alternatives.length)];
    return chosen ?? true;
  }

  #literal(parts: Parts): JsonValue | undefined {
    const constant = parts.find((part) => part["const"] !== undefined);
    if (constant !== undefined) return constant["const"];
    const lists = parts.map((part) => part["enum"]).filter((list) => Array.isArray(list));
    const [first = [], ...others] = lists.map((list) => listOf(list));
    const texts = others.map((list) => new Set(list.map((value) => JSON.stringify(value))));
    const allowed = first.filter((value) => texts.every((set) => set.has(JSON.stringify(value))));
    return allowed[this.#choose(allowed.length)];
  }

  #typeOf(parts: Parts, depth: number): string | undefined {
    const lists = parts
      .map(({ type }) => (typeof type === "string" ? [type] : textsOf(type)))
      .filter((types) => types.length > 0);
    const common = (lists[0] ?? []).filter((type) =>
      lists.every(
        (types) => types.includes(type) || (type === "integer" && types.includes("number")),
      ),
    );
    const isInteger = lists.some((types) => types.length === 1 && types[0] === "integer");
    if (isInteger) return "integer";
    const values = common.filter((type) => type !== "null");
    if (common.length > values.length && depth > FLAT_DEPTH) return "null";
    if (values.length > 0) return values[this.#choose(values.length)];
    if (common.length > 0) return "null";
    const constrains = (keyword: string, type: JsonType): boolean =>
      isAsserting(keyword) && keywordRow(keyword)?.types?.includes(type) === true;
    // What is said of values of a type is most often said because they are of it.
    return IMPLIED_TYPES.find((type) =>
      parts.some((part) => Object.keys(part).some((keyword) => constrains(keyword, type))),
    );
  }

  #text(parts: Parts): JsonValue {
    const minLength = most(parts, "minLength") ?? 0;
    const maxLength = least(parts, "maxLength") ?? Infinity;
    const patterns = parts.flatMap(({ pattern }) => (typeof pattern === "string" ? [pattern] : []));
    const format = parts.map((part) => part["format"]).find((one) => one !== undefined);
    const bounds = {
      ...(minLength > 0 && { minLength }),
      ...(maxLength < Infinity && { maxLength }),
    };
    const sample = stringSample({ ...bounds, ...(format !== undefined && { format }) });
    if (patterns.length === 0) return sample;
    const made = { patterns, minLength, maxLength };
    if (patterns.every((pattern) => this.#isUsable(pattern)))
      return textOfPatterns(made, this.#choose) ?? sample;
    const { stalls } = this.#source;
    if (stalls.left <= 0) return sample;
    const stalled = (): void => void stalls.left--;
    return textOfPatterns(made, this.#choose, { milliseconds: 300, stalled }) ?? sample;
  }

  #number(parts: Parts, wholeStep: number): number {
    const steps = numbersOf(parts, "multipleOf").filter((step) => step > 0);
    const step = Math.max(wholeStep, ...steps, 0);
    const unit = step === 0 ? 1 : step;
    const above = most(parts, "exclusiveMinimum");
    const below = least(parts, "exclusiveMaximum");
    const minimum = most(parts, "minimum");
    const maximum = least(parts, "maximum");
    const low = Math.max(minimum ?? -Infinity, above ?? -Infinity);
    const high = Math.min(maximum ?? Infinity, below ?? Infinity);
    const isBetween = (value: number): boolean =>
      value >= (minimum ?? -Infinity) &&
      value <= (maximum ?? Infinity) &&
      value > (above ?? -Infinity) &&
      value < (below ?? Infinity);
    const from =
      low > -Infinity ? Math.ceil(low / unit) : high < Infinity ? Math.floor(high / unit) - 9 : 1;
    const multiples = Array.from({ length: 12 }, (_, index) => (from + index) * unit);
    const found = multiples.filter(isBetween);
    const middle = low > -Infinity && high < Infinity ? [(low + high) / 2] : [];
    const candidates = found.length > 0 ? found : step === 0 ? [...middle, low, high] : [];
    return candidates.filter(isBetween)[this.#choose(candidates.length)] ?? candidates[0] ?? 1;
  }

  #list(parts: Parts, depth: number): JsonValue[] {
    const minItems = Math.min(most(parts, "minItems") ?? 0, MAX_ITEMS);
    const maxItems = least(parts, "maxItems") ?? Infinity;
    const prefix = parts.map((part) => listOf(part["prefixItems"]) as Schema[]);
    const isUnique = parts.some((part) => part["uniqueItems"] === true);
    const contained = parts.flatMap((part): Schema[] => {
      const { contains, minContains = 1 } = part;
      const count = typeof minContains === "number" ? Math.min(minContains, MAX_ITEMS) : 1;
      return contains === undefined ? [] : Array.from({ length: count }, () => contains as Schema);
    });
    const prefixed = Math.max(0, ...prefix.map((items) => items.length));
    const wanted = Math.max(minItems, prefixed + contained.length, depth > FLAT_DEPTH ? 0 : 1);
    const items: JsonValue[] = [];
    for (let index = 0; index < Math.min(wanted, maxItems); index++) {
      const contains = contained[index - prefixed];
      const schemas = parts.flatMap((part, at): Schema[] => {
        const own = prefix[at]?.[index];
        const rest = (part["items"] ?? part["unevaluatedItems"]) as Schema | undefined;
        return [own ?? rest].filter((one) => one !== undefined);
      });
      if (schemas.includes(false)) break;
      items.push(
        this.#unlike(isUnique ? items : [], contains ? [...schemas, contains] : schemas, depth),
      );
    }
    return items;
  }

  /** An item that is none of the others: of the values that come up, or of all that are listed. */
  #unlike(others: readonly JsonValue[], schemas: readonly Schema[], depth: number): JsonValue {
    const known = new Set(others.map((one) => JSON.stringify(one)));
    let item = this.value(schemas, depth + 1);
    for (let attempt = 1; known.has(JSON.stringify(item)) && attempt < MAX_TRIES; attempt++)
      item = this.#choosing(chooseBy(attempt)).value(schemas, depth + 1);
    return item;
  }

  #object(parts: Parts, depth: number): JsonObject {
    const declared = new Map<string, Schema[]>();
    for (const part of parts)
      for (const [name, schema] of Object.entries(objectOf(part["properties"])))
        declared.set(name, [...(declared.get(name) ?? []), schema as Schema]);
    const names = new Set(parts.flatMap((part) => textsOf(part["required"])));
    const hasMore = depth < FLAT_DEPTH && this.#choose(2) === 1;
    if (hasMore)
      for (const [name, schemas] of declared) if (!schemas.includes(false)) names.add(name);
    // A set is visited to its end, also what is added meanwhile.
    for (const name of names)
      for (const part of parts)
        for (const also of textsOf(objectOf(part["dependentRequired"])[name])) names.add(also);
    this.#addNames(names, parts, [...declared.keys()]);
    const made: JsonObject = {};
    for (const name of names)
      setOwn(made, name, this.value(this.#schemasOf(name, declared, parts), depth + 1));
    return made;
  }

  /** Names of further members, where there have to be some. */
  #addNames(names: Set<string>, parts: Parts, declared: readonly string[]): void {
    const wanted = Math.min(most(parts, "minProperties") ?? 0, MAX_ITEMS);
    for (const name of declared) if (names.size < wanted) names.add(name);
    const named = parts.flatMap((part) =>
      part["propertyNames"] === undefined ? [] : [part["propertyNames"] as Schema],
    );
    const patterns = parts
      .flatMap((part) => Object.keys(objectOf(part["patternProperties"])))
      .filter((pattern) => this.#isUsable(pattern));
    for (let attempt = 0; names.size < wanted && attempt < MAX_TRIES; attempt++) {
      const choose = chooseBy(attempt);
      const bounds = { patterns, minLength: 0, maxLength: Infinity };
      const name =
        named.length > 0
          ? this.#choosing(choose).value([...named, { type: "string" }], 0)
          : patterns.length > 0
            ? textOfPatterns({ ...bounds, patterns: patterns.slice(0, 1) }, choose)
            : `name${attempt}`;
      if (typeof name === "string") names.add(name);
    }
  }

  #schemasOf(name: string, declared: ReadonlyMap<string, Schema[]>, parts: Parts): Schema[] {
    const own = [...(declared.get(name) ?? [])];
    for (const part of parts) {
      const matching = Object.entries(objectOf(part["patternProperties"])).filter(
        ([pattern]) => this.#isUsable(pattern) && matchesPattern(pattern, name) === true,
      );
      own.push(...matching.map(([, schema]) => schema as Schema));
      const isDeclared = Object.hasOwn(objectOf(part["properties"]), name);
      const others = part["additionalProperties"];
      if (isObject(others) && !isDeclared && matching.length === 0) own.push(others);
    }
    return own.length === 0 ? [{ type: "string" }] : own;
  }
}

function lengthOf(schema: Schema): number {
  return isObject(schema) && schema["type"] === "null" ? 0 : JSON.stringify(schema).length;
}

function numbersOf(parts: Parts, keyword: string): number[] {
  return parts.flatMap((part) => {
    const value = part[keyword];
    return typeof value === "number" ? [value] : [];
  });
}

function most(parts: Parts, keyword: string): number | undefined {
  const numbers = numbersOf(parts, keyword);
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}

function least(parts: Parts, keyword: string): number | undefined {
  const numbers = numbersOf(parts, keyword);
  return numbers.length === 0 ? undefined : Math.min(...numbers);
}
