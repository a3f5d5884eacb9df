import { renderJson, renderMarkdown, renderText } from "../compare/index.ts";
import { typedCall } from "./package-manager.ts";
import { createConsole, exitCodes, showDiagnostics, type Console } from "./context.ts";
import { openProject } from "./prepare.ts";
import { updateProviders, type ProviderUpdate } from "./sources/update-providers.ts";
import { noConfiguration, problemOfNames, wrongUsage } from "./usage.ts";
import { writeReferences } from "./write-references.ts";

/** The flags of `crosswalk update`. */
export interface UpdateFlags {
  readonly check?: boolean;
  readonly force?: boolean;
  readonly date?: boolean;
  readonly json?: boolean;
  readonly format: "text" | "markdown";
}

/**
 * `crosswalk update`: fetches documents again from where they came from, says what their changes mean
 * and which mappings they touch, and writes documents and hashes; generated packages are left to
 * `crosswalk generate` and the review.
 */
export async function updateCommand(only: readonly string[], flags: UpdateFlags): Promise<number> {
  const out = createConsole(flags.json === true);
  const project = openProject({ lint: false, willFetch: true });
  if (project === undefined) return noConfiguration(out, "update");
  const { root, diagnostics, loaded } = project;
  const known = loaded?.config.providers.map(({ name }) => name) ?? [];
  const problem = loaded && problemOfNames(only, known);
  if (problem !== undefined) return wrongUsage(out, "update", problem);
  const updates =
    loaded === undefined
      ? []
      : await updateProviders({
          ...{ config: loaded.config, diagnostics, only, environment: process.env },
          force: flags.force,
          today: flags.date === true ? new Date().toISOString().slice(0, 10) : undefined,
          progress: (line) => out.progress(line),
        });
  if (flags.check !== true) for (const { files } of updates) writeReferences(root, files);
  const errors = diagnostics.all.filter((d) => d.severity === "error");
  await showDiagnostics(errors, root, out, { notes: false, perCause: 3 });
  show(updates, flags, { out, call: typedCall(root) });
  const isStale = flags.check === true && updates.some(({ state }) => state === "changed");
  const ok = errors.length === 0 && !isStale;
  out.result({
    ...{ command: "update", ok, diagnostics: diagnostics.all },
    providers: updates.map(({ name, state, files, report, errors: found }) => ({
      ...{ name, state, errors: found },
      files: files.map(({ file, state: fileState }) => ({ file, state: fileState })),
      ...(report === undefined ? {} : { report: JSON.parse(renderJson([report])) as unknown }),
    })),
  });
  return ok ? exitCodes.done : exitCodes.problems;
}

const told: Readonly<Record<ProviderUpdate["state"], string>> = {
  unchanged: "unchanged",
  changed: "changed",
  failed: "FAILED, nothing was written",
  "without-source": "no `source` in the configuration",
};

function show(
  updates: readonly ProviderUpdate[],
  flags: UpdateFlags,
  { out, call }: { readonly out: Console; readonly call: string },
): void {
  const reports = updates.flatMap(({ report }) => report ?? []);
  if (flags.format === "markdown") {
    out.say(renderMarkdown(reports));
    return;
  }
  for (const { name, state, files } of updates) {
    out.say(`${name.padEnd(16)}  ${told[state]}`);
    for (const { file, state: fileState } of state === "changed" ? files : [])
      if (fileState !== "unchanged") out.say(`  ${fileState.padEnd(8)}  ${file}`);
  }
  if (updates.length === 0)
    out.say(`The configuration has no providers yet. Add one: ${call} add NAME FILE_OR_URL`);
  if (reports.length > 0) out.say(`\n${renderText(reports)}`);
  for (const { name, errors } of updates)
    if (errors > 0)
      out.say(
        `${name}: \`crosswalk generate ${name}\` will report ${errors} error${errors === 1 ? "" : "s"}.`,
      );
  const changed = updates.filter(({ state }) => state === "changed");
  if (changed.length === 0) return;
  out.say(
    flags.check === true
      ? `The vendors' documents have changed. Run: ${call} update`
      : `Next: ${call} generate ${changed.map(({ name }) => name).join(" ")}`,
  );
}
