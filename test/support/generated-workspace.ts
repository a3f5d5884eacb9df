import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../generator/package-root.ts";

/** What a repository of a user's consists of, taken from this one. */
const inputs = ["specs", "crosswalk.config.yaml", "redocly.yaml"];

/** A folder with this repository's specifications, and what the command line generates from them. */
export interface GeneratedWorkspace {
  readonly directory: string;
  /** Folder of a package. */
  package(name: string): string;
  remove(): void;
}

/** Generates all packages in a folder outside the repository, by the command line, as a user does. */
export function generateWorkspace(): GeneratedWorkspace {
  const root = packageRoot();
  const directory = mkdtempSync(join(tmpdir(), "crosswalk-workspace-"));
  for (const name of inputs) cpSync(join(root, name), join(directory, name), { recursive: true });
  execFileSync(process.execPath, [join(root, "generator/bin.js"), "generate"], {
    cwd: directory,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return {
    directory,
    package: (name) => join(directory, "generated", name),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
