import { writeFileSync } from "node:fs";
import {
  acceptChanges,
  commitOf,
  exitCodeFor,
  findChanges,
  renderAnnotations,
  renderChangeset,
  renderJson,
  renderMarkdown,
  renderText,
  renderWhy,
  reviewProviders,
  type ChangeReport,
  type FailOn,
} from "../compare/index.ts";
import { createConsole, exitCodes, showDiagnostics } from "./context.ts";
import { openProject, type Project } from "./prepare.ts";
import { reviewedProviders } from "./reviewed.ts";
import { noConfiguration, wrongUsage } from "./usage.ts";

/** The flags of `crosswalk diff`. */
export interface DiffFlags {
  readonly format: "text" | "markdown" | "json";
  readonly failOn: FailOn;
  readonly forked?: boolean;
  readonly annotate?: boolean;
  readonly changeset?: string;
  readonly why?: string;
  readonly today?: string;
}

/**
 * `crosswalk diff`: what changed in meaning between the generated documents at a git ref and the
 * documents now, per provider, and which mappings that touches.
 *
 * @param base - a commit, branch or tag.
 */
export async function diffCommand(base: string, flags: DiffFlags): Promise<number> {
  // The report is what goes to stdout; problems go to stderr.
  const out = createConsole(true);
  const project = openProject({ lint: false });
  if (project === undefined)
    return noConfiguration(
      flags.format === "json" ? out : { ...out, result: () => undefined },
      "diff",
    );
  const { today } = flags;
  if (today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(today))
    return wrongUsage(out, "diff", "`--today` is a day as 2027-01-31.");
  const reports = await compareWithBase(project, {
    ...{ base, forked: flags.forked, today },
    progress: (line) => out.progress(line),
  });
  const serious = project.diagnostics.all.filter((d) => d.severity === "error");
  const told = project.diagnostics.all.filter(
    ({ severity, code }) => severity === "error" || code === "diff-other-generator",
  );
  await showDiagnostics(told, project.root, out, { notes: false, perCause: 3 });
  if (reports === undefined) {
    const { all: diagnostics } = project.diagnostics;
    if (flags.format === "json") out.result({ command: "diff", ok: false, diagnostics });
    return exitCodes.problems;
  }
  if (flags.why !== undefined) return explainChange(reports, flags.why, flags.format);
  process.stdout.write(render(reports, flags));
  if (flags.annotate === true) process.stderr.write(renderAnnotations(reports));
  if (flags.changeset !== undefined) {
    const text = renderChangeset(reports);
    if (text !== undefined) writeFileSync(flags.changeset, text);
  }
  return serious.length > 0 ? exitCodes.problems : exitCodeFor(reports, flags.failOn);
}

/** Prints the reasoning behind a change, or its entry of the report. */
function explainChange(
  reports: readonly ChangeReport[],
  id: string,
  format: DiffFlags["format"],
): number {
  const found = findChanges(reports, id);
  const [first] = found;
  if (first === undefined || found.length > 1) {
    const problem = first === undefined ? "No change has" : "Several changes have";
    process.stderr.write(`${problem} the id \`${id}\`; \`crosswalk diff\` shows the ids.\n`);
    return exitCodes.usage;
  }
  const text =
    format === "json" ? `${JSON.stringify(first.change, undefined, 2)}\n` : renderWhy(first);
  process.stdout.write(text);
  return exitCodes.done;
}

function render(reports: readonly ChangeReport[], { format }: DiffFlags): string {
  if (format === "json") return renderJson(reports);
  return format === "markdown"
    ? renderMarkdown(reports, { reportUrl: workflowRunUrl() })
    : renderText(reports);
}

/** Where GitHub shows the run of the workflow, with the whole report as a file of it; undefined elsewhere. */
function workflowRunUrl(): string | undefined {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env;
  if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY || !GITHUB_RUN_ID) return undefined;
  return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`;
}

/** Compares the documents of a project with those at a commit; undefined after errors were reported. */
export async function compareWithBase(
  { root, diagnostics, loaded }: Project,
  options: {
    readonly base: string;
    readonly forked?: boolean | undefined;
    /** The day that records of accepted changes are held against, `YYYY-MM-DD`; default: that of the clock. */
    readonly today?: string | undefined;
    readonly progress: (line: string) => void;
  },
): Promise<readonly ChangeReport[] | undefined> {
  if (loaded === undefined) return undefined;
  const commit = await commitOf(root, options.base, diagnostics, options.forked);
  if (commit === undefined) return undefined;
  const { config, run } = loaded;
  const reports = await reviewProviders(
    commit,
    await reviewedProviders(config, run, options.progress),
    diagnostics,
  );
  const { today = new Date().toISOString().slice(0, 10) } = options;
  return acceptChanges(reports, config.acceptedChanges, { today, diagnostics });
}
