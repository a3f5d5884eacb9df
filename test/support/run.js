#!/usr/bin/env node
// Runs a TypeScript program of the tests: node test/support/run.js test/bench/run.ts [arguments].
// Bundled like the program itself, so that it starts quickly and needs no loader.
import { build } from "esbuild";
import { mkdirSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { asBundled } from "../../generator/bundle.js";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const entry = process.argv[2] ?? "";
const cache = join(root, "node_modules", ".cache", "crosswalk", "scripts");
mkdirSync(cache, { recursive: true });
const outfile = join(cache, `${basename(entry, ".ts")}-${process.pid}.js`);
await build({
  entryPoints: [resolve(entry)],
  outfile,
  ...asBundled,
  sourcemap: "inline",
  logLevel: "warning",
});
process.on("exit", () => rmSync(outfile, { force: true }));
process.argv.splice(1, 2, resolve(entry));
await import(pathToFileURL(outfile).href);
