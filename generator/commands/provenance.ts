import { writeFileSync } from "node:fs";
import { prepareProvider } from "../pipeline.ts";
import { provenanceOf, renderPage, renderText, type ReadLine } from "../provenance/index.ts";
import { createConsole, exitCodes, showDiagnostics } from "./context.ts";
import { openProject } from "./prepare.ts";
import { noConfiguration, problemOfNames, wrongUsage } from "./usage.ts";

/** The flags of `crosswalk sources`. */
interface SourcesFlags {
  readonly html?: string;
  readonly json?: boolean;
}

/**
 * `crosswalk sources PROVIDER`: each operation and field with the line it is from, how sure that is, what an
 * overlay gave, and what was reported of it.
 */
export async function sourcesCommand(provider: string, flags: SourcesFlags): Promise<number> {
  const out = createConsole(flags.json === true);
  const project = openProject({ lint: false });
  if (project === undefined) return noConfiguration(out, "sources");
  const { root, diagnostics, loaded } = project;
  const config = loaded?.config.providers.find(({ name }) => name === provider);
  const known = loaded?.config.providers.map(({ name }) => name) ?? [];
  const problem = loaded && problemOfNames([provider], known);
  if (problem !== undefined) return wrongUsage(out, "sources", problem);
  const prepared = loaded && config && (await prepareProvider(config, loaded.run));
  if (loaded === undefined || prepared === undefined) {
    await showDiagnostics(diagnostics.all, root, out, { notes: false, perCause: Infinity });
    out.result({ command: "sources", ok: false, diagnostics: diagnostics.all });
    return exitCodes.problems;
  }
  const reported = diagnostics.all.filter((one) => one.provider === provider);
  const provenance = provenanceOf(provider, prepared.bundled, reported);
  if (flags.html !== undefined) {
    writeFileSync(flags.html, renderPage(provenance, linesOf(loaded.run.inputs.read)));
    out.say(`Wrote ${flags.html}.`);
  } else if (!out.json) out.say(renderText(provenance).trimEnd());
  out.result(provenance);
  return exitCodes.done;
}

/** Reads lines of files, each file once. */
function linesOf(read: (file: string) => string | undefined): ReadLine {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    const lines = files.get(file) ?? (read(file) ?? "").split(/\r\n|[\r\n]/);
    files.set(file, lines);
    return lines[line - 1];
  };
}
