import type { Config } from "./config/index.ts";
import type { PackageTask } from "./emit/index.ts";
import type { MadeFrom } from "./run.ts";

/** Files and globs of the project's root that every package depends on, whether they exist or not. */
const commonInputs = [".editorconfig", ".prettierrc*", "package.json", "prettier.config.*"];

/** How a build system names the folder of the project. */
const rootNames = { turbo: "$TURBO_ROOT$", nx: "{workspaceRoot}" } as const;

/**
 * What a build system is told of each package: its files, the configuration, and what decides how the
 * linter and the formatter work. The tool's own version is in the lock file, which build systems hash.
 */
export function taskOf(
  { file, redocly }: Pick<Config, "file" | "redocly">,
  { engine, command }: NonNullable<Config["tasks"]>,
): (made: MadeFrom) => PackageTask {
  return ({ name, files, dependsOn }) => ({
    engine,
    command: `${command} generate ${name}`,
    inputs: [...new Set([...[...files, file, redocly].map(escapeGlob), ...commonInputs])]
      .sort()
      .map((input) => `${rootNames[engine]}/${input}`),
    dependsOn,
  });
}

/** A path as a glob of itself, for wax (Turborepo) and minimatch (Nx). */
function escapeGlob(path: string): string {
  return path.replace(/[?*$:<>()[\]{},!|]/g, "\\$&");
}
