import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageNames, runtimeFolder, runtimeName, type Config } from "../config/index.ts";
import { toolVersion } from "../package-root.ts";
import { readCrosswalk } from "../pipeline.ts";
import type { Run } from "../run.ts";
import { createConsole, exitCodes, showDiagnostics } from "./context.ts";
import { openProject, prepareProviders } from "./prepare.ts";
import { formatSettings } from "./run-generate.ts";
import { noConfiguration, problemOfNames, wrongUsage } from "./usage.ts";

/**
 * `crosswalk inputs NAME`: everything that the package of a provider or crosswalk depends on - its
 * documents with what they refer to, overlays, mappings, settings of the linter and formatter, its part
 * of the configuration and the tool's version - so that a build system never restores a stale package.
 */
export async function inputsCommand(
  name: string,
  flags: { readonly json?: boolean },
): Promise<number> {
  const out = createConsole(flags.json === true);
  const project = openProject({ lint: false });
  if (project === undefined) return noConfiguration(out, "inputs");
  const { root, diagnostics, loaded } = project;
  const known = loaded === undefined ? [] : packageNames(loaded.config);
  const problem = loaded && problemOfNames([name], known, "provider or crosswalk");
  if (problem !== undefined) return wrongUsage(out, "inputs", problem);
  const read = loaded && (await readInputs(name, loaded.config, loaded.run));
  const errors = diagnostics.all.filter(({ severity }) => severity === "error");
  await showDiagnostics(errors, root, out, { notes: false, perCause: 3 });
  const ok = read !== undefined && errors.length === 0;
  if (ok && !out.json) for (const file of Object.keys(read.files)) out.say(file);
  out.result({ command: "inputs", ok, ...read, diagnostics: errors });
  return ok ? exitCodes.done : exitCodes.problems;
}

async function readInputs(name: string, config: Config, run: Run) {
  const crosswalk = config.crosswalks.find((one) => one.name === name);
  const mapped = crosswalk?.mappings.map(({ provider }) => provider) ?? [name];
  const providers = config.providers.filter((one) => mapped.includes(one.name));
  const prepared = await prepareProviders({ ...config, providers }, run, () => undefined);
  if (crosswalk !== undefined) await readCrosswalk(crosswalk, prepared, run);
  for (const file of [config.redocly, ...formatSettings])
    if (existsSync(join(config.root, file))) run.inputs.note(file);
  const files = run.inputs.hashes();
  const { providers: _providers, crosswalks: _crosswalks, root: _root, ...general } = config;
  const own = JSON.stringify([general, providers, crosswalk], (key, value: unknown) =>
    key === "location" ? undefined : value,
  );
  const version = toolVersion();
  const parts = { files, configuration: digest(own), crosswalk: version };
  const isRuntime = config.runtime === "package" && name === runtimeName;
  const asked = crosswalk ?? config.providers.find((one) => one.name === name);
  const folder = isRuntime ? runtimeFolder(config) : asked?.folder;
  const ofProvider = config.runtime === "package" && !isRuntime ? [runtimeName] : [];
  return {
    ...{ name, kind: isRuntime ? "runtime" : crosswalk === undefined ? "provider" : "crosswalk" },
    ...parts,
    /** Packages that have to be there before its own is used. */
    dependsOn: crosswalk === undefined ? ofProvider : mapped,
    outputs: folder === undefined ? [] : [`${folder}/**`],
    hash: digest(JSON.stringify(parts)),
  };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
