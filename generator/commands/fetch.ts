import { posix } from "node:path";
import type { ProviderConfig } from "../config/index.ts";
import { prepareProvider } from "../pipeline.ts";
import type { Run } from "../run.ts";
import type { Network } from "../remote/network.ts";
import { createConsole, exitCodes, showDiagnostics } from "./context.ts";
import {
  createFetchedReferences,
  fetchLimits,
  type FetchBudget,
  type FetchedReferences,
} from "./fetched-references.ts";
import { openProject } from "./prepare.ts";
import {
  linkOnTheWay,
  planReferences,
  writeReferences,
  type ReferenceFile,
} from "./write-references.ts";
import { noConfiguration, problemOfNames, wrongUsage } from "./usage.ts";

/**
 * `crosswalk fetch`: fetches what the documents refer to at remote places that the
 * configuration allows, and writes it with its hashes alongside the documents, to be reviewed and
 * committed. Generation reads these files and never the network.
 */
export async function fetchCommand(
  only: readonly string[],
  flags: { readonly check?: boolean; readonly json?: boolean },
): Promise<number> {
  const out = createConsole(flags.json === true);
  const project = openProject({ lint: false });
  if (project === undefined) return noConfiguration(out, "fetch");
  const { root, diagnostics, loaded } = project;
  const providers = loaded?.config.providers ?? [];
  const known = providers.map(({ name }) => name);
  const problem = loaded && problemOfNames(only, known);
  if (problem !== undefined) return wrongUsage(out, "fetch", problem);
  const { files, skipped } =
    loaded === undefined
      ? { files: [], skipped: [] }
      : await fetchReferences(providers, only, loaded.run, {
          progress: (line) => out.progress(line),
        });
  const stale = flags.check === true && files.some(({ state }) => state !== "unchanged");
  if (flags.check !== true) writeReferences(root, files);
  const errors = diagnostics.all.filter((d) => d.severity === "error");
  await showDiagnostics(errors, root, out, { notes: false, perCause: 3 });
  for (const line of describe(files, skipped)) out.say(line);
  const ok = !diagnostics.hasErrors() && skipped.length === 0 && !stale;
  out.result({
    ...{ command: "fetch", ok, skipped, diagnostics: diagnostics.all },
    files: files.map(({ file, state }) => ({ file, state })),
  });
  return ok ? exitCodes.done : exitCodes.problems;
}

function describe(files: readonly ReferenceFile[], skipped: readonly string[]): readonly string[] {
  if (files.length === 0 && skipped.length === 0)
    return ["No document refers to a remote place that `allowReferences` names."];
  return [...files.map(({ file, state }) => `${state.padEnd(9)} ${file}`), ...skipped];
}

/** What a run gave: files to write, and a line for each folder of which nothing is written. */
export interface FetchResult {
  readonly files: readonly ReferenceFile[];
  readonly skipped: readonly string[];
}

/**
 * Fetches the remote references of the named providers (all: none named) and of those that share a
 * folder, and so a lock, with them. A folder with a problem is left as it is; problems are reported
 * to the run's diagnostics. Nothing is written here.
 */
export async function fetchReferences(
  providers: readonly ProviderConfig[],
  only: readonly string[],
  run: Run,
  options: {
    readonly progress: (line: string) => void;
    /** Default: the public internet. */
    readonly network?: Network;
    readonly limits?: typeof fetchLimits;
  },
): Promise<FetchResult> {
  const { limits = fetchLimits } = options;
  const budget: FetchBudget = { documents: limits.documents, bytes: limits.totalBytes };
  const folders = new Set(
    providers.filter(({ name }) => only.length === 0 || only.includes(name)).map(folderOf),
  );
  const files: ReferenceFile[] = [];
  const skipped: string[] = [];
  for (const folder of folders) {
    const fetched: FetchedReferences[] = [];
    const members = providers.filter((provider) => folderOf(provider) === folder);
    for (const provider of members) {
      const { allowReferences: allowedReferences } = provider;
      const references = createFetchedReferences({
        ...{ folder, allowedReferences, limits, budget },
        ...{ network: options.network, progress: options.progress },
      });
      options.progress(`${provider.name}: reading`);
      const whole = await prepareProvider(provider, { ...run, remoteReferences: () => references });
      if (whole !== undefined) fetched.push(references);
    }
    const planned =
      fetched.length < members.length ? [] : planReferences(run.inputs.root, folder, fetched);
    const link = planned.map(({ file }) => linkOnTheWay(run.inputs.root, file)).find(Boolean);
    if (fetched.length < members.length)
      skipped.push(`Nothing was written to ${folder}: not every reference could be read.`);
    else if (link !== undefined)
      skipped.push(`Nothing was written to ${folder}: ${link} is a symbolic link.`);
    else files.push(...planned);
  }
  return { files, skipped };
}

/** The folder of a provider's lock. */
function folderOf(provider: ProviderConfig): string {
  return posix.dirname(provider.documents[0]?.file ?? "");
}
