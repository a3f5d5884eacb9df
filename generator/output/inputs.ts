import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { unlessMissing } from "./errors.ts";
import { MANIFEST, readManifest, sha256 } from "./manifest.ts";
import { foldPath } from "./paths.ts";
import { packageFolder } from "./plan.ts";

/** What a run left on disk: SHA-256 of each package's manifest, by the package's folder. */
export type OutputState = Readonly<Record<string, string>>;

/**
 * Tells whether the output still is what an earlier run left there: every manifest, every file that it
 * lists, and no other package of ours. Reads and hashes files, and imports nothing heavy.
 */
export function outputIsCurrent(
  outputRoot: string,
  state: OutputState,
  surplusPolicy: "keep" | "remove",
): boolean {
  for (const [dir, hash] of Object.entries(state)) {
    const folder = packageFolder(outputRoot, dir);
    const manifest = readIfAny(join(folder, MANIFEST));
    if (manifest === undefined || sha256(manifest) !== hash) return false;
    for (const [path, expected] of readManifest(folder) ?? []) {
      const bytes = readIfAny(join(folder, path));
      if (bytes === undefined || sha256(bytes) !== expected) return false;
    }
  }
  return surplusPolicy === "keep" || !hasOtherPackages(outputRoot, state);
}

/** The state to remember for `outputIsCurrent`, from sealed packages. */
export function outputStateOf(
  packages: readonly { dir: string; files: readonly { path: string; text: string }[] }[],
): OutputState {
  return Object.fromEntries(
    packages.map(({ dir, files }) => {
      const manifest = files.find(({ path }) => path === MANIFEST);
      return [dir, sha256(manifest?.text ?? "")];
    }),
  );
}

function hasOtherPackages(outputRoot: string, state: OutputState): boolean {
  const known = new Set(Object.keys(state).map(foldPath));
  const entries = unlessMissing(() => readdirSync(outputRoot, { withFileTypes: true }));
  return (entries ?? []).some(
    (entry) =>
      entry.isDirectory() &&
      !known.has(foldPath(entry.name)) &&
      readManifest(join(outputRoot, entry.name)) !== undefined,
  );
}

function readIfAny(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
