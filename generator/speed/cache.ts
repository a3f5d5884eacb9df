import { createHash } from "node:crypto";
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { threadId } from "node:worker_threads";
import { maximumCacheBytes } from "./limits.ts";

/** Content-addressed store of what can be computed again. Never the reason for different bytes. */
export interface Cache {
  /** Makes a key from everything that the value depends on; the generator's version is part of it. */
  key(kind: string, ...parts: readonly (string | Uint8Array)[]): string;
  /** The value of a key; undefined when it is not there or damaged. */
  get(key: string): Buffer | undefined;
  /** Stores a value; a failure (a full disk, a read-only folder) only costs the next run its time. */
  set(key: string, value: string | Uint8Array): void;
}

export interface CacheOptions {
  /** Changes with the generator's code; part of every key. */
  readonly version?: string;
  /** Upper bound of the folder's size; entries not used for longest go first. */
  readonly maxBytes?: number;
}

const HASH_BYTES = 32;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * Opens the cache in `dir`, e.g. node_modules/.cache/crosswalk. Nothing is created before the first
 * `set`. Safe under concurrent runs: entries are written aside and renamed, and each carries the hash of
 * its key and content.
 */
export function createCache(dir: string, options: CacheOptions = {}): Cache {
  const maxBytes = options.maxBytes ?? maximumCacheBytes;
  let writes = 0;
  const fileOf = (key: string): string => join(dir, key.slice(0, 2), key.slice(2));
  return {
    key(kind, ...parts) {
      return hashParts([options.version ?? "", kind, ...parts]).toString("hex");
    },
    get(key) {
      const file = fileOf(key);
      const value = readEntry(file, key);
      if (value !== undefined) touch(file);
      return value;
    },
    set(key, value) {
      const bytes = typeof value === "string" ? Buffer.from(value) : value;
      writes += 1;
      writeEntry(
        fileOf(key),
        `${process.pid}-${threadId}-${writes}`,
        Buffer.concat([checksum(key, bytes), bytes]),
      );
      if (writes % 64 === 1) prune(dir, maxBytes);
    },
  };
}

/** Hash of a list of strings or bytes: lengths are part of it, so that lists never run into each other. */
export function hashParts(parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest();
}

function checksum(key: string, value: Uint8Array): Buffer {
  return hashParts([key, value]);
}

function readEntry(file: string, key: string): Buffer | undefined {
  let entry: Buffer;
  try {
    entry = readFileSync(file);
  } catch {
    return undefined;
  }
  const value = entry.subarray(HASH_BYTES);
  if (entry.length >= HASH_BYTES && checksum(key, value).equals(entry.subarray(0, HASH_BYTES))) {
    return value;
  }
  remove(file);
  return undefined;
}

function writeEntry(file: string, suffix: string, entry: Buffer): void {
  const temporary = `${file}.${suffix}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(temporary, entry, { flag: "wx" });
    renameSync(temporary, file);
  } catch {
    remove(temporary);
  }
}

/** The time of last use, kept to the day: a write per entry and run would cost more than it saves. */
function touch(file: string): void {
  try {
    const now = Date.now();
    if (now - statSync(file).mtimeMs > DAY_MS) utimesSync(file, now / 1000, now / 1000);
  } catch {
    // pruned by another run
  }
}

function prune(dir: string, maxBytes: number): void {
  const entries = listEntries(dir);
  const now = Date.now();
  let total = 0;
  for (const entry of entries.sort((a, b) => b.usedMs - a.usedMs)) {
    const isAbandoned = entry.file.endsWith(".tmp") && now - entry.usedMs > HOUR_MS;
    total += entry.size;
    if (total > maxBytes || isAbandoned) remove(entry.file);
  }
}

interface Entry {
  readonly file: string;
  readonly size: number;
  readonly usedMs: number;
}

function listEntries(dir: string): Entry[] {
  const entries: Entry[] = [];
  for (const folder of namesIn(dir).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    for (const name of namesIn(join(dir, folder))) {
      const file = join(dir, folder, name);
      const stats = statSync(file, { throwIfNoEntry: false });
      if (stats !== undefined) entries.push({ file, size: stats.size, usedMs: stats.mtimeMs });
    }
  }
  return entries;
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // gone already
  }
}
