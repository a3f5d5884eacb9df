import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../generator/package-root.ts";

/** Where a comparison keeps trees and outputs. */
export interface Scratch {
  /** The full id of the commit to compare with. */
  readonly commit: string;
  readonly folder: string;
  /** The baseline is left for the next comparison. */
  readonly keep: boolean;
  remove(path: string): void;
}

/** Makes the folder of a comparison, and takes it away when the process ends in any way that it can see. */
export function openScratch({ ref, keep }: { ref: string; keep: boolean }): Scratch {
  const commit = commitOf(ref);
  const project = createHash("sha256").update(packageRoot()).digest("hex").slice(0, 8);
  const name = keep ? `${project}-${commit.slice(0, 12)}` : `${project}-${process.pid}`;
  const folder = join(tmpdir(), "crosswalk-same", name);
  mkdirSync(folder, { recursive: true });
  const remove = (path: string): void => rmSync(path, { recursive: true, force: true });
  process.on("exit", () => remove(keep ? join(folder, "revision") : folder));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => process.exit(130));
  return { commit, folder, keep, remove };
}

function commitOf(ref: string): string {
  try {
    return execFileSync("git", ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], {
      cwd: packageRoot(),
      encoding: "utf8",
    }).trim();
  } catch {
    console.error(`\`${ref}\` is no commit of this repository.`);
    return process.exit(2);
  }
}
