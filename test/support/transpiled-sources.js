import { build } from "esbuild";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { shimFor, templatesInside } from "../../generator/bundle.js";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folders = ["generator", "templates"];

/**
 * Tests get the program's sources file by file as JavaScript that esbuild made of all of them at once: Vite's
 * plugins take many times as long, and do nothing more that these files need.
 *
 * @returns {import("vite").Plugin}
 */
export function transpiledSources() {
  const cache = join(root, "node_modules", ".cache", "crosswalk");
  const folder = join(cache, `test-sources-${process.pid}`);
  return {
    name: "transpiled-sources",
    enforce: "pre",
    async buildStart() {
      await transpileSources(folder);
      process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
    },
    resolveId(path, importer) {
      if (importer === undefined || !/^\.\.?\/.*\.ts$/.test(path)) return undefined;
      const file = relative(root, resolve(dirname(importer), path)).replaceAll("\\", "/");
      return isSource(file)
        ? { id: join(folder, javascriptName(file)), external: true }
        : undefined;
    },
  };
}

/** @param {string} file - relative to the root. */
function isSource(file) {
  return folders.some((name) => file.startsWith(`${name}/`));
}

function javascriptName(/** @type {string} */ path) {
  return path.replace(/\.ts$/, ".js");
}

/** @param {string} folder - where the files go, in the same folders. */
async function transpileSources(folder) {
  await build({
    entryPoints: folders.flatMap(filesBelow),
    outdir: folder,
    outbase: root,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    sourcemap: "linked",
    sourcesContent: false,
    logLevel: "warning",
    plugins: [filesApart(folder), templatesInside],
  });
  const { imports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const description = JSON.stringify({ type: "module", imports });
  writeFileSync(join(folder, "package.json"), description.replaceAll('.ts"', '.js"'));
}

function filesBelow(/** @type {string} */ name) {
  return readdirSync(join(root, name), { recursive: true })
    .map((file) => join(root, name, String(file)))
    .filter(
      (file) => /\.[jt]s$/.test(file) && !/\.d\.ts$|[\\/](?:bin|build|bundle)\.js$/.test(file),
    );
}

/**
 * Each file is one of its own, and packages stay where they are; but openapi-typescript gets what it gets in
 * the program's bundle.
 *
 * @param {string} folder
 * @returns {import("esbuild").Plugin}
 */
function filesApart(folder) {
  return {
    name: "files-apart",
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
        if (kind === "entry-point") return undefined;
        const shim = shimFor(path, importer);
        if (shim !== undefined) {
          const file = join(folder, javascriptName(relative(root, shim)));
          return { path: pathToFileURL(file).href, external: true };
        }
        const isOfPackage = /[\\/]node_modules[\\/]/.test(importer);
        if (path === "openapi-typescript" || (isOfPackage && path.startsWith(".")))
          return undefined;
        return { path: javascriptName(path), external: true };
      });
    },
  };
}
