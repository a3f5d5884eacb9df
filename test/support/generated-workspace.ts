import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../generator/package-root.ts";
import { createPackedProject, type PackedProject } from "./packed-project.ts";

/** What a repository of a user's consists of, taken from this one. */
const inputs = [
  "specs",
  "crosswalk.config.yaml",
  "redocly.yaml",
  ".prettierrc.json",
  ".editorconfig",
];

/** A folder with this repository's specifications, and what the command line generates from them. */
export interface GeneratedWorkspace {
  readonly directory: string;
  /** Folder of a package. */
  package(name: string): string;
}

let workspace: GeneratedWorkspace | undefined;

/**
 * All packages, generated in a folder outside the repository by the command line, as a user does: once for
 * all test files of a process. Tests leave the folder as it is.
 */
export function generatedWorkspace(): GeneratedWorkspace {
  return (workspace ??= generateWorkspace());
}

function generateWorkspace(): GeneratedWorkspace {
  const root = packageRoot();
  const directory = mkdtempSync(join(tmpdir(), "crosswalk-workspace-"));
  process.on("exit", () => rmSync(directory, { recursive: true, force: true }));
  for (const name of inputs) cpSync(join(root, name), join(directory, name), { recursive: true });
  execFileSync(process.execPath, [join(root, "generator/bin.js"), "generate"], {
    cwd: directory,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { directory, package: (name) => join(directory, "generated", name) };
}

/** Names of the packages: the providers', and that of the mapping between them. */
export const packageNames = ["chatdash", "pelcro", "flexprice", "maxio", "subscriptions"] as const;

let project: PackedProject | undefined;

/** A project of somebody who installed all packages: one for all test files of a process. */
export function installedPackages(): PackedProject {
  if (project === undefined) {
    const made = createPackedProject(
      packageNames.map((name) => generatedWorkspace().package(name)),
    );
    process.on("exit", () => made.remove());
    project = made;
  }
  return project;
}
