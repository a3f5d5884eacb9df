import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Name of the tool's own npm package. */
export const packageName = "@crosswalk-codegen/crosswalk";

let root: string | undefined;

/**
 * Folder of the crosswalk package itself: where `templates/` and its `node_modules` lie. Found by
 * walking up, because the program also runs from a bundle in `node_modules/.cache` or `dist`.
 */
export function packageRoot(): string {
  root ??= findUp(dirname(fileURLToPath(import.meta.url)));
  return root;
}

/** Version of the tool, as its package.json says: the same from the sources and from the bundle. */
export function toolVersion(): string {
  const manifest = readFileSync(join(packageRoot(), "package.json"), "utf8");
  return (JSON.parse(manifest) as { readonly version: string }).version;
}

function findUp(folder: string): string {
  const manifest = join(folder, "package.json");
  if (existsSync(manifest)) {
    const { name } = JSON.parse(readFileSync(manifest, "utf8")) as { name?: string };
    if (name === packageName) return folder;
  }
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`No package.json named ${packageName} above the program.`);
  return findUp(parent);
}
