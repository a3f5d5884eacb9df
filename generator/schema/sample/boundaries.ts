import {
  isObject,
  own,
  setOwn,
  textsOf,
  type JsonObject,
  type JsonValue,
} from "../../json/values.ts";
import { conjunctionOf, type SchemaPart, type ScopedSchema } from "../conjunction.ts";
import { casesOf } from "../containment/cases.ts";
import {
  argumentsOf,
  numbersOf,
  partsForMember,
  partsWithin,
  prefixOf,
  typesOfParts,
  wholeOf,
} from "../containment/premises.ts";
import { createEvaluators } from "../containment/proof.ts";
import { exampleOfFormat, NO_FORMAT } from "../formats.ts";
import { SCHEMA_LIMITS } from "../limits.ts";
import { primitiveTypeOf, type PrimitiveType } from "../types.ts";
import { rejectionsOf } from "./rejections.ts";
import { documentedValues, listedValues, namesUnder, partsForItemOrContained } from "./parts.ts";

/**
 * Values at the edges of two schemas: candidates for a value that the first accepts and the second
 * rejects. Nothing is promised about them; `evaluate` says which of them do.
 *
 * @param lists - how many lists of values may be made.
 */
export function boundaryValues(
  first: ScopedSchema,
  second: ScopedSchema,
  lists: number = SCHEMA_LIMITS.sampleLists,
): readonly JsonValue[] {
  return samples(conjunctionOf(first).parts, conjunctionOf(second).parts, {
    depth: 0,
    budget: { calls: lists },
    evaluate: createEvaluators(),
  });
}

/** How deep in the value, and how many more lists of values may be made: wide schemas have too many. */
interface Traversal {
  readonly depth: number;
  readonly budget: { calls: number };
  readonly evaluate: ReturnType<typeof createEvaluators>;
}

function deeper({ depth, budget, evaluate }: Traversal): Traversal {
  return { depth: depth + 1, budget, evaluate };
}

/** A function that is computed once for each argument: samples of a member are asked for several times. */
function once<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined || known.has(key)) return value as Value;
    const computed = compute(key);
    known.set(key, computed);
    return computed;
  };
}

function samples(
  parts: readonly SchemaPart[],
  hints: readonly SchemaPart[],
  traversal: Traversal,
): readonly JsonValue[] {
  if (
    traversal.depth > SCHEMA_LIMITS.sampleDepth ||
    traversal.budget.calls-- <= 0 ||
    parts.some(({ schema }) => schema === false)
  )
    return [];
  const split = splitAlternatives(parts);
  if (split !== undefined)
    return split
      .flatMap((alternative) => samples(alternative, hints, deeper(traversal)))
      .slice(0, SCHEMA_LIMITS.sampleValues);
  const listed = listedValues(parts);
  if (listed.length > 0) return listed.slice(0, SCHEMA_LIMITS.sampleValues);
  const types = typesOfParts(parts);
  const values = [...types].flatMap((type) => SAMPLERS[type](parts, hints, traversal));
  const nested = [
    ...conditionValues(parts, types, traversal),
    ...valuesAgainst(parts, hints, traversal),
  ];
  return [...documentedValues(parts), ...listedValues(hints), ...nested, ...values].slice(
    0,
    SCHEMA_LIMITS.sampleValues,
  );
}

/** Values for which exclusions and conditions hold: what they say of others shows there. */
function conditionValues(
  parts: readonly SchemaPart[],
  types: ReadonlySet<PrimitiveType>,
  traversal: Traversal,
): readonly JsonValue[] {
  if (traversal.depth > 3) return [];
  return parts.flatMap((part) => {
    if (part.schema === false) return [];
    const { not, if: condition, then, else: otherwise } = part.schema;
    return [not, condition, then, otherwise].flatMap((held) =>
      isObject(held)
        ? samples(partsWithin(held, part), [], deeper(traversal))
            .filter((value) => types.has(primitiveTypeOf(value)))
            .slice(0, SCHEMA_LIMITS.sampleConditionValues)
        : [],
    );
  });
}

/** Values of the first schema that the second may reject because of how it combines others. */
function valuesAgainst(
  parts: readonly SchemaPart[],
  hints: readonly SchemaPart[],
  traversal: Traversal,
): readonly JsonValue[] {
  if (traversal.depth > SCHEMA_LIMITS.sampleCombinationDepth) return [];
  return hints.flatMap((hint) =>
    rejectionsOf(hint).flatMap(({ accepted, rejected }) =>
      samples([...parts, ...accepted], rejected, deeper(traversal)).slice(
        0,
        SCHEMA_LIMITS.sampleConditionValues,
      ),
    ),
  );
}

/** One list of parts for each case of the first premise that distinguishes some. */
function splitAlternatives(parts: readonly SchemaPart[]): readonly SchemaPart[][] | undefined {
  return casesOf(parts)?.slice(0, SCHEMA_LIMITS.sampleAlternatives);
}

/** The first value that all parts accept; values at the edges are often just outside. */
function valid(
  parts: readonly SchemaPart[],
  values: readonly JsonValue[],
  { evaluate }: Traversal,
): JsonValue {
  const accepted = values.find((value) =>
    parts.every((part) => evaluate(wholeOf(part), value) === true),
  );
  return accepted ?? values[0] ?? null;
}

function validFirst(
  parts: readonly SchemaPart[],
  values: readonly JsonValue[],
  traversal: Traversal,
): readonly JsonValue[] {
  if (values.length === 0) return values;
  const first = valid(parts, values, traversal);
  return [first, ...values.filter((value) => value !== first)];
}

type Sampler = (
  parts: readonly SchemaPart[],
  hints: readonly SchemaPart[],
  traversal: Traversal,
) => readonly JsonValue[];

function bounds(parts: readonly SchemaPart[], hints: readonly SchemaPart[]): number[] {
  const all = [...parts, ...hints];
  const edges = numbersOf(all, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");
  const steps = numbersOf(all, "multipleOf");
  return [
    0,
    1,
    -1,
    ...edges.flatMap((n) => [n, n - 1, n + 1]),
    ...steps,
    ...steps.map((n) => 3 * n),
    2 ** 40,
  ];
}

const text: Sampler = (parts, hints) => {
  const all = [...parts, ...hints];
  const lengths = numbersOf(all, "minLength", "maxLength")
    .flatMap((n) => [n - 1, n, n + 1])
    .filter((n) => n >= 0 && n <= SCHEMA_LIMITS.sampleTextLength);
  const formats = argumentsOf(all, "format").flatMap(
    (format) => exampleOfFormat(String(format)) ?? [],
  );
  return [...formats, "a", "", "A1", "1", "abc", NO_FORMAT, ...lengths.map((n) => "a".repeat(n))];
};

const list: Sampler = (parts, hints, traversal) => {
  const item = once((index: number) => {
    const held = partsForItemOrContained(parts, index);
    const values = samples(held, partsForItemOrContained(hints, index), deeper(traversal));
    return validFirst(held, values, traversal).slice(0, 12);
  });
  const first = item(0);
  const prefix = Math.max(...[...parts, ...hints].map((part) => prefixOf(part).length), 0);
  const tuple = Array.from({ length: prefix }, (_, i) =>
    valid(partsForItemOrContained(parts, i), item(i), traversal),
  );
  const sizes = numbersOf(
    [...parts, ...hints],
    "minItems",
    "maxItems",
    "minContains",
    "maxContains",
  )
    .flatMap((n) => [n - 1, n, n + 1])
    .filter((n) => n > 1 && n <= SCHEMA_LIMITS.sampleSize);
  return [
    [],
    ...first.map((value) => [value]),
    ...(prefix > 0 ? tupleVariants(tuple, item) : []),
    ...(first.length > 0 ? [[first[0] ?? null, first[0] ?? null]] : []),
    ...(first.length > 1 ? [first.slice(0, 2)] : []),
    ...sizes.flatMap((n) => {
      const distinct = first.slice(0, n);
      const repeated = Array.from(
        { length: n },
        (_, i) => first[i % Math.max(first.length, 1)] ?? null,
      );
      return distinct.length === n ? [distinct, repeated] : [repeated];
    }),
  ];
};

function tupleVariants(
  tuple: readonly JsonValue[],
  item: (index: number) => readonly JsonValue[],
): JsonValue[][] {
  const longer = item(tuple.length);
  return [
    [...tuple],
    ...tuple.flatMap((_, i) =>
      item(i)
        .slice(0, 6)
        .map((value) => tuple.with(i, value)),
    ),
    ...longer.slice(0, 6).map((value) => [...tuple, value]),
  ];
}

const object: Sampler = (parts, hints, traversal) => {
  const held = once((name: string) => partsForMember(parts, name));
  const member = once((name: string) =>
    samples(held(name), partsForMember(hints, name), deeper(traversal)),
  );
  const typical = once((name: string) => valid(held(name), member(name), traversal));
  const smallest: JsonObject = {};
  for (const name of namesUnder(parts, "required")) define(smallest, name, typical(name));
  const declared = new Set([
    ...namesUnder(parts, "properties"),
    ...namesUnder(hints, "properties"),
  ]);
  const interesting = [
    ...[...declared].filter((name) => namesUnder(hints, "properties").includes(name)),
    ...namesUnder(hints, "required", "dependentRequired", "dependentSchemas"),
    ...declared,
    ...patternNames([...parts, ...hints]),
    "extra",
  ];
  const withBrought = (name: string): JsonObject => {
    const names = namesBroughtBy(parts, name);
    return names.reduce((held, other) => define(held, other, typical(other)), { ...smallest });
  };
  const full: JsonObject = { ...smallest };
  const conditional: JsonObject = { ...smallest };
  for (const name of [...namesUnder(parts, "properties"), ...conditionalNames(parts)])
    define(conditional, name, typical(name));
  const variants = [...new Set(interesting)].slice(0, 40).flatMap((name) => {
    const values = member(name);
    if (values[0] !== undefined) define(full, name, typical(name));
    return values
      .slice(0, traversal.depth === 0 ? 40 : 8)
      .map((value) => define(withBrought(name), name, value));
  });
  return [smallest, full, conditional, ...sized(smallest, parts, hints), ...variants];
};

/** Names that must be there where this one is, and those that must be there with them. */
function namesBroughtBy(parts: readonly SchemaPart[], name: string): string[] {
  const dependents = ["dependentRequired", "dependentSchemas"]
    .flatMap((keyword) => argumentsOf(parts, keyword))
    .filter(isObject);
  const brought = new Set([name]);
  // A set visits what is added meanwhile, too.
  for (const present of brought)
    for (const dependent of dependents) {
      const held = own(dependent, present);
      for (const other of textsOf(isObject(held) ? held["required"] : held)) brought.add(other);
    }
  brought.delete(name);
  return [...brought].slice(0, SCHEMA_LIMITS.sampleSize);
}

/** Names that only a condition asks for. */
function conditionalNames(parts: readonly SchemaPart[]): string[] {
  return ["if", "then", "else"].flatMap((keyword) =>
    argumentsOf(parts, keyword).flatMap((schema) =>
      isObject(schema) ? textsOf(schema.required) : [],
    ),
  );
}

function define(target: JsonObject, name: string, value: JsonValue): JsonObject {
  setOwn(target, name, value);
  return target;
}

/** A name that a simple pattern might match: its letters and digits. */
function patternNames(parts: readonly SchemaPart[]): string[] {
  return argumentsOf(parts, "patternProperties").flatMap((patterns) =>
    isObject(patterns) ? Object.keys(patterns).map((p) => p.replace(/[^\w-]/g, "")) : [],
  );
}

/** Objects with as many members as the bounds say. */
function sized(
  smallest: JsonObject,
  parts: readonly SchemaPart[],
  hints: readonly SchemaPart[],
): JsonObject[] {
  return numbersOf([...parts, ...hints], "minProperties", "maxProperties")
    .flatMap((n) => [n - 1, n, n + 1])
    .filter((n) => n >= 0 && n <= SCHEMA_LIMITS.sampleSize)
    .map((n) => {
      const value: JsonObject = { ...smallest };
      for (let i = 0; Object.keys(value).length < n; i++) value[`extra${i}`] = "a";
      return value;
    });
}

const SAMPLERS: Readonly<Record<PrimitiveType, Sampler>> = {
  null: () => [null],
  boolean: () => [true, false],
  integer: (parts, hints) => bounds(parts, hints).filter(Number.isInteger),
  fraction: (parts, hints) => [0.5, ...bounds(parts, hints).map((n) => n + 0.5)],
  string: text,
  array: list,
  object,
};
