/**
 * `npm run corpus -- FOLDER`: generates a package from every OpenAPI document below a folder, type-checks
 * what was generated, and prints a table. Goes on where an interrupted run of the same program stopped.
 *
 *   --sample N --seed S   a random part of the documents (the seed is printed)
 *   --jobs J              child processes at a time (default 2)
 *   --limit SECONDS       per document (default 120); --minutes M bounds the run as a whole
 *   --typescript LIST     5.9, 7 or 5.9,7 (default 7)
 *   --only TEXT           documents whose path has the text; --failed: those that were not clean last time
 *   --no-lint --no-format leave a stage out; --keep leaves the packages on disk; --fresh forgets all results
 */
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { packageRoot } from "../../generator/package-root.ts";
import { typeCheck } from "../hostile/type-check.ts";
import { findDocuments, sampleOf } from "./corpus/documents.ts";
import { bundleChild, runOrders, type Program } from "./corpus/pool.ts";
import { openState, type State } from "./corpus/state.ts";
import { printTable } from "./corpus/table.ts";
import type { Answer, Compiler, Order, Result } from "./corpus/types.ts";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    jobs: { type: "string", default: "2" },
    limit: { type: "string", default: "120" },
    minutes: { type: "string", default: "600" },
    typescript: { type: "string", default: "7" },
    only: { type: "string", default: "" },
    failed: { type: "boolean", default: false },
    fresh: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    "no-lint": { type: "boolean", default: false },
    "no-format": { type: "boolean", default: false },
  },
});

/** Documents between two type checks; bounds the disk and what is lost when a run is interrupted. */
const BATCH = 40;
const [folderArgument] = positionals;
if (folderArgument === undefined) {
  console.error("npm run corpus -- FOLDER [--sample N --seed S] [--jobs J]");
  process.exit(2);
}
const folder = resolve(folderArgument);
const compilers = flags.typescript.split(",") as Compiler[];
const scratch = join(tmpdir(), "crosswalk-corpus", hashOf(folder));
const stateFile = join(scratch, "results.jsonl");
if (flags.fresh) rmSync(stateFile, { force: true });
const state = openState(stateFile);
const program = await bundleChild();
const wanted = choose();
await run(wanted.filter((file) => !isKnown(file)));
const results = wanted.flatMap((file) => state.results.get(file) ?? []);
const { clean } = printTable(results, wanted.length, compilers);
console.log(`results: ${stateFile}`);
process.exitCode = clean ? 0 : 1;

function choose(): string[] {
  const all = findDocuments(folder).filter((file) => file.includes(flags.only));
  const chosen =
    flags.sample === undefined ? all : sampleOf(all, Number(flags.sample), Number(flags.seed));
  console.log(`${chosen.length} of ${all.length} documents in ${folder}, seed ${flags.seed}`);
  return flags.failed ? chosen.filter((file) => !isClean(state.results.get(file))) : chosen;
}

function isClean(result: Result | undefined): boolean {
  if (result === undefined) return true;
  return (
    result.outcome === "generated" && Object.values(result.types).every(({ count }) => count === 0)
  );
}

function isKnown(file: string): boolean {
  const known = state.results.get(file);
  if (known?.program !== program.hash) return false;
  return known.outcome !== "generated" || compilers.every((name) => known.types[name]);
}

async function run(files: readonly string[]): Promise<void> {
  const until = Date.now() + Number(flags.minutes) * 60_000;
  for (let from = 0; from < files.length && Date.now() < until; from += BATCH) {
    await runBatch(files.slice(from, from + BATCH), { program, state });
    console.error(`${Math.min(from + BATCH, files.length)} of ${files.length}`);
  }
}

/** Generates a batch, type-checks what came of it, notes the results, and clears up. */
async function runBatch(
  files: readonly string[],
  { program, state }: { program: Program; state: State },
): Promise<void> {
  mkdirSync(join(scratch, "packages"), { recursive: true });
  const answers = new Map<string, Answer>();
  const orders = files.map((file) => orderFor(file));
  const limits = { jobs: Number(flags.jobs), limit: Number(flags.limit), memory: 3_000 };
  await runOrders(program, orders, limits, ({ file }, answer) => answers.set(file, answer));
  const generated = orders.filter(({ file }) => answers.get(file)?.outcome === "generated");
  const errors: [Compiler, ReadonlyMap<string, readonly string[]>][] = [];
  for (const name of compilers) errors.push([name, await check(name, generated)]);
  for (const [index, { file, output }] of orders.entries()) {
    const answer = answers.get(file) as Answer;
    const types = Object.fromEntries(
      errors.map(([name, found]) => {
        const lines = found.get(output) ?? [];
        return [name, { count: lines.length, first: lines.slice(0, 5) }];
      }),
    );
    state.add({
      ...answer,
      file: files[index] as string,
      size: statSync(file).size,
      program: program.hash,
      types: answer.outcome === "generated" ? types : {},
    });
    if (!flags.keep) rmSync(output, { recursive: true, force: true });
  }
}

function orderFor(file: string): Order {
  const output = join(scratch, "packages", hashOf(file));
  rmSync(output, { recursive: true, force: true });
  const lint = !flags["no-lint"];
  const format = !flags["no-format"];
  return { root: scratch, file: join(folder, file), output, lint, format };
}

async function check(
  compiler: Compiler,
  orders: readonly Order[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  try {
    symlinkSync(join(packageRoot(), "node_modules"), join(scratch, "node_modules"), "junction");
  } catch {
    // there from the last time
  }
  const found = await typeCheck(
    scratch,
    orders.map(({ output }) => output),
    compiler,
  );
  for (const line of found.get(scratch) ?? []) console.error(line);
  return found;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
