/**
 * A run of `crosswalk generate`: what is asked for, through the pipeline, onto the disk at the end
 * (`write-packages.ts`). Where there are errors, nothing is written.
 */
import { runtimeFolder, type Config, type ProviderConfig } from "./config/index.ts";
import type { DiagnosticLog } from "./diagnostics/index.ts";
import type { Inputs } from "./inputs.ts";
import { mapInOrder } from "./map-in-order.ts";
import type { PlannedFile, RootState } from "./output/index.ts";
import {
  emitCrosswalkPackage,
  emitProvider,
  emitRuntime,
  lintProvider,
  prepareCrosswalk,
  prepareProvider,
} from "./pipeline.ts";
import type { Package, PreparedProvider, Run, RunOptions } from "./run.ts";
import { readPreviousNames } from "./previous-names.ts";
import { plainStages, type Stages } from "./stages.ts";
import { createTimer, type PackageSummary, type RunSummary } from "./summary.ts";
import { recoverPackages, writePackages } from "./write-packages.ts";

/** What a run is asked to do. */
export interface GenerateRequest {
  readonly config: Config;
  readonly inputs: Inputs;
  readonly diagnostics: DiagnosticLog;
  readonly options: RunOptions & {
    /** Compare with the disk, write nothing. */
    readonly check: boolean;
    readonly format: boolean;
  };
  /** How the expensive stages are run; default: in this process. */
  readonly stages?: Stages | undefined;
  /** Names of providers and crosswalks; empty: all. */
  readonly only: readonly string[];
  readonly progress: (line: string) => void;
}

/** The result of a run; `output` is what a later run compares the disk with, when nothing failed. */
export interface GenerateResult {
  readonly summary: RunSummary;
  readonly output?: readonly RootState[] | undefined;
}

export async function generate(request: GenerateRequest): Promise<GenerateResult> {
  const { config, inputs, diagnostics, options, only } = request;
  const { timings, time } = createTimer();
  const run: Run = {
    inputs,
    diagnostics,
    time,
    stages: request.stages ?? plainStages,
    options: {
      ...options,
      formattedIn: options.format ? config.root : undefined,
    },
    previousNames: (folder) => readPreviousNames(config.root, folder),
  };
  const took = new Map<string, number>();

  const { check } = options;
  if (!check) await time("recover", () => recoverPackages(config, diagnostics));
  const packages = await buildPackages(request, run, took);
  const isWhole = only.length === 0;
  const written = diagnostics.hasErrors()
    ? undefined
    : await time("write", () => writePackages({ config, packages, isWhole, check, diagnostics }));
  const folders = new Set(packages.map(({ folder }) => folder));
  return {
    summary: {
      command: "generate",
      ok: written?.ok ?? false,
      upToDate: false,
      packages: packages.map((item) =>
        summarise(item, written?.files.get(item.folder) ?? [], took.get(item.name) ?? 0),
      ),
      removed: [...(written?.files.keys() ?? [])].filter((folder) => !folders.has(folder)),
      timings,
      diagnostics: diagnostics.all,
      diff: written?.diff,
    },
    output: written?.states,
  };
}

/** Providers first; a crosswalk needs the documents of all that it maps, also of those that are not asked for. */
async function buildPackages(
  request: GenerateRequest,
  run: Run,
  took: Map<string, number>,
): Promise<Package[]> {
  const { config, only } = request;
  const isWanted = ({ name }: { readonly name: string }): boolean =>
    only.length === 0 || only.includes(name);
  const crosswalks = config.crosswalks.filter(isWanted);
  const mapped = new Set(crosswalks.flatMap((c) => c.mappings.map((mapping) => mapping.provider)));
  const needed = config.providers.filter((item) => isWanted(item) || mapped.has(item.name));

  const built = await mapInOrder(needed, run.stages?.concurrency ?? 1, (provider) =>
    buildProvider(provider, { run, took, progress: request.progress, isWanted }),
  );
  for (const { diagnostics } of built) run.diagnostics.add(diagnostics.all);
  const prepared = built.flatMap((one) => one.prepared ?? []);
  const packages = built.flatMap((one) => one.package ?? []);
  // Also in a run for one provider, whose package would not work without it.
  if (config.runtime === "package") packages.push(await emitRuntime(runtimeFolder(config), run));
  for (const crosswalk of crosswalks) {
    if (run.diagnostics.hasErrors()) break;
    const from = performance.now();
    request.progress(`${crosswalk.name}: mapping`);
    const checked = await prepareCrosswalk(crosswalk, prepared, run);
    if (checked === undefined) assertReported(crosswalk.name, run.diagnostics);
    else if (!run.diagnostics.hasErrors()) {
      packages.push(await emitCrosswalkPackage(checked, crosswalk, run));
    }
    took.set(crosswalk.name, performance.now() - from);
  }
  return packages;
}

/** What became of a provider; undefined where an error is reported. */
interface BuiltProvider {
  readonly diagnostics: DiagnosticLog;
  readonly prepared?: PreparedProvider | undefined;
  readonly package?: Package | undefined;
}

interface ProviderContext {
  readonly run: Run;
  /** Where the time of each is noted, in milliseconds. */
  readonly took: Map<string, number>;
  readonly progress: (line: string) => void;
  /** False for those that only a crosswalk needs. */
  readonly isWanted: (provider: ProviderConfig) => boolean;
}

/**
 * Prepares a provider, then lints it and makes its package. Its reports are collected apart, so that
 * they come in the order of the configuration, whichever provider is ready first.
 */
async function buildProvider(
  provider: ProviderConfig,
  { run: { diagnostics: shared, ...others }, took, progress, isWanted }: ProviderContext,
): Promise<BuiltProvider> {
  const from = performance.now();
  const diagnostics = shared.fork();
  const run: Run = { ...others, diagnostics };
  progress(`${provider.name}: reading`);
  const prepared = await prepareProvider(provider, run);
  if (prepared === undefined) assertReported(provider.name, diagnostics);
  if (prepared === undefined || diagnostics.hasErrors()) return { diagnostics, prepared };
  progress(`${provider.name}: generating`);
  const emission = isWanted(provider) ? { ...run, diagnostics: diagnostics.fork() } : undefined;
  const [made] = await Promise.all([
    emission && emitProvider(prepared, emission),
    run.options.lint && lintProvider(prepared, run),
  ]);
  if (emission !== undefined) diagnostics.add(emission.diagnostics.all);
  took.set(provider.name, performance.now() - from);
  return { diagnostics, prepared, package: made };
}

/** What is left out of a run must be left out for a reason that makes the run fail. */
function assertReported(name: string, diagnostics: DiagnosticLog): void {
  if (!diagnostics.hasErrors()) throw new Error(`${name} was given up without an error.`);
}

function summarise(item: Package, files: readonly PlannedFile[], ms: number): PackageSummary {
  const having = (status: string): string[] =>
    files.filter((f) => f.status === status).map((f) => f.path);
  return {
    name: item.name,
    kind: item.kind,
    folder: item.folder,
    documents: item.documents,
    operations: item.model?.operations.length ?? 0,
    schemas: item.model?.schemas.length ?? 0,
    files: files.length - having("surplus").length,
    added: having("new"),
    changed: having("changed"),
    removed: having("surplus"),
    ms: Math.round(ms),
  };
}
