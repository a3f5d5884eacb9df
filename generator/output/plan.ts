import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { onError, type Diagnostics } from "../diagnostics/index.ts";
import { unlessMissing } from "./errors.ts";
import { MANIFEST, readManifest, sha256, type OwnedFiles } from "./manifest.ts";
import { assertEmittedPaths, findCollision, foldPath, pathProblem } from "./paths.ts";
import { checkRoot, displayPath, statIfAny } from "./root.ts";
import type {
  OutputFile,
  FileStatus,
  OutputContext,
  OutputPlan,
  OutputRequest,
  PackageOutput,
  PlannedFile,
  PlannedPackage,
} from "./types.ts";

/**
 * Compares what a run produced with what is on disk. Reads only.
 *
 * Ours are the files that a package's manifest.json on disk lists; anything else is reported when it is
 * in the way, and otherwise left alone.
 */
export function planOutput(request: OutputRequest, context: OutputContext): OutputPlan {
  const { diagnostics } = context;
  for (const { dir, files } of request.packages) {
    const paths = files.map(({ path }) => path);
    assertEmittedPaths(dir, paths);
    if (paths.length > 0 && !paths.includes(MANIFEST))
      throw new Error(`Package ${dir} has no ${MANIFEST}.`);
  }
  let ok = true;
  const watched = onError(diagnostics, () => (ok = false));
  const packages: PlannedPackage[] = [];
  if (checkPackageFolders(request, watched) && checkRoot(request, watched)) {
    for (const output of request.packages) packages.push(planPackage(output, request, watched));
    if (request.surplusPolicy === "remove") {
      for (const dir of surplusPackages(request)) {
        packages.push(planPackage({ dir, files: [] }, request, watched));
      }
    }
  }
  return {
    request,
    ok,
    packages,
    counts: countByStatus(packages),
  };
}

/** Absolute path of a package's folder. */
export function packageFolder(outputRoot: string, dir: string): string {
  return dir === "." ? outputRoot : join(outputRoot, ...dir.split("/"));
}

function checkPackageFolders(request: OutputRequest, diagnostics: Diagnostics): boolean {
  let ok = true;
  const report = (message: string, provider: string | undefined): void => {
    diagnostics.report({ code: "output-package-folder", message, provider });
    ok = false;
  };
  for (const { dir, provider } of request.packages) {
    const problem = dir === "." ? undefined : pathProblem(dir);
    if (problem !== undefined)
      report(`The folder name ${JSON.stringify(dir)} ${problem}.`, provider);
  }
  const dirs = request.packages.map(({ dir }) => dir);
  const collision =
    dirs.includes(".") && dirs.length > 1
      ? ([".", dirs.find((d) => d !== ".") ?? "."] as const)
      : findCollision(dirs);
  if (collision !== undefined) {
    const [a, b] = collision.map((dir) => JSON.stringify(dir));
    report(`The packages' folders ${a} and ${b} cannot exist side by side.`, undefined);
  }
  return ok;
}

/** Without a lock: another run may swap the package while it is being read, and then it is read again. */
function planPackage(
  output: PackageOutput,
  request: OutputRequest,
  diagnostics: Diagnostics,
): PlannedPackage {
  const folder = packageFolder(request.outputRoot, output.dir);
  for (let attempt = 1; ; attempt++) {
    const before = identityOf(join(folder, MANIFEST));
    const { planned, problems } = comparePackage(output, folder, request.outputRoot);
    if (before !== identityOf(join(folder, MANIFEST)) && attempt < 5) continue;
    for (const [path, code] of problems) {
      const message = `\`${displayPath(request.projectRoot, path)}\``;
      diagnostics.report({ code, message, provider: output.provider });
    }
    return planned;
  }
}

function identityOf(file: string): string {
  const stats = statIfAny(file);
  return stats === undefined ? "" : `${stats.ino} ${stats.mtimeMs}`;
}

function comparePackage(
  output: PackageOutput,
  folder: string,
  outputRoot: string,
): { readonly planned: PlannedPackage; readonly problems: Problems } {
  const owned = readManifest(folder);
  const lookup = createLookup(folder, output.dir === "." ? undefined : outputRoot);
  const disk: PackageOnDisk = { folder, owned, lookup, problems: new Map() };
  const files = output.files.map((file) => planFile(file, disk));
  const emitted = new Set(output.files.map(({ path }) => foldPath(path)));
  const surplus = [...(owned?.keys() ?? []), ...(output.files.length === 0 ? [MANIFEST] : [])]
    .filter((path) => !emitted.has(foldPath(path)))
    .filter((path) => isSurplus(path, disk))
    .map((path): PlannedFile => ({ path, status: "surplus" }));
  const provider = output.provider === undefined ? {} : { provider: output.provider };
  return {
    planned: { dir: output.dir, ...provider, files: [...files, ...surplus] },
    problems: disk.problems,
  };
}

/** By absolute path: one is enough. */
type Problems = Map<
  string,
  "output-path-blocked" | "output-foreign-file" | "output-edited-by-hand"
>;

interface PackageOnDisk {
  readonly folder: string;
  readonly owned: OwnedFiles | undefined;
  readonly lookup: (path: string) => Found;
  readonly problems: Problems;
}

function planFile(file: OutputFile, disk: PackageOnDisk): PlannedFile {
  const { path, hash, read } = file;
  const planned = { path, read };
  const found = disk.lookup(path);
  if (found.kind === "missing") return { ...planned, status: "new" };
  if (found.kind === "blocked") {
    disk.problems.set(found.by, "output-path-blocked");
    return { ...planned, status: "changed" };
  }
  const bytes = readIfAny(join(disk.folder, path));
  if (bytes === undefined) return { ...planned, status: "new" };
  const present = sha256(bytes);
  if (present === hash) return { ...planned, status: "unchanged" };
  const recorded = disk.owned?.get(path);
  const isOurs = recorded !== undefined || (path === MANIFEST && disk.owned !== undefined);
  if (!isOurs) disk.problems.set(join(disk.folder, path), "output-foreign-file");
  if (recorded !== undefined && recorded !== present) {
    disk.problems.set(join(disk.folder, path), "output-edited-by-hand");
  }
  return { ...planned, status: "changed" };
}

/** Of the files that the manifest on disk lists, those that are there; one that was edited is ours all the same. */
function isSurplus(path: string, disk: PackageOnDisk): boolean {
  if (disk.lookup(path).kind !== "file") return false;
  const bytes = readIfAny(join(disk.folder, path));
  if (bytes === undefined) return false;
  const recorded = disk.owned?.get(path);
  if (recorded !== undefined && recorded !== sha256(bytes)) {
    disk.problems.set(join(disk.folder, path), "output-edited-by-hand");
  }
  return true;
}

/** Without a lock: a file that was found may be gone by now, as another run swaps the package. */
function readIfAny(file: string): Buffer | undefined {
  return unlessMissing(() => readFileSync(file));
}

type Found =
  { readonly kind: "missing" | "file" } | { readonly kind: "blocked"; readonly by: string };

/** Looks a path up without following symbolic links in any of its folders. */
function createLookup(folder: string, outputRoot: string | undefined): (path: string) => Found {
  const folders = new Map<string, Found | "folder">();
  function lookFolder(at: string): Found | "folder" {
    const known = folders.get(at);
    if (known !== undefined) return known;
    const found = at === outputRoot ? lookThing(at) : lookBelow(at);
    folders.set(at, found);
    return found;
  }
  function lookBelow(at: string): Found | "folder" {
    if (outputRoot === undefined && at === folder) return lookThing(at);
    const parent = lookFolder(join(at, ".."));
    return parent === "folder" ? lookThing(at) : parent;
  }
  function lookThing(at: string): Found | "folder" {
    const stats = statIfAny(at);
    if (stats === undefined) return { kind: "missing" };
    if (stats.isDirectory()) return "folder";
    return { kind: "blocked", by: at };
  }
  return (path) => {
    const file = join(folder, ...path.split("/"));
    const parent = lookFolder(join(file, ".."));
    if (parent !== "folder") return parent;
    const stats = statIfAny(file);
    if (stats === undefined) return { kind: "missing" };
    return stats.isFile() ? { kind: "file" } : { kind: "blocked", by: file };
  };
}

/** Folders directly below the root with a manifest of ours that the run does not produce. */
function surplusPackages(request: OutputRequest): readonly string[] {
  const produced = new Set(request.packages.map(({ dir }) => foldPath(dir)));
  const entries = unlessMissing(() => readdirSync(request.outputRoot, { withFileTypes: true }));
  return (entries ?? [])
    .filter((entry) => entry.isDirectory() && !produced.has(foldPath(entry.name)))
    .map(({ name }) => name)
    .filter((name) => readManifest(join(request.outputRoot, name)) !== undefined)
    .sort();
}

function countByStatus(packages: readonly PlannedPackage[]): Record<FileStatus, number> {
  const counts = { new: 0, changed: 0, unchanged: 0, surplus: 0 };
  for (const { files } of packages) for (const { status } of files) counts[status] += 1;
  return counts;
}
