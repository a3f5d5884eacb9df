// Bundles the program's sources to JavaScript; packages stay outside and are loaded when needed.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { builtinModules, isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/**
 * What openapi-typescript gets in place of packages that it imports, because its use of them takes
 * more time than its own work.
 * @type {ReadonlyMap<string, string>}
 */
const shims = new Map([
  ["typescript", join(here, "emit", "types-file", "shim", "typescript.ts")],
  [
    "@redocly/openapi-core/lib/ref-utils.js",
    join(here, "emit", "types-file", "shim", "ref-utils.ts"),
  ],
]);

/**
 * @param {string} path - of an import.
 * @param {string | undefined} importer - file with the import.
 */
export function shimFor(path, importer) {
  return /[\\/]openapi-typescript[\\/]/.test(importer ?? "") ? shims.get(path) : undefined;
}

/**
 * Bundles the program, with what its packages' licences ask for.
 *
 * @param {string} folder - where `cli.js`, the workers and their chunks go.
 */
export async function bundle(folder) {
  const { version, dependencies, optionalDependencies } = readManifest();
  const { metafile } = await build({
    entryPoints: [join(here, "cli.ts"), join(here, "api.ts"), ...workers()],
    outdir: folder,
    outbase: here,
    splitting: true,
    ...asBundled,
    plugins: [...asBundled.plugins, templatesInside],
    sourcemap: "linked",
    sourcesContent: false,
    chunkNames: "chunks/[name]-[hash]",
    define: { "process.env.CROSSWALK_VERSION": JSON.stringify(version) },
    logLevel: "warning",
    metafile: true,
  });
  assertDeclared(metafile, Object.keys({ ...dependencies, ...optionalDependencies }));
  writeFileSync(join(folder, "THIRD-PARTY-LICENSES.txt"), licences(Object.keys(metafile.inputs)));
}

function readManifest() {
  return JSON.parse(readFileSync(join(dirname(here), "package.json"), "utf8"));
}

/**
 * Makes sure that the program loads nothing that installing it does not install.
 *
 * @param {import("esbuild").Metafile} metafile
 * @param {string[]} declared - names of the package's dependencies.
 */
function assertDeclared({ outputs }, declared) {
  const known = new Set([...declared, ...builtinModules]);
  const undeclared = Object.values(outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external, path }) => external === true && !isBuiltin(path))
    .map(({ path }) => packageOf(path))
    .filter((name) => !known.has(name));
  if (undeclared.length > 0)
    throw new Error(`Not in package.json's dependencies: ${[...new Set(undeclared)].join(", ")}`);
}

/** The module that templates are put into, transpiled. */
const bundledTemplates = /[\\/]bundled-templates\.ts$/;

/**
 * Transpiles `templates/`; returns the text of the module that carries them. That takes seconds, so it is
 * kept for each state of the templates: the bundle and the tests' processes need the same.
 */
export async function transpileTemplates() {
  const folder = join(dirname(here), "templates");
  const sources = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => [file, readFileSync(join(folder, file), "utf8")]);
  const cache = join(dirname(here), "node_modules", ".cache", "crosswalk", "templates");
  const kept = join(cache, `${hashOf([transpilerKey(), sources])}.js`);
  if (existsSync(kept)) return readFileSync(kept, "utf8");
  const { transpile } = await import("./emit/transpile.js");
  const results = sources.map(([file = "", text = ""]) => [text, transpile(text, file)]);
  const module = `export const bundledTemplates = ${JSON.stringify(Object.fromEntries(results))};`;
  mkdirSync(cache, { recursive: true });
  const staging = `${kept}.${process.pid}`;
  writeFileSync(staging, module);
  renameSync(staging, kept);
  for (const name of readdirSync(cache)) {
    const old = join(cache, name);
    if (name.endsWith(".js") && old !== kept) rmSync(old, { force: true });
  }
  return module;
}

/** What else the text follows from: this module, the transpiler and the compiler's version. */
function transpilerKey() {
  return [
    readFileSync(fileURLToPath(import.meta.url), "utf8"),
    readFileSync(join(here, "emit", "transpile.js"), "utf8"),
    readManifest().dependencies["ts-morph"],
  ];
}

function hashOf(/** @type {unknown} */ value) {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
}

/** Transpiles `templates/` once, for all runs of this bundle. */
export const templatesInside = {
  name: "templates-inside",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: bundledTemplates }, async () => ({
      contents: await transpileTemplates(),
      loader: /** @type {const} */ ("js"),
    }));
  },
};

/**
 * Packages that the bundle brings along, with their own dependencies: every run loads some of them, and
 * hundreds of files would have to be found and read one by one. openapi-typescript, taken whole, loads a
 * second Redocly, which takes longer than everything else and which only its own entry point needs.
 */
const packagesInside = [
  "ajv",
  "commander",
  "ipaddr.js",
  "jsonc-parser",
  "json-p3",
  "openapi-typescript",
  "yaml",
  "zod",
];

/** The package that a file lies in, or that an import names; the innermost one. */
function packageOf(/** @type {string} */ path) {
  const [, scoped = path] = /.*[\\/]node_modules[\\/](.*)$/.exec(path) ?? [];
  return scoped
    .split(/[\\/]/)
    .slice(0, scoped.startsWith("@") ? 2 : 1)
    .join("/");
}

const packagesOutside = {
  name: "packages-outside",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      if (kind === "entry-point" || /^[a-z]:[\\/]/i.test(path)) return undefined;
      const shim = shimFor(path, importer);
      if (shim !== undefined) return { path: shim };
      const isTypes = /[\\/]openapi-typescript[\\/]/.test(importer);
      if (isTypes && path === "@redocly/openapi-core")
        return { path, external: true, sideEffects: false };
      // Only packages inside are entered, so that their own dependencies come along.
      const isOfPackage = /[\\/]node_modules[\\/]/.test(importer) && !isBuiltin(path);
      const inside = isOfPackage || packagesInside.includes(packageOf(path));
      return inside ? undefined : { path, external: true };
    });
  },
};

/**
 * How sources of the program are bundled, whatever the entry point is.
 * @satisfies {import("esbuild").BuildOptions}
 */
export const asBundled = {
  bundle: true,
  format: /** @type {const} */ ("esm"),
  platform: /** @type {const} */ ("node"),
  target: "node20.19",
  mainFields: ["module", "main"],
  plugins: [packagesOutside],
  // For the CommonJS modules inside the bundle, which require modules of Node.
  banner: {
    js: 'import { createRequire as createRequireOfBundle } from "node:module"; const require = createRequireOfBundle(import.meta.url);',
  },
};

/**
 * What the licences of the packages inside ask for: their texts, wherever the bundle goes.
 *
 * @param {string[]} inputs - files of the bundle, relative to the present folder.
 */
function licences(inputs) {
  const folders = inputs.flatMap((file) => {
    const [, folder] =
      /^(.*[\\/]?node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file) ?? [];
    return folder === undefined ? [] : [folder];
  });
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(join(folder, "package.json"), "utf8"),
      );
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8");
      return `${name} ${version} (${license})\n\n${text.trim()}\n`;
    })
    .join(`\n${"-".repeat(72)}\n\n`);
}

/** Worker threads are started by file name, so each worker's file is an entry of its own. */
function workers() {
  return readdirSync(here, { recursive: true })
    .map((file) => join(here, String(file)))
    .filter((file) => file.endsWith(".worker.ts") && existsSync(file));
}
