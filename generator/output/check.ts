import { readFileSync } from "node:fs";
import { hasChanges, joinPath } from "./change-set.ts";
import { outputLocation } from "./errors.ts";
import { MANIFEST } from "./manifest.ts";
import { packageFolder } from "./plan.ts";
import { findInterrupted } from "./recover.ts";
import { displayPath } from "./root.ts";
import type { OutputContext, OutputPlan } from "./types.ts";

/** The result of `--check`; which files differ is in the plan. */
export interface CheckResult {
  readonly ok: boolean;
  /** Unified diff of the first file that is missing or other than planned, as it is to as it should be. */
  readonly diff: string | undefined;
}

/** Longer diffs are cut: a log is read from its end. */
const DIFF_LINES = 120;

/**
 * Tells whether the output is what a plan says, without changing it. A run that was stopped while it
 * wrote the output is reported: the next one completes it.
 */
export async function checkOutput(
  plan: OutputPlan,
  { diagnostics }: OutputContext,
): Promise<CheckResult> {
  const { outputRoot, projectRoot } = plan.request;
  const interrupted = findInterrupted(plan.request);
  if (interrupted !== undefined) {
    const location = outputLocation(projectRoot, interrupted);
    const message = `\`${location.file}\` is of a run that was stopped, or is writing now.`;
    diagnostics.report({ code: "output-interrupted", message, location });
  }
  const differing = plan.packages.flatMap(({ dir, files }) =>
    files
      .filter(({ status }) => status === "changed" || status === "new")
      .map((file) => ({ file, path: joinPath(packageFolder(outputRoot, dir), file.path) })),
  );
  // the manifest repeats what other files show
  const first = differing.find(({ file }) => file.path !== MANIFEST) ?? differing[0];
  const diff =
    first &&
    (await diffOf(
      displayPath(projectRoot, first.path),
      first.file.status === "new" ? undefined : readFileSync(first.path, "utf8"),
      first.file.read?.().toString() ?? "",
    ));
  return { ok: interrupted === undefined && !hasChanges(plan), diff };
}

async function diffOf(path: string, old: string | undefined, now: string): Promise<string> {
  const { createTwoFilesPatch } = await import("diff");
  const from = old === undefined ? "/dev/null" : `a/${path}`;
  // an edit script of two unrelated big files takes forever, and nobody reads it
  const patch = createTwoFilesPatch(from, `b/${path}`, old ?? "", now, undefined, undefined, {
    context: 3,
    maxEditLength: 2_000,
  });
  if (patch === undefined) return firstDifference(path, old ?? "", now);
  // the first line only underlines a title that there is not
  const lines = patch.replace(/^=+\n/, "").split("\n");
  if (lines.length <= DIFF_LINES) return lines.join("\n");
  return [...lines.slice(0, DIFF_LINES), `… ${lines.length - DIFF_LINES} more lines`, ""].join(
    "\n",
  );
}

/** For two files too different to compare line by line: the lines from which on they differ. */
function firstDifference(path: string, old: string, now: string): string {
  const [a, b] = [old.split("\n"), now.split("\n")];
  const at = a.findIndex((line, index) => line !== b[index]);
  const from = at === -1 ? a.length : at;
  const show = (sign: string, lines: readonly string[]): readonly string[] =>
    lines.slice(from, from + 10).map((line) => sign + line);
  const head = [
    `--- a/${path}`,
    `+++ b/${path}`,
    `@@ -${from + 1} +${from + 1} @@ most lines differ`,
  ];
  return [...head, ...show("-", a), ...show("+", b), ""].join("\n");
}
