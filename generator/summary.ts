import type { Diagnostic } from "./diagnostics/index.ts";

/** Wall time of a stage in ms. */
export type Timings = Record<string, number>;

/** What a run did for one package. */
export interface PackageSummary {
  readonly name: string;
  readonly kind: "provider" | "crosswalk" | "runtime";
  /** Folder of the package, relative to the project's root. */
  readonly folder: string;
  readonly documents: number;
  readonly operations: number;
  readonly schemas: number;
  readonly files: number;
  /** Files of the package that differ from what was there. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly ms: number;
}

/** The result of a run: what `--json` prints, and what the text for people is made from. */
export interface RunSummary {
  readonly command: string;
  /** False when the exit code is not 0. */
  readonly ok: boolean;
  /** True when nothing had to be done because no input and no output changed since the last run. */
  readonly upToDate: boolean;
  readonly packages: readonly PackageSummary[];
  /** Folders of packages that the configuration no longer names: removed, or under `--check` to be removed. */
  readonly removed: readonly string[];
  /** Stage -> ms of wall time, summed over packages. */
  readonly timings: Timings;
  readonly diagnostics: readonly Diagnostic[];
  /** Under `--check`: unified diff of the first file that differs. */
  readonly diff?: string | undefined;
}

/** Measures stages. */
export interface Timer {
  readonly timings: Timings;
  readonly time: <T>(stage: string, work: () => T) => T;
}

export function createTimer(): Timer {
  const timings: Timings = {};
  const add = (stage: string, from: number): void => {
    timings[stage] = Math.round(((timings[stage] ?? 0) + performance.now() - from) * 10) / 10;
  };
  return {
    timings,
    time(stage, work) {
      const from = performance.now();
      const result = work();
      if (result instanceof Promise) {
        return result.finally(() => {
          add(stage, from);
        }) as typeof result;
      }
      add(stage, from);
      return result;
    },
  };
}
