import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashFile } from "./inputs.ts";
import type { RunSummary } from "./summary.ts";

/**
 * What a successful run read and left behind. When all of it is still there byte for byte, a run
 * with the same arguments has nothing to do, and finds that out without parsing anything.
 */
export interface RunRecord {
  /** The state of the program. */
  readonly program: string;
  /** File -> SHA-256, relative to the root. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The same for the files of the generated packages. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Names in each folder of the output, so that a file more or less is noticed. */
  readonly listings: Readonly<Record<string, string>>;
  readonly summary: RunSummary;
}

/** Where the record of a run with these arguments is kept. */
export function recordFile(cacheFolder: string, key: readonly unknown[]): string {
  const name = createHash("sha256").update(JSON.stringify(key)).digest("hex").slice(0, 24);
  return join(cacheFolder, "runs", `${name}.json`);
}

/** The record, if the present state of the disk is the one it describes. */
export function readCurrentRecord(
  file: string,
  root: string,
  program: string,
): RunRecord | undefined {
  let record: RunRecord;
  try {
    record = JSON.parse(readFileSync(file, "utf8")) as RunRecord;
  } catch {
    return undefined;
  }
  if (record.program !== program) return undefined;
  const same = (files: Readonly<Record<string, string>>): boolean =>
    Object.entries(files).every(([name, hash]) => hashFile(join(root, name)) === hash);
  const listed = Object.entries(record.listings).every(
    ([folder, names]) => list(root, folder) === names,
  );
  return listed && same(record.inputs) && same(record.outputs) ? record : undefined;
}

export function writeRecord(
  file: string,
  root: string,
  record: Omit<RunRecord, "outputs" | "listings">,
  outputs: readonly string[],
): void {
  const folders = new Set(outputs.map((name) => name.split("/").slice(0, -1).join("/")));
  const whole: RunRecord = {
    ...record,
    outputs: Object.fromEntries(outputs.map((name) => [name, hashFile(join(root, name))])),
    listings: Object.fromEntries([...folders].map((folder) => [folder, list(root, folder)])),
  };
  mkdirSync(join(file, ".."), { recursive: true });
  const staging = `${file}.${process.pid}`;
  writeFileSync(staging, JSON.stringify(whole));
  renameSync(staging, file);
}

function list(root: string, folder: string): string {
  try {
    return readdirSync(join(root, folder)).sort().join("/");
  } catch {
    return "missing";
  }
}
