import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { KeepContent } from "./types.ts";

/** Keeps contents out of this process's memory until they are written. */
export interface Spool {
  readonly keep: KeepContent;
  /** Gives the disk space back; nothing can be read after it. */
  close(): void;
}

/**
 * Nothing is written into the output before all packages are good, and there may be hundreds of them: until then
 * their contents are in one temporary file. Where there cannot be one, or it cannot grow, they stay in memory.
 */
export function createSpool(): Spool {
  const file = openTemporaryFile();
  let end = 0;
  return {
    keep(content) {
      const start = end;
      if (file === undefined || !writeAt(file.descriptor, content, start)) return inMemory(content);
      end += content.length;
      return onDisk(file.descriptor, start, content.length);
    },
    close: () => file?.close(),
  };
}

const inMemory =
  (content: Buffer): (() => Buffer) =>
  () =>
    content;

/** In a function of its own: a closure in `keep` would hold the content in memory as well. */
const onDisk =
  (...range: Parameters<typeof readAt>): (() => Buffer) =>
  () =>
    readAt(...range);

interface TemporaryFile {
  readonly descriptor: number;
  close(): void;
}

function openTemporaryFile(): TemporaryFile | undefined {
  try {
    const folder = mkdtempSync(join(tmpdir(), "crosswalk-"));
    const descriptor = openSync(join(folder, "spool"), "wx+", 0o600);
    // Without a name nothing is left of it however the run ends; not every system removes an open file.
    const isRemoved = removeFolder(folder);
    return {
      descriptor,
      close() {
        closeSync(descriptor);
        if (!isRemoved) removeFolder(folder);
      },
    };
  } catch {
    return undefined;
  }
}

function removeFolder(folder: string): boolean {
  try {
    rmSync(folder, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

function writeAt(descriptor: number, content: Buffer, start: number): boolean {
  try {
    for (let done = 0; done < content.length;) {
      done += writeSync(descriptor, content, done, content.length - done, start + done);
    }
    return true;
  } catch {
    return false;
  }
}

function readAt(descriptor: number, start: number, length: number): Buffer {
  const content = Buffer.allocUnsafe(length);
  for (let done = 0; done < length;) {
    const read = readSync(descriptor, content, done, length - done, start + done);
    if (read === 0) throw new Error("The temporary file of this run ends too early.");
    done += read;
  }
  return content;
}
