// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Refinements for what JSON Schema says and zod has no exact method for. Each is a check for `.check(...)`
 * that leaves the value as it is, and whose message names the keyword and what it wants.
 */
import * as z from "zod";
import { described, tested } from "./describe.js";
import { canonical, characters, isMultipleOf, isObject, typeOf } from "./values.js";
/** A check of one keyword, with what that and its companions have as their values. */
function assertion(keywords, wanted, holds) {
  const [keyword = ""] = Object.keys(keywords);
  const check = z.refine(holds, { error: `${keyword}: ${wanted}`, params: { keyword } });
  return described(check, () => keywords);
}
function matches(schema, value) {
  return schema.safeParse(value).success;
}
/** `type: integer`. Unlike `z.int()` it takes every integer that a number can hold. */
export function int() {
  return integer({}, Number.isInteger, "type: expected an integer");
}
/** `format: int64`. As a number: 2^63 - 1 has no other double than 2^63. */
export function int64() {
  const [minimum, maximum] = [-(2 ** 63), 2 ** 63];
  return integer(
    { minimum, maximum },
    (value) => Number.isInteger(value) && value >= minimum && value <= maximum,
    "format: expected an integer of 64 bits",
  );
}
/** `format: uint64`. */
export function uint64() {
  const maximum = 2 ** 64;
  return integer(
    { minimum: 0, maximum },
    (value) => Number.isInteger(value) && value >= 0 && value <= maximum,
    "format: expected an unsigned integer of 64 bits",
  );
}
function integer(bounds, holds, error) {
  return z.number().check(noted({ format: "int", ...bounds }, z.refine(holds, error)));
}
/** A check with what zod is to know of it: unlike `described` this brings nothing into a bundle. */
function noted(notes, check) {
  check._zod.onattach.push(({ _zod: { bag } }) => void Object.assign(bag, notes));
  return check;
}
/** `multipleOf` in decimal arithmetic. */
export function multipleOf(step) {
  return assertion({ multipleOf: step }, `expected a multiple of ${step}`, (value) =>
    isMultipleOf(value, step),
  );
}
/** `minLength` of a format's string. */
export function minLength(count) {
  return assertion({ minLength: count }, `expected at least ${count} characters`, (value) => {
    return characters(value) >= count;
  });
}
/** `maxLength` of a format's string. */
export function maxLength(count) {
  return assertion({ maxLength: count }, `expected at most ${count} characters`, (value) => {
    return characters(value) <= count;
  });
}
/** `minItems` of a tuple. */
export function minItems(count) {
  return assertion(
    { minItems: count },
    `expected at least ${count} items`,
    (value) => value.length >= count,
  );
}
/** `maxItems` of a tuple. */
export function maxItems(count) {
  return assertion(
    { maxItems: count },
    `expected at most ${count} items`,
    (value) => value.length <= count,
  );
}
/** `uniqueItems`. */
export function uniqueItems() {
  return assertion({ uniqueItems: true }, "expected no two equal items", (value) => {
    return new Set(value.map(canonical)).size === value.length;
  });
}
/** `contains` with `minContains` and `maxContains`. */
export function contains(schema, min, max) {
  const wanted = `expected ${min}${max === undefined ? " or more" : ` to ${max}`} matching items`;
  const check = z.refine(
    (value) => {
      const count = value.filter((item) => matches(schema, item)).length;
      return count >= min && (max === undefined || count <= max);
    },
    { error: `contains: ${wanted}`, params: { keyword: "contains" } },
  );
  return described(check, (convert) => ({
    contains: convert(schema),
    minContains: min,
    ...(max !== undefined && { maxContains: max }),
  }));
}
/** `minProperties`. */
export function minProperties(count) {
  return assertion({ minProperties: count }, `expected at least ${count} properties`, (value) => {
    return Object.keys(value).length >= count;
  });
}
/** `maxProperties`. */
export function maxProperties(count) {
  return assertion({ maxProperties: count }, `expected at most ${count} properties`, (value) => {
    return Object.keys(value).length <= count;
  });
}
/** `propertyNames`. */
export function propertyNames(schema) {
  const check = z.check((payload) => {
    for (const name of Object.keys(payload.value)) {
      pushIssues(payload, schema, name, [name], `propertyNames: ${JSON.stringify(name)}: `);
    }
  });
  return described(check, (convert) => ({ propertyNames: convert(schema) }));
}
/** `dependentRequired`: where the first name is, the others must be. */
export function dependentRequired(needs) {
  const check = z.check(({ value, issues }) => {
    for (const [name, needed] of needs) {
      if (!Object.hasOwn(value, name)) continue;
      for (const other of needed.filter((other) => !Object.hasOwn(value, other))) {
        const message = `dependentRequired: ${JSON.stringify(name)} needs ${JSON.stringify(other)}`;
        issues.push({ code: "custom", message, path: [other], input: value });
      }
    }
  });
  return described(check, () => ({
    dependentRequired: Object.fromEntries(needs.map(([name, others]) => [name, [...others]])),
  }));
}
/** `dependentSchemas`: where the name is, the whole object must match. */
export function dependentSchemas(schemas) {
  const check = z.check((payload) => {
    for (const [name, schema] of schemas) {
      if (Object.hasOwn(payload.value, name)) pushIssues(payload, schema, payload.value, []);
    }
  });
  return described(check, (convert) => ({ dependentSchemas: convertAll(convert, schemas) }));
}
/** Any object, as it is. Other than `z.looseObject({})` it keeps a property of the name `__proto__`. */
export function anyObject() {
  return tested(isObject, "type: expected an object", () => ({ type: "object" }));
}
/** `patternProperties`, and `additionalProperties` alongside them. */
export function members({ own = [], patterns = [], rest, known = [] }) {
  const declared = new Set([...known, ...own.map(([name]) => name)]);
  const check = z.check((payload) => {
    const object = payload.value;
    for (const [name, schema, required] of own) {
      if (Object.hasOwn(object, name)) pushIssues(payload, schema, object[name], [name]);
      else if (required) {
        payload.issues.push({ code: "custom", message: "missing", path: [name], input: object });
      }
    }
    for (const name of Object.keys(object)) {
      const matching = patterns.filter(([pattern]) => pattern.test(name));
      for (const [, schema] of matching) pushIssues(payload, schema, object[name], [name]);
      if (rest !== undefined && matching.length === 0 && !declared.has(name)) {
        pushIssues(payload, rest, object[name], [name], "additionalProperties: ");
      }
    }
  });
  return described(check, (convert, json) => {
    const required = own.filter(([, , isRequired]) => isRequired).map(([name]) => name);
    const properties = convertAll(
      convert,
      own.map(([name, schema]) => [name, schema]),
    );
    json.properties = { ...json.properties, ...properties };
    json.required = [...(json.required ?? []), ...required];
    if (rest !== undefined) json.additionalProperties = convert(rest);
    const sources = patterns.map(([pattern, schema]) => [pattern.source, schema]);
    return patterns.length === 0 ? {} : { patternProperties: convertAll(convert, sources) };
  });
}
/** `allOf`: the value must match each of these, too. */
export function allOf(...schemas) {
  const check = z.check((payload) => {
    for (const schema of schemas) pushIssues(payload, schema, payload.value, []);
  });
  return described(check, (convert) => ({ allOf: schemas.map(convert) }));
}
/** `not`. */
export function not(schema) {
  const check = z.refine((value) => !matches(schema, value), {
    error: "not: the value matches what it must not match",
    params: { keyword: "not" },
  });
  return described(check, (convert) => ({ not: convert(schema) }));
}
/** `if`, `then` and `else`. */
export function when(condition, then, otherwise) {
  const check = z.check((payload) => {
    const holds = matches(condition, payload.value);
    const branch = holds ? then : otherwise;
    if (branch !== undefined) {
      pushIssues(payload, branch, payload.value, [], holds ? "then: " : "else: ");
    }
  });
  return described(check, (convert) => ({
    if: convert(condition),
    ...(then !== undefined && { then: convert(then) }),
    ...(otherwise !== undefined && { else: convert(otherwise) }),
  }));
}
/** Any JSON value but those of the types named: what keywords about these types let pass. */
export function except(...types) {
  return tested(
    (value) => {
      const type = typeOf(value);
      return type !== undefined && !types.includes(type);
    },
    `type: expected anything but ${types.join(", ")}`,
    () => ({ not: { type: [...types] } }),
  );
}
/** `const` or `enum` of arrays and objects. */
export function json(...values) {
  const texts = new Set(values.map(canonical));
  return tested(
    (value) => texts.has(canonical(value)),
    `enum: expected ${[...texts].join(" or ")}`,
    () => ({ enum: values }),
  );
}
function convertAll(convert, schemas) {
  return Object.fromEntries(schemas.map(([name, schema]) => [name, convert(schema)]));
}
function pushIssues(payload, schema, value, path, prefix = "") {
  const result = schema.safeParse(value);
  if (result.success) return;
  for (const issue of result.error.issues) {
    payload.issues.push({
      ...issue,
      message: prefix + issue.message,
      path: [...path, ...issue.path],
      input: value,
    });
  }
}
