import type { FactKind, FactSource, Locate } from "../../document/types.ts";
import { joinPointer, parsePointer } from "../../json/pointer.ts";

/** The lines that a value was read from. */
export interface SourceRange {
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  /** Default `stated`. */
  readonly kind?: FactKind;
  /** Default 1. */
  readonly confidence?: number;
}

/** Collects where each value of a document that a reader writes comes from. */
export interface SourceMap {
  set(pointer: string, source: SourceRange): void;
  readonly locate: Locate;
}

/** Makes an empty source map of one file. */
export function createSourceMap(file: string): SourceMap {
  const sources = new Map<string, FactSource>();
  return {
    set(pointer, source) {
      const { line, column = 1, endLine, kind = "stated", confidence = 1 } = source;
      const extent = endLine === undefined ? {} : { endLine };
      sources.set(pointer, { file, line, column, ...extent, kind, confidence });
    },
    locate: (pointer) => nearest(pointer, (p) => sources.get(p)),
  };
}

/** What `find` gives for the pointer or for its nearest ancestor that has something. */
export function nearest<T>(
  pointer: string,
  find: (pointer: string) => T | undefined,
): T | undefined {
  const tokens = parsePointer(pointer);
  for (let length = tokens.length; length >= 0; length--) {
    const found = find(joinPointer("", ...tokens.slice(0, length)));
    if (found !== undefined) return found;
  }
  return undefined;
}
