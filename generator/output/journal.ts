import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeFileAtomically } from "./durable.ts";
import { pathProblem } from "./paths.ts";
import type { WorkFolder } from "./work-folder.ts";

/** Name of the journal in a work folder. */
const JOURNAL = "journal.json";

/** What a run is about to do to one folder: enough for the next run to finish it. */
export interface Journal {
  /** Folder below the output root, or `.`. */
  readonly scope: string;
  /** Inode number of the staged tree: tells whether it was exchanged with the folder. */
  readonly tree: string;
  /** `exchange` for a tree that holds all of the folder, `move` for one of which files are moved. */
  readonly method: "exchange" | "move";
  /** Paths below the folder that come from the staged tree. */
  readonly writes: readonly string[];
  /** Paths below the folder that go. */
  readonly removes: readonly string[];
}

/** Written when all is staged and nothing is changed yet; from then on the new state is what a run ends in. */
export function writeJournal(work: WorkFolder, journal: Journal): void {
  writeFileAtomically(join(work.path, JOURNAL), JSON.stringify(journal));
}

/** Goes back on a journal of which nothing was done. */
export function dropJournal(work: WorkFolder): void {
  rmSync(join(work.path, JOURNAL), { force: true });
}

/** Path of a journal, for messages. */
export function journalFile(work: WorkFolder): string {
  return join(work.path, JOURNAL);
}

/**
 * Reads what an interrupted run was about to do.
 *
 * @returns undefined when it had not begun to change the output.
 */
export function readJournal(work: WorkFolder): Journal | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(work.path, JOURNAL), "utf8"));
    return isJournal(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A work folder is only a folder: whoever made it must not direct us elsewhere. */
function isJournal(value: unknown): value is Journal {
  if (typeof value !== "object" || value === null) return false;
  const { scope, tree, method, writes, removes } = value as Partial<Record<keyof Journal, unknown>>;
  return (
    (scope === "." || isSafePath(scope)) &&
    typeof tree === "string" &&
    (method === "exchange" || method === "move") &&
    [writes, removes].every((paths) => Array.isArray(paths) && paths.every(isSafePath))
  );
}

function isSafePath(path: unknown): path is string {
  return typeof path === "string" && pathProblem(path) === undefined;
}
