import { accessSync, constants, mkdirSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { createDiagnostics, type Diagnostics } from "../diagnostics/index.ts";
import { changeSetOf, hasChanges, joinPath, type ChangeSet } from "./change-set.ts";
import { outputLocation, reportWriteError } from "./errors.ts";
import { dropJournal, writeJournal, type Journal } from "./journal.ts";
import { acquireLock, type Lock } from "./lock.ts";
import { loadExchange } from "./native.ts";
import { planOutput } from "./plan.ts";
import { nearestExisting, statIfAny } from "./root.ts";
import { stageTree } from "./stage.ts";
import { finishInterrupted, inodeOf, InterruptedSwap, swapIn, treeOf } from "./swap.ts";
import type { OutputContext, OutputPlan } from "./types.ts";
import {
  chooseWorkFolder,
  emptyWorkFolder,
  hideFromGit,
  LOCK,
  removeIfEmpty,
  removeWorkFolder,
  type WorkFolder,
} from "./work-folder.ts";

export interface CommitResult {
  /** `none`: nothing to do. `exchange`: one atomic step. `replace`: file by file, from a journal. */
  readonly how: "none" | "exchange" | "replace";
  /** What was done; another run may have done part of the plan before. */
  readonly plan: OutputPlan;
}

export interface CommitContext extends OutputContext {
  /** How long to wait for another run. */
  readonly lockTimeoutMs?: number;
}

/**
 * Brings the disk to what a plan says, all or nothing over all its packages. Unchanged files are not
 * touched. Files are staged, synced and then swapped in (`swap.ts` says what that promises).
 *
 * @returns undefined when problems were reported.
 */
export async function commitOutput(
  plan: OutputPlan,
  context: CommitContext,
): Promise<CommitResult | undefined> {
  if (!plan.ok) return undefined;
  if (!hasChanges(plan)) return { how: "none", plan };
  const { outputRoot, projectRoot } = plan.request;
  try {
    return await commitIn(chooseWorkFolder(outputRoot), plan, context);
  } catch (error) {
    reportError(error, { projectRoot, root: outputRoot }, context.diagnostics);
    return undefined;
  }
}

async function commitIn(
  work: WorkFolder,
  plan: OutputPlan,
  context: CommitContext,
): Promise<CommitResult | undefined> {
  const { outputRoot, projectRoot } = plan.request;
  const lock = await lockWorkFolder(work, context.lockTimeoutMs ?? 60_000);
  if ("heldBy" in lock) {
    const holder = lock.heldBy === undefined ? "another process" : `process ${lock.heldBy}`;
    const location = outputLocation(projectRoot, join(work.path, LOCK));
    const message = `${holder} holds \`${location.file}\`.`;
    context.diagnostics.report({ code: "output-locked", message, location });
    return undefined;
  }
  try {
    finishInterrupted(outputRoot, work);
    emptyWorkFolder(work);
    return await commitLocked(plan, work, lock.isHeld, context.diagnostics);
  } finally {
    cleanUp(outputRoot, work, lock);
  }
}

async function lockWorkFolder(work: WorkFolder, timeoutMs: number): ReturnType<typeof acquireLock> {
  const make = (): unknown => mkdirSync(work.path, { recursive: true });
  try {
    return await acquireLock(join(work.path, LOCK), timeoutMs, make);
  } catch (error) {
    removeIfEmpty(work);
    throw error;
  }
}

function reportError(
  error: unknown,
  output: { readonly projectRoot: string; readonly root: string },
  diagnostics: Diagnostics,
): void {
  const location = outputLocation(output.projectRoot, output.root);
  if (error instanceof LostLock) {
    const message = "It took the lock over while this run was staging.";
    diagnostics.report({ code: "output-locked", message, location });
  } else if (error instanceof InterruptedSwap) {
    diagnostics.report({ code: "output-interrupted", message: error.message, location });
  } else {
    reportWriteError(error, output, diagnostics);
  }
}

/** Whatever happened: what is decided by now stays so, and what cannot be cleaned up now is by the next run. */
function cleanUp(outputRoot: string, work: WorkFolder, lock: Lock): void {
  try {
    finishInterrupted(outputRoot, work);
    emptyWorkFolder(work);
  } catch {
    // the journal and all that it needs are kept
  }
  removeWorkFolder(work, lock.release);
}

/** Thrown before anything was changed, when another run took this one for dead. */
class LostLock extends Error {}

/** With the lock held: the disk may have changed since the plan was made. */
async function commitLocked(
  plan: OutputPlan,
  work: WorkFolder,
  isHeld: () => boolean,
  diagnostics: Diagnostics,
): Promise<CommitResult | undefined> {
  // what the first plan warned of is not said twice
  const again = createDiagnostics();
  const fresh = planOutput(plan.request, { diagnostics: again });
  if (!fresh.ok) {
    diagnostics.add(again.all.filter((d) => d.severity === "error"));
    return undefined;
  }
  if (!hasChanges(fresh)) return { how: "none", plan: fresh };
  const changes = changeSetOf(fresh);
  if (!checkWritable(changes, plan.request.projectRoot, diagnostics)) return undefined;
  hideFromGit(work);
  const journal = await stage(changes, work);
  writeJournal(work, journal);
  try {
    if (!isHeld()) throw new LostLock();
    return { how: swapIn(plan.request.outputRoot, work, journal), plan: fresh };
  } catch (error) {
    if (!(error instanceof InterruptedSwap)) dropJournal(work);
    throw error;
  }
}

/** Stages the new state; returns what is to be done with it. */
async function stage(changes: ChangeSet, work: WorkFolder): Promise<Journal> {
  const isNew = statIfAny(changes.target) === undefined;
  const canExchange = work.isSibling && (isNew || loadExchange() !== undefined);
  const tree = treeOf(work);
  const isComplete = await stageTree(changes, tree, canExchange ? "complete" : "new files");
  return {
    scope: changes.scope,
    tree: inodeOf(tree),
    method: isComplete ? "exchange" : "move",
    writes: [...changes.writes.keys()],
    removes: [...changes.removes],
  };
}

/** A file or folder that is read-only stays as it is, also where the way of writing could get around it. */
function checkWritable(changes: ChangeSet, projectRoot: string, diagnostics: Diagnostics): boolean {
  const blocked = new Set<string>();
  for (const path of [...changes.writes.keys(), ...changes.removes]) {
    const file = joinPath(changes.target, path);
    for (const needed of [file, nearestExisting(dirname(file))]) {
      if (statIfAny(needed) !== undefined && !isWritable(needed))
        blocked.add(outermostReadOnly(needed, projectRoot));
    }
  }
  for (const path of blocked) {
    const location = outputLocation(projectRoot, path);
    const message = `\`${location.file}\` is read-only.`;
    diagnostics.report({ code: "output-not-writable", message, location });
  }
  return blocked.size === 0;
}

/** What explains that a path is read-only: the outermost of the folders around it, below the project, that are. */
function outermostReadOnly(path: string, projectRoot: string): string {
  const around = dirname(path);
  const isWithin = around.startsWith(`${projectRoot}${sep}`);
  return isWithin && !isWritable(around) ? outermostReadOnly(around, projectRoot) : path;
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
