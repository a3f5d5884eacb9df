/**
 * The order of the flow (CONTRIBUTING.md draws it): documents -> one document per provider, corrected
 * by overlays as it was published -> OpenAPI 3.1 -> model -> package; canonical model and mappings ->
 * mapping module. Stages collect problems and go on where they can. What becomes of the files is
 * decided in `generate.ts`.
 */
import { join, posix } from "node:path";
import { runtimeName, type CrosswalkConfig, type ProviderConfig } from "./config/index.ts";
import type { CheckedCrosswalk, CrosswalkInput } from "./crosswalk/index.ts";
import { forProvider, replay, warningsAsNotes, type Diagnostics } from "./diagnostics/index.ts";
import {
  applyOverlay,
  bundle,
  chooseOperations,
  createPinnedReferences,
  inlineFiles,
  merge,
  resolvePlaceholders,
  readAsIntended,
  readUpgraded,
  reportLint,
  separateVariants,
  upgrade,
  type FileAccess,
  type SourcedDocument,
} from "./document/index.ts";
import {
  emitRuntimePackage,
  manifestContents,
  reservedNames,
  type ClientSettings,
  type EmittedFile,
  type PackageTask,
} from "./emit/index.ts";
import { ingest, settleReports } from "./ingest/index.ts";
import { recordInputs, type Inputs } from "./inputs.ts";
import type { JsonObject } from "./json/values.ts";
import { buildModel } from "./model/index.ts";
import { formatFiles } from "./output/index.ts";
import type { Package, PreparedProvider, Run } from "./run.ts";
import { plainStages } from "./stages.ts";

/** Documents and overlays of a provider -> one bundled OpenAPI 3.1 document and its model. */
export async function prepareProvider(
  config: ProviderConfig,
  shared: Run,
): Promise<PreparedProvider | undefined> {
  const inputs = recordInputs(shared.inputs);
  const run = { ...shared, inputs };
  const { time, options } = run;
  const diagnostics = forProvider(run.diagnostics, config.name);
  const published = await readPublished(config, run);
  if (published === undefined) return undefined;
  const corrected = applyOverlays(published, config, run);
  const current = await upgradeDocument(corrected, config, run);
  if (current === undefined) return undefined;
  const chosen =
    config.operations === undefined
      ? current
      : chooseOperations(current, config.operations, diagnostics);
  const placed = time("resolvePlaceholders", () =>
    resolvePlaceholders(chosen, diagnostics, options),
  );
  const bundled = await time("bundle", () =>
    bundle(placed, diagnostics, accessOf(config, diagnostics, run)),
  );
  if (bundled === undefined) return undefined;
  const document = time("reading", () =>
    separateVariants(bundled, options.reading ?? "intended", diagnostics),
  );
  const source = {
    provider: config.name,
    document: document.value,
    previous: run.previousNames?.(config.folder),
    reserved: reservedNames({ provider: config.name }),
    names: config.names,
  };
  const model = time("model", () =>
    buildModel({ ...source, locate: document.locate }, diagnostics),
  );
  const { files } = inputs;
  return { config, published: corrected, bundled, document, model, source, files };
}

/** A provider's documents, read, each with the files that it refers to, and merged: as they were published. */
async function readPublished(
  config: ProviderConfig,
  run: Run,
): Promise<SourcedDocument | undefined> {
  const { inputs, time } = run;
  const diagnostics = forProvider(run.diagnostics, config.name);
  // What a page does not say is a note where overlays follow: `resolvePlaceholders` and `bundle` report what is still missing.
  // What one page does not say and another does is known when all are merged.
  const reports = run.diagnostics.fork();
  const ofProvider = forProvider(reports, config.name);
  const pages = config.overlays.length > 0 ? warningsAsNotes(ofProvider) : ofProvider;
  const documents = config.documents.flatMap(({ file }) => {
    const text = inputs.read(file);
    const read =
      text === undefined ? undefined : time("ingest", () => ingest({ file, text }, pages));
    return read === undefined ? [] : [read];
  });
  const published: SourcedDocument[] = [];
  if (documents.length === config.documents.length) {
    const access = accessOf(config, diagnostics, run);
    for (const read of documents) {
      const whole = await time("references", () => inlineFiles(read, diagnostics, access));
      if (whole !== undefined) published.push(whole);
    }
  }
  const merged =
    published.length < config.documents.length
      ? undefined
      : await mergeDocuments(published, diagnostics, run);
  run.diagnostics.add(
    merged === undefined ? reports.all : settleReports(reports.all, merged.value),
  );
  return merged;
}

/** The corrections of a provider's overlays, on the document as it was published. */
function applyOverlays(
  published: SourcedDocument,
  config: ProviderConfig,
  { inputs, time, diagnostics }: Run,
): SourcedDocument {
  const ofProvider = forProvider(diagnostics, config.name);
  return config.overlays.reduce((document, { file }) => {
    const text = inputs.read(file);
    if (text === undefined) return document;
    return time("overlay", () => applyOverlay(document, { file, text }, ofProvider));
  }, published);
}

/**
 * The version of OpenAPI that all later stages know. Reading rules apply on both sides of the upgrade: some need
 * the keywords of the version that the vendor wrote in, others those of OpenAPI 3.1.
 */
async function upgradeDocument(
  corrected: SourcedDocument,
  config: ProviderConfig,
  run: Run,
): Promise<SourcedDocument | undefined> {
  const { time } = run;
  const { reading = "intended" } = run.options;
  const diagnostics = forProvider(run.diagnostics, config.name);
  const read = time("reading", () => readAsIntended(corrected, reading, diagnostics));
  const upgraded = await time("upgrade", () => upgrade(read, diagnostics));
  return upgraded && time("reading", () => readUpgraded(upgraded, reading, diagnostics));
}

/**
 * Several documents -> one, of the version in which they were published, so that overlays see what the
 * vendor wrote; documents of different versions meet in OpenAPI 3.1.
 */
async function mergeDocuments(
  documents: readonly SourcedDocument[],
  diagnostics: Diagnostics,
  { time }: Run,
): Promise<SourcedDocument | undefined> {
  const versions = new Set(documents.map(({ value }) => versionOf(value)));
  const ready: SourcedDocument[] = [];
  for (const document of documents) {
    const isReady = versions.size === 1;
    const current = isReady
      ? document
      : await time("upgrade", () => upgrade(document, diagnostics));
    if (current !== undefined) ready.push(current);
  }
  const [first, ...others] = ready;
  if (first === undefined || ready.length < documents.length) return undefined;
  return time("merge", () => merge([first, ...others], diagnostics));
}

/** `3.0` of `3.0.3`; Swagger's is 2.0. */
function versionOf({ openapi, swagger }: JsonObject): string {
  return /^\d+\.\d+/.exec(String(openapi ?? swagger))?.[0] ?? "";
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

/** Lints a provider's document. */
export async function lintProvider({ bundled, config }: PreparedProvider, run: Run): Promise<void> {
  const { inputs, options, stages = plainStages, time } = run;
  const diagnostics = forProvider(run.diagnostics, config.name);
  const redoclyConfigPath = join(inputs.root, options.redocly);
  const problems = await time("lint", () =>
    stages.lint({ value: bundled.value, redoclyConfigPath }),
  );
  reportLint(bundled, problems, diagnostics, options.redocly);
}

/** A prepared provider -> the files of its package; its documented examples are checked on the way. */
export async function emitProvider(provider: PreparedProvider, run: Run): Promise<Package> {
  const { config, model, document, source } = provider;
  const { options, stages = plainStages, time } = run;
  const inputs = recordInputs(run.inputs);
  const client = clientSettings(config, inputs);
  const files = [...provider.files, ...inputs.files].sort();
  const { runtime } = options.package;
  const dependsOn = runtime === undefined ? [] : [runtime];
  const input = {
    source,
    options: {
      ...options.package,
      packageName: config.packageName,
      task: options.taskOf?.({ name: config.name, files, dependsOn }),
      client,
    },
    checksExamples: options.lint,
    formattedFor: formattedFor(config, run),
  };
  const built = await stages.buildPackage(input, model, time);
  const diagnostics = forProvider(run.diagnostics, config.name);
  return {
    name: config.name,
    folder: config.folder,
    kind: "provider",
    model,
    documents: config.documents.length,
    files: replay(built, diagnostics, document.locate),
    contents: manifestContents(model),
  };
}

/** The run time of the providers' packages, as a package of its own. */
export async function emitRuntime(folder: string, run: Run): Promise<Package> {
  const { options, time } = run;
  const { runtime: packageName = runtimeName } = options.package;
  const task = options.taskOf?.({ name: runtimeName, files: [], dependsOn: [] });
  const emitted = await time("emit", () =>
    emitRuntimePackage({ ...options.package, packageName, task }),
  );
  const files = await formatted(emitted, { folder }, run);
  return { name: runtimeName, folder, kind: "runtime", documents: 0, files, contents: {} };
}

/** The files of a package, formatted where that is asked for. */
async function formatted(
  files: readonly EmittedFile[],
  own: Pick<ProviderConfig, "folder">,
  run: Run,
): Promise<readonly EmittedFile[]> {
  const folder = formattedFor(own, run);
  return folder === undefined ? files : run.time("format", () => formatFiles(files, { folder }));
}

/** Absolute folder whose formatter configuration applies to a package; undefined leaves it unformatted. */
function formattedFor(
  { folder }: Pick<ProviderConfig, "folder">,
  { options }: Run,
): string | undefined {
  return options.formattedIn === undefined ? undefined : join(options.formattedIn, folder);
}

/** What the configuration says of a client, the modules that it names found. */
function clientSettings({ client }: ProviderConfig, inputs: Inputs): ClientSettings | undefined {
  const outputs = client?.outputs?.map((output) =>
    typeof output === "string"
      ? output
      : {
          ...output,
          path: join(inputs.root, output.module),
          text: inputs.read(output.module) ?? "",
        },
  );
  return client && { ...client, outputs };
}

/** Expressions, JSON Schema, the mapping format: nothing that a run without a crosswalk has to load. */
const loadCrosswalk = () => import("./crosswalk/index.ts");

/** The canonical model and the mapping files, read. */
export async function readCrosswalk(
  config: CrosswalkConfig,
  providers: readonly PreparedProvider[],
  shared: Run,
): Promise<CrosswalkInput | undefined> {
  const inputs = recordInputs(shared.inputs);
  const run = { ...shared, inputs };
  const { diagnostics } = run;
  const { name, packageName, folder, names, model } = config;
  const { pinsFile, readMapping } = await loadCrosswalk();
  const canonical = await prepareProvider(
    {
      ...{ name, packageName, folder, names, documents: [model] },
      ...{ overlays: [], allowReferences: [] },
    },
    run,
  );
  if (canonical !== undefined && run.options.lint) await lintProvider(canonical, run);
  const readFile = (file: string): string | undefined => inputs.read(file);
  const mappings = config.mappings.flatMap(({ provider, file }) => {
    const text = inputs.read(file);
    if (text === undefined) return [];
    const pins = inputs.read(pinsFile(file));
    return readMapping({ provider, file, text, pins, readFile }, diagnostics) ?? [];
  });
  if (canonical === undefined || mappings.length < config.mappings.length) return undefined;
  const { files } = inputs;
  return { name, canonical, providers, mappings, modelFile: model.file, readFile, files };
}

/** The canonical model and the mapping files, checked against each other and the providers' documents. */
export async function prepareCrosswalk(
  config: CrosswalkConfig,
  providers: readonly PreparedProvider[],
  run: Run,
): Promise<CheckedCrosswalk | undefined> {
  const input = await readCrosswalk(config, providers, run);
  const { checkCrosswalk } = await loadCrosswalk();
  return input && run.time("crosswalk", () => checkCrosswalk(input, run.diagnostics));
}

/** A checked crosswalk -> the files of the mapping module. */
export async function emitCrosswalkPackage(
  crosswalk: CheckedCrosswalk,
  config: CrosswalkConfig,
  run: Run,
): Promise<Package> {
  const { emitCrosswalk } = await loadCrosswalk();
  const { canonical, mappings } = crosswalk;
  const { name, packageName } = config;
  const options = { ...run.options.package, packageName, task: crosswalkTask(crosswalk, run) };
  const emitted = await run.time("crosswalk", () =>
    emitCrosswalk(crosswalk, options, run.diagnostics),
  );
  const files = await formatted(emitted, config, run);
  return {
    name,
    folder: config.folder,
    kind: "crosswalk",
    model: canonical.document.model,
    documents: 1 + mappings.length,
    files,
    contents: manifestContents(canonical.document.model),
  };
}

/** A mapping module is checked against the documents of all its providers. */
function crosswalkTask(
  { name, mappings, files = new Set() }: CheckedCrosswalk,
  { options }: Run,
): PackageTask | undefined {
  const providers = mappings.map(({ provider }) => provider);
  const all = new Set([...files, ...providers.flatMap((one) => [...(one.files ?? [])])]);
  const dependsOn = providers.map(({ config }) => config.packageName);
  return options.taskOf?.({ name, files: [...all].sort(), dependsOn });
}
