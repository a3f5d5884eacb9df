import type { JsonValue } from "../../json/values.ts";
import { FORMATS_WITHOUT_MEANING, INTEGER_FORMATS } from "./formats.ts";
import type { Atom, Conjunct } from "./schema.ts";
import { own } from "../own.ts";

function numbersOf(parts: readonly Conjunct[], keyword: string): number[] {
  return parts.flatMap(({ schema }) => {
    const value = schema === false ? undefined : schema[keyword];
    return typeof value === "number" ? [value] : [];
  });
}

function formatsOf(parts: readonly Conjunct[]): string[] {
  return parts.flatMap(({ schema }) =>
    schema !== false && typeof schema.format === "string" ? [schema.format] : [],
  );
}

/** The range of numbers that the facts leave, with exclusiveness. */
function rangeOf(parts: readonly Conjunct[]) {
  const ranges = formatsOf(parts).flatMap((format) => {
    const range = own(INTEGER_FORMATS, format);
    return range === undefined ? [] : [range];
  });
  return {
    max: Math.min(...numbersOf(parts, "maximum"), ...ranges.map(([, max]) => max)),
    below: Math.min(...numbersOf(parts, "exclusiveMaximum")),
    min: Math.max(...numbersOf(parts, "minimum"), ...ranges.map(([min]) => min)),
    above: Math.max(...numbersOf(parts, "exclusiveMinimum")),
  };
}

const COUNTED: Readonly<Record<string, readonly [Atom, 1 | -1]>> = {
  maxLength: ["string", 1],
  minLength: ["string", -1],
  maxItems: ["array", 1],
  minItems: ["array", -1],
  maxProperties: ["object", 1],
  minProperties: ["object", -1],
};

/** Whether a numeric, length or count bound follows from the facts; undefined for other keywords. */
export function boundsHold(
  parts: readonly Conjunct[],
  atoms: ReadonlySet<Atom>,
  keyword: string,
  bound: JsonValue,
): boolean | undefined {
  if (typeof bound !== "number") return undefined;
  const counted = own(COUNTED, keyword);
  if (counted !== undefined) {
    const [atom, side] = counted;
    if (!atoms.has(atom) || (side === -1 && bound <= 0)) return true;
    return numbersOf(parts, keyword).some((own) => (side === 1 ? own <= bound : own >= bound));
  }
  if (
    !["maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf"].includes(keyword)
  )
    return undefined;
  if (!atoms.has("integer") && !atoms.has("fraction")) return true;
  const { max, below, min, above } = rangeOf(parts);
  switch (keyword) {
    case "maximum":
      return max <= bound || below <= bound;
    case "minimum":
      return min >= bound || above >= bound;
    case "exclusiveMaximum":
      return max < bound || below <= bound;
    case "exclusiveMinimum":
      return min > bound || above >= bound;
    default:
      return (
        (bound === 1 && !atoms.has("fraction")) ||
        numbersOf(parts, "multipleOf").some((own) => own === bound || isWholeMultiple(own, bound))
      );
  }
}

/** True when `a` is a multiple of `b`, for numbers where that can be said without rounding. */
export function isWholeMultiple(a: number, b: number): boolean {
  return Number.isSafeInteger(a) && Number.isSafeInteger(b) && b !== 0 && a % b === 0;
}

/** Whether `pattern` or `format` follows from the facts; undefined for other keywords. */
export function stringsHold(
  parts: readonly Conjunct[],
  atoms: ReadonlySet<Atom>,
  keyword: string,
  argument: JsonValue,
): boolean | undefined {
  if (keyword === "pattern")
    return (
      !atoms.has("string") ||
      argument === "" ||
      parts.some(({ schema }) => schema !== false && schema.pattern === argument)
    );
  if (keyword !== "format" || typeof argument !== "string") return undefined;
  if (FORMATS_WITHOUT_MEANING.has(argument)) return true;
  const range = own(INTEGER_FORMATS, argument);
  if (range !== undefined) {
    if (!atoms.has("integer") && !atoms.has("fraction")) return true;
    if (formatsOf(parts).includes(argument)) return true;
    const own = rangeOf(parts);
    return !atoms.has("fraction") && own.min >= range[0] && own.max <= range[1];
  }
  return !atoms.has("string") || formatsOf(parts).includes(argument);
}
