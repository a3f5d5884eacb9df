#!/usr/bin/env node
/* eslint-disable no-console -- a program of its own */
/**
 * `npm run mutation`: changes the program at random and counts which changes the unit tests catch. Prints every
 * change that none caught, and the score; exits 1 below 80 %.
 *
 *   --share N    part of the lines that are tried (default 0.02; 1 tries all); six lines of each file at least
 *   --seed S     which lines (default 1)
 *   --only TEXT  files whose path has the text
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { groups } from "./groups.js";

const { values: flags } = parseArgs({
  strict: false,
  options: {
    share: { type: "string", default: "0.02" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
  },
});

/** Lines that are tried or left out together: most statements are whole in them. */
const RANGE_LINES = 6;

const LOWEST_SCORE = 80;

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const stryker = join(root, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
const report = join(root, "reports", "mutation", "mutation.json");

/** @type {Record<string, { caught: number; all: number }>} */
const counts = {};
let failed = false;
for (const group of groups) run(group);
printScore();

/** @param {(typeof groups)[number]} group */
function run({ sources, tests }) {
  const files = filesOf(sources).filter((file) => file.includes(String(flags.only)));
  const ranges = files.flatMap(rangesOf);
  if (ranges.length === 0) return;
  console.log(`\n${sources}: ${ranges.length} ranges of ${RANGE_LINES} lines`);
  rmSync(report, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [stryker, "run", "--mutate", ranges.join(","), ...process.argv.slice(2).filter(isOfStryker)],
    {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, CROSSWALK_MUTATION_TESTS: JSON.stringify(tests) },
    },
  );
  if (status === 0) count();
  else failed = true;
}

function count() {
  const { files } = JSON.parse(readFileSync(report, "utf8"));
  for (const [file, { mutants }] of Object.entries(files)) {
    const states = mutants.map((/** @type {{ status: string }} */ mutant) => mutant.status);
    const caught = states.filter((/** @type {string} */ state) =>
      /^(?:Killed|Timeout)$/.test(state),
    );
    const missed = states.filter((/** @type {string} */ state) =>
      /^(?:Survived|NoCoverage)$/.test(state),
    );
    counts[file] = { caught: caught.length, all: caught.length + missed.length };
  }
}

function printScore() {
  const rows = Object.entries(counts).filter(([, { all }]) => all > 0);
  for (const [file, { caught, all }] of rows)
    console.log(`${percent(caught, all).padStart(6)} %  ${caught} of ${all}  ${file}`);
  const caught = rows.reduce((sum, [, row]) => sum + row.caught, 0);
  const all = rows.reduce((sum, [, row]) => sum + row.all, 0);
  console.log(`\nMutation score: ${percent(caught, all)} % (${caught} of ${all} caught)`);
  if (failed || caught * 100 < all * LOWEST_SCORE) process.exitCode = 1;
}

/** @param {number} caught @param {number} all */
function percent(caught, all) {
  return ((caught / Math.max(all, 1)) * 100).toFixed(1);
}

/** @param {string} sources - a folder or a file. */
function filesOf(sources) {
  if (sources.endsWith(".ts")) return [sources];
  return readdirSync(join(root, sources), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${sources}/${name.replaceAll("\\", "/")}`)
    .sort();
}

/**
 * The ranges of a file that are tried, as Stryker takes them: one at least, so that no file is left out.
 * @param {string} file
 */
function rangesOf(file) {
  const lines = readFileSync(join(root, file), "utf8").split("\n").length;
  const found = [];
  for (let from = 1; from <= lines; from += RANGE_LINES) {
    const text = `${flags.seed} ${file} ${from}`;
    const chance = createHash("sha256").update(text).digest().readUInt32BE() / 2 ** 32;
    found.push({ chance, range: `${file}:${from}-${from + RANGE_LINES - 1}` });
  }
  found.sort((a, b) => a.chance - b.chance);
  const share = Number(flags.share);
  return found
    .filter(({ chance }, index) => index === 0 || chance < share)
    .map(({ range }) => range);
}

/** @param {string} argument - `--logLevel=…` and the like are passed on. */
function isOfStryker(argument) {
  return /^--[a-zA-Z]+=/.test(argument) && !/^--(?:share|seed|only)=/.test(argument);
}
