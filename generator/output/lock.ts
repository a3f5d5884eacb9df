import {
  closeSync,
  fstatSync,
  ftruncateSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { errnoOf, unlessMissing } from "./errors.ts";
import { loadNative } from "./native.ts";

/** Who holds a lock: enough to tell a process from a later one with the same id. */
interface Holder {
  readonly pid: number;
  readonly start: string;
  readonly host: string;
  readonly token: string;
}

export interface Lock {
  /** False once another run took the lock over (possible only without kernel locks). */
  isHeld(): boolean;
  /** Removes the lock file. Idempotent. */
  release(): void;
}

const POLL_MS = 50;

/**
 * Takes the lock `file`, whose folder must exist. With kernel locks (fs-native-extensions) a lock ends
 * with its process; without them the file names the holder, and a holder that is no more is replaced.
 *
 * @param timeoutMs - 0: one attempt.
 * @returns the lock, or the process id of its holder (undefined where unknown).
 */
export async function acquireLock(
  file: string,
  timeoutMs: number,
  ensureFolder: () => void,
): Promise<Lock | { readonly heldBy: number | undefined }> {
  const take = loadNative() === undefined ? takeByProcess : takeInKernel;
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    // the folder may vanish between its making and the opening, when its last user cleans up
    const lock = unlessMissing(() => {
      ensureFolder();
      return take(file);
    });
    if (lock !== undefined) return lock;
    if (performance.now() >= deadline) return { heldBy: readHolder(file)?.pid };
    await sleep(POLL_MS);
  }
}

function takeInKernel(file: string): Lock | undefined {
  const fd = openSync(file, "a+");
  try {
    if (loadNative()?.tryLock(fd) === true && isSameFile(fd, file)) {
      sayHolder(fd);
      return {
        isHeld: () => isSameFile(fd, file),
        release: once(() => {
          removeIfAny(file);
          closeSync(fd);
        }),
      };
    }
  } catch (error) {
    closeSync(fd);
    throw error;
  }
  closeSync(fd);
  return undefined;
}

/** For the message of a run that waits in vain; the lock holds without it. */
function sayHolder(fd: number): void {
  try {
    ftruncateSync(fd);
    writeSync(fd, JSON.stringify(currentHolder()));
  } catch {
    // a full disk
  }
}

/** The file that was locked may have been removed by its former holder: then the lock is on nothing. */
function isSameFile(fd: number, file: string): boolean {
  const named = statSync(file, { throwIfNoEntry: false });
  const opened = fstatSync(fd);
  return named?.ino === opened.ino && named.dev === opened.dev;
}

function takeByProcess(file: string): Lock | undefined {
  const holder = currentHolder();
  let fd: number;
  try {
    fd = openSync(file, "wx");
  } catch (error) {
    if (errnoOf(error) !== "EEXIST") throw error;
    return removeStale(file) ? takeByProcess(file) : undefined;
  }
  try {
    writeSync(fd, JSON.stringify(holder));
  } catch (error) {
    removeIfAny(file);
    throw error;
  } finally {
    closeSync(fd);
  }
  const isHeld = (): boolean => readHolder(file)?.token === holder.token;
  return { isHeld, release: once(() => isHeld() && removeIfAny(file)) };
}

/** Renames first: of two processes that see the same stale lock, only one can move it away. */
function removeStale(file: string): boolean {
  const seen = readHolder(file);
  if (seen !== undefined ? isAlive(seen) : isYoung(file)) return false;
  const aside = `${file}.${currentHolder().token}`;
  renameSync(file, aside);
  if (readHolder(aside)?.token !== seen?.token) {
    // somebody replaced the stale lock in between: give it back
    try {
      linkSync(aside, file);
    } catch {
      // taken anew; the one moved away finds out by isHeld()
    }
  }
  removeIfAny(aside);
  return true;
}

/** A lock file without a readable holder: being written, or left by a process that was killed then. */
function isYoung(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs < 2_000;
}

function isAlive(holder: Holder): boolean {
  // another machine or container: its processes cannot be seen from here
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return errnoOf(error) === "EPERM";
  }
  return holder.start === startOf(holder.pid);
}

function currentHolder(): Holder {
  const start = startOf(process.pid);
  const nonce = `${process.pid}-${String(process.hrtime.bigint())}`;
  return { pid: process.pid, start, host: hostname(), token: nonce };
}

function readHolder(file: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof value === "object" && value !== null && "token" in value
      ? (value as Holder)
      : undefined;
  } catch {
    return undefined;
  }
}

/** When a process started, in clock ticks since boot (proc(5), field 22); empty where there is no /proc. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(join("/proc", String(pid), "stat"), "utf8");
    // field 2 is the command in parentheses and may hold anything
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function removeIfAny(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // gone already
  }
}

function once(run: () => unknown): () => void {
  let isDone = false;
  return () => {
    if (!isDone) run();
    isDone = true;
  };
}
