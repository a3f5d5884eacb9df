// Hooks of typescript-loader.js; Node runs them in a thread of their own.
import { transform } from "esbuild";
import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundledTemplates, shimFor, transpileTemplates } from "../../generator/bundle.js";

/**
 * As the bundle does: openapi-typescript gets a shim in place of what it imports.
 * @type {import("node:module").ResolveHook}
 */
export function resolve(specifier, context, next) {
  const shim = shimFor(specifier, context.parentURL);
  return shim === undefined
    ? next(specifier, context)
    : { url: pathToFileURL(shim).href, shortCircuit: true };
}

/** @type {import("node:module").LoadHook} */
export async function load(url, context, next) {
  if (!url.endsWith(".ts") || url.includes("/node_modules/")) return next(url, context);
  const source = bundledTemplates.test(url) ? await transpileTemplates() : await javascriptOf(url);
  return { format: "module", source, shortCircuit: true };
}

/** @param {string} url */
async function javascriptOf(url) {
  const file = fileURLToPath(url);
  const { code } = await transform(await readFile(file, "utf8"), {
    loader: "ts",
    format: "esm",
    target: "node20.19",
    sourcefile: file,
    sourcemap: "inline",
    sourcesContent: false,
  });
  return code;
}
