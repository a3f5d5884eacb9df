import { join } from "node:path";
import { packageFolder } from "./plan.ts";
import { statIfAny } from "./root.ts";
import type { OutputPlan, PlannedPackage } from "./types.ts";

/** What a commit does below one folder. */
export interface ChangeSet {
  /** Relative to the output root; the smallest package folder with all changes, or `.`. */
  readonly scope: string;
  /** Absolute path of the scope. */
  readonly target: string;
  /** New content by path relative to the scope. */
  readonly writes: ReadonlyMap<string, () => Uint8Array>;
  /** Paths relative to the scope. */
  readonly removes: ReadonlySet<string>;
}

/** Collects what a plan changes. One changed package leaves its neighbours out of it altogether. */
export function changeSetOf(plan: OutputPlan): ChangeSet {
  const changed = plan.packages.filter((p) => p.files.some((f) => f.status !== "unchanged"));
  const scope = scopeOf(changed, plan.request.outputRoot);
  const writes = new Map<string, () => Uint8Array>();
  const removes = new Set<string>();
  for (const { dir, files } of changed) {
    const prefix = dir === scope ? "" : `${dir}/`;
    for (const { path, status, read } of files) {
      if (status === "surplus") removes.add(prefix + path);
      else if (status !== "unchanged" && read !== undefined) writes.set(prefix + path, read);
    }
  }
  return { scope, target: packageFolder(plan.request.outputRoot, scope), writes, removes };
}

/** Not below a root that is yet to be made, nor for a package that vanishes: both are changes of the root. */
function scopeOf(changed: readonly PlannedPackage[], outputRoot: string): string {
  const [only, ...others] = changed;
  if (only === undefined || others.length > 0) return ".";
  const vanishes = only.files.every(({ status }) => status === "surplus");
  return vanishes || statIfAny(outputRoot) === undefined ? "." : only.dir;
}

/** Whether there is anything to do. */
export function hasChanges({ counts }: OutputPlan): boolean {
  return counts.new + counts.changed + counts.surplus > 0;
}

/** Joins a path with `/` separators to a folder. */
export function joinPath(folder: string, path: string): string {
  return join(folder, ...path.split("/"));
}
