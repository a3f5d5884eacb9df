/**
 * Where packages are written: those of the output folder together, each other one by itself. Everything is
 * compared with the disk before the first folder is changed.
 */
import { posix, resolve } from "node:path";
import type { Config } from "./config/index.ts";
import type { DiagnosticLog } from "./diagnostics/index.ts";
import { withBanner } from "./emit/index.ts";
import {
  checkOutput,
  commitOutput,
  findPackagesOf,
  outputStateOf,
  planOutput,
  recover,
  removeEmptyFolder,
  withManifest,
  type KeepContent,
  type OutputFile,
  type OutputPlan,
  type OutputRequest,
  type PackageOutput,
  type PlannedFile,
  type RootState,
} from "./output/index.ts";
import { toolVersion } from "./package-root.ts";
import type { Package } from "./run.ts";

/** A package with all its files as they shall be on disk. */
export interface CompletePackage {
  readonly name: string;
  /** Relative to the project's root, `/` separators. */
  readonly folder: string;
  readonly files: readonly OutputFile[];
}

/**
 * Adds the banner to each file of a package, and its manifest.
 *
 * @param keep - where the files are kept until they are written; default: in memory.
 */
export function completePackage(
  { name, folder, files, contents }: Pick<Package, keyof CompletePackage | "contents">,
  config: Config,
  keep?: KeepContent,
): CompletePackage {
  // found by it when the configuration no longer names the folder
  const isFound = ![folder, posix.dirname(folder)].includes(config.output);
  const owner = isFound ? { configuration: posix.relative(folder, config.file) } : {};
  const all = { generatorVersion: toolVersion(), ...owner, ...contents };
  return { name, folder, files: withManifest(files.map(withBanner), all, keep) };
}

/** What a run writes, or compares with the disk. */
export interface WriteRequest {
  readonly config: Config;
  readonly packages: readonly CompletePackage[];
  /** False when the run is about some packages only: others are then left alone. */
  readonly isWhole: boolean;
  /** Compare only. */
  readonly check: boolean;
  readonly diagnostics: DiagnosticLog;
}

/** What became of the packages, or under `check` would. */
export interface WriteResult {
  /** False when errors were reported, or the check found a difference. */
  readonly ok: boolean;
  /** Under `check`: unified diff of the first file that differs. */
  readonly diff: string | undefined;
  /** The files of a package by its folder, relative to the project's root. */
  readonly files: ReadonlyMap<string, readonly PlannedFile[]>;
  readonly states: readonly RootState[];
}

/** Compares packages with the disk, and swaps them in unless that is all that is asked for. */
export async function writePackages(request: WriteRequest): Promise<WriteResult> {
  const { check, diagnostics } = request;
  const planned = planPackages(request);
  if (!check) await commitPackages(planned, diagnostics);
  const results = [];
  if (check) for (const { plan } of planned) results.push(await checkOutput(plan, { diagnostics }));
  return {
    ok: !diagnostics.hasErrors() && results.every(({ ok }) => ok),
    diff: results.find(({ diff }) => diff !== undefined)?.diff,
    files: new Map(
      planned.flatMap(({ root, plan }) =>
        plan.packages.map(({ dir, files }) => [posix.join(root.folder, dir), files] as const),
      ),
    ),
    states: planned
      .filter(({ root }) => root.isAbandoned !== true)
      .map(({ plan }) => outputStateOf(plan.request)),
  };
}

/** Completes, in every folder that packages are written into, what a run was stopped in. */
export async function recoverPackages(config: Config, diagnostics: DiagnosticLog): Promise<void> {
  for (const { folder } of outputRoots(config)) {
    const outputRoot = resolve(config.root, folder);
    await recover({ outputRoot, projectRoot: config.root }, { diagnostics });
  }
}

/** A folder that is changed as a whole. */
interface OutputRoot {
  /** Relative to the project's root, `/` separators. */
  readonly folder: string;
  /** Whether it is one package, rather than the folder that packages lie in. */
  readonly isPackage: boolean;
  /** Whether the configuration no longer names it. */
  readonly isAbandoned?: boolean;
}

function outputRoots({ output, providers, crosswalks }: Config): readonly OutputRoot[] {
  const elsewhere = [...providers, ...crosswalks]
    .filter(({ folder }) => posix.dirname(folder) !== output)
    .map(({ folder }) => ({ folder, isPackage: true }));
  const isLone = elsewhere.some(({ folder }) => folder === output);
  return isLone ? elsewhere : [{ folder: output, isPackage: false }, ...elsewhere];
}

/** Folders of packages that this configuration once had elsewhere than in the output folder. */
function abandonedRoots(config: Config): readonly OutputRoot[] {
  const current = new Set([...config.providers, ...config.crosswalks].map(({ folder }) => folder));
  return findPackagesOf(config)
    .filter((folder) => !current.has(folder))
    .map((folder) => ({ folder, isPackage: true, isAbandoned: true }));
}

interface PlannedRoot {
  readonly root: OutputRoot;
  readonly plan: OutputPlan;
}

/** The differences between the packages and the disk, folder by folder; errors are reported. */
function planPackages(request: WriteRequest): readonly PlannedRoot[] {
  const { config, isWhole, diagnostics } = request;
  const roots = [...outputRoots(config), ...(isWhole ? abandonedRoots(config) : [])];
  return roots.map((root) => {
    const packages = root.isAbandoned
      ? [{ dir: ".", files: [] }]
      : request.packages.flatMap((one) => packageOutput(one, root));
    const wanted: OutputRequest = {
      outputRoot: resolve(config.root, root.folder),
      projectRoot: config.root,
      packages,
      surplusPolicy: isWhole && !root.isAbandoned ? "remove" : "keep",
    };
    return { root, plan: planOutput(wanted, { diagnostics }) };
  });
}

function packageOutput(
  { name, folder, files }: CompletePackage,
  root: OutputRoot,
): readonly PackageOutput[] {
  const isIn = (root.isPackage ? folder : posix.dirname(folder)) === root.folder;
  return isIn
    ? [{ dir: root.isPackage ? "." : posix.basename(folder), provider: name, files }]
    : [];
}

/** Brings the disk to what the plans say; ends where a folder cannot be written. */
async function commitPackages(
  planned: readonly PlannedRoot[],
  diagnostics: DiagnosticLog,
): Promise<void> {
  for (const { root, plan } of planned) {
    if (diagnostics.hasErrors()) return;
    await commitOutput(plan, { diagnostics });
    if (root.isAbandoned) removeEmptyFolder(plan.request.outputRoot);
  }
}
