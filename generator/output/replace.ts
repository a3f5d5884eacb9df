import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  utimesSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { joinPath, type ChangeSet } from "./change-set.ts";
import { syncFolder, writeFileAtomically, writeFilesDurably } from "./durable.ts";
import { JOURNAL, type ReplaceJournal } from "./journal.ts";
import { statIfAny } from "./root.ts";
import type { WorkFolder } from "./work-folder.ts";

/**
 * Replaces files one by one, each atomically, under a journal: the way where folders cannot be exchanged
 * (Windows, musl, mount points, file systems without hard links). Everything is staged and backed up
 * first; a failure on the way is undone, and a killed run is completed by the next.
 */
export async function commitByReplacing(
  changes: ChangeSet,
  work: WorkFolder,
  beforeSwap: () => void,
): Promise<void> {
  await writeFilesDurably(
    join(work.path, "new"),
    changes.writes,
    (path) => statIfAny(joinPath(changes.target, path))?.mode,
  );
  const journal: ReplaceJournal = {
    kind: "replace",
    scope: changes.scope,
    writes: [...changes.writes.keys()],
    removes: [...changes.removes],
    created: [...changes.writes.keys()].filter((path) => !exists(joinPath(changes.target, path))),
    direction: "forward",
  };
  for (const path of [...journal.writes, ...journal.removes]) backUp(path, changes.target, work);
  // written now, so that turning back needs no space on the disk
  writeFileAtomically(join(work.path, BACK), JSON.stringify({ ...journal, direction: "back" }));
  beforeSwap();
  writeFileAtomically(join(work.path, JOURNAL), JSON.stringify(journal));
  completeReplacing(journal, changes.target, work);
}

const BACK = "journal-back.json";

/** Thrown when files were neither all replaced nor all put back: the next run tries again. */
export class LeftBetween extends Error {}

/**
 * Does what is left of a journal to do; undoes all of it when that fails.
 *
 * @throws the error that stopped it, when everything is as before; LeftBetween when it is not.
 */
export function completeReplacing(journal: ReplaceJournal, target: string, work: WorkFolder): void {
  if (journal.direction === "back") {
    undo(journal, target, work);
    return;
  }
  try {
    for (const path of journal.writes) {
      moveIfAny(joinPath(join(work.path, "new"), path), joinPath(target, path));
    }
    for (const path of journal.removes) removeIfAny(joinPath(target, path));
  } catch (error) {
    renameSync(join(work.path, BACK), join(work.path, JOURNAL));
    undo(journal, target, work);
    throw error;
  }
  for (const path of journal.removes) removeEmptyFolders(dirname(joinPath(target, path)), target);
  for (const path of journal.writes) syncFolder(dirname(joinPath(target, path)));
}

function backUp(path: string, target: string, work: WorkFolder): void {
  const from = joinPath(target, path);
  const stats = statIfAny(from);
  if (stats === undefined) return;
  const to = joinPath(join(work.path, "old"), path);
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
  utimesSync(to, stats.atime, stats.mtime);
}

/** Puts back what was replaced or removed: what is no longer in `new/`, and what is no longer there. */
function undo(journal: ReplaceJournal, target: string, work: WorkFolder): void {
  const isStillNew = (path: string): boolean => exists(joinPath(join(work.path, "new"), path));
  const replaced = journal.writes.filter((path) => !isStillNew(path));
  const removed = journal.removes.filter((path) => !exists(joinPath(target, path)));
  const created = new Set(journal.created);
  try {
    for (const path of [...replaced, ...removed]) {
      if (created.has(path)) removeIfAny(joinPath(target, path));
      else moveIfAny(joinPath(join(work.path, "old"), path), joinPath(target, path));
    }
    for (const path of created) removeEmptyFolders(dirname(joinPath(target, path)), target);
  } catch (cause) {
    throw new LeftBetween(`Files could not be put back: ${String(cause)}`, { cause });
  }
}

function moveIfAny(from: string, to: string): void {
  if (!exists(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

function removeIfAny(path: string): void {
  if (exists(path)) unlinkSync(path);
}

function exists(path: string): boolean {
  return statIfAny(path) !== undefined;
}

function removeEmptyFolders(folder: string, target: string): void {
  let at = folder;
  while (at !== target && at.startsWith(target)) {
    try {
      if (readdirSync(at).length > 0) return;
      rmdirSync(at);
    } catch {
      return;
    }
    at = dirname(at);
  }
}
