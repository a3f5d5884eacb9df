import { joinPointer, parsePointer } from "../json/pointer.ts";
import type { FactSource, Locate } from "./types.ts";

/** Where a value of a new document is from: another pointer of a document, or a source of its own. */
export type Origin =
  { readonly locate: Locate; readonly pointer: string } | { readonly source: FactSource };

/**
 * A `locate` for a document that was made from another one.
 *
 * @param base - finds what has no origin of its own, after `moved`.
 * @param origins - what came from elsewhere, by pointer in the new document; holds for everything below it.
 * @param moved - the base's pointer of a pointer in the new document, where they differ.
 */
export function layer(
  base: Locate,
  origins: ReadonlyMap<string, Origin>,
  moved: (pointer: string) => string = (pointer) => pointer,
): Locate {
  if (origins.size === 0) return (pointer, part) => base(moved(pointer), part);
  return (pointer, part) => {
    const tokens = parsePointer(pointer);
    for (let length = tokens.length; length >= 0; length--) {
      const origin = origins.get(joinPointer("", ...tokens.slice(0, length)));
      if (origin === undefined) continue;
      if ("source" in origin) return origin.source;
      return origin.locate(joinPointer(origin.pointer, ...tokens.slice(length)), part);
    }
    return base(moved(pointer), part);
  };
}

/** Shifts indices of an array for a pointer after items of it were removed (`removed`: old indices, sorted). */
export function beforeRemoval(pointer: string, array: string, removed: readonly number[]): string {
  if (!pointer.startsWith(`${array}/`)) return pointer;
  const [index = "", ...rest] = parsePointer(pointer.slice(array.length));
  let old = Number(index);
  if (!Number.isInteger(old)) return pointer;
  for (const gone of removed) if (gone <= old) old += 1;
  return joinPointer(array, old, ...rest);
}
