import type { JsonObject } from "../../../json/values.ts";
import { hasType } from "./types.ts";

/** A constraint line, ready to be added to a schema. */
export type Constraint =
  | { readonly kind: "keywords"; readonly keywords: JsonObject }
  | { readonly kind: "not-understood" };

/**
 * How a page writes constraints: `labelled` (`Required range: 1 <= x`), `bare` (`length ≤ 3`,
 * `1 to 5`, a regular expression without a label), `bracketed` (`[ 1 .. 80 ] characters`) or `worded`
 * (`max 80 characters`, `1-100`), as people write next to a type.
 */
export type ConstraintStyle = "labelled" | "bare" | "bracketed" | "worded";

const number = String.raw`(-?\d{1,40}(?:\.\d{1,40})?(?:[eE][+-]?\d{1,3})?)`;

/**
 * Reads a constraint line of a field of this type.
 *
 * @returns undefined where the line is no constraint at all.
 */
export function parseConstraint(
  line: string,
  schema: JsonObject,
  style: ConstraintStyle,
): Constraint | undefined {
  const text = line.replaceAll("`", "");
  if (style === "labelled") return parseLabelled(line, text, schema);
  const found =
    style === "bare"
      ? parseBare(line, schema)
      : ((style === "worded" ? parseWorded(text, schema) : undefined) ??
        parseBracketed(text, schema));
  return found && keywords(found);
}

const keywords = (keywords: JsonObject): Constraint => ({ kind: "keywords", keywords });

/** The keywords that bound a value of this type: its size, its length or the count of its items. */
function boundsOf(schema: JsonObject): { readonly low: string; readonly high: string } {
  if (hasType(schema, "array")) return { low: "minItems", high: "maxItems" };
  if (hasType(schema, "string")) return { low: "minLength", high: "maxLength" };
  return { low: "minimum", high: "maximum" };
}

/** The same, where a unit tells what is bounded and the type does not. */
const boundsOfText = (text: string, schema: JsonObject) =>
  schema["type"] === undefined && /\bcharacters?$/.test(text)
    ? boundsOf({ type: "string" })
    : schema["type"] === undefined && /\b(?:items?|elements?)$/.test(text)
      ? boundsOf({ type: "array" })
      : boundsOf(schema);

/** `-0` is 0. */
const toNumber = (text: string) => Number(text) + 0;

const range = new RegExp(`^(?:${number} (<=?) )?x(?: (<=?|>=?) ${number})?$`);
const lengths =
  /^(Required|Minimum|Maximum) (?:(string|array) )?length: (\d{1,16})(?: - (\d{1,16}))?(?: elements?)?$/;
const lengthLabel =
  /^(?:(?:Required|Minimum|Maximum) (?:string |array )?length|Multiple of|Format):/;

function parseLabelled(line: string, text: string, schema: JsonObject): Constraint | undefined {
  const pattern = /^Pattern ?: ?(.*)$/.exec(line)?.[1];
  if (pattern !== undefined) return keywords({ pattern: /^`(.*)`$/.exec(pattern)?.[1] ?? pattern });
  const labelled = /^Required range ?: ?(.*)$/i.exec(text)?.[1];
  if (labelled !== undefined || range.test(text)) {
    const fits = schema["type"] === undefined || hasType(schema, "integer", "number");
    return fits || schema["anyOf"] !== undefined
      ? parseRange(labelled ?? text)
      : { kind: "not-understood" };
  }
  const multiple = /^Multiple of: (\d{1,16}(?:\.\d{1,16})?)$/.exec(text)?.[1];
  if (multiple !== undefined && Number(multiple) > 0)
    return keywords({ multipleOf: Number(multiple) });
  const length = lengths.exec(text);
  if (length !== null) return keywords(parseLength(length, schema));
  return lengthLabel.test(text) ? { kind: "not-understood" } : undefined;
}

function parseRange(text: string): Constraint {
  const [, left, leftSign, rightSign, right] = range.exec(text) ?? [];
  const found: JsonObject = {};
  if (left !== undefined) found[leftSign === "<" ? "exclusiveMinimum" : "minimum"] = toNumber(left);
  if (right !== undefined && rightSign !== undefined) {
    const bound = rightSign.startsWith(">") ? "inimum" : "aximum";
    found[rightSign.length === 1 ? `exclusiveM${bound}` : `m${bound}`] = toNumber(right);
  }
  return Object.keys(found).length > 0 ? keywords(found) : { kind: "not-understood" };
}

function parseLength(
  [, bound, kind, low = "", high]: RegExpExecArray,
  schema: JsonObject,
): JsonObject {
  const isArray = kind === undefined ? hasType(schema, "array") : kind === "array";
  const suffix = isArray ? "Items" : "Length";
  if (bound === "Minimum") return { [`min${suffix}`]: toNumber(low) };
  if (bound === "Maximum") return { [`max${suffix}`]: toNumber(low) };
  // "Required string length: 3" is exactly 3.
  return { [`min${suffix}`]: toNumber(low), [`max${suffix}`]: toNumber(high ?? low) };
}

const between = new RegExp(`^(?:length between )?${number} (?:to|and) ${number}$`);
const bareBound = new RegExp(`^(?:length )?([≤≥]) ${number}$`);

/** The same words bound numbers, lengths and counts, by the type. */
function parseBare(text: string, schema: JsonObject): JsonObject | undefined {
  const bounds = boundsOf(schema);
  const [, low, high] = between.exec(text) ?? [];
  if (low !== undefined && high !== undefined)
    return { [bounds.low]: toNumber(low), [bounds.high]: toNumber(high) };
  const [, sign, limit] = bareBound.exec(text) ?? [];
  if (limit !== undefined) return { [sign === "≥" ? bounds.low : bounds.high]: toNumber(limit) };
  return isPattern(text) ? { pattern: text } : undefined;
}

/** A bare regular expression: the pages print patterns without a label. Compiled only, never run. */
function isPattern(text: string): boolean {
  if (!text.startsWith("^") && !text.endsWith("$")) return false;
  try {
    return new RegExp(text, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

const unit = "(?: ?(?:characters?|chars?|items?|elements?))?";
const bracketed = new RegExp(`^([[(]) ?${number} \\.\\. ${number} ?([\\])])${unit}$`);
const chained = new RegExp(
  `^(?:(?:Length|Range|Items)(?: ?: ?)?)?${number} (<=?) (?:length|value|x|items) (<=?) ${number}$`,
);
const compared = new RegExp(
  `^(?:(?:Length|Range|Items)(?: ?: ?)?)?(?:length |value |x |items )?(<=?|>=?|≤|≥) ?${number}${unit}$`,
);

const exactly = new RegExp(`^= ${number} (?:characters?|items?|elements?)$`);

/** `[ 1 .. 80 ] characters`, `= 2 characters`, `non-empty`, `<= 50 and >= 1`, `Length1 <= length <= 80`. */
function parseBracketed(text: string, schema: JsonObject): JsonObject | undefined {
  const bounds = boundsOfText(text, schema);
  const [, open, low, high, close] = bracketed.exec(text) ?? [];
  if (low !== undefined && high !== undefined)
    return {
      [open === "(" ? "exclusiveMinimum" : bounds.low]: toNumber(low),
      [close === ")" ? "exclusiveMaximum" : bounds.high]: toNumber(high),
    };
  const length = exactly.exec(text)?.[1];
  if (length !== undefined)
    return { [bounds.low]: toNumber(length), [bounds.high]: toNumber(length) };
  const [, left, , , right] = chained.exec(text) ?? [];
  if (left !== undefined && right !== undefined)
    return { [bounds.low]: toNumber(left), [bounds.high]: toNumber(right) };
  const found: JsonObject = {};
  for (const part of text.split(" and ")) {
    const [, sign = "", limit = ""] = compared.exec(part) ?? [];
    if (part === "non-empty") found[bounds.low === "minimum" ? "minLength" : bounds.low] = 1;
    else if (sign === "") return undefined;
    else if (sign === "<" || sign === ">")
      found[sign === "<" ? "exclusiveMaximum" : "exclusiveMinimum"] = toNumber(limit);
    else found[/[<≤]/.test(sign) ? bounds.high : bounds.low] = toNumber(limit);
  }
  return found;
}

const unitWord = "(?: ?(characters?|chars?|letters|digits|items?|elements?|entries))?";
const wordedRange = new RegExp(
  `^(?:(?:between|from) )?${number}(?: ?(?:-|–|\\.\\.|to|and) ?)${number}${unitWord}$`,
  "i",
);
const wordedBound = new RegExp(
  `^(?:(max(?:imum|\\.)?|up to|at most|no more than)|min(?:imum|\\.)?|at least)( length)?(?: of)?:? ${number}${unitWord}$`,
  "i",
);

/** `max 80 characters`, `between 1 and 100`. Of a text, only what is said to be its length. */
function parseWorded(text: string, schema: JsonObject): JsonObject | undefined {
  const { low, high } = boundsOf(schema);
  const [, from, to, rangeUnit] = wordedRange.exec(text) ?? [];
  const [, isHigh, length, limit, unit] = wordedBound.exec(text) ?? [];
  const isOfText = hasType(schema, "string");
  const isCounted = (rangeUnit ?? unit ?? length) !== undefined;
  const isNumber = hasType(schema, "integer", "number");
  // Without a unit it bounds numbers; with one, a text or a list.
  if (isNumber ? isCounted : isOfText && !isCounted) return undefined;
  if (from !== undefined && to !== undefined)
    return toNumber(from) <= toNumber(to)
      ? { [low]: toNumber(from), [high]: toNumber(to) }
      : undefined;
  return limit === undefined ? undefined : { [isHigh === undefined ? low : high]: toNumber(limit) };
}
