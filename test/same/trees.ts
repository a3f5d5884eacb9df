import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../../generator/package-root.ts";
import type { Scratch } from "./scratch.ts";

/** Sources with installed packages, in a folder of their own: edits during a comparison do not reach them. */
export interface Tree {
  readonly root: string;
  readonly label: "baseline" | "revision";
  /** The program that `npm run generate` runs. */
  readonly program: string;
}

/** The tree of the commit to compare with. */
export async function baselineTree({ folder, commit }: Scratch): Promise<Tree> {
  const root = join(folder, "baseline-tree");
  if (!existsSync(root)) {
    const partial = `${root}.partial`;
    mkdirSync(partial, { recursive: true });
    const archive = `${partial}.tar`;
    const git = ["-C", packageRoot(), "archive", "--format=tar", "-o", archive, commit];
    execFileSync("git", git, { stdio: "inherit" });
    execFileSync("tar", ["-xf", archive, "-C", partial], { stdio: "inherit" });
    installPackages(partial);
    renameSync(partial, root);
  }
  return { root, label: "baseline", program: programOf(root) };
}

/** The working tree as it is at this moment, with what is not committed. */
export function workingTree({ folder, remove }: Scratch): Tree {
  const root = join(folder, "revision", "tree");
  // A comparison that was killed leaves its own.
  remove(join(folder, "revision"));
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", list, {
    cwd: packageRoot(),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  for (const file of files.split("\0").filter((name) => name !== "")) {
    const from = join(packageRoot(), file);
    if (!existsSync(from) || !statSync(from).isFile()) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(from, join(root, file), { preserveTimestamps: true });
  }
  linkPackages(root);
  return { root, label: "revision", program: programOf(root) };
}

/** Installs what the tree's lock file names; the packages of this project are linked when they are the same. */
function installPackages(root: string): void {
  const lockOf = (folder: string): string =>
    readFileSync(join(folder, "package-lock.json"), "utf8");
  if (lockOf(root) === lockOf(packageRoot())) {
    linkPackages(root);
    return;
  }
  console.log("The lock file differs: npm ci");
  const options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  execFileSync("npm", options, {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
}

/** One link per package, so that the program's cache in `node_modules/.cache` is the tree's own. */
function linkPackages(root: string): void {
  const from = join(packageRoot(), "node_modules");
  const to = join(root, "node_modules");
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((entry) => !entry.startsWith(".")))
    symlinkSync(join(from, name), join(to, name), "junction");
}

/** What `npm run generate` starts. */
function programOf(root: string): string {
  return join(root, "generator", "bin.js");
}
