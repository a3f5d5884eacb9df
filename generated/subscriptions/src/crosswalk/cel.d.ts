// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * What compiled rules call. The rules are CEL in the mapping files, compiled to JavaScript when this
 * package was generated; nothing is evaluated from text here.
 */
/** A value that a rule cannot decide on, e.g. because a field is missing that it compares. */
export declare class Undecidable extends Error {}
/** True when an object has the field itself. */
export declare function has(target: unknown, name: string): boolean;
export declare function at(target: unknown, key: unknown): unknown;
export declare function equals(left: unknown, right: unknown): boolean;
/** `!`, where a field that is missing decides nothing. */
export declare const not: (value: unknown) => boolean;
/** `!=`, where a field that is missing decides nothing. */
export declare const differ: (left: unknown, right: unknown) => boolean;
/** `||`: true if one is, whatever the others cannot decide. */
export declare const either: (...tests: readonly (() => unknown)[]) => boolean;
/** `&&`: false if one is, whatever the others cannot decide. */
export declare const both: (...tests: readonly (() => unknown)[]) => boolean;
export declare const less: (left: unknown, right: unknown) => boolean;
export declare const lessOrEqual: (left: unknown, right: unknown) => boolean;
export declare const greater: (left: unknown, right: unknown) => boolean;
export declare const greaterOrEqual: (left: unknown, right: unknown) => boolean;
export declare function add(left: unknown, right: unknown): unknown;
export declare const subtract: (left: unknown, right: unknown) => number;
export declare const multiply: (left: unknown, right: unknown) => number;
export declare const divide: (left: unknown, right: unknown) => number;
export declare const modulo: (left: unknown, right: unknown) => number;
/** Code points of a text, items of a list, keys of a map. */
export declare function size(value: unknown): number;
export declare function isIn(value: unknown, list: unknown): boolean;
export declare const startsWith: (text: unknown, start: unknown) => boolean;
export declare const endsWith: (text: unknown, end: unknown) => boolean;
export declare const contains: (text: unknown, part: unknown) => boolean;
export declare const matches: (text: unknown, pattern: RegExp) => boolean;
/** A moment; CEL's `timestamp`. */
export declare function timestamp(value: unknown): Date;
/** A whole number; of a moment, its seconds since 1970. */
export declare function int(value: unknown): number;
export declare function double(value: unknown): number;
export declare function string(value: unknown): string;
type Predicate = (item: unknown) => unknown;
export declare const all: (value: unknown, test: Predicate) => boolean;
export declare const exists: (value: unknown, test: Predicate) => boolean;
export declare const existsOne: (value: unknown, test: Predicate) => boolean;
export declare const filter: (value: unknown, test: Predicate) => unknown[];
export declare const map: (value: unknown, work: Predicate) => unknown[];
/** JSON types of values, for rules that are JSON Schema. */
export declare function isType(value: unknown, types: readonly string[]): boolean;
export {};
