import { appendFileSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Result } from "./types.ts";

/** What earlier runs found, a line per document: a run that was interrupted goes on where it stopped. */
export interface State {
  /** The last result of each document. */
  readonly results: ReadonlyMap<string, Result>;
  add(result: Result): void;
}

export function openState(file: string): State {
  const results = new Map<string, Result>();
  for (const line of linesOf(file)) {
    try {
      const result = JSON.parse(line) as Result;
      results.set(result.file, result);
    } catch {
      // the last line of a run that was killed
    }
  }
  mkdirSync(dirname(file), { recursive: true });
  return {
    results,
    add(result) {
      results.set(result.file, result);
      appendFileSync(file, `${JSON.stringify(result)}\n`);
    },
  };
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}
