import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";

/** The files that a run reads. Remembers each with its hash, so that the next run can tell whether anything changed. */
export interface Inputs {
  /** Absolute path that file names are relative to. */
  readonly root: string;
  /** Text of a file without BOM; undefined when it cannot be read. */
  read(file: string): string | undefined;
  /** Remembers a file that somebody else has read. */
  note(file: string): void;
  /** File -> SHA-256 of its bytes; `missing` for a file that could not be read. */
  hashes(): Record<string, string>;
}

/** SHA-256 of a file's bytes in hexadecimal; `missing` when it cannot be read. */
export function hashFile(path: string): string {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    return "missing";
  }
}

/** The same inputs, and by themselves the names of those that are read through what is returned. */
export function recordInputs(inputs: Inputs): Inputs & { readonly files: ReadonlySet<string> } {
  const files = new Set<string>();
  return {
    ...inputs,
    files,
    read(file) {
      files.add(file);
      return inputs.read(file);
    },
    note(file) {
      files.add(file);
      inputs.note(file);
    },
  };
}

/**
 * @param given - texts that are no files on the disk, by the name that stands for them.
 */
export function createInputs(root: string, given: Readonly<Record<string, string>> = {}): Inputs {
  const hashes = new Map<string, string>();
  const absolute = (file: string): string => (isAbsolute(file) ? file : join(root, file));
  return {
    root,
    read(file) {
      if (Object.hasOwn(given, file)) return given[file];
      let bytes: Buffer;
      try {
        bytes = readFileSync(absolute(file));
      } catch {
        hashes.set(file, "missing");
        return undefined;
      }
      hashes.set(file, createHash("sha256").update(bytes).digest("hex"));
      return bytes.toString("utf8").replace(/^\uFEFF/, "");
    },
    note(file) {
      if (!hashes.has(file) && !Object.hasOwn(given, file))
        hashes.set(file, hashFile(absolute(file)));
    },
    hashes: () => Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
