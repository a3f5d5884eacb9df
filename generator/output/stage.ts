import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  linkSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  rmdirSync,
  symlinkSync,
  utimesSync,
  type Stats,
} from "node:fs";
import { dirname, join } from "node:path";
import { joinPath, type ChangeSet } from "./change-set.ts";
import { syncFolder, writeFilesDurably } from "./durable.ts";
import { errnoOf } from "./errors.ts";
import { statIfAny } from "./root.ts";

/** Thrown when the tree cannot take over what the folder holds. */
class CannotLink extends Error {}

/**
 * Builds a tree with the new files, written and synced. The folder that it is for is not touched.
 *
 * @param wanted - whether the tree shall also hold what stays: unchanged files and all that is not ours, as
 *   hard links (same content, same times, same inode).
 * @returns whether it does; not every file system has hard links.
 */
export async function stageTree(
  changes: ChangeSet,
  tree: string,
  wanted: "complete" | "new files",
): Promise<boolean> {
  const folders = wanted === "complete" ? copyStructure(changes, tree) : undefined;
  if (folders === undefined) mkdirSync(tree, { recursive: true });
  await writeFilesDurably(
    tree,
    changes.writes,
    (path) => statIfAny(joinPath(changes.target, path))?.mode,
  );
  // children before parents: leaving a folder changes its parent's times
  for (const folder of folders?.reverse() ?? []) finishFolder(folder, changes, tree);
  syncFolder(tree);
  return folders !== undefined;
}

interface StagedFolder {
  /** Relative to the tree; empty for the tree itself. */
  readonly path: string;
  readonly stats: Stats;
}

function copyStructure(changes: ChangeSet, tree: string): StagedFolder[] | undefined {
  const folders: StagedFolder[] = [];
  try {
    if (statIfAny(changes.target) !== undefined) copyFolder("", { changes, tree, folders });
    else mkdirSync(tree);
    return folders;
  } catch (error) {
    if (!(error instanceof CannotLink)) throw error;
    rmSync(tree, { recursive: true, force: true });
    return undefined;
  }
}

interface Copying {
  readonly changes: ChangeSet;
  readonly tree: string;
  readonly folders: StagedFolder[];
}

function copyFolder(path: string, copying: Copying): void {
  const { changes, tree, folders } = copying;
  const from = path === "" ? changes.target : joinPath(changes.target, path);
  const to = path === "" ? tree : joinPath(tree, path);
  const stats = statIfAny(from);
  if (stats === undefined) return;
  requireWritable(from);
  mkdirSync(to);
  folders.push({ path, stats });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const below = path === "" ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) copyFolder(below, copying);
    else if (changes.writes.has(below) || changes.removes.has(below)) continue;
    else if (entry.isSymbolicLink()) copyLink(join(from, entry.name), join(to, entry.name));
    else link(join(from, entry.name), join(to, entry.name));
  }
}

/** Removing the old tree needs this later; found now, nothing is lost. */
function requireWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new CannotLink("read-only folder", { cause });
  }
}

function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (cause) {
    if (errnoOf(cause) === "ENOSPC" || errnoOf(cause) === "EDQUOT") throw cause;
    throw new CannotLink("cannot link", { cause });
  }
}

function copyLink(from: string, to: string): void {
  symlinkSync(readlinkSync(from), to);
  const stats = statIfAny(from);
  if (stats !== undefined) lutimesSync(to, stats.atime, stats.mtime);
}

function finishFolder({ path, stats }: StagedFolder, changes: ChangeSet, tree: string): void {
  const folder = path === "" ? tree : joinPath(tree, path);
  if (path !== "" && losesFiles(path, changes) && readdirSync(folder).length === 0) {
    rmdirSync(folder);
    return;
  }
  syncFolder(folder);
  if (process.getuid?.() === 0) chownSync(folder, stats.uid, stats.gid);
  chmodSync(folder, stats.mode);
  if (!isChanged(path, changes)) utimesSync(folder, stats.atime, stats.mtime);
}

function losesFiles(folder: string, changes: ChangeSet): boolean {
  for (const path of changes.removes) if (path.startsWith(`${folder}/`)) return true;
  return false;
}

function isChanged(folder: string, changes: ChangeSet): boolean {
  const isIn = (path: string): boolean => (dirname(path) === "." ? "" : dirname(path)) === folder;
  return [...changes.writes.keys(), ...changes.removes].some(isIn);
}
