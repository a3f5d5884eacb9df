import { emitCrosswalkPackage, emitProvider, lintProvider, prepareCrosswalk } from "../pipeline.ts";
import type { Run } from "../run.ts";
import type { Config } from "../config/index.ts";
import { visible, type Diagnostic } from "../diagnostics/index.ts";
import { createConsole, exitCodes, showDiagnostics } from "./context.ts";
import { openProject, prepareProviders, type Project } from "./prepare.ts";
import { findSpec } from "./spec-source.ts";
import { noConfiguration, problemOfNames, wrongUsage } from "./usage.ts";

/** `crosswalk lint`: everything that generation would report, notes included; nothing is written. */
export async function lintCommand(
  only: readonly string[],
  flags: {
    readonly json?: boolean;
    readonly reading?: "intended" | "literal";
    readonly strict?: boolean;
    readonly spec?: string;
    readonly allowReference?: readonly string[];
  },
): Promise<number> {
  const out = createConsole(flags.json === true);
  const spec = flags.spec === undefined ? undefined : await findSpec(flags.spec);
  if (typeof spec === "string") return wrongUsage(out, "lint", visible(spec));
  const project = openProject({
    lint: true,
    reading: flags.reading,
    strict: flags.strict,
    spec: spec && { ...spec, allowReferences: flags.allowReference ?? [] },
  });
  if (project === undefined) return noConfiguration(out, "lint");
  const { root, loaded } = project;
  const { providers = [], crosswalks = [] } = loaded?.config ?? {};
  const known = [...providers, ...crosswalks].map(({ name }) => name);
  const problem = loaded && problemOfNames(only, known, "provider or crosswalk");
  if (problem !== undefined) return wrongUsage(out, "lint", problem);
  const { found, failed } = await lintProject(project, only, (line) => out.progress(line));
  await showDiagnostics(found, root, out, { notes: true, perCause: Infinity });
  if (found.length === 0) out.say("No problems found.");
  out.result({ command: "lint", ok: !failed, diagnostics: found });
  return failed ? exitCodes.problems : exitCodes.done;
}

/** Everything that generation would report of the named providers and crosswalks, or of all. */
export async function lintProject(
  { loaded, diagnostics }: Project,
  only: readonly string[],
  progress: (line: string) => void,
): Promise<{ readonly found: readonly Diagnostic[]; readonly failed: boolean }> {
  const wanted = (name: string): boolean => only.length === 0 || only.includes(name);
  if (loaded !== undefined) await lint(loaded.config, loaded.run, wanted, progress);
  const found = diagnostics.all.filter(
    ({ provider }) => provider === undefined || wanted(provider),
  );
  const failed = found.some((d) => d.severity === "error" && d.acknowledged === undefined);
  return { found, failed };
}

async function lint(
  config: Config,
  run: Run,
  wanted: (name: string) => boolean,
  progress: (line: string) => void,
): Promise<void> {
  const prepared = await prepareProviders(config, run, progress);
  for (const provider of prepared) {
    await lintProvider(provider, run);
    if (wanted(provider.config.name)) await emitProvider(provider, run);
  }
  for (const crosswalk of config.crosswalks.filter(({ name }) => wanted(name))) {
    const checked = await prepareCrosswalk(crosswalk, prepared, run);
    if (checked !== undefined) await emitCrosswalkPackage(checked, crosswalk, run);
  }
}
