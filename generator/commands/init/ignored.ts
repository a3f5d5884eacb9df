import { existsSync } from "node:fs";
import { join } from "node:path";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";

/** ESLint's configurations that are programs: their entries are for people to write. */
const eslintConfigs = ["js", "mjs", "cjs", "ts", "mts", "cts"].map(
  (extension) => `eslint.config.${extension}`,
);

/**
 * What ESLint's flat configuration needs to leave generated files alone, as a sentence; undefined where
 * there is none.
 */
export function eslintHint(root: string, output: string): string | undefined {
  const file = eslintConfigs.find((name) => existsSync(join(root, name)));
  return file && `Add to ${file}: { ignores: ["${output}/**", "specs/**"] }`;
}

/**
 * Biome's configuration with the folders that it leaves alone: `files.ignore` of version 1, exceptions of
 * `files.includes` since version 2.
 *
 * @returns the text as it is where it has comments, or cannot be read.
 */
export function ignoreInBiome(text: string, output: string): string {
  let config: JsonValue;
  try {
    config = JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
  if (!isObject(config)) return text;
  const files = isObject(config["files"]) ? config["files"] : {};
  const isFirst = "ignore" in files || /schemas\/1\./.test(String(config["$schema"]));
  const [key, usual, prefix] = isFirst
    ? (["ignore", [], ""] as const)
    : (["includes", ["**"], "!"] as const);
  const known = Array.isArray(files[key]) ? files[key] : [...usual];
  const missing = [output, "specs"]
    .map((folder) => `${prefix}${folder}`)
    .filter((entry) => !known.some((one) => one === entry || one === `${entry}/**`));
  if (missing.length === 0) return text;
  const edited: JsonObject = { ...config, files: { ...files, [key]: [...known, ...missing] } };
  const indent = /^[\t ]+(?=")/m.exec(text)?.[0] ?? "  ";
  return `${JSON.stringify(edited, null, indent)}\n`;
}
