import {
  accessSync,
  constants,
  readdirSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { WORK_PREFIX } from "./paths.ts";

/** Name of the lock file in a work folder. */
export const LOCK = "lock";

/** Where a run stages its output before it is swapped in. */
export interface WorkFolder {
  readonly path: string;
  /** False for a folder inside the root: the root cannot be exchanged with what lies in it. */
  readonly isSibling: boolean;
}

/** Where a work folder of this root may be: next to it, or inside it. */
export function workFolders(outputRoot: string): readonly [WorkFolder, WorkFolder] {
  const name = `${WORK_PREFIX}${basename(outputRoot)}`;
  return [
    { path: join(dirname(outputRoot), name), isSibling: true },
    { path: join(outputRoot, name), isSibling: false },
  ];
}

/** Next to the root where that is the same file system and can be written, inside it otherwise. */
export function chooseWorkFolder(outputRoot: string): WorkFolder {
  const [sibling, inside] = workFolders(outputRoot);
  const root = statSync(outputRoot, { throwIfNoEntry: false });
  if (root === undefined) return sibling;
  const parent = dirname(outputRoot);
  try {
    accessSync(parent, constants.W_OK);
  } catch {
    return inside;
  }
  return statSync(parent).dev === root.dev ? sibling : inside;
}

/** Called with the lock held; git never sees what is in the folder, even if the run is killed. */
export function hideFromGit({ path }: WorkFolder): void {
  writeFileSync(join(path, ".gitignore"), "*\n");
}

/** Removes everything but the lock. */
export function emptyWorkFolder({ path }: WorkFolder): void {
  for (const name of readdirSync(path)) {
    if (name !== LOCK) rmSync(join(path, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The lock, which its holder releases, goes last but for the folder. */
export function removeWorkFolder({ path }: WorkFolder, releaseLock: () => void): void {
  releaseLock();
  removeIfEmpty({ path });
}

/** Otherwise another run already waits in it, and removes it in its turn. */
export function removeIfEmpty({ path }: Pick<WorkFolder, "path">): void {
  removeEmptyFolder(path);
}

/** Removes a folder that holds nothing; any other stays. */
export function removeEmptyFolder(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // not empty, or gone
  }
}
