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
  const { minLength, maxLength } = constraints;
  let schema = first === undefined ? js.call("z.string") : stringFormat(first, emitter.runtime);
  if (minLength !== undefined && minLength > 0)
    schema = js.method(schema, "min", js.number(minLength));
  if (maxLength !== undefined) schema = js.method(schema, "max", js.number(maxLength));
  for (const [pattern, node] of constraints.patterns) {
    const literal = regexLiteral(pattern);
    if (literal === undefined) {
      emitter.report("pattern-invalid", node, `\`${shorten(pattern)}\` is no regular expression.`);
    } else {
      if (!literal.unicode) {
        emitter.report("pattern-not-unicode", node, `\`${pattern}\` only compiles without \`u\`.`);
      }
      schema = js.method(schema, "regex", js.regex(literal));
    }
  }
  if (others.length === 0) return schema;
  const rest = others.map((format) => stringFormat(format, emitter.runtime));
  return js.method(schema, "check", emitter.runtime.call("refinements", "allOf", ...rest));
}

/** A schema of numbers. */
export function numberSchema(emitter: Emitter, constraints: NumberConstraints): Expression {
  const formats = emitter.options.formats === "assert" ? [...constraints.formats] : [];
  const { options, runtime } = emitter;
  if (options.int64 === "bigint" && formats.includes("int64")) return bigintSchema(constraints);
  const { bounds, base } = baseAndBounds(emitter, constraints, formats);
  let schema = base;
  if (bounds.minimum !== undefined) schema = js.method(schema, "gte", js.number(bounds.minimum));
  if (bounds.exclusiveMinimum !== undefined)
    schema = js.method(schema, "gt", js.number(bounds.exclusiveMinimum));
  if (bounds.maximum !== undefined) schema = js.method(schema, "lte", js.number(bounds.maximum));
  if (bounds.exclusiveMaximum !== undefined)
    schema = js.method(schema, "lt", js.number(bounds.exclusiveMaximum));
  for (const step of constraints.multipleOf) {
    schema = isNativeStep(step, constraints)
      ? js.method(schema, "multipleOf", js.number(step))
      : js.method(schema, "check", runtime.call("refinements", "multipleOf", js.number(step)));
  }
  return schema;
}

interface Bounds {
  minimum?: number | undefined;
  maximum?: number | undefined;
  exclusiveMinimum?: number | undefined;
  exclusiveMaximum?: number | undefined;
}

/** The factory that says most, and the bounds that it leaves to say. */
function baseAndBounds(
  emitter: Emitter,
  constraints: NumberConstraints,
  formats: readonly string[],
): { base: Expression; bounds: Bounds } {
  const bounds: Bounds = tightest(constraints);
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
function tightest(constraints: NumberConstraints): Bounds {
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
function isSafeRange(bounds: Bounds): boolean {
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
  let schema = js.call("z.int64");
  const bound = (methodName: string, value: number | undefined, rounded: (n: number) => number) => {
    if (value !== undefined)
      schema = js.method(schema, methodName, js.bigint(BigInt(rounded(value))));
  };
  bound("gte", constraints.minimum, Math.ceil);
  bound("lte", constraints.maximum, Math.floor);
  bound("gt", constraints.exclusiveMinimum, Math.floor);
  bound("lt", constraints.exclusiveMaximum, Math.ceil);
  for (const step of constraints.multipleOf) {
    if (Number.isInteger(step)) schema = js.method(schema, "multipleOf", js.bigint(BigInt(step)));
  }
  return schema;
}
