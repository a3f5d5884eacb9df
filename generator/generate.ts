/**
 * A run of `crosswalk generate`: what is asked for, through the pipeline, onto the disk. Everything
 * is written at once at the end, or nothing is.
 */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Config, ProviderConfig } from "./config/index.ts";
import type { DiagnosticLog } from "./diagnostics/index.ts";
import { withDescriptions } from "./emit/index.ts";
import type { Inputs } from "./inputs.ts";
import { createMemo } from "./memo.ts";
import type { PreviousNames } from "./model/index.ts";
import {
  checkOutput,
  commitOutput,
  createCache,
  formatFiles,
  planOutput,
  recover,
  outputStateOf,
  sealPackage,
  type Cache,
  type OutputPlan,
  type OutputState,
} from "./output/index.ts";
import {
  emitCrosswalkPackage,
  emitProvider,
  emitsBeside,
  prepareCrosswalk,
  prepareProvider,
  type Package,
  type PreparedProvider,
  type Run,
  type RunOptions,
} from "./pipeline.ts";
import { readPreviousNames } from "./previous-names.ts";
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
    /** Absolute path of the cache; undefined: none is used. */
    readonly cache: string | undefined;
  };
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
  const { config, inputs, diagnostics, options } = request;
  const { timings, time } = createTimer();
  const { cache, ...remembered } = openMemory(options.cache);
  const beside: Promise<() => void>[] = [];
  const later = (work: Promise<() => void>): void => {
    work.catch(() => undefined); // awaited below, also when another stage fails first
    beside.push(work);
  };
  const previousNames = (name: string): PreviousNames =>
    readPreviousNames(request.outputRoot, request.folderOf(name));
  const run: Run = { inputs, diagnostics, time, options, ...remembered, later, previousNames };
  const took = new Map<string, number>();

  const place = { outputRoot: request.outputRoot, projectRoot: config.root };
  if (!options.check) await time("recover", () => recover(place, { diagnostics }));
  const packages = await buildPackages(request, run, took);
  await time("lint, left", async () => {
    for (const report of await Promise.all(beside)) report();
  });
  const plan = diagnostics.hasErrors()
    ? undefined
    : await time("write", () => finish(request, packages, { ...run, cache }));

  const diff = plan !== undefined && options.check ? await checkOutput(plan) : undefined;
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

/** What earlier runs left. Without a version of the program nothing but formatting may be remembered. */
function openMemory(
  folder: string | undefined,
): Pick<Run, "memo" | "store"> & { readonly cache: Cache | undefined } {
  const version = process.env["CROSSWALK_BUILD"];
  const cache = folder === undefined ? undefined : createCache(folder, { version: version ?? "" });
  if (folder === undefined || version === undefined) return { cache };
  return { cache, memo: createMemo(cache), store: { folder, version } };
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

  const { prepared, packages } = await buildProviders(request, run, { needed, isWanted, took });
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

/** Packages that are made at the same time. Each takes the memory of a run of its own. */
const THREADS = Math.min(4, availableParallelism());

/** Prepares providers one after the other; packages of big ones are made beside that. */
async function buildProviders(
  { progress }: GenerateRequest,
  sequential: Run,
  { needed, isWanted, took }: ProvidersToBuild,
): Promise<{ prepared: PreparedProvider[]; packages: Package[] }> {
  const run = { ...sequential, beside: needed.filter(isWanted).length > 1 };
  const prepared: PreparedProvider[] = [];
  const emitted: Promise<() => Package>[] = [];
  const emitting = new Set<Promise<unknown>>();
  for (const provider of needed) {
    const from = performance.now();
    progress(`${provider.name}: reading`);
    const ready = await prepareProvider(provider, run);
    if (ready === undefined) {
      assertReported(provider.name, run.diagnostics);
      continue;
    }
    prepared.push(ready);
    if (!isWanted(provider) || run.diagnostics.hasErrors()) continue;
    progress(`${provider.name}: generating`);
    const emission = emitProvider(ready, run).finally(() => {
      took.set(provider.name, performance.now() - from);
      emitting.delete(emission);
    });
    emission.catch(() => undefined); // awaited below, also when another one fails first
    emitted.push(emission);
    emitting.add(emission);
    if (!emitsBeside(ready, run)) await emission;
    else if (emitting.size >= THREADS) await Promise.race(emitting);
  }
  // Reported in their order, whichever was ready first.
  return { prepared, packages: (await Promise.all(emitted)).map((take) => take()) };
}

interface ProvidersToBuild {
  readonly needed: readonly ProviderConfig[];
  /** False for those that only a crosswalk needs. */
  readonly isWanted: (provider: ProviderConfig) => boolean;
  /** Where the time of each is noted, in milliseconds. */
  readonly took: Map<string, number>;
}

/** What is left out of a run must be left out for a reason that makes the run fail. */
function assertReported(name: string, diagnostics: DiagnosticLog): void {
  if (!diagnostics.hasErrors()) throw new Error(`${name} was given up without an error.`);
}

/** Formats the packages, compares them with the disk, and swaps them in unless the run is a check. */
async function finish(
  request: GenerateRequest,
  packages: readonly Package[],
  run: Run & { readonly cache: Cache | undefined },
): Promise<OutputPlan> {
  const { config, options, diagnostics } = request;
  const { cache } = run;
  const outputs = [];
  for (const { name, files, contents } of packages) {
    request.progress(`${name}: formatting`);
    const formatted = options.format
      ? await run.time("format", () =>
          formatFiles(files, { folder: join(request.outputRoot, request.folderOf(name)), cache }),
        )
      : files;
    outputs.push({
      dir: request.folderOf(name),
      provider: name,
      files: sealPackage(formatted.map(withDescriptions), contents),
    });
  }
  const plan = planOutput(
    {
      outputRoot: request.outputRoot,
      projectRoot: config.root,
      packages: outputs,
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
    operations: item.model.operations.length,
    schemas: item.model.schemas.length,
    files: files.length - having("surplus").length,
    added: having("new"),
    changed: having("changed"),
    removed: having("surplus"),
    ms: Math.round(ms),
  };
}
