import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { joinPath, type ChangeSet } from "./change-set.ts";
import { syncFolder, writeFileAtomically } from "./durable.ts";
import { errnoOf } from "./errors.ts";
import { JOURNAL, type ExchangeJournal } from "./journal.ts";
import { loadExchange } from "./native.ts";
import { statIfAny } from "./root.ts";
import { CannotStageTree, stageTree } from "./stage-tree.ts";
import type { WorkFolder } from "./work-folder.ts";

/**
 * Replaces a folder by one atomic step: a complete new tree is built beside it, and the two change
 * places (or the new one is renamed to where nothing was). A reader, or a run after `kill -9` or a power
 * failure, finds the old tree or the new one and nothing between.
 *
 * @throws CannotStageTree and errors of the operating system before anything was changed.
 */
export async function commitByExchange(
  changes: ChangeSet,
  work: WorkFolder,
  beforeSwap: () => void,
): Promise<void> {
  const tree = join(work.path, "tree");
  await stageTree(changes, tree);
  const journal: ExchangeJournal = {
    kind: "exchange",
    scope: changes.scope,
    tree: inodeOf(tree),
    ours: [...changes.writes.keys(), ...changes.removes],
  };
  writeFileAtomically(join(work.path, JOURNAL), JSON.stringify(journal));
  beforeSwap();
  if (statIfAny(changes.target) === undefined) renameSync(tree, changes.target);
  else exchange(tree, changes.target);
  syncFolder(dirname(changes.target));
}

/** Not every file system can do it; the overlay of a container cannot for what a lower layer holds. */
const NO_EXCHANGE = new Set(["EINVAL", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EXDEV", "EBUSY"]);

function exchange(tree: string, target: string): void {
  try {
    const swap = loadExchange();
    if (swap === undefined) throw new CannotStageTree("no exchange");
    swap(tree, target);
  } catch (cause) {
    if (NO_EXCHANGE.has(errnoOf(cause) ?? "")) throw new CannotStageTree("no exchange", { cause });
    throw cause;
  }
}

/**
 * Removes what an exchange left in the work folder: the new tree if it was not swapped in, otherwise the
 * old one, after saving what others put into it while the new one was being built.
 */
export function retireTree(journal: ExchangeJournal, target: string, work: WorkFolder): void {
  const tree = join(work.path, "tree");
  if (statIfAny(tree) === undefined) return;
  if (inodeOf(tree) !== journal.tree) rescue("", tree, target, new Set(journal.ours));
  rmSync(tree, { recursive: true, force: true, maxRetries: 3 });
}

function rescue(folder: string, tree: string, target: string, ours: ReadonlySet<string>): void {
  const from = folder === "" ? tree : joinPath(tree, folder);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      rescue(path, tree, target, ours);
      continue;
    }
    const now = joinPath(target, path);
    const old = joinPath(tree, path);
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
function inodeOf(path: string): string {
  return String(statIfAny(path)?.ino ?? "");
}
