import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pinMappings } from "../crosswalk/index.ts";
import { readCrosswalk } from "../pipeline.ts";
import { createConsole, exitCodes, showDiagnostics } from "./context.ts";
import { openProject, prepareProviders } from "./prepare.ts";
import { noConfiguration, problemOfNames, wrongUsage } from "./usage.ts";

/**
 * `crosswalk pin`: writes alongside each mapping file the state of the document that it is written
 * against. The files are reviewed with the mapping; generation stops where a document leaves them.
 */
export async function pinCommand(only: readonly string[]): Promise<number> {
  const out = createConsole(false);
  const project = openProject({ lint: false });
  if (project === undefined) return noConfiguration(out, "pin");
  const { root, diagnostics, loaded } = project;
  if (loaded !== undefined) {
    const { config, run } = loaded;
    const known = config.providers.map(({ name }) => name);
    const problem = problemOfNames(only, known);
    if (problem !== undefined) return wrongUsage(out, "pin", problem);
    if (config.crosswalks.length === 0)
      out.say("The configuration has no crosswalk, so there is nothing to pin.");
    const prepared = await prepareProviders(config, run, (line) => out.progress(line));
    for (const crosswalk of config.crosswalks) {
      const input = await readCrosswalk(crosswalk, prepared, run);
      if (input === undefined) continue;
      const wanted = input.mappings.filter(
        ({ provider }) => only.length === 0 || only.includes(provider),
      );
      const log = diagnostics.fork();
      const files = pinMappings({ ...input, mappings: wanted }, log) ?? [];
      diagnostics.add(log.all);
      if (log.hasErrors()) continue;
      for (const { file, text } of files) out.say(`${write(join(root, file), text)} ${file}`);
    }
  }
  const errors = diagnostics.all.filter((d) => d.severity === "error");
  await showDiagnostics(errors, root, out, { notes: false, perCause: 3 });
  return diagnostics.hasErrors() ? exitCodes.problems : exitCodes.done;
}

function write(path: string, text: string): string {
  try {
    if (readFileSync(path, "utf8") === text) return "unchanged";
  } catch {
    // not there yet
  }
  writeFileSync(path, text);
  return "written  ";
}
