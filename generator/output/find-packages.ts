import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { unlessMissing } from "./errors.ts";
import { MANIFEST, readManifestContents } from "./manifest.ts";

/** A project, as far as packages are looked for in it. */
export interface SearchedProject {
  /** Absolute. */
  readonly root: string;
  /** Name of the configuration file in the root. */
  readonly file: string;
  /** The folder of all packages, which is not searched. */
  readonly output: string;
}

/**
 * Folders with a package whose manifest says that this project's configuration is what it was made for: the
 * folders that the configuration gives, or gave, single packages. Hidden folders, `node_modules` and folders
 * with a configuration of their own are left out; links are not followed.
 *
 * @returns relative to the root, sorted.
 */
export function findPackagesOf({ root, file, output }: SearchedProject): readonly string[] {
  const found: string[] = [];
  const search = (folder: string): void => {
    const read = () => readdirSync(join(root, folder), { withFileTypes: true });
    const entries = unlessMissing(read) ?? [];
    const has = (name: string): boolean => entries.some((entry) => entry.name === name);
    if (folder !== "") {
      if (has(file)) return;
      const owner = has(MANIFEST)
        ? readManifestContents(join(root, folder))?.["configuration"]
        : undefined;
      if (typeof owner === "string" && posix.join(folder, owner) === file) {
        found.push(folder);
        return;
      }
    }
    for (const entry of entries) {
      const below = posix.join(folder, entry.name);
      if (entry.isDirectory() && !isSkipped(entry.name) && below !== output) search(below);
    }
  };
  search("");
  return found.sort();
}

function isSkipped(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}
