import type { JsonObject } from "../../json/values.ts";
import { hasType } from "../shared/type-words.ts";

const number = String.raw`(-?\d{1,40}(?:\.\d{1,40})?)`;
const between = new RegExp(`^(length between )?${number} (?:to|and) ${number}$`);
const bound = new RegExp(`^(length )?([≤≥]) ${number}$`);

/** Reads a constraint line of a field of this type. Undefined where it is none. */
export function parseConstraint(text: string, schema: JsonObject): JsonObject | undefined {
  const [, , low, high] = between.exec(text) ?? [];
  const [minimum, maximum] = keysFor(schema);
  if (low !== undefined && high !== undefined)
    return { [minimum]: Number(low), [maximum]: Number(high) };
  const [, , sign, limit] = bound.exec(text) ?? [];
  if (limit !== undefined) return { [sign === "≥" ? minimum : maximum]: Number(limit) };
  return isPattern(text) ? { pattern: text } : undefined;
}

/** The same words bound numbers, lengths and counts, by the type. */
function keysFor(schema: JsonObject): [string, string] {
  if (hasType(schema, "array")) return ["minItems", "maxItems"];
  if (hasType(schema, "string")) return ["minLength", "maxLength"];
  return ["minimum", "maximum"];
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
