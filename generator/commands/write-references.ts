import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { createDiagnostics } from "../diagnostics/index.ts";
import { contentFile, lockFileName, printLock, readLock } from "../document/index.ts";
import type { FetchedReferences } from "./fetched-references.ts";

/** A file that what was fetched concerns, relative to the project's root; without a text it is removed. */
export interface ReferenceFile {
  readonly file: string;
  readonly text?: string | undefined;
  readonly state: "unchanged" | "new" | "changed" | "surplus";
}

/**
 * What is to be written for a provider's folder: the documents, and last the lock, so that a run that
 * was stopped leaves a state that does not pass. Only files that the lock names are ever removed.
 *
 * @param fetched - of every provider whose lock lies in the folder.
 */
export function planReferences(
  root: string,
  folder: string,
  fetched: readonly FetchedReferences[],
): ReferenceFile[] {
  const lockFile = posix.join(folder, lockFileName);
  const old = readIfAny(join(root, lockFile));
  const contents = new Map(fetched.flatMap((one) => [...one.contents]));
  const pins = new Map(fetched.flatMap((one) => [...one.pins]));
  const oldLock = old === undefined ? undefined : readLock(lockFile, old, createDiagnostics());
  const surplus = [...(oldLock ?? [])]
    .flatMap(([url, pin]) => ("sha256" in pin ? [posix.join(folder, contentFile(url))] : []))
    .filter((file) => !contents.has(file) && existsSync(join(root, file)));
  const files = [...contents].sort(([a], [b]) => (a < b ? -1 : 1));
  if (pins.size > 0) files.push([lockFile, printLock(pins)]);
  return [
    ...files.map(([file, text]) => ({ file, text, state: stateOf(join(root, file), text) })),
    ...[...surplus, ...(pins.size === 0 && old !== undefined ? [lockFile] : [])].map((file) => ({
      file,
      state: "surplus" as const,
    })),
  ];
}

function stateOf(path: string, text: string): ReferenceFile["state"] {
  const present = readIfAny(path);
  if (present === undefined) return "new";
  return present === text ? "unchanged" : "changed";
}

function readIfAny(path: string): string | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true
    ? readFileSync(path, "utf8")
    : undefined;
}

/** Says which folder on the way to a file is a symbolic link, or leads out of the project; nothing is written there. */
export function linkOnTheWay(root: string, file: string): string | undefined {
  const base = realpathSync(root);
  for (let folder = dirname(file); folder !== "."; folder = dirname(folder)) {
    const path = join(base, folder);
    if (existsSync(path) && relative(path, realpathSync(path)) !== "") return folder;
  }
  return undefined;
}

/** Writes or removes the files that differ. */
export function writeReferences(root: string, files: readonly ReferenceFile[]): void {
  for (const { file, text, state } of files) {
    const path = join(root, file);
    if (state === "unchanged") continue;
    if (text === undefined) {
      rmSync(path, { force: true });
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    // Renamed into place: a link of that name is replaced, not followed.
    const temporary = `${path}.tmp`;
    rmSync(temporary, { force: true });
    writeFileSync(temporary, text, { flag: "wx" });
    renameSync(temporary, path);
  }
}
