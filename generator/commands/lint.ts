import { diagnosticOverrides, findProjectRoot, loadConfig } from "../config/index.ts";
import { createDiagnostics, type Diagnostic } from "../diagnostics/index.ts";
import { createInputs } from "../inputs.ts";
import { emitCrosswalkPackage, emitProvider, prepareProvider, type Run } from "../pipeline.ts";
import { createTimer } from "../summary.ts";
import { createConsole, exitCodes, showDiagnostics } from "./context.ts";

/** `crosswalk lint`: everything that generation would report, notes included; nothing is written. */
export async function lintCommand(
  only: readonly string[],
  flags: { readonly json?: boolean },
): Promise<number> {
  const out = createConsole(flags.json === true);
  const root = findProjectRoot(process.cwd());
  if (root === undefined) {
    out.say("There is no configuration here or above. Run `crosswalk init` first.");
    return exitCodes.usage;
  }
  const diagnostics = await lint(root, only, (line) => out.progress(line));
  const failed = diagnostics.some((d) => d.severity === "error" && d.acknowledged === undefined);
  await showDiagnostics(diagnostics, root, out, { notes: true });
  if (diagnostics.length === 0) out.say("No problems found.");
  out.result({ command: "lint", ok: !failed, diagnostics });
  return failed ? exitCodes.problems : exitCodes.done;
}

async function lint(
  root: string,
  only: readonly string[],
  progress: (line: string) => void,
): Promise<readonly Diagnostic[]> {
  const first = createDiagnostics();
  const config = loadConfig(root, first);
  if (config === undefined) return first.all;
  const diagnostics = createDiagnostics(diagnosticOverrides(config));
  diagnostics.add(first.all);
  const run: Run = {
    inputs: createInputs(root),
    diagnostics,
    time: createTimer().time,
    options: {
      lint: true,
      redocly: config.redocly,
      requirePlaced: true,
      package: {
        packageVersion: config.packageVersion,
        license: config.license,
        ...config.validators,
      },
    },
  };
  const wanted = (name: string): boolean => only.length === 0 || only.includes(name);
  const prepared = [];
  for (const provider of config.providers) {
    progress(`${provider.name}: reading`);
    const ready = await prepareProvider(provider, run);
    if (ready === undefined) continue;
    prepared.push(ready);
    if (wanted(provider.name)) await emitProvider(ready, run);
  }
  for (const crosswalk of config.crosswalks.filter(({ name }) => wanted(name))) {
    await emitCrosswalkPackage(crosswalk, prepared, run);
  }
  return diagnostics.all.filter((d) => d.provider === undefined || wanted(d.provider));
}
