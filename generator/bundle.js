// Bundles the program's sources to JavaScript; packages stay outside and are loaded when needed.
import { build } from "esbuild";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/**
 * What openapi-typescript gets in place of packages that it imports, because its use of them takes
 * more time than its own work.
 * @type {ReadonlyMap<string, string>}
 */
const standIns = new Map([
  ["typescript", join(here, "emit", "types-file", "syntax.ts")],
  ["@redocly/openapi-core/lib/ref-utils.js", join(here, "emit", "types-file", "ref-utils.ts")],
]);

/**
 * @param {string} path - of an import.
 * @param {string | undefined} importer - file with the import.
 */
export function standInFor(path, importer) {
  return /[\\/]openapi-typescript[\\/]/.test(importer ?? "") ? standIns.get(path) : undefined;
}

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
    plugins: [packagesOutside],
    // For the CommonJS modules inside the bundle, which require modules of Node.
    banner: {
      js: 'import { createRequire as createRequireOfBundle } from "node:module"; const require = createRequireOfBundle(import.meta.url);',
    },
    sourcemap: "linked",
    chunkNames: "chunks/[name]-[hash]",
    define: { "process.env.CROSSWALK_VERSION": JSON.stringify(version) },
    logLevel: "warning",
  });
}

/**
 * Packages stay outside, but for openapi-typescript: taken whole it loads a second Redocly, which
 * costs more than all else that starting up loads, and which only its own entry point needs.
 */
export const packagesOutside = {
  name: "packages-outside",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      if (kind === "entry-point" || /^[a-z]:[\\/]/i.test(path)) return undefined;
      const inside = /[\\/]openapi-typescript[\\/]/.test(importer);
      const standIn = standInFor(path, importer);
      if (standIn !== undefined) return { path: standIn };
      if (inside && path === "@redocly/openapi-core")
        return { path, external: true, sideEffects: false };
      // Its own dependencies lie below it in versions that nobody else wants, so they come along.
      const own = inside && !isBuiltin(path);
      return path === "openapi-typescript" || own ? undefined : { path, external: true };
    });
  },
};

/** Worker threads are started by file name, so each worker's file is an entry of its own. */
function workers() {
  return readdirSync(here, { recursive: true })
    .map((file) => join(here, String(file)))
    .filter((file) => file.endsWith(".worker.ts") && existsSync(file));
}
