import { rmSync } from "node:fs";
import { join, posix } from "node:path";
import { exportsOfModel, reviewProvider, type ChangeReport } from "../../compare/index.ts";
import type { Config, ProviderConfig } from "../../config/index.ts";
import { createDiagnostics, type DiagnosticLog } from "../../diagnostics/index.ts";
import { prepareProvider } from "../../pipeline.ts";
import { runOf } from "../prepare.ts";
import { reviewedProviders } from "../reviewed.ts";
import { linkOnTheWay, type ReferenceFile } from "../write-references.ts";
import { fetchSources, readIfAny, type SourceContext } from "./fetch-sources.ts";
import { sourcesFileName } from "./lock.ts";
import { copyInputs, createStaging } from "./staging.ts";

/** What became of a provider. */
export interface ProviderUpdate {
  readonly name: string;
  readonly state: "unchanged" | "changed" | "failed" | "without-source";
  /** Files to write; empty unless the state is `changed`, but for the lock. */
  readonly files: readonly ReferenceFile[];
  /** What the change means; undefined where one of the two states cannot be compared. */
  readonly report?: ChangeReport | undefined;
  /** Errors that the next run of `generate` will tell. */
  readonly errors: number;
}

/** What an update is asked for. */
export interface UpdateRequest extends Pick<
  SourceContext,
  "environment" | "network" | "force" | "today" | "progress"
> {
  readonly config: Config;
  readonly diagnostics: DiagnosticLog;
  /** Names of providers; empty: all. */
  readonly only: readonly string[];
}

/**
 * Fetches the documents of providers again, and compares them with what is there. Nothing is written
 * to the project here; a provider with a problem, which is reported, leaves the others alone.
 */
export async function updateProviders(request: UpdateRequest): Promise<readonly ProviderUpdate[]> {
  const { config, only } = request;
  const wanted = config.providers.filter(({ name }) => only.length === 0 || only.includes(name));
  const updates: ProviderUpdate[] = [];
  const staging = createStaging();
  try {
    copyInputs(config, staging.root);
    for (const provider of wanted)
      updates.push(await updateProvider(provider, staging.root, request));
  } finally {
    staging.remove();
  }
  return updates;
}

async function updateProvider(
  provider: ProviderConfig,
  staged: string,
  request: UpdateRequest,
): Promise<ProviderUpdate> {
  const { config, diagnostics } = request;
  const { root } = config;
  const { name, documents } = provider;
  const nothing = { name, files: [], errors: 0 };
  if (documents.every(({ source }) => source === undefined))
    return { ...nothing, state: "without-source" };
  const sourced = documents.filter(({ source }) => source !== undefined);
  for (const { file } of sourced) rmSync(join(staged, file), { force: true });
  const context = { ...request, root, staged, providers: config.providers };
  const log = diagnostics.fork();
  const fetched = await fetchSources(provider, { ...context, diagnostics: log });
  diagnostics.add(log.all.map((found) => ({ ...found, provider: name })));
  if (fetched === undefined) return { ...nothing, state: "failed" };
  const files = [...fetched].map(([file, text]) => ({ file, text, ...stateOf(root, file, text) }));
  const link = files.map(({ file }) => linkOnTheWay(root, file)).find(Boolean);
  if (link !== undefined) {
    const message = `${link} is a symbolic link; nothing was written there.`;
    diagnostics.report({ code: "source-not-fetched", message, provider: name });
    return { ...nothing, state: "failed" };
  }
  const isDocument = ({ file }: ReferenceFile): boolean => posix.basename(file) !== sourcesFileName;
  const changed = files.some((file) => isDocument(file) && file.state !== "unchanged");
  if (!changed) return { ...nothing, files, state: "unchanged" };
  request.progress(`${name}: comparing`);
  return { name, state: "changed", files, ...(await compare(provider, config, staged)) };
}

function stateOf(
  root: string,
  file: string,
  text: string | undefined,
): Pick<ReferenceFile, "state"> {
  if (text === undefined) return { state: "surplus" };
  const present = readIfAny(join(root, file));
  if (present === undefined) return { state: "new" };
  return { state: present === text ? "unchanged" : "changed" };
}

/** Compares a provider in the project with what it is in the staging folder; its mappings as they are. */
async function compare(
  provider: ProviderConfig,
  config: Config,
  staged: string,
): Promise<{ readonly report?: ChangeReport; readonly errors: number }> {
  const quiet = createDiagnostics();
  const before = await prepareProvider(provider, runOf(config, quiet, { lint: false }));
  const diagnostics = createDiagnostics();
  const own: Config = {
    ...config,
    providers: [provider],
    crosswalks: config.crosswalks.flatMap((crosswalk) => {
      const mappings = crosswalk.mappings.filter((mapping) => mapping.provider === provider.name);
      return mappings.length === 0 ? [] : [{ ...crosswalk, mappings }];
    }),
  };
  const run = runOf(own, diagnostics, { lint: false, root: staged });
  const [after] = await reviewedProviders(own, run, () => undefined);
  const errors = diagnostics.all.filter(({ severity }) => severity === "error").length;
  if (before === undefined || after === undefined) return { errors };
  const base = { document: before.document.value, exports: exportsOfModel(before.model) };
  return { report: reviewProvider(after, base).report, errors };
}
