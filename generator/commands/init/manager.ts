import { existsSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../../json/values.ts";

export const managers = ["npm", "pnpm", "yarn"] as const;
export type Manager = (typeof managers)[number];

const lockFiles: readonly (readonly [string, Manager])[] = [
  ["pnpm-lock.yaml", "pnpm"],
  ["pnpm-workspace.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  [".yarnrc.yml", "yarn"],
  ["package-lock.json", "npm"],
];

/**
 * The package manager of a repository: what its package.json names, or its files, or the one that
 * started this program.
 *
 * @param userAgent - `npm_config_user_agent`, which package managers set for what they start.
 */
export function managerOf(root: string, manifest: JsonObject, userAgent = ""): Manager {
  const named = String(manifest["packageManager"] ?? "").split("@")[0];
  const byName = managers.find((name) => name === named);
  const byFile = lockFiles.find(([file]) => existsSync(join(root, file)))?.[1];
  const byAgent = managers.find((name) => userAgent.startsWith(`${name}/`));
  return byName ?? byFile ?? byAgent ?? "npm";
}

/** How CI installs what the lock file says, and how the installed `crosswalk` is called. */
export const calls: Readonly<Record<Manager, { readonly install: string; readonly run: string }>> =
  {
    npm: { install: "npm ci --ignore-scripts", run: "npx --no-install crosswalk" },
    pnpm: {
      install: "corepack enable && pnpm install --frozen-lockfile --ignore-scripts",
      run: "pnpm exec crosswalk",
    },
    yarn: {
      install: "corepack enable && yarn install --immutable --mode=skip-build",
      run: "yarn exec crosswalk",
    },
  };
