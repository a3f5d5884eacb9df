import { writeFileSync } from "node:fs";
import {
  acceptChanges,
  commitOf,
  exitCodeFor,
  findChanges,
  renderAnnotations,
  renderChangeset,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderText,
  renderWhy,
  reviewProviders,
  type ChangeReport,
  type FailOn,
  type Review,
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
  readonly html?: string;
  readonly why?: string;
  readonly today?: string;
}

/**
 * `crosswalk diff`: what changed in meaning between the generated documents at a git ref and the
 * documents now, per provider, and which mappings that touches.
 *
 * @param base - a commit, branch or tag, or two as `A..B`.
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
  const reviews = await reviewChanges(project, {
    ...{ base, forked: flags.forked, today },
    progress: (line) => out.progress(line),
  });
  const serious = project.diagnostics.all.filter((d) => d.severity === "error");
  const told = project.diagnostics.all.filter(
    ({ severity, code }) => severity === "error" || code === "diff-other-generator",
  );
  await showDiagnostics(told, project.root, out, { notes: false, perCause: 3 });
  if (reviews === undefined) {
    const { all: diagnostics } = project.diagnostics;
    if (flags.format === "json") out.result({ command: "diff", ok: false, diagnostics });
    return exitCodes.problems;
  }
  const reports = reviews.map(({ report }) => report);
  if (flags.why !== undefined) return explainChange(reports, flags.why, flags.format);
  process.stdout.write(render(reports, flags));
  if (flags.annotate === true) process.stderr.write(renderAnnotations(reports));
  if (flags.html !== undefined) writeFileSync(flags.html, renderHtml(reviews));
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

/** What `crosswalk diff` is asked to compare. */
interface CompareRequest {
  /** A commit, branch or tag; `A..B` compares two of them, `A...B` B with where it left A. */
  readonly base: string;
  readonly forked?: boolean | undefined;
  /** The day that records of accepted changes are held against, `YYYY-MM-DD`; default: that of the clock. */
  readonly today?: string | undefined;
  readonly progress: (line: string) => void;
}

/**
 * Compares the documents of a project with the packages at a commit, or the packages at two commits; undefined
 * after errors were reported.
 */
export async function reviewChanges(
  { root, diagnostics, loaded }: Project,
  { base: range, forked = false, today, progress }: CompareRequest,
): Promise<readonly Review[] | undefined> {
  if (loaded === undefined) return undefined;
  const { config, run } = loaded;
  const { base, revision, isForked } = readRange(range);
  const end =
    revision === undefined ? {} : { revision: await commitOf(root, revision, diagnostics) };
  const start = await commitOf(root, base, diagnostics, {
    forkedFrom: forked || isForked ? (end.revision?.id ?? "HEAD") : undefined,
  });
  if (start === undefined || ("revision" in end && end.revision === undefined)) return undefined;
  const reviews = await reviewProviders(await reviewedProviders(config, run, progress), {
    ...{ base: start, ...end, diagnostics },
    project: { output: config.output, configuration: config.file },
  });
  const reports = acceptChanges(
    reviews.map(({ report }) => report),
    config.acceptedChanges,
    {
      ...{ diagnostics, allowUnused: revision !== undefined },
      today: today ?? new Date().toISOString().slice(0, 10),
    },
  );
  return reviews.map((review, index) => ({ ...review, report: reports[index] ?? review.report }));
}

/** Splits `A..B` and `A...B` as git does: what is left out is HEAD. */
function readRange(range: string) {
  const match = /^(.*?)(\.{2,3})(.*)$/.exec(range);
  if (match === null) return { base: range, isForked: false };
  const [, base = "", dots, revision = ""] = match;
  return { base: base || "HEAD", revision: revision || "HEAD", isForked: dots === "..." };
}
