import type { JsonObject } from "../../json/values.ts";
import { hasType } from "../shared/type-words.ts";
import { afterRangeLabel } from "./labels.ts";

/** A constraint line, ready to be added to a schema. */
export type Constraint =
  | { readonly kind: "keywords"; readonly keywords: JsonObject }
  | { readonly kind: "not-understood" };

const number = String.raw`(-?\d{1,40}(?:\.\d{1,40})?(?:[eE][+-]?\d{1,3})?)`;
const range = new RegExp(`^(?:${number} (<=?) )?x(?: (<=?|>=?) ${number})?$`);
const lengths =
  /^(Required|Minimum|Maximum) (?:(string|array) )?length: (\d{1,16})(?: - (\d{1,16}))?(?: elements?)?$/;

/**
 * Reads a constraint line of a field of this type.
 *
 * @returns undefined where the line is no constraint at all.
 */
export function parseConstraint(line: string, schema: JsonObject): Constraint | undefined {
  if (line.startsWith("Pattern:")) return keywords({ pattern: withoutCode(line.slice(8).trim()) });
  const text = line.replaceAll("`", "");
  const labelled = afterRangeLabel(text);
  if (labelled !== undefined || range.test(text)) return parseRange(labelled ?? text);
  const [, bound, kind, low = "", high] = lengths.exec(text) ?? [];
  if (bound !== undefined) return parseLength(bound, kind, low, high, schema);
  return /^(?:(?:Required|Minimum|Maximum) (?:string |array )?length|Multiple of):/.test(text)
    ? { kind: "not-understood" }
    : undefined;
}

const withoutCode = (text: string) => /^`(.*)`$/.exec(text)?.[1] ?? text;

const keywords = (keywords: JsonObject): Constraint => ({ kind: "keywords", keywords });

function parseRange(text: string): Constraint {
  const [, left, leftSign, rightSign, right] = range.exec(text) ?? [];
  const found: JsonObject = {};
  if (left !== undefined)
    found[leftSign === "<" ? "exclusiveMinimum" : "minimum"] = Number(left) + 0; // `-0` is 0
  if (right !== undefined && rightSign !== undefined) {
    const isStrict = rightSign.length === 1;
    const side = rightSign.startsWith(">") ? "inimum" : "aximum";
    const key = isStrict ? `exclusiveM${side}` : `m${side}`;
    found[key] = Number(right) + 0;
  }
  return Object.keys(found).length > 0 ? keywords(found) : { kind: "not-understood" };
}

function parseLength(
  bound: string,
  kind: string | undefined,
  low: string,
  high: string | undefined,
  schema: JsonObject,
): Constraint {
  const isArray = kind === undefined ? hasType(schema, "array") : kind === "array";
  const suffix = isArray ? "Items" : "Length";
  const found: JsonObject = {};
  if (bound !== "Maximum") found[`min${suffix}`] = Number(low) + 0;
  if (bound === "Maximum") found[`max${suffix}`] = Number(low) + 0;
  // "Required string length: 3" is exactly 3.
  if (bound === "Required") found[`max${suffix}`] = Number(high ?? low) + 0;
  return keywords(found);
}
