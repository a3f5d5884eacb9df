import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { packageRoot } from "../../generator/package-root.ts";

/**
 * Type-checks the declarations of many packages in one run of the compiler, as a user's strict
 * project with every declaration checked.
 *
 * @param workspace - absolute path of the folder that the packages lie in.
 * @param packages - their absolute paths. Those with equal declarations are checked once.
 * @param compiler - name of the installed package.
 * @returns the errors by package.
 */
export function typeCheck(
  workspace: string,
  packages: readonly string[],
  compiler: "typescript" | "typescript7" = "typescript7",
): ReadonlyMap<string, readonly string[]> {
  const distinct = new Map<string, string>();
  for (const path of packages) {
    const digest = declarationDigest(path);
    if (!distinct.has(digest)) distinct.set(digest, path);
  }
  const files = [...distinct.values()].map((path) =>
    relative(workspace, join(path, "src", "index.d.ts")),
  );
  const config = join(workspace, "tsconfig.json");
  writeFileSync(
    config,
    JSON.stringify({
      compilerOptions: {
        target: "ES2022",
        lib: ["ES2022", "DOM", "DOM.Iterable"],
        module: "NodeNext",
        moduleResolution: "NodeNext",
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        skipLibCheck: false,
        types: [],
      },
      files: files.map((file) => file.replaceAll("\\", "/")),
    }),
  );
  if (files.length === 0) return new Map();
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(packageRoot(), "node_modules", compiler, "bin", "tsc"),
      ...["-p", config, "--pretty", "false"],
    ],
    { encoding: "utf8", cwd: workspace, maxBuffer: 1 << 28 },
  );
  const errors = new Map<string, string[]>();
  for (const line of stdout.split(/\r?\n/)) {
    if (!/error TS/.test(line)) continue;
    const owner = [...distinct.values()].find((path) =>
      line.startsWith(`${relative(workspace, path).replaceAll("\\", "/")}/`),
    );
    // What is wrong in another's package is not ours to judge.
    if (owner === undefined && line.startsWith("node_modules")) continue;
    const key = owner ?? workspace;
    errors.set(key, [...(errors.get(key) ?? []), line]);
  }
  return errors;
}

function declarationDigest(path: string): string {
  const folder = join(path, "src");
  const hash = createHash("sha256");
  if (!existsSync(folder)) return "none";
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (file.endsWith(".d.ts")) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest("hex");
}
