import { joinPointer, parsePointer } from "../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
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

/** A `locate` that learns where values came from while a document is changed, step by step. */
export interface Timeline {
  readonly locate: Locate;
  /** What came from elsewhere in the next step, by pointer; holds for everything below it. */
  add(origins: ReadonlyMap<string, Origin>): void;
}

/** A timeline over a document. Of a pointer and those above it, the one that was set last decides. */
export function createTimeline(base: Locate): Timeline {
  const known = new Map<string, { readonly origin: Origin; readonly step: number }>();
  let step = 0;
  return {
    add(origins) {
      step += 1;
      for (const [pointer, origin] of origins) known.set(pointer, { origin, step });
    },
    locate(pointer, part) {
      const tokens = parsePointer(pointer);
      let last: { origin: Origin; step: number; length: number } | undefined;
      for (let length = tokens.length; length >= 0; length--) {
        const found = known.get(joinPointer("", ...tokens.slice(0, length)));
        if (found !== undefined && found.step > (last?.step ?? 0)) last = { ...found, length };
      }
      if (last === undefined) return base(pointer, part);
      const { origin, length } = last;
      if ("source" in origin) return origin.source;
      return origin.locate(joinPointer(origin.pointer, ...tokens.slice(length)), part);
    },
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

/**
 * A `locate` for a document whose objects were moved about, not copied: objects in `origins` are
 * known by identity, whatever is inside an object keeps its way from there.
 */
export function locateByIdentity(
  root: JsonValue,
  origins: ReadonlyMap<object, { readonly locate: Locate; readonly pointer: string }>,
  base: Locate,
): Locate {
  return (pointer, part) => {
    let origin = { locate: base, pointer: "" };
    let value: JsonValue | undefined = root;
    for (const token of parsePointer(pointer)) {
      value = isObject(value) || Array.isArray(value) ? (value as JsonObject)[token] : undefined;
      const known = typeof value === "object" && value !== null ? origins.get(value) : undefined;
      origin = known ?? { locate: origin.locate, pointer: joinPointer(origin.pointer, token) };
    }
    return origin.locate(origin.pointer, part);
  };
}
