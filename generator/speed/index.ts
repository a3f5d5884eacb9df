/**
 * Everything that makes runs quicker and never changes what they write. `bin.js` decides whether it
 * is used; without it the pipeline runs as it reads.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";
import type { Program } from "../program.ts";
import type { Stages } from "../stages.ts";
import { readCurrentRecord, writeRecord, type RunRecord } from "./run-record.ts";

export type { RunRecord } from "./run-record.ts";

/** What a project's runs have from the runs before. */
export interface Speed {
  /** The record of a run with these arguments, when nothing that it read or wrote changed since. */
  findRecord(key: unknown): RunRecord | undefined;
  keepRecord(key: unknown, record: RunRecord): void;
  /** The same stages in threads and with cached results. */
  stages(plain: Stages, severalProviders: boolean): Promise<Stages>;
}

const switchedOff: Speed = {
  findRecord: () => undefined,
  keepRecord: () => undefined,
  stages: (plain) => Promise.resolve(plain),
};

/**
 * @param program - undefined switches all of it off.
 * @param root - absolute path of the project.
 * @param usesCache - false neither reads nor writes results of other runs.
 */
export function createSpeed(program: Program | undefined, root: string, usesCache: boolean): Speed {
  if (program === undefined) return switchedOff;
  const { folder, version } = program;
  const cache = usesCache ? cacheFolder(root) : undefined;
  return {
    findRecord: (key) =>
      cache === undefined ? undefined : readCurrentRecord({ cache, version, key }, root),
    keepRecord(key, record) {
      if (cache !== undefined) writeRecord({ cache, version, key }, record);
    },
    async stages(plain, severalProviders) {
      // Loaded with the pipeline, which a run with nothing to do does not need.
      const { fastStages } = await import("./stages.ts");
      return fastStages(plain, { program: folder, version, cache, severalProviders });
    },
  };
}

/** In the project's `node_modules`; in the program's own where the project has none. */
function cacheFolder(root: string): string {
  const base = existsSync(join(root, "node_modules")) ? root : packageRoot();
  return join(base, "node_modules", ".cache", "crosswalk");
}
