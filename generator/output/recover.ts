import { existsSync } from "node:fs";
import { join } from "node:path";
import { errnoOf } from "./errors.ts";
import { journalFile, readJournal } from "./journal.ts";
import { acquireLock } from "./lock.ts";
import { displayPath } from "./root.ts";
import { finishInterrupted, InterruptedSwap } from "./swap.ts";
import type { OutputContext, OutputRequest } from "./types.ts";
import { emptyWorkFolder, LOCK, removeWorkFolder, workFolders } from "./work-folder.ts";

/**
 * Cleans up after a run that was killed. Called at the start of every run; costs two look-ups when there
 * is nothing to do. A work folder that a running process holds is left alone.
 *
 * @returns false when errors were reported.
 */
export async function recover(
  { outputRoot, projectRoot }: Pick<OutputRequest, "outputRoot" | "projectRoot">,
  { diagnostics }: OutputContext,
): Promise<boolean> {
  let ok = true;
  for (const work of workFolders(outputRoot)) {
    if (!existsSync(work.path)) continue;
    try {
      const lock = await acquireLock(join(work.path, LOCK), 0, () => undefined);
      if ("heldBy" in lock) continue;
      try {
        finishInterrupted(outputRoot, work);
        emptyWorkFolder(work);
      } finally {
        removeWorkFolder(work, lock.release);
      }
    } catch (error) {
      if (errnoOf(error) === undefined && !(error instanceof InterruptedSwap)) throw error;
      const shown = displayPath(projectRoot, work.path);
      diagnostics.report({
        code: "output-interrupted",
        message: `${error instanceof Error ? error.message : ""} (in \`${shown}\`)`,
      });
      ok = false;
    }
  }
  return ok;
}

/**
 * Finds a run that was stopped, or is, while it changes the output. Writes nothing.
 *
 * @returns the path of its journal.
 */
export function findInterrupted({
  outputRoot,
}: Pick<OutputRequest, "outputRoot">): string | undefined {
  const work = workFolders(outputRoot).find((folder) => readJournal(folder) !== undefined);
  return work && journalFile(work);
}
