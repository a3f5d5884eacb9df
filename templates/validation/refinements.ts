/**
 * Refinements for what JSON Schema says and zod has no exact method for. Each is a check for `.check(...)`
 * that leaves the value as it is, and whose message names the keyword and what it wants.
 */
import * as z from "zod";
import { described, tested, type JsonSchema } from "./describe.ts";
import { canonical, characters, isMultipleOf, isObject, typeOf, type JsonType } from "./values.ts";

type Schema = z.ZodType;
type Check<T> = z.core.$ZodCheck<T>;

/** A check of one keyword, with what that and its companions have as their values. */
function assertion<T>(
  keywords: JsonSchema,
  wanted: string,
  holds: (value: T) => boolean,
): Check<T> {
  const [keyword = ""] = Object.keys(keywords);
  const check = z.refine<T>(holds, { error: `${keyword}: ${wanted}`, params: { keyword } });
  return described(check, () => keywords);
}

function matches(schema: Schema, value: unknown): boolean {
  return schema.safeParse(value).success;
}

/** `type: integer`. Unlike `z.int()` it takes every integer that a number can hold. */
export function int(): z.ZodNumber {
  return integer({}, Number.isInteger, "type: expected an integer");
}

/** `format: int64`. As a number: 2^63 - 1 has no other double than 2^63. */
export function int64(): z.ZodNumber {
  const [minimum, maximum] = [-(2 ** 63), 2 ** 63];
  return integer(
    { minimum, maximum },
    (value) => Number.isInteger(value) && value >= minimum && value <= maximum,
    "format: expected an integer of 64 bits",
  );
}

/** `format: uint64`. */
export function uint64(): z.ZodNumber {
  const maximum = 2 ** 64;
  return integer(
    { minimum: 0, maximum },
    (value) => Number.isInteger(value) && value >= 0 && value <= maximum,
    "format: expected an unsigned integer of 64 bits",
  );
}

function integer(bounds: Notes, holds: (value: number) => boolean, error: string): z.ZodNumber {
  return z.number().check(noted({ format: "int", ...bounds }, z.refine<number>(holds, error)));
}

/** What zod itself says of a number in JSON Schema, by its names. */
type Notes = Readonly<Partial<Record<"minimum" | "maximum", number> & { format: string }>>;

/** A check with what zod is to know of it: unlike `described` this brings nothing into a bundle. */
function noted<T>(notes: Notes, check: Check<T>): Check<T> {
  check._zod.onattach.push(({ _zod: { bag } }) => void Object.assign(bag, notes));
  return check;
}

/** `multipleOf` in decimal arithmetic. */
export function multipleOf(step: number): Check<number> {
  return assertion({ multipleOf: step }, `expected a multiple of ${step}`, (value) =>
    isMultipleOf(value, step),
  );
}

/** `minLength` of a format's string. */
export function minLength(count: number): Check<string> {
  return assertion({ minLength: count }, `expected at least ${count} characters`, (value) => {
    return characters(value) >= count;
  });
}

/** `maxLength` of a format's string. */
export function maxLength(count: number): Check<string> {
  return assertion({ maxLength: count }, `expected at most ${count} characters`, (value) => {
    return characters(value) <= count;
  });
}

/** `minItems` of a tuple. */
export function minItems(count: number): Check<readonly unknown[]> {
  return assertion(
    { minItems: count },
    `expected at least ${count} items`,
    (value) => value.length >= count,
  );
}

/** `maxItems` of a tuple. */
export function maxItems(count: number): Check<readonly unknown[]> {
  return assertion(
    { maxItems: count },
    `expected at most ${count} items`,
    (value) => value.length <= count,
  );
}

/** `uniqueItems`. */
export function uniqueItems(): Check<readonly unknown[]> {
  return assertion({ uniqueItems: true }, "expected no two equal items", (value) => {
    return new Set(value.map(canonical)).size === value.length;
  });
}

/** `contains` with `minContains` and `maxContains`. */
export function contains(schema: Schema, min: number, max?: number): Check<readonly unknown[]> {
  const wanted = `expected ${min}${max === undefined ? " or more" : ` to ${max}`} matching items`;
  const check = z.refine<readonly unknown[]>(
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
export function minProperties(count: number): Check<object> {
  return assertion({ minProperties: count }, `expected at least ${count} properties`, (value) => {
    return Object.keys(value).length >= count;
  });
}

/** `maxProperties`. */
export function maxProperties(count: number): Check<object> {
  return assertion({ maxProperties: count }, `expected at most ${count} properties`, (value) => {
    return Object.keys(value).length <= count;
  });
}

/** `propertyNames`. */
export function propertyNames(schema: Schema): Check<object> {
  const check = z.check<object>((payload) => {
    for (const name of Object.keys(payload.value)) {
      pushIssues(payload, schema, name, [name], `propertyNames: ${JSON.stringify(name)}: `);
    }
  });
  return described(check, (convert) => ({ propertyNames: convert(schema) }));
}

/** `dependentRequired`: where the first name is, the others must be. */
export function dependentRequired(
  needs: readonly (readonly [string, readonly string[]])[],
): Check<object> {
  const check = z.check<object>(({ value, issues }) => {
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
export function dependentSchemas(schemas: readonly (readonly [string, Schema])[]): Check<object> {
  const check = z.check<object>((payload) => {
    for (const [name, schema] of schemas) {
      if (Object.hasOwn(payload.value, name)) pushIssues(payload, schema, payload.value, []);
    }
  });
  return described(check, (convert) => ({ dependentSchemas: convertAll(convert, schemas) }));
}

/** Any object, as it is. Other than `z.looseObject({})` it keeps a property of the name `__proto__`. */
export function anyObject(): z.ZodType<Record<string, unknown>> {
  return tested(isObject, "type: expected an object", () => ({ type: "object" }));
}

/** What `members` checks. */
export interface Members {
  /** Properties, if a name is one that every object inherits: `[name, schema, required]`. */
  readonly own?: readonly (readonly [string, Schema, boolean])[];
  /** `patternProperties`. */
  readonly patterns?: readonly (readonly [RegExp, Schema])[];
  /** `additionalProperties`, for names that neither `known` nor `patterns` have. */
  readonly rest?: Schema;
  readonly known?: readonly string[];
}

/** `patternProperties`, and `additionalProperties` alongside them. */
export function members({ own = [], patterns = [], rest, known = [] }: Members): Check<object> {
  const declared = new Set([...known, ...own.map(([name]) => name)]);
  const check = z.check<object>((payload) => {
    const object = payload.value as Record<string, unknown>;
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
    const sources = patterns.map(([pattern, schema]) => [pattern.source, schema] as const);
    return patterns.length === 0 ? {} : { patternProperties: convertAll(convert, sources) };
  });
}

/** `allOf`: the value must match each of these, too. */
export function allOf(...schemas: readonly Schema[]): Check<unknown> {
  const check = z.check<unknown>((payload) => {
    for (const schema of schemas) pushIssues(payload, schema, payload.value, []);
  });
  return described(check, (convert) => ({ allOf: schemas.map(convert) }));
}

/** `not`. */
export function not(schema: Schema): Check<unknown> {
  const check = z.refine<unknown>((value) => !matches(schema, value), {
    error: "not: the value matches what it must not match",
    params: { keyword: "not" },
  });
  return described(check, (convert) => ({ not: convert(schema) }));
}

/** `if`, `then` and `else`. */
export function when(condition: Schema, then?: Schema, otherwise?: Schema): Check<unknown> {
  const check = z.check<unknown>((payload) => {
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
export function except(...types: readonly JsonType[]): z.ZodType {
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
export function json(...values: readonly unknown[]): z.ZodType {
  const texts = new Set(values.map(canonical));
  return tested(
    (value) => texts.has(canonical(value)),
    `enum: expected ${[...texts].join(" or ")}`,
    () => ({ enum: values as NonNullable<JsonSchema["enum"]> }),
  );
}

function convertAll(
  convert: (schema: Schema) => JsonSchema,
  schemas: readonly (readonly [string, Schema])[],
): Record<string, JsonSchema> {
  return Object.fromEntries(schemas.map(([name, schema]) => [name, convert(schema)]));
}

function pushIssues(
  payload: z.core.ParsePayload,
  schema: Schema,
  value: unknown,
  path: readonly PropertyKey[],
  prefix = "",
): void {
  const result = schema.safeParse(value);
  if (result.success) return;
  for (const issue of result.error.issues) {
    payload.issues.push({
      ...issue,
      message: prefix + issue.message,
      path: [...path, ...issue.path],
      input: value,
    } as z.core.$ZodRawIssue);
  }
}
