import { isObject, type JsonValue } from "../../json/values.ts";
import { js, type Expression } from "../write/index.ts";
import type { Emitter } from "./emitter.ts";
import { equalJson } from "../../schema/equal.ts";

/** A schema of exactly these values. */
export function valuesSchema(emitter: Emitter, values: readonly JsonValue[]): Expression {
  const distinct = distinctValues(values);
  const primitives = distinct.filter((value) => typeof value !== "object" || value === null);
  const structures = distinct.filter((value) => typeof value === "object" && value !== null);
  const branches: Expression[] = [];
  if (primitives.length > 0) branches.push(primitiveValues(primitives));
  if (structures.length > 0) {
    branches.push(emitter.runtime.call("refinements", "json", ...structures.map(js.json)));
  }
  const [first = js.call("z.never"), second] = branches;
  return second === undefined ? first : js.call("z.union", js.array([first, second]));
}

function primitiveValues(values: readonly JsonValue[]): Expression {
  const [first = null] = values;
  if (values.length === 1) return js.call("z.literal", js.json(first));
  const [strings, others] = [values.filter(isEnumerable), values.filter((v) => !isEnumerable(v))];
  if (others.length === 0) return js.call("z.enum", js.json(strings));
  if (strings.length > 1 && others.length === 1 && others[0] === null) {
    return js.method(js.call("z.enum", js.json(strings)), "nullable");
  }
  return js.call("z.literal", js.json([...values]));
}

/** `z.enum` makes an object of its values, which has no place for `__proto__`. */
function isEnumerable(value: JsonValue): value is string {
  return typeof value === "string" && value !== "__proto__";
}

function distinctValues(values: readonly JsonValue[]): JsonValue[] {
  const seen = new Map<string, JsonValue[]>();
  return values.filter((value) => {
    // Only values of one outline are compared in full: there may be very many.
    const outline = outlineOf(value);
    const alike = seen.get(outline);
    if (alike?.some((other) => equalJson(other, value)) === true) return false;
    if (alike === undefined) seen.set(outline, [value]);
    else alike.push(value);
    return true;
  });
}

/** A text that equal values share: members in the order of their names. */
function outlineOf(value: JsonValue): string {
  return JSON.stringify(value, (_, held: JsonValue) =>
    isObject(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}
