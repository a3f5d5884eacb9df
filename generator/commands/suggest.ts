import { printable, printFragment, suggest } from "../crosswalk/index.ts";
import { readCrosswalk } from "../pipeline.ts";
import { createConsole, exitCodes, showDiagnostics } from "./context.ts";
import { openProject, prepareProviders } from "./prepare.ts";
import { noConfiguration, problemOfNames, wrongUsage } from "./usage.ts";

/**
 * `crosswalk suggest PROVIDER`: ranked candidates for what the provider's mapping does not map yet,
 * as a fragment to paste. Nothing is written.
 */
export async function suggestCommand(
  provider: string,
  flags: { readonly crosswalk?: string; readonly operation?: string; readonly json?: boolean },
): Promise<number> {
  const out = createConsole(flags.json === true);
  const project = openProject({ lint: false });
  if (project === undefined) return noConfiguration(out, "suggest");
  const { root, diagnostics, loaded } = project;
  const crosswalk = loaded?.config.crosswalks.find(
    ({ name }) => flags.crosswalk === undefined || name === flags.crosswalk,
  );
  if (loaded === undefined || crosswalk === undefined) {
    await showDiagnostics(diagnostics.all, root, out, { notes: false, perCause: Infinity });
    out.say("The configuration has no such crosswalk.");
    return exitCodes.problems;
  }
  const { config, run } = loaded;
  const known = config.providers.map(({ name }) => name);
  const problem = problemOfNames([provider], known);
  if (problem !== undefined) return wrongUsage(out, "suggest", problem);
  const prepared = await prepareProviders(config, run, (line) => out.progress(line));
  const input = await readCrosswalk(crosswalk, prepared, run);
  const suggestions = input && suggest(input, provider, flags.operation);
  if (suggestions === undefined) {
    await showDiagnostics(diagnostics.all, root, out, { notes: false, perCause: Infinity });
    out.say("The mapping files cannot be read; correct them first.");
    return exitCodes.problems;
  }
  out.result(printable(suggestions));
  if (!out.json) out.say(printFragment(suggestions));
  return exitCodes.done;
}
