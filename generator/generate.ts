/**
 * A run of `crosswalk generate`: what is asked for, through the pipeline, onto the disk. Everything
 * is written at once at the end, or nothing is.
 */
import { join } from "node:path";
import type { Config, ProviderConfig } from "./config/index.ts";
import type { DiagnosticLog } from "./diagnostics/index.ts";
import { withBanner } from "./emit/index.ts";
import type { Inputs } from "./inputs.ts";
import { mapInOrder } from "./map-in-order.ts";
import {
  checkOutput,
  commitOutput,
  planOutput,
  recover,
  outputStateOf,
  sealPackage,
  type OutputPlan,
  type OutputState,
} from "./output/index.ts";
import {
  emitCrosswalkPackage,
  emitProvider,
  emitRuntime,
  lintProvider,
  prepareCrosswalk,
  prepareProvider,
} from "./pipeline.ts";
import type { Package, PreparedProvider, Run, RunOptions } from "./run.ts";
import { toolVersion } from "./package-root.ts";
import { readPreviousNames } from "./previous-names.ts";
import { plainStages, type Stages } from "./stages.ts";
import { createTimer, type PackageSummary, type RunSummary } from "./summary.ts";

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
  /** Absolute path of the folder that package folders lie in. */
  readonly outputRoot: string;
  /** Folder of a package below the output root. */
  readonly folderOf: (name: string) => string;
  readonly progress: (line: string) => void;
}

/** The result of a run; `output` is what a later run compares the disk with, when nothing failed. */
export interface GenerateResult {
  readonly summary: RunSummary;
  readonly output?: OutputState | undefined;
}

export async function generate(request: GenerateRequest): Promise<GenerateResult> {
  const { config, inputs, diagnostics, options, outputRoot, folderOf } = request;
  const { timings, time } = createTimer();
  const run: Run = {
    inputs,
    diagnostics,
    time,
    stages: request.stages ?? plainStages,
    options: {
      ...options,
      formattedFor: options.format ? (name) => join(outputRoot, folderOf(name)) : undefined,
    },
    previousNames: (name) => readPreviousNames(outputRoot, folderOf(name)),
  };
  const took = new Map<string, number>();

  const place = { outputRoot, projectRoot: config.root };
  if (!options.check) await time("recover", () => recover(place, { diagnostics }));
  const packages = await buildPackages(request, run, took);
  const plan = diagnostics.hasErrors()
    ? undefined
    : await time("write", () => finish(request, packages));

  const diff =
    plan !== undefined && options.check ? await checkOutput(plan, { diagnostics }) : undefined;
  const clean = diff === undefined || diff.ok;
  return {
    summary: {
      command: "generate",
      ok: !diagnostics.hasErrors() && clean,
      upToDate: false,
      packages: packages.map((item) => summarise(item, plan, request, took.get(item.name) ?? 0)),
      timings,
      diagnostics: diagnostics.all,
      diff: diff?.diff,
    },
    output: plan && outputStateOf(plan.request.packages),
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
  if (config.runtime === "package") packages.push(await emitRuntime(run));
  for (const crosswalk of crosswalks) {
    if (run.diagnostics.hasErrors()) break;
    const from = performance.now();
    request.progress(`${crosswalk.name}: mapping`);
    const checked = await prepareCrosswalk(crosswalk, prepared, run);
    if (checked === undefined) assertReported(crosswalk.name, run.diagnostics);
    else if (!run.diagnostics.hasErrors()) {
      packages.push(await emitCrosswalkPackage(checked, crosswalk.packageName, run));
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

/** Compares the packages with the disk, and swaps them in unless the run is a check. */
async function finish(
  { config, options, diagnostics, folderOf, ...request }: GenerateRequest,
  packages: readonly Package[],
): Promise<OutputPlan> {
  const plan = planOutput(
    {
      outputRoot: request.outputRoot,
      projectRoot: config.root,
      packages: packages.map(({ name, files, contents }) => ({
        dir: folderOf(name),
        provider: name,
        files: sealPackage(files.map(withBanner), { generatorVersion: toolVersion(), ...contents }),
      })),
      surplusPolicy: request.only.length === 0 ? "remove" : "keep",
    },
    { diagnostics },
  );
  if (plan.ok && !options.check) await commitOutput(plan, { diagnostics });
  return plan;
}

function summarise(
  item: Package,
  plan: OutputPlan | undefined,
  request: GenerateRequest,
  ms: number,
): PackageSummary {
  const folder = request.folderOf(item.name);
  const files = plan?.packages.find((planned) => planned.dir === folder)?.files ?? [];
  const having = (status: string): string[] =>
    files.filter((f) => f.status === status).map((f) => f.path);
  return {
    name: item.name,
    kind: item.kind,
    folder: join(request.config.output, folder).replaceAll("\\", "/"),
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
