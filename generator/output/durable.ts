import { closeSync, fsync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { joinPath } from "./change-set.ts";

/** Files synced at a time: file systems commit several at once. */
const PARALLEL = 8;

const syncDescriptor = promisify(fsync);

/** Writes new files below a folder and syncs them to the disk. */
export async function writeFilesDurably(
  folder: string,
  files: ReadonlyMap<string, () => Uint8Array>,
  modeOf: (path: string) => number | undefined,
): Promise<void> {
  for (const path of files.keys()) mkdirSync(dirname(joinPath(folder, path)), { recursive: true });
  const queue = files.entries();
  async function drain(): Promise<void> {
    for (const [path, read] of queue) {
      const file = await open(joinPath(folder, path), "wx");
      try {
        await file.writeFile(read());
        const mode = modeOf(path);
        if (mode !== undefined) await file.chmod(mode);
        // Not `file.sync()`, which Yarn Plug'n'Play does not implement.
        await syncDescriptor(file.fd);
      } finally {
        await file.close();
      }
    }
  }
  const results = await Promise.allSettled(Array.from({ length: PARALLEL }, drain));
  const failed = results.find((result) => result.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

/** Writes a small file so that it is there whole or not at all. */
export function writeFileAtomically(file: string, text: string): void {
  const temporary = `${file}.tmp`;
  const fd = openSync(temporary, "w");
  try {
    writeSync(fd, text);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(temporary, file);
  syncFolder(join(file, ".."));
}

/** Makes renames in a folder durable. Windows cannot open folders, and needs no such call. */
export function syncFolder(folder: string): void {
  let fd: number;
  try {
    fd = openSync(folder, "r");
  } catch {
    return;
  }
  try {
    fsyncSync(fd);
  } catch {
    // EINVAL: the file system does not sync folders
  } finally {
    closeSync(fd);
  }
}
