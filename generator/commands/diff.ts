import { writeFileSync } from "node:fs";
import {
  commitOf,
  exitCodeFor,
  renderAnnotations,
  renderChangeset,
  renderJson,
  renderMarkdown,
  renderText,
  reviewProviders,
  type ChangeReport,
  type FailOn,
} from "../compare/index.ts";
import type { Config } from "../config/index.ts";
import { mappedPlaces, type CrosswalkInput, type MappedPlace } from "../crosswalk/index.ts";
import type { JsonObject } from "../json/values.ts";
import { buildModel } from "../model/index.ts";
import { readCrosswalk, type PreparedProvider, type Run } from "../pipeline.ts";
import { createDiagnostics } from "../diagnostics/index.ts";
import { createConsole, exitCodes, showDiagnostics } from "./context.ts";
import { openProject, prepareProviders, type Project } from "./prepare.ts";

/** The flags of `crosswalk diff`. */
export interface DiffFlags {
  readonly format: "text" | "markdown" | "json";
  readonly failOn: FailOn;
  readonly forked?: boolean;
  readonly annotate?: boolean;
  readonly changeset?: string;
}

/**
 * `crosswalk diff`: what changed in meaning between the generated documents at a git ref and the
 * documents now, per provider, and which mappings that touches.
 *
 * @param base - a commit, branch or tag.
 */
export async function diffCommand(base: string, flags: DiffFlags): Promise<number> {
  // The report is what goes to stdout; problems go to stderr.
  const out = createConsole(true);
  const project = openProject({ lint: false });
  if (project === undefined) {
    out.say("There is no configuration here or above. Run `crosswalk init` first.");
    return exitCodes.usage;
  }
  const reports = await compare(project, base, flags, (line) => out.progress(line));
  const serious = project.diagnostics.all.filter((d) => d.severity === "error");
  await showDiagnostics(serious, project.root, out, { notes: false, perCode: 3 });
  if (reports === undefined) return exitCodes.problems;
  process.stdout.write(render(reports, flags));
  if (flags.annotate === true) process.stderr.write(renderAnnotations(reports));
  if (flags.changeset !== undefined) {
    const text = renderChangeset(reports);
    if (text !== undefined) writeFileSync(flags.changeset, text);
  }
  return serious.length > 0 ? exitCodes.problems : exitCodeFor(reports, flags.failOn);
}

function render(reports: readonly ChangeReport[], { format }: DiffFlags): string {
  if (format === "json") return renderJson(reports);
  return format === "markdown" ? renderMarkdown(reports) : renderText(reports);
}

async function compare(
  { root, diagnostics, loaded }: Project,
  base: string,
  flags: DiffFlags,
  progress: (line: string) => void,
): Promise<readonly ChangeReport[] | undefined> {
  if (loaded === undefined) return undefined;
  const commit = await commitOf(root, base, diagnostics, flags.forked);
  if (commit === undefined) return undefined;
  const { config, run } = loaded;
  const providers = await prepareProviders(config, run, progress);
  const crosswalks = await readCrosswalks(config, providers, run);
  return reviewProviders(
    commit,
    providers.map((provider) => ({
      name: provider.config.name,
      packageName: provider.config.packageName,
      folder: `${config.output}/${provider.config.name}`,
      document: provider.document.value,
      locate: provider.document.locate,
      model: provider.model,
      mappings: (document) => touchedBy(crosswalks, provider, document),
    })),
    diagnostics,
  );
}

async function readCrosswalks(
  config: Config,
  providers: readonly PreparedProvider[],
  run: Run,
): Promise<CrosswalkInput[]> {
  const inputs = [];
  for (const crosswalk of config.crosswalks) {
    const input = await readCrosswalk(crosswalk, providers, run);
    if (input !== undefined) inputs.push(input);
  }
  return inputs;
}

/** What the mappings say of a provider's document as it was. */
function touchedBy(
  crosswalks: readonly CrosswalkInput[],
  { config }: PreparedProvider,
  document: JsonObject,
): ReadonlyMap<string, readonly MappedPlace[]> {
  const model = buildModel({ provider: config.name, document }, createDiagnostics());
  const before = { config, model, document: { value: document, locate: () => undefined } };
  const found = new Map<string, readonly MappedPlace[]>();
  for (const crosswalk of crosswalks) {
    for (const [pointer, places] of mappedPlaces(
      { ...crosswalk, providers: [before] },
      config.name,
    )) {
      found.set(pointer, [...(found.get(pointer) ?? []), ...places]);
    }
  }
  return found;
}
