import type { JsonObject, JsonValue } from "../../json/values.ts";
import { hasType, valueOfText } from "../shared/vocabulary/types.ts";

/** A default, and what a capture has run together with it. */
export interface DefaultValue {
  readonly value: JsonValue;
  /** Text behind the value: the description. */
  readonly rest: string;
}

/** A lower-case letter and an upper-case one meet inside of the first word: two cells may have been one. */
const mayBeTwoCells = /^\S*[\p{Ll}\d]\p{Lu}\S* \S/u;

/**
 * The value of a badge `default:…`, of the type of the field and one of its values.
 *
 * @returns undefined where the text is no such value, or where it does not tell where the value ends.
 */
export function readDefault(
  text: string,
  schema: JsonObject,
  values: readonly JsonValue[] | undefined,
): DefaultValue | undefined {
  const value = valueOfText(text, schema);
  if (value === undefined) return undefined;
  if (hasType(schema, "array")) return { value, rest: "" };
  if (values === undefined) {
    const isUnclear = typeof value === "string" && mayBeTwoCells.test(value);
    return isUnclear ? undefined : { value, rest: "" };
  }
  if (value === null || values.includes(value)) return { value, rest: "" };
  const starts = values.filter(
    (one) => text.startsWith(String(one)) && /^\p{Lu}/u.test(text.slice(String(one).length)),
  );
  const [start] = starts;
  return starts.length === 1 && start !== undefined
    ? { value: start, rest: text.slice(String(start).length) }
    : undefined;
}
