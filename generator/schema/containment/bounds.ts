import { integerRange, isFormatHint } from "../formats.ts";
import { keywordRow } from "../keywords.ts";
import type { KeywordGoal } from "./context.ts";
import { includesPattern } from "./patterns.ts";
import { argumentsOf, numbersOf, rangeOf, requiredIn } from "./premises.ts";

/** Whether a numeric, length or count bound follows from the premises; undefined for other keywords. */
export function boundHolds(query: KeywordGoal): boolean | undefined {
  const { keyword, argument: bound, types } = query;
  if (typeof bound !== "number") return undefined;
  const row = keywordRow(keyword);
  const type = row?.role === "assertion" ? row.types?.[0] : undefined;
  if (type === undefined || (type !== "number" && row?.bound === undefined)) return undefined;
  if (type !== "number") return !types.has(type) || sizeHolds(query, bound);
  if (!types.has("integer") && !types.has("fraction")) return true;
  return numberHolds(query, bound);
}

function sizeHolds({ keyword, premises }: KeywordGoal, bound: number): boolean {
  const isUpper = keywordRow(keyword)?.bound === "upper";
  if (!isUpper && bound <= 0) return true;
  if (keyword === "minProperties" && requiredIn(premises).size >= bound) return true;
  return numbersOf(premises, keyword).some((known) => (isUpper ? known <= bound : known >= bound));
}

function numberHolds({ keyword, premises, types }: KeywordGoal, bound: number): boolean {
  const { max, below, min, above } = rangeOf(premises);
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
        (bound === 1 && !types.has("fraction")) ||
        numbersOf(premises, "multipleOf").some(
          (known) => known === bound || isWholeMultiple(known, bound),
        )
      );
  }
}

/** True when `a` is a multiple of `b`, for numbers where that can be said without rounding. */
export function isWholeMultiple(a: number, b: number): boolean {
  return Number.isSafeInteger(a) && Number.isSafeInteger(b) && a % b === 0;
}

/** Whether `pattern` or `format` follows from the premises; undefined for other keywords. */
export function textHolds({
  keyword,
  argument,
  premises,
  types,
}: KeywordGoal): boolean | undefined {
  if (typeof argument !== "string") return undefined;
  if (keyword === "pattern")
    return (
      !types.has("string") ||
      includesPattern(
        argument,
        argumentsOf(premises, "pattern").filter((known) => typeof known === "string"),
      )
    );
  if (keyword !== "format") return undefined;
  if (isFormatHint(argument) || argumentsOf(premises, "format").includes(argument)) return true;
  const range = integerRange(argument);
  if (range === undefined) return !types.has("string");
  if (!types.has("integer") && !types.has("fraction")) return true;
  const { min, max } = rangeOf(premises);
  return !types.has("fraction") && min >= range[0] && max <= range[1];
}
