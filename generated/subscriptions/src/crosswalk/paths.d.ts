// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** Every item of a list, from one on. */
export interface EachStep {
  readonly from: number;
}
/** One step of a path: a name, an item, or every item. */
export type PathStep = string | number | EachStep;
/** A path without `[*]` and `[n..]`: names and numbers. */
export type ConcretePath = readonly (string | number)[];
/** Reads `a.b[0]["odd name"].c[*]`. Paths are the package's own constants; each is read once. */
export declare function stepsOf(path: string): readonly PathStep[];
/** True for a path that names one value. */
export declare function isConcrete(steps: readonly PathStep[]): steps is ConcretePath;
/** The concrete paths in a value that a path stands for. Where it has `[*]`, one per item. */
export declare function expand(value: unknown, steps: readonly PathStep[]): ConcretePath[];
/** A path with its `[*]` filled in by the numbers of another path's items, in order. */
export declare function fill(steps: readonly PathStep[], items: readonly number[]): ConcretePath;
/** The items that a path stands for in a value, by the numbers of their `[*]`; one for a path without. */
export declare function itemNumbers(
  root: unknown,
  steps: readonly PathStep[],
  from?: number,
): number[][];
/** The value at a concrete path; undefined when there is none. Own properties only. */
export declare function get(root: unknown, path: ConcretePath): unknown;
/** The same, with null for what is below a null. */
export declare function getOrNull(root: unknown, path: ConcretePath): unknown;
/** The value at a path of the package's own; undefined when there is none. */
export declare function getAt(root: unknown, path: string | undefined): unknown;
/**
 * Writes a value, making objects and arrays on the way. `__proto__` becomes an ordinary property.
 *
 * @returns true when an item was written behind a gap, which `compact` closes.
 */
export declare function set(root: object, path: ConcretePath, value: unknown): boolean;
export declare function define(target: object, key: string | number, value: unknown): void;
/** Prints a concrete path as mapping files and issues have it. */
export declare function printPath(path: ConcretePath): string;
/** Closes the gaps of arrays that were filled item by item; a value without gaps is given back as it is. */
export declare function compact(value: unknown): unknown;
