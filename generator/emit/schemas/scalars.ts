import { shorten } from "../patterns.ts";
import { js, regexLiteral, type Expression } from "../write/index.ts";
import type { Emitter } from "./emitter.ts";
import type { NumberConstraints, StringConstraints } from "./constraints.ts";
import { integerRange, isStringFormat, stringFormat } from "./formats.ts";

/** A schema of strings; of raw bytes, also as a Blob, and of points in time, where wanted, as a Date. */
export function stringSchema(emitter: Emitter, constraints: StringConstraints): Expression {
  const text = textSchema(emitter, constraints);
  if (emitter.options.dates === "Date" && constraints.formats.has("date-time"))
    return emitter.runtime.call("formats", "dateOr", text);
  if (!constraints.formats.has("binary")) return text;
  const isPlain = constraints.patterns.size === 0 && constraints.formats.size === 1;
  const isFree = (constraints.minLength ?? 0) === 0 && constraints.maxLength === undefined;
  return emitter.runtime.call("formats", "binary", ...(isPlain && isFree ? [] : [text]));
}

function textSchema(emitter: Emitter, constraints: StringConstraints): Expression {
  const asserted =
    emitter.options.formats === "assert" ? [...constraints.formats].filter(isStringFormat) : [];
  const [first, ...others] = asserted;
  const base = first === undefined ? js.call("z.string") : stringFormat(first, emitter.runtime);
  return Object.values(ADD_TO_STRING).reduce(
    (schema, add) => add(schema, { emitter, constraints, others }),
    base,
  );
}

interface StringInput {
  readonly emitter: Emitter;
  readonly constraints: StringConstraints;
  /** The formats that the schema is not made of. */
  readonly others: readonly string[];
}

/** What follows a schema of strings, in the order in which it is written. */
const ADD_TO_STRING: Readonly<
  Record<keyof StringConstraints, (schema: Expression, input: StringInput) => Expression>
> = {
  minLength(schema, { constraints: { minLength = 0 } }) {
    return minLength > 0 ? js.method(schema, "min", js.number(minLength)) : schema;
  },

  maxLength(schema, { constraints: { maxLength } }) {
    return maxLength === undefined ? schema : js.method(schema, "max", js.number(maxLength));
  },

  patterns(schema, { emitter, constraints }) {
    let tested = schema;
    for (const [pattern, node] of constraints.patterns) {
      const literal = regexLiteral(pattern);
      if (literal === undefined) {
        emitter.report(
          "pattern-invalid",
          node,
          `\`${shorten(pattern)}\` is no regular expression.`,
        );
      } else {
        if (!literal.unicode)
          emitter.report(
            "pattern-not-unicode",
            node,
            `\`${pattern}\` only compiles without \`u\`.`,
          );
        tested = js.method(tested, "regex", js.regex(literal));
      }
    }
    return tested;
  },

  formats(schema, { emitter: { runtime }, others }) {
    if (others.length === 0) return schema;
    const rest = others.map((format) => stringFormat(format, runtime));
    return js.method(schema, "check", runtime.call("refinements", "allOf", ...rest));
  },
};

/** A schema of numbers. */
export function numberSchema(emitter: Emitter, constraints: NumberConstraints): Expression {
  const formats = emitter.options.formats === "assert" ? [...constraints.formats] : [];
  const { options, runtime } = emitter;
  if (options.int64 === "bigint" && formats.includes("int64")) return bigintSchema(constraints);
  const { bounds, base } = baseAndBounds(emitter, constraints, formats);
  let schema = withBounds(base, bounds, ({ method }, bound) => [method, js.number(bound)]);
  for (const step of constraints.multipleOf) {
    schema = isNativeStep(step, constraints)
      ? js.method(schema, "multipleOf", js.number(step))
      : js.method(schema, "check", runtime.call("refinements", "multipleOf", js.number(step)));
  }
  return schema;
}

/** Members that the schema of numbers says by itself, or that follow its bounds. */
type NoBound = "formats" | "integer" | "multipleOf";

type NumberBoundKeyword = Exclude<keyof NumberConstraints, NoBound>;

/** How a bound is written: the method of zod's, and the whole number that says the same for integers. */
interface BoundMethod {
  readonly method: string;
  readonly rounded: (bound: number) => number;
}

/** In the order in which they are written. */
const BOUND_METHODS: Readonly<Record<NumberBoundKeyword, BoundMethod>> = {
  minimum: { method: "gte", rounded: Math.ceil },
  exclusiveMinimum: { method: "gt", rounded: Math.floor },
  maximum: { method: "lte", rounded: Math.floor },
  exclusiveMaximum: { method: "lt", rounded: Math.ceil },
};

type NumberBounds = Partial<Record<NumberBoundKeyword, number | undefined>>;

function withBounds(
  schema: Expression,
  bounds: NumberBounds,
  print: (how: BoundMethod, bound: number) => [method: string, bound: Expression],
): Expression {
  let bounded = schema;
  for (const [keyword, how] of Object.entries(BOUND_METHODS)) {
    const bound = bounds[keyword as keyof NumberBounds];
    if (bound !== undefined) bounded = js.method(bounded, ...print(how, bound));
  }
  return bounded;
}

/** The factory that says most, and the bounds that it leaves to say. */
function baseAndBounds(
  emitter: Emitter,
  constraints: NumberConstraints,
  formats: readonly string[],
): { base: Expression; bounds: NumberBounds } {
  const bounds: NumberBounds = tightest(constraints);
  const { runtime } = emitter;
  const format = formats.find((name) => integerRange(name) !== undefined);
  const range = format === undefined ? undefined : integerRange(format);
  if (range !== undefined) {
    if (format === "int32") return { base: js.call("z.int32"), bounds };
    if (format === "uint32") return { base: js.call("z.uint32"), bounds };
    const [low, high] = range;
    const base = { ...bounds };
    if (format === "int64" || format === "uint64") {
      const isSafe = isSafeRange(bounds);
      return { base: isSafe ? js.call("z.int") : runtime.call("refinements", format), bounds };
    }
    if (low > (bounds.minimum ?? -Infinity)) base.minimum = low;
    if (high < (bounds.maximum ?? Infinity)) base.maximum = high;
    return { base: js.call("z.int"), bounds: base };
  }
  if (constraints.integer) {
    return {
      base: isSafeRange(bounds) ? js.call("z.int") : runtime.call("refinements", "int"),
      bounds,
    };
  }
  return { base: js.call(formats.includes("float") ? "z.float32" : "z.number"), bounds };
}

/** An exclusive bound makes an inclusive one that is not tighter superfluous, and the other way round. */
function tightest(constraints: NumberConstraints): NumberBounds {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = constraints;
  const opensLow = exclusiveMinimum !== undefined && exclusiveMinimum >= (minimum ?? -Infinity);
  const opensHigh = exclusiveMaximum !== undefined && exclusiveMaximum <= (maximum ?? Infinity);
  return {
    minimum: opensLow ? undefined : minimum,
    exclusiveMinimum: opensLow ? exclusiveMinimum : undefined,
    maximum: opensHigh ? undefined : maximum,
    exclusiveMaximum: opensHigh ? exclusiveMaximum : undefined,
  };
}

/** Within safe integers `z.int()` is exact. */
function isSafeRange(bounds: NumberBounds): boolean {
  const low = bounds.minimum ?? bounds.exclusiveMinimum;
  const high = bounds.maximum ?? bounds.exclusiveMaximum;
  return low !== undefined && high !== undefined && isSafe(low) && isSafe(high);
}

function isSafe(bound: number): boolean {
  return Math.abs(bound) <= Number.MAX_SAFE_INTEGER;
}

/** zod's `multipleOf` tolerates rounding: exact only while quotients stay far below 2^53. */
function isNativeStep(step: number, constraints: NumberConstraints): boolean {
  const low = constraints.minimum ?? constraints.exclusiveMinimum;
  const high = constraints.maximum ?? constraints.exclusiveMaximum;
  if (low === undefined || high === undefined || !Number.isInteger(step) || !constraints.integer)
    return false;
  return Math.max(Math.abs(low), Math.abs(high)) / step < 2 ** 48;
}

function bigintSchema(constraints: NumberConstraints): Expression {
  let schema = withBounds(js.call("z.int64"), constraints, ({ method, rounded }, bound) => [
    method,
    js.bigint(BigInt(rounded(bound))),
  ]);
  for (const step of constraints.multipleOf) {
    if (Number.isInteger(step)) schema = js.method(schema, "multipleOf", js.bigint(BigInt(step)));
  }
  return schema;
}
