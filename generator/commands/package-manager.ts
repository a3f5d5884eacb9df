import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";

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

/** The package.json of a repository; without one that can be read, an empty object. */
export function readManifest(root: string): JsonObject {
  try {
    const value = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as JsonValue;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** What a person types in a repository to call the installed `crosswalk`: `pnpm exec crosswalk`. */
export function typedCall(root: string): string {
  return typedCalls[managerHere(root)];
}

/** What a person types to link a new package of a workspace; undefined where the repository has no workspaces. */
export function typedInstall(root: string): string | undefined {
  const has = (file: string): boolean => existsSync(join(root, file));
  const hasWorkspaces = "workspaces" in readManifest(root) || has("pnpm-workspace.yaml");
  return hasWorkspaces ? `${managerHere(root)} install` : undefined;
}

const managerHere = (root: string): Manager =>
  managerOf(root, readManifest(root), process.env["npm_config_user_agent"]);

/** What is typed to call the installed `crosswalk`, by package manager. */
export const typedCalls: Readonly<Record<Manager, string>> = {
  npm: "npx crosswalk",
  pnpm: "pnpm exec crosswalk",
  yarn: "yarn crosswalk",
};

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
