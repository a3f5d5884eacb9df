import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { evaluate } from "./evaluate.ts";
import {
  examples,
  factsAbout,
  factsAt,
  listed,
  names,
  numbersOf,
  prefixOf,
  valuesOf,
} from "./facts.ts";
import { NO_FORMAT, VALID_BY_FORMAT } from "./formats.ts";
import { atomsOf, conjuncts, type Atom, type Conjunct, type RootedSchema } from "./schema.ts";
import { own } from "../own.ts";

const MAX_VALUES = 120;
const MAX_BRANCHES = 12;
const MAX_TEXT = 300;

/**
 * Values at the edges of two schemas: candidates for a value that the first takes and the second
 * refuses. Nothing is promised about them; `evaluate` says which of them do.
 */
export function sampleValues(first: RootedSchema, second: RootedSchema): readonly JsonValue[] {
  return samples(conjuncts(first) ?? [], conjuncts(second) ?? [], {
    depth: 0,
    budget: { calls: 1500 },
  });
}

/** How deep in the value, and how many more lists of values may be made: wide schemas have too many. */
interface Effort {
  readonly depth: number;
  readonly budget: { calls: number };
}

function deeper({ depth, budget }: Effort): Effort {
  return { depth: depth + 1, budget };
}

function samples(
  parts: readonly Conjunct[],
  hints: readonly Conjunct[],
  effort: Effort,
): readonly JsonValue[] {
  if (
    effort.depth > 5 ||
    effort.budget.calls-- <= 0 ||
    parts.some(({ schema }) => schema === false)
  )
    return [];
  const split = splitAlternatives(parts);
  if (split !== undefined)
    return split
      .flatMap((alternative) => samples(alternative, hints, deeper(effort)))
      .slice(0, MAX_VALUES);
  const own = listed(parts);
  if (own.length > 0) return own.slice(0, MAX_VALUES);
  const values = [...atomsOf(parts)].flatMap((atom) => SAMPLERS[atom](parts, hints, effort));
  return [...examples(parts), ...listed(hints), ...values].slice(0, MAX_VALUES);
}

/** One list of facts for each alternative of the first `anyOf` or `oneOf` among them. */
function splitAlternatives(parts: readonly Conjunct[]): Conjunct[][] | undefined {
  for (const [index, { schema, root }] of parts.entries()) {
    if (schema === false) continue;
    const keyword = ["anyOf", "oneOf"].find((name) => Array.isArray(schema[name]));
    if (keyword === undefined) continue;
    const { [keyword]: branches, ...rest } = schema;
    return (branches as JsonValue[])
      .slice(0, MAX_BRANCHES)
      .map((branch) => [
        ...parts.filter((_, i) => i !== index),
        { schema: rest, root },
        ...(conjuncts({ schema: branch, root }) ?? [{ schema: false as const, root }]),
      ]);
  }
  return undefined;
}

/** The first value that all facts take; values at the edges are often just outside. */
function valid(parts: readonly Conjunct[], values: readonly JsonValue[]): JsonValue {
  const taken = values.find((value) =>
    parts.every(({ schema, root }) => evaluate(schema, root, value) === true),
  );
  return taken ?? values[0] ?? null;
}

function validFirst(
  parts: readonly Conjunct[],
  values: readonly JsonValue[],
): readonly JsonValue[] {
  if (values.length === 0) return values;
  const first = valid(parts, values);
  return [first, ...values.filter((value) => value !== first)];
}

type Sampler = (
  parts: readonly Conjunct[],
  hints: readonly Conjunct[],
  effort: Effort,
) => readonly JsonValue[];

function bounds(parts: readonly Conjunct[], hints: readonly Conjunct[]): number[] {
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
    .filter((n) => n >= 0 && n <= MAX_TEXT);
  const formats = valuesOf(all, "format").flatMap(
    (format) => own(VALID_BY_FORMAT, String(format)) ?? [],
  );
  return [...formats, "a", "", "A1", "1", "abc", NO_FORMAT, ...lengths.map((n) => "a".repeat(n))];
};

const list: Sampler = (parts, hints, effort) => {
  const item = (index: number) =>
    validFirst(
      factsAt(parts, index),
      samples(factsAt(parts, index), factsAt(hints, index), deeper(effort)),
    ).slice(0, 12);
  const first = item(0);
  const prefix = Math.max(...[...parts, ...hints].map((part) => prefixOf(part).length), 0);
  const tuple = Array.from({ length: prefix }, (_, i) => valid(factsAt(parts, i), item(i)));
  const sizes = numbersOf(
    [...parts, ...hints],
    "minItems",
    "maxItems",
    "minContains",
    "maxContains",
  )
    .flatMap((n) => [n - 1, n, n + 1])
    .filter((n) => n > 1 && n <= 40);
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

const object: Sampler = (parts, hints, effort) => {
  const member = (name: string) =>
    samples(factsAbout(parts, name), factsAbout(hints, name), deeper(effort));
  const typical = (name: string) => valid(factsAbout(parts, name), member(name));
  const smallest: JsonObject = {};
  for (const name of names(parts, "required")) define(smallest, name, typical(name));
  const mentioned = new Set([...names(parts, "properties"), ...names(hints, "properties")]);
  const interesting = [
    ...[...mentioned].filter((name) => names(hints, "properties").includes(name)),
    ...names(hints, "required"),
    ...mentioned,
    ...patternNames([...parts, ...hints]),
    "extra",
  ];
  const full: JsonObject = { ...smallest };
  const conditional: JsonObject = { ...smallest };
  for (const name of [...names(parts, "properties"), ...conditionalNames(parts)])
    define(conditional, name, typical(name));
  const variants = [...new Set(interesting)].slice(0, 40).flatMap((name) => {
    const values = member(name);
    if (values[0] !== undefined) define(full, name, typical(name));
    return values
      .slice(0, effort.depth === 0 ? 40 : 8)
      .map((value) => define({ ...smallest }, name, value));
  });
  return [smallest, full, conditional, ...sized(smallest, parts, hints), ...variants];
};

/** Names that only a condition asks for. */
function conditionalNames(parts: readonly Conjunct[]): string[] {
  return ["if", "then", "else"].flatMap((keyword) =>
    valuesOf(parts, keyword).flatMap((schema) =>
      isObject(schema) ? names([{ schema, root: {} }], "required") : [],
    ),
  );
}

function define(target: JsonObject, name: string, value: JsonValue): JsonObject {
  Object.defineProperty(target, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
  return target;
}

/** A name that a simple pattern might match: its letters and digits. */
function patternNames(parts: readonly Conjunct[]): string[] {
  return valuesOf(parts, "patternProperties").flatMap((patterns) =>
    isObject(patterns) ? Object.keys(patterns).map((p) => p.replace(/[^\w-]/g, "")) : [],
  );
}

/** Objects with as many members as the bounds say. */
function sized(
  smallest: JsonObject,
  parts: readonly Conjunct[],
  hints: readonly Conjunct[],
): JsonObject[] {
  return numbersOf([...parts, ...hints], "minProperties", "maxProperties")
    .flatMap((n) => [n - 1, n, n + 1])
    .filter((n) => n >= 0 && n <= 40)
    .map((n) => {
      const value: JsonObject = { ...smallest };
      for (let i = 0; Object.keys(value).length < n; i++) value[`extra${i}`] = "a";
      return value;
    });
}

const SAMPLERS: Readonly<Record<Atom, Sampler>> = {
  null: () => [null],
  boolean: () => [true, false],
  integer: (parts, hints) => bounds(parts, hints).filter(Number.isInteger),
  fraction: (parts, hints) => [0.5, ...bounds(parts, hints).map((n) => n + 0.5)],
  string: text,
  array: list,
  object,
};
