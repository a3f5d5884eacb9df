import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./plan.ts";
import { displayPath } from "./root.ts";
import type { FileStatus, OutputPlan } from "./types.ts";

/** The answer of `--check`. Paths are relative to the project, `/` separators. */
export interface CheckResult {
  readonly ok: boolean;
  /** On disk with other content. */
  readonly stale: readonly string[];
  readonly missing: readonly string[];
  /** Ours by the manifest on disk, and no longer generated. */
  readonly surplus: readonly string[];
  /** Unified diff of the first stale or missing file, as it is to as it should be. */
  readonly diff: string | undefined;
  /** All of it for people, without colours. Empty when up to date. */
  readonly text: string;
}

/** Longer diffs are cut: a log is read from its end. */
const DIFF_LINES = 120;

/**
 * Says what a plan would change, without changing it.
 *
 * @param command - what to run to bring the output up to date.
 */
export async function checkOutput(
  plan: OutputPlan,
  command = "npm run generate",
): Promise<CheckResult> {
  const files = plan.packages.flatMap(({ dir, files }) =>
    files.map((file) => {
      const path = join(packageFolder(plan.request.outputRoot, dir), ...file.path.split("/"));
      return { ...file, path, shown: displayPath(plan.request.projectRoot, path) };
    }),
  );
  const shownWith = (status: FileStatus): readonly string[] =>
    files.filter((file) => file.status === status).map(({ shown }) => shown);
  const [stale, missing, surplus] = [shownWith("changed"), shownWith("new"), shownWith("surplus")];
  // the manifest repeats what other files show
  const changed = files.filter(({ status }) => status === "changed" || status === "new");
  const first = changed.find(({ shown }) => !shown.endsWith("/manifest.json")) ?? changed[0];
  const diff =
    first === undefined
      ? undefined
      : await diffOf(
          first.shown,
          first.status === "new" ? undefined : readFileSync(first.path, "utf8"),
          first.text ?? "",
        );
  const ok = stale.length + missing.length + surplus.length === 0;
  const text = ok ? "" : describe({ stale, missing, surplus }, diff, command);
  return { ok, stale, missing, surplus, diff, text };
}

function describe(
  lists: Readonly<Record<"stale" | "missing" | "surplus", readonly string[]>>,
  diff: string | undefined,
  command: string,
): string {
  const sections = Object.entries(lists)
    .filter(([, paths]) => paths.length > 0)
    .map(([name, paths]) => `${name} (${paths.length}):\n${paths.map((p) => `  ${p}\n`).join("")}`);
  return [
    "The generated files are not what the documents give.\n",
    ...sections,
    ...(diff === undefined ? [] : [diff]),
    `Run \`${command}\` and commit the result.\n`,
  ].join("\n");
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

/** For two files too different to compare line by line: the place where they part. */
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
