import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BuildOptions } from "esbuild";
import { packageRoot } from "../../generator/package-root.ts";

/**
 * How the program is bundled, for child programs of tests. Not a static import: the module finds
 * files alongside itself, and the tests' programs are bundled, too.
 */
export async function bundling(): Promise<BuildOptions> {
  const file = pathToFileURL(join(packageRoot(), "generator", "bundle.js")).href;
  return ((await import(file)) as { readonly asBundled: BuildOptions }).asBundled;
}
