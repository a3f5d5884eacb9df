import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  unlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { joinPath } from "./change-set.ts";
import { syncFolder } from "./durable.ts";
import { errnoOf } from "./errors.ts";
import { dropJournal, readJournal, writeJournal, type Journal } from "./journal.ts";
import { loadExchange } from "./native.ts";
import { WORK_PREFIX } from "./paths.ts";
import { packageFolder } from "./plan.ts";
import { statIfAny } from "./root.ts";
import type { WorkFolder } from "./work-folder.ts";

/*
 * How output gets where it belongs: a tree is staged in the work folder, a journal says what is about to be
 * done with it, then it is done, and the work folder is emptied. Where folders can be exchanged, the staged
 * tree holds everything and changes places with the folder in one step of the operating system: a reader
 * finds the old state or the new one. Elsewhere files are moved one by one, and a run that is killed
 * meanwhile is completed by the next, from the journal.
 */

/** Thrown when some files are replaced and others are not: the journal stays, and the next run completes it. */
export class InterruptedSwap extends Error {}

/** The staged tree of a work folder. */
export function treeOf(work: WorkFolder): string {
  return join(work.path, "tree");
}

/**
 * Puts the staged tree where its journal says.
 *
 * @returns how it was done.
 * @throws errors of the operating system when this call changed nothing; InterruptedSwap.
 */
export function swapIn(
  outputRoot: string,
  work: WorkFolder,
  journal: Journal,
): "exchange" | "replace" {
  const target = packageFolder(outputRoot, journal.scope);
  if (journal.method === "exchange") {
    if (exchange(treeOf(work), target)) return "exchange";
    // from here on the tree no longer holds everything
    writeJournal(work, { ...journal, method: "move" });
  }
  moveFiles(journal, treeOf(work), target);
  dropJournal(work);
  return "replace";
}

/** With the lock held: finishes what a run was stopped in, after which the work folder can be emptied. */
export function finishInterrupted(outputRoot: string, work: WorkFolder): void {
  const journal = readJournal(work);
  if (journal === undefined) return;
  const tree = treeOf(work);
  const isExchanged = inodeOf(tree) !== journal.tree;
  const how = isExchanged ? "exchange" : swapIn(outputRoot, work, journal);
  if (how === "replace" || statIfAny(tree) === undefined) return;
  const ours = new Set([...journal.writes, ...journal.removes]);
  rescue("", { tree, target: packageFolder(outputRoot, journal.scope), ours });
}

/** Not every file system can do it; the overlay of a container cannot for what a lower layer holds. */
const NO_EXCHANGE = new Set(["EINVAL", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EXDEV", "EBUSY"]);

/** Exchanges a tree with a folder, or renames it to where nothing is; false where that is not possible. */
function exchange(tree: string, target: string): boolean {
  try {
    if (statIfAny(target) === undefined) renameSync(tree, target);
    else {
      const swap = loadExchange();
      if (swap === undefined) return false;
      swap(tree, target);
    }
  } catch (error) {
    if (NO_EXCHANGE.has(errnoOf(error) ?? "")) return false;
    throw error;
  }
  syncFolder(dirname(target));
  return true;
}

/** Moves the new files and removes the old ones. Can be repeated after any part of it was done. */
function moveFiles({ writes, removes }: Journal, tree: string, target: string): void {
  makeFolders(writes, target);
  let changed = 0;
  try {
    for (const path of writes) {
      const staged = joinPath(tree, path);
      if (statIfAny(staged) === undefined) continue;
      moveFile(staged, joinPath(target, path));
      changed++;
    }
    for (const path of removes) {
      const file = joinPath(target, path);
      if (statIfAny(file) === undefined) continue;
      unlinkSync(file);
      changed++;
    }
  } catch (cause) {
    if (changed === 0) throw cause;
    throw new InterruptedSwap(cause instanceof Error ? cause.message : String(cause), { cause });
  }
  for (const path of removes) removeEmptyFolders(dirname(joinPath(target, path)), target);
  for (const path of writes) syncFolder(dirname(joinPath(target, path)));
}

/** Before any file is changed: this needs space on the disk. */
function makeFolders(writes: readonly string[], target: string): void {
  const made: string[] = [];
  try {
    for (const path of writes) {
      const first = mkdirSync(dirname(joinPath(target, path)), { recursive: true });
      if (first !== undefined) made.push(first);
    }
  } catch (error) {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** A folder may be mounted from elsewhere: then the file is copied next to its target, and renamed there. */
function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (errnoOf(error) !== "EXDEV") throw error;
    const temporary = join(dirname(to), `${WORK_PREFIX}moving`);
    copyFileSync(from, temporary);
    renameSync(temporary, to);
    unlinkSync(from);
  }
}

function removeEmptyFolders(folder: string, target: string): void {
  let current = folder;
  while (current !== target && current.startsWith(target)) {
    try {
      if (readdirSync(current).length > 0) return;
      rmdirSync(current);
    } catch {
      return;
    }
    current = dirname(current);
  }
}

interface Rescue {
  /** The old state, which was exchanged for the new one. */
  readonly tree: string;
  readonly target: string;
  readonly ours: ReadonlySet<string>;
}

/** Saves what others put into the folder while its new state was being staged. */
function rescue(folder: string, { tree, target, ours }: Rescue): void {
  const from = folder === "" ? tree : joinPath(tree, folder);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      rescue(path, { tree, target, ours });
      continue;
    }
    const [now, old] = [joinPath(target, path), joinPath(tree, path)];
    // hard linked: the same file is in both trees, whatever was written into it
    const isThere = entry.isSymbolicLink()
      ? statIfAny(now) !== undefined
      : inodeOf(now) === inodeOf(old);
    if (isThere || ours.has(path)) continue;
    mkdirSync(dirname(now), { recursive: true });
    renameSync(old, now);
  }
}

/** Identifies a file or folder within its file system; empty when there is none. */
export function inodeOf(path: string): string {
  return String(statIfAny(path)?.ino ?? "");
}
