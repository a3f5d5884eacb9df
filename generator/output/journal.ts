import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathProblem } from "./paths.ts";
import type { WorkFolder } from "./work-folder.ts";

/** Name of the journal in a work folder. */
export const JOURNAL = "journal.json";

/** A tree is about to change places with the folder `scope`. */
export interface ExchangeJournal {
  readonly kind: "exchange";
  /** Relative to the output root, or `.`. */
  readonly scope: string;
  /** Inode number of the new tree: tells whether the exchange has happened. */
  readonly tree: string;
  /** Paths that the new tree does not take over from the old one. */
  readonly ours: readonly string[];
}

/** Files below `scope` are being replaced one by one from `new/`; the old ones are in `old/`. */
export interface ReplaceJournal {
  readonly kind: "replace";
  readonly scope: string;
  readonly writes: readonly string[];
  readonly removes: readonly string[];
  /** Those of `writes` that did not exist before. */
  readonly created: readonly string[];
  /** `back` once an error stopped the replacing: then all of it is undone. */
  readonly direction: "forward" | "back";
}

export type Journal = ExchangeJournal | ReplaceJournal;

/**
 * Reads what an interrupted run was about to do.
 *
 * @returns undefined when it had not begun to change the output: the journal is written before, atomically.
 */
export function readJournal(work: WorkFolder): Journal | undefined {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(work.path, JOURNAL), "utf8"));
  } catch {
    return undefined;
  }
  return isJournal(value) && hasSafePaths(value) ? value : undefined;
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  return value.kind === "exchange" || value.kind === "replace";
}

/** A work folder is only a folder: whoever made it must not direct us elsewhere. */
function hasSafePaths(journal: Journal): boolean {
  const paths =
    journal.kind === "exchange"
      ? journal.ours
      : [...journal.writes, ...journal.removes, ...journal.created];
  const isSafe = (path: unknown): boolean =>
    typeof path === "string" && pathProblem(path) === undefined;
  return (journal.scope === "." || isSafe(journal.scope)) && paths.every(isSafe);
}
