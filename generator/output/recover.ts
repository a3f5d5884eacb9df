import { existsSync } from "node:fs";
import { join } from "node:path";
import { errnoOf } from "./errors.ts";
import { retireTree } from "./exchange.ts";
import { readJournal } from "./journal.ts";
import { acquireLock } from "./lock.ts";
import { packageFolder } from "./plan.ts";
import { completeReplacing } from "./replace.ts";
import { displayPath } from "./root.ts";
import type { OutputContext, OutputRequest } from "./types.ts";
import {
  emptyWorkFolder,
  LOCK,
  removeWorkFolder,
  workFolders,
  type WorkFolder,
} from "./work-folder.ts";

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
      if (errnoOf(error) === undefined) throw error;
      const shown = displayPath(projectRoot, work.path);
      diagnostics.report({
        code: "output-recovery-failed",
        message: `${error instanceof Error ? error.message : ""} (in \`${shown}\`)`,
      });
      ok = false;
    }
  }
  return ok;
}

/** With the lock held: brings the output to the old state or the new one. */
export function finishInterrupted(outputRoot: string, work: WorkFolder): void {
  const journal = readJournal(work);
  if (journal === undefined) return;
  const target = packageFolder(outputRoot, journal.scope);
  if (journal.kind === "exchange") retireTree(journal, target, work);
  else completeReplacing(journal, target, work);
}
