import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  addReleases,
  reviewReleases,
  reviewSinceRelease,
  updateChangelog,
} from "../compare/index.ts";
import { createConsole, exitCodes, showDiagnostics } from "./context.ts";
import { openProject } from "./prepare.ts";
import { reviewedProviders } from "./reviewed.ts";
import { noConfiguration } from "./usage.ts";

/**
 * `crosswalk changelog`: writes the "Unreleased" section of each package's CHANGELOG.md anew, from its
 * document at the last release to the present one. Apart from `generate`, whose output must not
 * depend on the tags that a clone happens to have. With `history`, a section is added for each release that the
 * changelog has none of.
 */
export async function changelogCommand(flags: { readonly history?: boolean }): Promise<number> {
  const out = createConsole(false);
  const project = openProject({ lint: false });
  if (project === undefined) return noConfiguration(out, "changelog");
  const { root, diagnostics, loaded } = project;
  if (loaded !== undefined) {
    const { config, run } = loaded;
    const providers = await reviewedProviders(config, run, (line) => out.progress(line));
    const reports = await reviewSinceRelease(root, providers, diagnostics);
    for (const report of reports) {
      const provider = providers.find(({ name }) => name === report.provider);
      if (provider === undefined) continue;
      const releases =
        flags.history === true ? await reviewReleases(root, provider, diagnostics) : [];
      const file = `${provider.folder}/CHANGELOG.md`;
      const path = join(root, file);
      const existing = existsSync(path) ? readFileSync(path, "utf8") : undefined;
      const text = addReleases(updateChangelog(existing, report), releases);
      if (text !== existing) writeFileSync(path, text);
      out.say(`${text === existing ? "unchanged" : "written  "} ${file}`);
    }
    if (reports.length === 0) {
      out.say("No package has a release: a tag `<package>@<version>` names one.");
    }
  }
  const errors = diagnostics.all.filter((d) => d.severity === "error");
  await showDiagnostics(errors, root, out, { notes: false, perCause: 3 });
  return diagnostics.hasErrors() ? exitCodes.problems : exitCodes.done;
}
