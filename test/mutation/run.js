#!/usr/bin/env node
/* eslint-disable no-console -- a program of its own */
/**
 * `npm run mutation`: changes the program at random and counts which changes the unit tests catch. Prints the
 * score, and every change that none caught; exits 1 below 80 %.
 *
 *   --share N    part of the lines that are tried (default 0.15; 1 tries all)
 *   --seed S     which lines (default 1)
 *   --only TEXT  files whose path has the text
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values: flags } = parseArgs({
  strict: false,
  options: {
    share: { type: "string", default: "0.15" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
  },
});

/** None of their files is left out. */
const modules = [
  "generator/schema",
  "generator/emit/schemas",
  "generator/json",
  "generator/model",
  "generator/emit/client-options.ts",
];

/** Lines that are tried or left out together: most statements are whole in them. */
const RANGE_LINES = 12;

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const files = modules
  .flatMap((path) => (path.endsWith(".ts") ? [path] : filesBelow(path)))
  .filter((file) => file.includes(flags.only));
const ranges = files.flatMap(rangesOf);
console.log(
  `${ranges.length} ranges of ${RANGE_LINES} lines in ${files.length} files, share ${flags.share}, seed ${flags.seed}`,
);
const stryker = join(root, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
const { status } = spawnSync(
  process.execPath,
  [stryker, "run", "--mutate", ranges.join(","), ...process.argv.slice(2).filter(isOfStryker)],
  { cwd: root, stdio: "inherit" },
);
process.exitCode = status ?? 1;

/** @param {string} folder */
function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .sort();
}

/**
 * The ranges of a file that are tried, as Stryker takes them.
 * @param {string} file
 */
function rangesOf(file) {
  const lines = readFileSync(join(root, file), "utf8").split("\n").length;
  const found = [];
  for (let from = 1; from <= lines; from += RANGE_LINES) {
    const text = `${flags.seed} ${file} ${from}`;
    const chance = createHash("sha256").update(text).digest().readUInt32BE() / 2 ** 32;
    if (chance < Number(flags.share)) found.push(`${file}:${from}-${from + RANGE_LINES - 1}`);
  }
  return found;
}

/** @param {string} argument - `--logLevel=…` and the like are passed on. */
function isOfStryker(argument) {
  return /^--[a-zA-Z]+=/.test(argument) && !/^--(?:share|seed|only)=/.test(argument);
}
