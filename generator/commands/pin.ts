import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pinsFile, printPins } from "../crosswalk/index.ts";
import { prepareCrosswalk } from "../pipeline.ts";
import { createConsole, exitCodes, showDiagnostics } from "./context.ts";
import { openProject, prepareProviders } from "./prepare.ts";

/**
 * `crosswalk pin`: writes beside each mapping file the state of the document that it is written
 * against. The files are reviewed with the mapping; generation stops where a document leaves them.
 */
export async function pinCommand(only: readonly string[]): Promise<number> {
  const out = createConsole(false);
  const project = openProject({ lint: false });
  if (project === undefined) {
    out.say("There is no configuration here or above. Run `crosswalk init` first.");
    return exitCodes.usage;
  }
  const { root, diagnostics, loaded } = project;
  if (loaded !== undefined) {
    const { config, run } = loaded;
    const prepared = await prepareProviders(config, run, (line) => out.progress(line));
    for (const crosswalk of config.crosswalks) {
      const checked = await prepareCrosswalk(crosswalk, prepared, run, { pins: false });
      for (const mapping of checked?.mappings ?? []) {
        const { provider, file } = mapping.mapping;
        if (only.length > 0 && !only.includes(provider)) continue;
        out.say(write(join(root, pinsFile(file)), printPins(mapping)) + pinsFile(file));
      }
    }
  }
  await showDiagnostics(diagnostics.all, root, out, { notes: false, perCode: 3 });
  return diagnostics.hasErrors() ? exitCodes.problems : exitCodes.done;
}

function write(path: string, text: string): string {
  try {
    if (readFileSync(path, "utf8") === text) return "unchanged ";
  } catch {
    // not there yet
  }
  writeFileSync(path, text);
  return "written   ";
}
