import type { Diagnostics } from "../../diagnostics/index.ts";
import type { SourceMap } from "../shared/source-map.ts";

/** Models that a page refers to, with the line of the first reference. */
export interface ModelReferences {
  add(name: string, line: number): void;
  readonly all: ReadonlyMap<string, number>;
}

/** What reading a model page needs. */
export interface ModelContext {
  readonly file: string;
  readonly diagnostics: Diagnostics;
  readonly sources: SourceMap;
  readonly models: ModelReferences;
}

/** Makes an empty list of references. */
export function createModelReferences(): ModelReferences {
  const all = new Map<string, number>();
  return {
    all,
    add(name, line) {
      if (!all.has(name)) all.set(name, line);
    },
  };
}
