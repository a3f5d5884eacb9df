import { isMultipleOf } from "../../templates/validation/values.ts";
import {
  isObject,
  listOf,
  objectOf,
  textsOf,
  type JsonObject,
  type JsonValue,
} from "../json/values.ts";
import { equalJson } from "./equal.ts";
import type { EvaluationContext } from "./evaluate.ts";
import { matchesFormat } from "./formats.ts";
import type { KeywordWhere } from "./keywords.ts";
import { matchesPattern } from "./patterns.ts";
import type { Truth } from "./truth.ts";
import { primitiveTypeOf, primitiveTypesOf } from "./types.ts";

type Check = (value: JsonValue, argument: JsonValue, context: EvaluationContext) => Truth;

type Assertion = KeywordWhere<{ role: "assertion" }> | "maxContains" | "minContains";

const numbers =
  (holds: (value: number, bound: number) => boolean): Check =>
  (value, bound) =>
    typeof value !== "number" || typeof bound !== "number" || holds(value, bound);
const texts =
  (holds: (length: number, bound: number) => boolean): Check =>
  (value, bound) =>
    typeof value !== "string" || typeof bound !== "number" || holds(lengthOf(value), bound);
const arrays =
  (holds: (length: number, bound: number) => boolean): Check =>
  (value, bound) =>
    !Array.isArray(value) || typeof bound !== "number" || holds(value.length, bound);
const objects =
  (holds: (size: number, bound: number) => boolean): Check =>
  (value, bound) =>
    !isObject(value) || typeof bound !== "number" || holds(Object.keys(value).length, bound);

const atMost = (size: number, bound: number): boolean => size <= bound;
const atLeast = (size: number, bound: number): boolean => size >= bound;

/** The assertions, keyword by keyword. Source: JSON Schema 2020-12 validation sections 6 and 7. */
export const ASSERTIONS: Readonly<Record<Assertion, Check>> = {
  type: (value, type) => primitiveTypesOf(type).has(primitiveTypeOf(value)),
  enum: (value, values) => listOf(values).some((listed) => equalJson(listed, value)),
  const: (value, expected) => equalJson(expected, value),
  maximum: numbers(atMost),
  minimum: numbers(atLeast),
  exclusiveMaximum: numbers((value, bound) => value < bound),
  exclusiveMinimum: numbers((value, bound) => value > bound),
  multipleOf: numbers((value, step) => step <= 0 || isMultipleOf(value, step)),
  maxLength: texts(atMost),
  minLength: texts(atLeast),
  pattern: (value, pattern) => typeof value !== "string" || matchesPattern(pattern, value),
  format: (value, format, { options }) => {
    if (typeof format !== "string" || options.formats === "annotate") return true;
    const matches = matchesFormat(format, value);
    return matches === undefined && options.unknownFormats !== "unknown" ? true : matches;
  },
  maxItems: arrays(atMost),
  minItems: arrays(atLeast),
  uniqueItems: (value, unique) => unique !== true || !Array.isArray(value) || areDistinct(value),
  maxContains: () => true,
  minContains: () => true,
  maxProperties: objects(atMost),
  minProperties: objects(atLeast),
  required: (value, names) => !isObject(value) || hasAll(value, names),
  dependentRequired: (value, dependents) =>
    !isObject(value) ||
    Object.entries(objectOf(dependents)).every(
      ([name, names]) => !Object.hasOwn(value, name) || hasAll(value, names),
    ),
};

function hasAll(value: JsonObject, names: JsonValue): boolean {
  return textsOf(names).every((name) => Object.hasOwn(value, name));
}

function areDistinct(items: readonly JsonValue[]): boolean {
  return items.every((item, i) => items.slice(i + 1).every((other) => !equalJson(item, other)));
}

/** Length of a text in code points (JSON Schema 2020-12 validation section 6.3.1). */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
