/**
 * A run of `crosswalk generate`: what is asked for, through the pipeline, onto the disk at the end
 * (`write-packages.ts`). Where there are errors, nothing is written.
 */
import { runtimeFolder, type Config, type ProviderConfig } from "./config/index.ts";
import type { DiagnosticLog } from "./diagnostics/index.ts";
import type { Inputs } from "./inputs.ts";
import { mapInOrder } from "./map-in-order.ts";
import { createSpool, type KeepContent, type PlannedFile, type RootState } from "./output/index.ts";
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
import {
  completePackage,
  recoverPackages,
  writePackages,
  type CompletePackage,
  type WriteResult,
} from "./write-packages.ts";

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
  const isWhole = only.length === 0;
  const spool = createSpool();
  const build = async (): Promise<Outcome> => {
    const packages = await buildPackages(request, { run, took, keep: spool.keep });
    const written = diagnostics.hasErrors()
      ? undefined
      : await time("write", () => writePackages({ config, packages, isWhole, check, diagnostics }));
    return { packages, written };
  };
  const { packages, written } = await build().finally(() => spool.close());
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

interface Outcome {
  readonly packages: readonly FinishedPackage[];
  /** Undefined where an error is reported. */
  readonly written: WriteResult | undefined;
}

/** A package of which only that is left in memory what the summary tells. */
type FinishedPackage = CompletePackage &
  Pick<Package, "kind" | "documents"> &
  Pick<PackageSummary, "operations" | "schemas">;

interface Building {
  readonly run: Run;
  /** Where the time of each package is noted, in milliseconds. */
  readonly took: Map<string, number>;
  readonly keep: KeepContent;
}

/** Providers first; a crosswalk needs the documents of all that it maps, also of those that are not asked for. */
async function buildPackages(
  request: GenerateRequest,
  { run, took, keep }: Building,
): Promise<FinishedPackage[]> {
  const { config, only, progress } = request;
  const finish = (made: Package): FinishedPackage => finishPackage(made, config, keep);
  const isWanted = ({ name }: { readonly name: string }): boolean =>
    only.length === 0 || only.includes(name);
  const crosswalks = config.crosswalks.filter(isWanted);
  const mapped = new Set(crosswalks.flatMap((c) => c.mappings.map((mapping) => mapping.provider)));
  const isMapped = ({ name }: ProviderConfig): boolean => mapped.has(name);
  const needed = config.providers.filter((item) => isWanted(item) || isMapped(item));

  const built = await mapInOrder(needed, run.stages?.concurrency ?? 1, (provider) =>
    buildProvider(provider, { run, took, progress, finish, isWanted, isMapped }),
  );
  for (const { diagnostics } of built) run.diagnostics.add(diagnostics.all);
  const prepared = built.flatMap((one) => one.prepared ?? []);
  const packages = built.flatMap((one) => one.package ?? []);
  // Also in a run for one provider, whose package would not work without it.
  if (config.runtime === "package") {
    packages.push(finish(await emitRuntime(runtimeFolder(config), run)));
  }
  // What is wrong in one crosswalk does not keep quiet about the next.
  const canMap = !run.diagnostics.hasErrors();
  for (const crosswalk of canMap ? crosswalks : []) {
    const from = performance.now();
    progress(`${crosswalk.name}: mapping`);
    const checked = await prepareCrosswalk(crosswalk, prepared, run);
    if (checked === undefined) assertReported(crosswalk.name, run.diagnostics);
    else if (!run.diagnostics.hasErrors()) {
      packages.push(finish(await emitCrosswalkPackage(checked, crosswalk, run)));
    }
    took.set(crosswalk.name, performance.now() - from);
  }
  return packages;
}

/** What became of a provider; undefined where an error is reported. */
interface BuiltProvider {
  readonly diagnostics: DiagnosticLog;
  /** Only where a crosswalk maps it. */
  readonly prepared?: PreparedProvider | undefined;
  readonly package?: FinishedPackage | undefined;
}

interface ProviderContext {
  readonly run: Run;
  readonly took: Map<string, number>;
  readonly progress: (line: string) => void;
  readonly finish: (made: Package) => FinishedPackage;
  /** False for those that only a crosswalk needs. */
  readonly isWanted: (provider: ProviderConfig) => boolean;
  /** Whether a crosswalk of this run maps it. */
  readonly isMapped: (provider: ProviderConfig) => boolean;
}

/**
 * Prepares a provider, then lints it and makes its package. Its reports are collected apart, so that
 * they come in the order of the configuration, whichever provider is ready first.
 */
async function buildProvider(
  provider: ProviderConfig,
  { run: { diagnostics: shared, ...others }, took, progress, ...context }: ProviderContext,
): Promise<BuiltProvider> {
  const from = performance.now();
  const diagnostics = shared.fork();
  const run: Run = { ...others, diagnostics };
  progress(`${provider.name}: reading`);
  const prepared = await prepareProvider(provider, run);
  if (prepared === undefined) assertReported(provider.name, diagnostics);
  if (prepared === undefined || diagnostics.hasErrors()) return { diagnostics };
  progress(`${provider.name}: generating`);
  const emission = context.isWanted(provider)
    ? { ...run, diagnostics: diagnostics.fork() }
    : undefined;
  const [made] = await Promise.all([
    emission && emitProvider(prepared, emission),
    run.options.lint && lintProvider(prepared, run),
  ]);
  if (emission !== undefined) diagnostics.add(emission.diagnostics.all);
  took.set(provider.name, performance.now() - from);
  return {
    diagnostics,
    prepared: context.isMapped(provider) ? prepared : undefined,
    package: made && context.finish(made),
  };
}

function finishPackage(made: Package, config: Config, keep: KeepContent): FinishedPackage {
  const { kind, documents, model } = made;
  return {
    ...completePackage(made, config, keep),
    kind,
    documents,
    operations: model?.operations.length ?? 0,
    schemas: model?.schemas.length ?? 0,
  };
}

/** What is left out of a run must be left out for a reason that makes the run fail. */
function assertReported(name: string, diagnostics: DiagnosticLog): void {
  if (!diagnostics.hasErrors()) throw new Error(`${name} was given up without an error.`);
}

function summarise(
  { name, kind, folder, documents, operations, schemas }: FinishedPackage,
  files: readonly PlannedFile[],
  ms: number,
): PackageSummary {
  const having = (status: string): string[] =>
    files.filter((f) => f.status === status).map((f) => f.path);
  return {
    ...{ name, kind, folder, documents, operations, schemas },
    files: files.length - having("surplus").length,
    added: having("new"),
    changed: having("changed"),
    removed: having("surplus"),
    ms: Math.round(ms),
  };
}
