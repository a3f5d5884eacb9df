// Bundles the program's sources to JavaScript; packages stay outside and are loaded when needed.
import { build } from "esbuild";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/**
 * @param {string} folder - where `cli.js` and its chunks go.
 */
export async function bundle(folder) {
  const { version } = JSON.parse(readFileSync(join(dirname(here), "package.json"), "utf8"));
  await build({
    entryPoints: [join(here, "cli.ts"), ...workers()],
    outdir: folder,
    outbase: here,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    sourcemap: "linked",
    chunkNames: "chunks/[name]-[hash]",
    define: { "process.env.CROSSWALK_VERSION": JSON.stringify(version) },
    logLevel: "warning",
  });
}

/** Worker threads are started by file name, so each worker's file is an entry of its own. */
function workers() {
  return readdirSync(here, { recursive: true })
    .map((file) => join(here, String(file)))
    .filter((file) => file.endsWith(".worker.ts") && existsSync(file));
}
