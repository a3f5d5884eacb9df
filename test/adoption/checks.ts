import { lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageName, packageRoot } from "../../generator/package-root.ts";
import { runIn, writeAll } from "./projects.ts";

/**
 * publint (strict) on the tool's tarball and each generated package; Are The Types Wrong, profile
 * `esm-only`, on the generated packages. The YAML document has no types and is left out there.
 */
export async function checkPackages(tarball: string, toolFolder: string): Promise<void> {
  const run = runIn(toolFolder);
  const bin = (name: string): string => join(toolFolder, "node_modules/.bin", name);
  const output = join(packageRoot(), "generated");
  const generated = readdirSync(output).map((name) => join(output, name));
  for (const target of [tarball, ...generated]) await run(bin("publint"), "--strict", target);
  const options = ["--profile", "esm-only", "--format", "ascii"];
  for (const folder of generated)
    await run(
      bin("attw"),
      ...["--pack", folder, ...options, "--exclude-entrypoints", "openapi.yaml"],
    );
}

/** What an adopter gets with the tool and nothing else. */
export async function installedSize(tarball: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "crosswalk-size-"));
  try {
    writeAll(root, { "package.json": "{}" });
    const flags = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"];
    await runIn(root)("npm", "install", ...flags, tarball);
    const modules = join(root, "node_modules");
    const files = readdirSync(modules, { recursive: true }).map(String);
    const packages = files.filter((file) =>
      /(^|node_modules[\\/])(@[^\\/]+[\\/])?[^@\\/.][^\\/]*[\\/]package\.json$/.test(file),
    );
    const bytes = (names: readonly string[]): string => {
      const sizes = names.map((name) => lstatSync(join(modules, name)).size);
      return `${(sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1)} MB`;
    };
    const own = files.filter((file) => file.replaceAll("\\", "/").startsWith(`${packageName}/`));
    return `${packages.length} packages, ${bytes(files)}; the tool itself ${bytes(own)}`;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
