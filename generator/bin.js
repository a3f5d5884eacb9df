#!/usr/bin/env node
// Starts the program. In the published package that is `dist/cli.js` (npm run build); in the repository
// the sources are bundled into node_modules/.cache first, once per state of the sources, so that nobody
// has to build by hand and starting up costs little.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as module from "node:module";
import { setFlagsFromString } from "node:v8";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);

/** The switch for all that makes runs quicker (generator/speed/). What a run writes is the same. */
const isPlain = process.env["CROSSWALK_PLAIN"] === "1";
if (!isPlain) {
  optimizeLater();
  // In Node's own folder for it: a package manager's folders are not for programs to write to.
  module.enableCompileCache?.();
}

const hasSources = existsSync(join(here, "cli.ts"));
const entry = hasSources ? await bundleOnce() : join(root, "dist", "cli.js");
const folder = dirname(entry);
const version = hasSources ? basename(folder) : readManifest().version;
const { main } = await import(pathToFileURL(entry).href);
await main(process.argv.slice(2), isPlain ? undefined : { folder, version });

function readManifest() {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
}

/**
 * V8's optimizing compiler suits servers: in a run of seconds it spends more on compiling than the
 * code that it makes gives back. Functions are optimized later here and with less inlining, which
 * saves a fifth of the processor's time and a tenth of the clock's (`npm run bench -- generation`).
 * Only for the versions of V8 that it was measured on: others complain about flags they do not know.
 */
function optimizeLater() {
  const since12 = [
    "--invocation-count-for-turbofan=10000",
    "--max-maglev-inlined-bytecode-size-cumulative=300",
  ];
  const later = { 11: ["--interrupt-budget=200000"], 12: since12, 13: since12 }[
    Number.parseInt(process.versions.v8, 10)
  ];
  if (later === undefined) return;
  for (const flag of later) setFlagsFromString(flag);
  setFlagsFromString("--max-inlined-bytecode-size=200");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");
}

/** Bundles the sources unless their present state is in the cache. Returns the entry file. */
async function bundleOnce() {
  const cache = join(root, "node_modules", ".cache", "crosswalk", "program");
  const folder = join(cache, fingerprint());
  if (!existsSync(join(folder, "cli.js"))) {
    const { bundle } = await import("./bundle.js");
    const staging = `${folder}.${process.pid}`;
    await bundle(staging);
    try {
      renameSync(staging, folder);
    } catch {
      rmSync(staging, { recursive: true, force: true }); // another run was faster
    }
    for (const name of readdirSync(cache)) {
      const old = join(cache, name);
      // An hour: a run of another state of the sources may still be loading its chunks.
      if (old !== folder && Date.now() - statSync(old).mtimeMs > 3_600_000) {
        rmSync(old, { recursive: true, force: true });
      }
    }
  }
  return join(folder, "cli.js");
}

/** Changes whenever a source file or template does: sizes and times of all of them, and the installed packages. */
function fingerprint() {
  const hash = createHash("sha256");
  const files = [here, join(root, "templates")]
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile() && /\.(ts|js|html|css)$/.test(item.name))
    .map((item) => join(item.parentPath ?? item.path, item.name))
    .sort();
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file.slice(root.length)}\0${size}\0${mtimeMs}\n`);
  }
  hash.update(readFileSync(join(root, "package.json")));
  return hash.digest("hex").slice(0, 16);
}
