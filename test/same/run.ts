/**
 * `npm run same -- REF [FOLDER…]`: generates packages with the sources as they are now and with those of
 * the commit REF, and lists every file that differs. The corpus is this project, `test/breadth`, and the
 * documents below each folder. Exits 1 on differences.
 *
 *   --sample N --seed S   a random part of the documents of the folders
 *   --only TEXT           inputs whose name has the text
 *   --jobs J              inputs at a time (default 2)
 *   --minutes N           ends it after that time: the table is of the inputs that were compared
 *   --limit SECONDS       per generation (default 120); --memory MIB of heap (default 3000)
 *   --diff FILE           write the whole differences there
 *   --causes FILE         a JSON list of {cause, files?, lines?} (test/same/causes.ts): a table of them in place of the list
 *   --no-lint, --no-format  leave a stage out on both trees
 *   --keep                leave the tree of REF and what it generated for the next comparison
 */
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createTwoFilesPatch } from "diff";
import { packageRoot } from "../../generator/package-root.ts";
import { CauseTable } from "./causes.ts";
import { compareOutputs, firstDifference, type FileDifference } from "./compare.ts";
import { generateInput, type Outcome } from "./generate.ts";
import { collectInputs, type Input } from "./inputs.ts";
import { openScratch } from "./scratch.ts";
import { baselineTree, workingTree, type Tree } from "./trees.ts";

const USAGE = "npm run same -- REF [FOLDER…] [--sample N --seed S] [--only TEXT] [--diff FILE]";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    minutes: { type: "string", default: "100000" },
    jobs: { type: "string", default: String(Math.min(2, availableParallelism())) },
    limit: { type: "string", default: "120" },
    memory: { type: "string", default: "3000" },
    diff: { type: "string" },
    causes: { type: "string" },
    "no-lint": { type: "boolean", default: false },
    "no-format": { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
  },
});

/** Differing files that are listed of one input. */
const LISTED_FILES = 12;
/** Lines of one file in the whole differences. */
const PATCH_LINES = 2_000;

const [ref, ...folders] = positionals;
if (ref === undefined) {
  console.error(USAGE);
  process.exit(2);
}

const scratch = openScratch({ ref, keep: flags.keep });
const baseline = await baselineTree(scratch);
const revision = workingTree(scratch);
const sample = flags.sample === undefined ? undefined : Number(flags.sample);
const inputs = collectInputs(folders, { sample, seed: Number(flags.seed) }).filter(({ name }) =>
  name.includes(flags.only),
);
console.log(`${inputs.length} inputs, compared with ${scratch.commit.slice(0, 12)}`);
const patches: string[] = [];
const causes = flags.causes === undefined ? undefined : new CauseTable(flags.causes);
const totals = { same: 0, different: 0, files: 0, failed: 0 };
const queue = [...inputs];
const until = Date.now() + Number(flags.minutes) * 60_000;
await Promise.all(Array.from({ length: Number(flags.jobs) }, work));
if (causes !== undefined) console.log(String(causes));
if (flags.diff !== undefined) writeFileSync(flags.diff, patches.join("\n"));
if (queue.length > 0) console.log(`${queue.length} inputs were not compared: the time was over`);
console.log(
  `${totals.same} inputs give the same, ${totals.different} do not (${totals.files} files); ${totals.failed} of all inputs give no package on either tree`,
);
process.exitCode = totals.different > 0 ? 1 : 0;

async function work(): Promise<void> {
  while (Date.now() < until) {
    const input = queue.shift();
    if (input === undefined) return;
    const before = await outputOf(baseline, input);
    const after = await outputOf(revision, input);
    report(input, before, after);
    if (!scratch.keep) scratch.remove(before.folder);
    scratch.remove(after.folder);
  }
}

function outputOf(tree: Tree, input: Input): Promise<Outcome> {
  const stages = [
    ...(flags["no-lint"] ? ["--no-lint"] : []),
    ...(flags["no-format"] ? ["--no-format"] : []),
  ];
  const limits = { seconds: Number(flags.limit), heapMegabytes: Number(flags.memory) };
  return generateInput(tree, input, { stages, limits, scratch });
}

/** Prints what differs of one input. */
function report(input: Input, before: Outcome, after: Outcome): void {
  if (before.status !== "generated" && after.status !== "generated") totals.failed++;
  const lines = before.status === after.status ? [] : [`was ${before.status}, is ${after.status}`];
  const differences = compareOutputs(before.folder, after.folder);
  lines.push(...differences.slice(0, LISTED_FILES).map(describe));
  if (differences.length > LISTED_FILES)
    lines.push(`… and ${differences.length - LISTED_FILES} more files`);
  if (lines.length === 0) {
    totals.same++;
    return;
  }
  totals.different++;
  totals.files += differences.length;
  for (const difference of differences) causes?.add(input.name, difference);
  if (causes === undefined || before.status !== after.status)
    console.log(`${input.name}\n${lines.map((line) => `  ${line}`).join("\n")}`);
  if (flags.diff !== undefined)
    patches.push(...differences.map((difference) => patchOf(input, difference)));
}

function describe(difference: FileDifference): string {
  const { path, before, after } = difference;
  if (before === undefined) return `${path}: new`;
  if (after === undefined) return `${path}: gone`;
  const { line, was, is } = firstDifference(before, after);
  return `${path}:${line}\n    - ${was}\n    + ${is}`;
}

function patchOf({ name }: Input, { path, before = "", after = "" }: FileDifference): string {
  const file = join(name, path).replaceAll("\\", "/");
  const patch = createTwoFilesPatch(file, file, before, after, "", "", {
    context: 2,
    // A file of which nothing is left takes the comparison quadratic time.
    maxEditLength: PATCH_LINES,
  });
  return patch ?? `--- ${file}\n+++ ${file}\nmore than ${PATCH_LINES} lines differ\n`;
}

if (flags.diff !== undefined) console.log(`differences: ${flags.diff}`);
if (scratch.keep) console.log(`kept: ${scratch.folder} (${packageRoot()})`);
