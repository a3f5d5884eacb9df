import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashFile } from "../inputs.ts";
// Not through the module's index: a run with nothing to do loads no more than it needs.
import { outputIsCurrent, type RootState } from "../output/inputs.ts";
import type { RunSummary } from "../summary.ts";

/**
 * What a successful run read and left behind. When all of it is still there byte for byte, a run
 * with the same arguments has nothing to do, and finds that out without parsing anything.
 */
export interface RunRecord {
  /** File -> SHA-256, relative to the root. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly output: readonly RootState[];
  readonly summary: RunSummary;
}

/** Where the record of a run is kept. */
export interface RecordLocation {
  /** Absolute path of the cache. */
  readonly cache: string;
  /** The state of the program. */
  readonly version: string;
  /** Arguments of the run. */
  readonly key: unknown;
}

function fileOf({ cache, version, key }: RecordLocation): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([version, key]))
    .digest("hex");
  return join(cache, "runs", `${hash.slice(0, 24)}.json`);
}

/** The record, if the present state of the disk is the one it describes. */
export function readCurrentRecord(location: RecordLocation, root: string): RunRecord | undefined {
  let record: RunRecord;
  try {
    record = JSON.parse(readFileSync(fileOf(location), "utf8")) as RunRecord;
  } catch {
    return undefined;
  }
  const current =
    Object.entries(record.inputs).every(([name, hash]) => hashFile(join(root, name)) === hash) &&
    record.output.every((root) => outputIsCurrent(root));
  return current ? record : undefined;
}

/** Keeps the record of a run; a failure only costs the next run its time. */
export function writeRecord(location: RecordLocation, record: RunRecord): void {
  const file = fileOf(location);
  const staging = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(staging, JSON.stringify(record));
    renameSync(staging, file);
  } catch {
    // a read-only or full disk
  }
}
