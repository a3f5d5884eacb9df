import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { isMap, parseDocument } from "yaml";
import { configFileName, type Config, type CrosswalkConfig } from "../config/index.ts";
import {
  draftMapping,
  printable,
  printFragment,
  suggest,
  type Suggestions,
} from "../crosswalk/index.ts";
import { readCrosswalk } from "../pipeline.ts";
import { createConsole, exitCodes, showDiagnostics } from "./context.ts";
import { openProject, prepareProviders } from "./prepare.ts";
import { noConfiguration, problemOfNames, wrongUsage } from "./usage.ts";

/** The flags of `crosswalk suggest`. */
export interface SuggestFlags {
  readonly crosswalk?: string;
  readonly operation?: string;
  /** Put the proposals into the mapping file, as drafts. */
  readonly write?: boolean;
  readonly json?: boolean;
}

/**
 * `crosswalk suggest PROVIDER`: ranked candidates for what the provider's mapping does not map yet,
 * as a fragment to paste, or with `--write` as drafts in the mapping file.
 */
export async function suggestCommand(provider: string, flags: SuggestFlags): Promise<number> {
  const out = createConsole(flags.json === true);
  const project = openProject({ lint: false });
  if (project === undefined) return noConfiguration(out, "suggest");
  const { root, diagnostics, loaded } = project;
  const crosswalk = loaded?.config.crosswalks.find(
    ({ name }) => flags.crosswalk === undefined || name === flags.crosswalk,
  );
  const fail = async (problem?: string): Promise<number> => {
    await showDiagnostics(diagnostics.all, root, out, { notes: false, perCause: Infinity });
    if (problem !== undefined) out.say(problem);
    out.result({ command: "suggest", ok: false, problem, diagnostics: diagnostics.all });
    return exitCodes.problems;
  };
  if (loaded === undefined) return fail();
  if (crosswalk === undefined) return fail(noCrosswalk(flags.crosswalk, loaded.config));
  const { config, run } = loaded;
  const known = config.providers.map(({ name }) => name);
  const problem = problemOfNames([provider], known);
  if (problem !== undefined) return wrongUsage(out, "suggest", problem);
  const mapped = crosswalk.mappings.map((one) => one.provider);
  const providers = config.providers.filter(
    ({ name }) => name === provider || mapped.includes(name),
  );
  const prepared = await prepareProviders({ ...config, providers }, run, (line) =>
    out.progress(line),
  );
  const input = await readCrosswalk(crosswalk, prepared, run);
  const suggestions = input && suggest(input, provider, flags.operation);
  if (suggestions === undefined)
    return fail("The mapping files cannot be read; correct them first.");
  const written = flags.write === true ? writeDraft(root, crosswalk, suggestions) : undefined;
  out.result(printable(suggestions));
  if (flags.write !== true && !out.json) out.say(printFragment(suggestions));
  if (flags.write !== true) return exitCodes.done;
  out.say(
    written === undefined
      ? "The mapping file is not YAML with names; correct it first."
      : `Written: ${written}. Review it, take out each \`draft: true\`, then: crosswalk pin ${provider}`,
  );
  return written === undefined ? exitCodes.problems : exitCodes.done;
}

/** Why there is no crosswalk to make proposals for. */
function noCrosswalk(name: string | undefined, { crosswalks }: Config): string {
  return crosswalks.length === 0 || name === undefined
    ? "The configuration has no crosswalk yet. Start one: crosswalk init --crosswalk NAME"
    : `${problemOfNames(
        [name],
        crosswalks.map((one) => one.name),
        "crosswalk",
      )}`;
}

/**
 * Puts proposals into the mapping file of their provider, and a new file into the configuration.
 *
 * @returns the file, relative to the project's root; undefined when it cannot take them.
 */
function writeDraft(
  root: string,
  crosswalk: CrosswalkConfig,
  suggestions: Suggestions,
): string | undefined {
  const { provider } = suggestions;
  const known = crosswalk.mappings.find((one) => one.provider === provider)?.file;
  const folder = posix.join(posix.dirname(crosswalk.model.file), crosswalk.name);
  const file = known ?? `${folder}/${provider}.yaml`;
  const path = join(root, file);
  const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  const text = draftMapping(before, suggestions);
  if (text === undefined) return undefined;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  if (known === undefined) enterMapping(join(root, configFileName), { crosswalk, provider, file });
  return file;
}

function enterMapping(
  configFile: string,
  {
    crosswalk,
    provider,
    file,
  }: Readonly<Record<"provider" | "file", string>> & {
    readonly crosswalk: CrosswalkConfig;
  },
): void {
  const config = parseDocument(readFileSync(configFile, "utf8"));
  const mappings = config.getIn(["crosswalks", crosswalk.name, "mappings"]);
  if (isMap(mappings) && mappings.items.length === 0) mappings.flow = false;
  config.setIn(["crosswalks", crosswalk.name, "mappings", provider], file);
  writeFileSync(configFile, config.toString({ lineWidth: 100 }));
}
