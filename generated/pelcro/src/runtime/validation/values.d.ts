// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** JSON values as they come out of a parser. */
export type JsonType = "array" | "boolean" | "null" | "number" | "object" | "string";
/**
 * The JSON type of a value. What JSON does not have (undefined, a function) is no type; a bigint is a number of
 * its own form.
 */
export declare function typeOf(value: unknown): JsonType | undefined;
/** True for a JSON object. */
export declare function isObject(value: unknown): value is Record<string, unknown>;
/** Whether a value has nothing at a path. JSON has no undefined. */
export declare function isMissing(value: unknown, path: readonly PropertyKey[]): boolean;
/** A text that two JSON values share if and only if they are equal. The order of names does not count. */
export declare function canonical(value: unknown): string;
/** The length of a text in characters, as JSON counts them: a surrogate pair is one (RFC 8259 section 8). */
export declare function characters(text: string): number;
/** Whether a number is a multiple of another in decimal arithmetic: 0.3 is one of 0.1. */
export declare function isMultipleOf(value: number | bigint, step: number): boolean;
