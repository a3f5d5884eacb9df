/**
 * The order of the flow (CONTRIBUTING.md draws it): documents -> OpenAPI 3.1 -> one document per
 * provider -> model -> package; canonical model and mappings -> mapping module. Stages collect
 * problems and go on where they can. What becomes of the files is decided in `generate.ts`.
 */
import { join, posix } from "node:path";
import type { CrosswalkConfig, ProviderConfig } from "./config/index.ts";
import type { CheckedCrosswalk, CrosswalkInput } from "./crosswalk/index.ts";
import {
  forProvider,
  warningsAsNotes,
  type DiagnosticLog,
  type Diagnostics,
} from "./diagnostics/index.ts";
import {
  applyOverlay,
  bundle,
  createPinnedReferences,
  findLintProblems,
  inlineFiles,
  merge,
  place,
  reportLint,
  upgrade,
  type FileAccess,
  type RemoteReferences,
  type SourcedDocument,
} from "./document/index.ts";
import {
  manifestContents,
  reservedNames,
  type EmittedFile,
  type PackageOptions,
} from "./emit/index.ts";
import { emitModel, type EmitInput, type Emitted } from "./emit-provider.ts";
import type { EmitRequest } from "./emit-provider.worker.ts";
import { ingest } from "./ingest/index.ts";
import type { Inputs } from "./inputs.ts";
import { deriveMeaning } from "./json/meaning.ts";
import { isObject, type JsonObject } from "./json/values.ts";
import { createMemo, replay, type Memo } from "./memo.ts";
import {
  buildModel,
  separateDirections,
  type ApiModel,
  type PreviousNames,
} from "./model/index.ts";
import { runInThread } from "./thread.ts";

/** What every stage of a run is given. */
export interface Run {
  readonly inputs: Inputs;
  readonly diagnostics: DiagnosticLog;
  readonly time: <T>(stage: string, work: () => T) => T;
  readonly options: RunOptions;
  /** What is remembered from earlier runs; default: nothing. */
  readonly memo?: Memo | undefined;
  /** Where that is, for threads. */
  readonly store?: EmitRequest["store"];
  /** True when there are packages to be made side by side. */
  readonly beside?: boolean;
  /** Names that a package's exports have already; default: none. */
  readonly previousNames?: ((name: string) => PreviousNames) | undefined;
  /** Where remote documents come from; default: from disk, as they were pinned. */
  readonly remoteReferences?: (provider: ProviderConfig) => RemoteReferences;
  /**
   * Takes work that goes on beside the run, to be awaited before it ends: what it reports then.
   * Without it such work is awaited where it starts.
   */
  readonly later?: (work: Promise<() => void>) => void;
}

export interface RunOptions {
  readonly lint: boolean;
  /** Redocly's configuration, relative to the project's root. */
  readonly redocly: string;
  /** False for a lone document: an operation that it does not place is then a warning. */
  readonly requirePlaced: boolean;
  /** For the packages; each adds its name. */
  readonly package: Omit<PackageOptions, "packageName">;
}

/** A provider's document, ready to be made a package of. */
export interface PreparedProvider {
  readonly config: ProviderConfig;
  readonly document: SourcedDocument;
  readonly model: ApiModel;
}

/** A package before formatting. */
export interface Package {
  readonly name: string;
  readonly kind: "provider" | "crosswalk";
  readonly model: ApiModel;
  /** How many documents it is made from. */
  readonly documents: number;
  readonly files: readonly EmittedFile[];
  /** Members of its manifest.json, but for the list of files. */
  readonly contents: Readonly<Record<string, unknown>>;
}

/** Documents and overlays of a provider -> one linted, bundled OpenAPI 3.1 document and its model. */
export async function prepareProvider(
  config: ProviderConfig,
  run: Run,
): Promise<PreparedProvider | undefined> {
  const { inputs, time, options } = run;
  const diagnostics = forProvider(run.diagnostics, config.name);
  // What a page does not say is a note where overlays follow: `place` and `bundle` report what is still missing.
  const pages = config.overlays.length > 0 ? warningsAsNotes(diagnostics) : diagnostics;
  const documents = config.documents.flatMap(({ file }) => {
    const text = inputs.read(file);
    const read =
      text === undefined ? undefined : time("ingest", () => ingest({ file, text }, pages));
    return read === undefined ? [] : [read];
  });
  if (documents.length < config.documents.length) return undefined;

  const access = accessOf(config, diagnostics, run);
  const upgraded = [];
  for (const read of documents) {
    const whole = await time("references", () => inlineFiles(read, diagnostics, access));
    const current = whole && (await time("upgrade", () => upgrade(whole, diagnostics)));
    if (current !== undefined) upgraded.push(current);
  }
  const [first, ...others] = upgraded;
  if (first === undefined || upgraded.length < documents.length) return undefined;

  let document = time("merge", () => merge([first, ...others], diagnostics));
  for (const { file } of config.overlays) {
    const text = inputs.read(file);
    if (text === undefined) continue;
    document = time("overlay", () => applyOverlay(document, { file, text }, diagnostics, access));
  }
  const placed = time("place", () => place(document, diagnostics, options));
  const bundled = await time("bundle", () => bundle(placed, diagnostics, access));
  if (bundled === undefined) return undefined;
  if (options.lint) await lintBeside(bundled, diagnostics, run);
  const whole = { ...bundled, value: separateDirections(bundled.value) };
  deriveMeaning(whole.value, bundled.value, separateDirections);
  const model = time("model", () =>
    buildModel(
      {
        provider: config.name,
        document: whole.value,
        locate: whole.locate,
        previous: run.previousNames?.(config.name),
        reserved: reservedNames({ provider: config.name }),
      },
      diagnostics,
    ),
  );
  return { config, document: whole, model };
}

/** What references of a provider's documents may reach. */
function accessOf(config: ProviderConfig, diagnostics: Diagnostics, run: Run): FileAccess {
  const { root } = run.inputs;
  const onRead = (file: string): void => run.inputs.note(file);
  const folder = posix.dirname(config.documents[0]?.file ?? "");
  return {
    projectRoot: root,
    allowedReferences: config.allowReferences,
    remote:
      run.remoteReferences?.(config) ??
      createPinnedReferences({ projectRoot: root, folder, diagnostics, onRead }),
    onRead,
  };
}

/** Paths or schemas of a document that gets threads of its own; for smaller ones starting them takes longer. */
const BIG_DOCUMENT = 250;

function isBig({ paths, components }: JsonObject): boolean {
  const schemas = isObject(components) ? components["schemas"] : undefined;
  return [paths, schemas].some((map) => isObject(map) && Object.keys(map).length > BIG_DOCUMENT);
}

/** Lints a document, big ones beside what follows. */
async function lintBeside(
  document: SourcedDocument,
  diagnostics: Diagnostics,
  { inputs, memo, options, later, time }: Run,
): Promise<void> {
  const beside = later !== undefined && isBig(document.value);
  const redoclyConfigPath = join(inputs.root, options.redocly);
  const finding = time("lint", () =>
    findLintProblems(document.value, { redoclyConfigPath, memo, beside }),
  );
  const reporting = finding.then(
    (problems) => () => reportLint(document, problems, diagnostics, options.redocly),
  );
  if (beside) later(reporting);
  else (await reporting)();
}

/** Whether a provider's package is made in a thread, beside what the run does meanwhile. */
export function emitsBeside({ document }: PreparedProvider, run: Run): boolean {
  return run.beside === true && isBig(document.value);
}

/**
 * A prepared provider -> the files of its package; its documented examples are checked on the way.
 *
 * @returns gives the package, after reporting what there is to report.
 */
export async function emitProvider(provider: PreparedProvider, run: Run): Promise<() => Package> {
  const { config, model, document } = provider;
  const { memo = createMemo(), options, store, time } = run;
  const input: EmitInput = {
    model,
    options: { ...options.package, packageName: config.packageName },
    checksExamples: options.lint,
  };
  const request: EmitRequest = { input, store };
  const thread = emitsBeside(provider, run)
    ? runInThread<Emitted>("emit-provider", request)
    : undefined;
  const { files, examples } = await (thread === undefined
    ? emitModel(input, memo, time)
    : time("emit", () => thread));
  return () => {
    const diagnostics = forProvider(run.diagnostics, config.name);
    const written = replay(files, diagnostics, document.locate);
    replay(examples, diagnostics, document.locate);
    return {
      name: config.name,
      kind: "provider",
      model,
      documents: config.documents.length,
      files: written,
      contents: manifestContents(model),
    };
  };
}

/** Expressions, JSON Schema, the mapping format: nothing that a run without a crosswalk has to load. */
const crosswalkRoom = () => import("./crosswalk/index.ts");

/** The canonical model and the mapping files, read. */
export async function readCrosswalk(
  config: CrosswalkConfig,
  providers: readonly PreparedProvider[],
  run: Run,
): Promise<CrosswalkInput | undefined> {
  const { inputs, diagnostics } = run;
  const { name, packageName, model } = config;
  const { pinsFile, readMapping } = await crosswalkRoom();
  const canonical = await prepareProvider(
    { name, packageName, documents: [model], overlays: [], allowReferences: [] },
    run,
  );
  const readFile = (file: string): string | undefined => inputs.read(file);
  const mappings = config.mappings.flatMap(({ provider, file }) => {
    const text = inputs.read(file);
    if (text === undefined) return [];
    const pins = inputs.read(pinsFile(file));
    return readMapping({ provider, file, text, pins, readFile }, diagnostics) ?? [];
  });
  if (canonical === undefined || mappings.length < config.mappings.length) return undefined;
  return { name, canonical, providers, mappings };
}

/** The canonical model and the mapping files, checked against each other and the providers' documents. */
export async function prepareCrosswalk(
  config: CrosswalkConfig,
  providers: readonly PreparedProvider[],
  run: Run,
): Promise<CheckedCrosswalk | undefined> {
  const input = await readCrosswalk(config, providers, run);
  const { checkCrosswalk } = await crosswalkRoom();
  return input && run.time("crosswalk", () => checkCrosswalk(input, run.diagnostics));
}

/** A checked crosswalk -> the files of the mapping module. */
export async function emitCrosswalkPackage(
  crosswalk: CheckedCrosswalk,
  packageName: string,
  run: Run,
): Promise<Package> {
  const { emitCrosswalk } = await crosswalkRoom();
  const files = await run.time("crosswalk", () =>
    emitCrosswalk(crosswalk, { ...run.options.package, packageName }, run.diagnostics),
  );
  const { name, canonical, mappings } = crosswalk;
  return {
    name,
    kind: "crosswalk",
    model: canonical.model,
    documents: 1 + mappings.length,
    files,
    contents: manifestContents(canonical.model),
  };
}
