import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { unlessMissing } from "./errors.ts";
import { MANIFEST, readManifest, sha256 } from "./manifest.ts";
import { foldPath } from "./paths.ts";
import { packageFolder } from "./plan.ts";
import type { OutputRequest } from "./types.ts";

/** What a run left on disk: SHA-256 of each package's manifest, by the package's folder. */
type OutputState = Readonly<Record<string, string>>;

/** What a run left in one folder. */
export interface RootState {
  /** Absolute. */
  readonly outputRoot: string;
  readonly packages: OutputState;
  /** Whether packages that the run did not make count as a difference. */
  readonly surplusPolicy: "keep" | "remove";
}

/**
 * Tells whether the output still is what an earlier run left there: every manifest, every file that it
 * lists, and no other package of ours. Reads and hashes files, and imports nothing heavy.
 */
export function outputIsCurrent({ outputRoot, packages, surplusPolicy }: RootState): boolean {
  for (const [dir, hash] of Object.entries(packages)) {
    const folder = packageFolder(outputRoot, dir);
    const manifest = readIfAny(join(folder, MANIFEST));
    if (manifest === undefined || sha256(manifest) !== hash) return false;
    for (const [path, expected] of readManifest(folder) ?? []) {
      const bytes = readIfAny(join(folder, path));
      if (bytes === undefined || sha256(bytes) !== expected) return false;
    }
  }
  return surplusPolicy === "keep" || !hasOtherPackages(outputRoot, packages);
}

/** The state to remember for `outputIsCurrent`, of a request that was written. */
export function outputStateOf({ outputRoot, packages, surplusPolicy }: OutputRequest): RootState {
  const hashes = packages.map(({ dir, files }): [string, string] => {
    const manifest = files.find(({ path }) => path === MANIFEST);
    return [dir, manifest?.hash ?? sha256("")];
  });
  return { outputRoot, packages: Object.fromEntries(hashes), surplusPolicy };
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
