// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Refinements for what JSON Schema says and zod has no exact method for. Each is a check for `.check(...)`
 * that leaves the value as it is, and whose message names the keyword and what it wants.
 */
import * as z from "zod";
import { type JsonType } from "./values.js";
type Schema = z.ZodType;
type Check<T> = z.core.$ZodCheck<T>;
/** `type: integer`. Unlike `z.int()` it takes every integer that a number can hold. */
export declare function int(): z.ZodNumber;
/** `format: int64`. As a number: 2^63 - 1 has no other double than 2^63. */
export declare function int64(): z.ZodNumber;
/** `format: uint64`. */
export declare function uint64(): z.ZodNumber;
/** `multipleOf` in decimal arithmetic. */
export declare function multipleOf(step: number): Check<number>;
/** `minLength` of a format's string. */
export declare function minLength(count: number): Check<string>;
/** `maxLength` of a format's string. */
export declare function maxLength(count: number): Check<string>;
/** `minItems` of a tuple. */
export declare function minItems(count: number): Check<readonly unknown[]>;
/** `maxItems` of a tuple. */
export declare function maxItems(count: number): Check<readonly unknown[]>;
/** `uniqueItems`. */
export declare function uniqueItems(): Check<readonly unknown[]>;
/** `contains` with `minContains` and `maxContains`. */
export declare function contains(
  schema: Schema,
  min: number,
  max?: number,
): Check<readonly unknown[]>;
/** `minProperties`. */
export declare function minProperties(count: number): Check<object>;
/** `maxProperties`. */
export declare function maxProperties(count: number): Check<object>;
/** `propertyNames`. */
export declare function propertyNames(schema: Schema): Check<object>;
/** `dependentRequired`: where the first name is, the others must be. */
export declare function dependentRequired(
  needs: readonly (readonly [string, readonly string[]])[],
): Check<object>;
/** `dependentSchemas`: where the name is, the whole object must match. */
export declare function dependentSchemas(
  schemas: readonly (readonly [string, Schema])[],
): Check<object>;
/** Any object, as it is. Other than `z.looseObject({})` it keeps a property of the name `__proto__`. */
export declare function anyObject(): z.ZodType<Record<string, unknown>>;
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
export declare function members({ own, patterns, rest, known }: Members): Check<object>;
/** `allOf`: the value must match each of these, too. */
export declare function allOf(...schemas: readonly Schema[]): Check<unknown>;
/** `not`. */
export declare function not(schema: Schema): Check<unknown>;
/** `if`, `then` and `else`. */
export declare function when(condition: Schema, then?: Schema, otherwise?: Schema): Check<unknown>;
/** Any JSON value but those of the types named: what keywords about these types let pass. */
export declare function except(...types: readonly JsonType[]): z.ZodType;
/** `const` or `enum` of arrays and objects. */
export declare function json(...values: readonly unknown[]): z.ZodType;
export {};
