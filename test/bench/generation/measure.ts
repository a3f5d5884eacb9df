import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a process and its children used. */
export interface Usage {
  /** User and system time in seconds. */
  readonly cpu: number;
  /** Peak resident set in MB. */
  readonly memory: number;
  readonly stdout: string;
}

export interface Command {
  readonly run: readonly string[];
  readonly cwd: string;
  /** Exit codes that count as done; default 0 only. */
  readonly accept?: readonly number[];
}

/** For bash, which counts in milliseconds; GNU time, which knows the memory, cuts hundredths of a second off. */
const timed = `TIMEFORMAT='%3U %3S'; { time /usr/bin/time -q -f %M -o "$0.memory" "$@" 2>&3; } 3>&2 2>"$0"`;

/** Runs a command with its times and memory taken. Undefined, after a word why, when it failed. */
export function measure({ run, cwd, accept = [0] }: Command): Usage | undefined {
  const folder = mkdtempSync(join(tmpdir(), "crosswalk-time-"));
  const report = join(folder, "usage");
  const { status, stdout, stderr } = spawnSync("bash", ["-c", timed, report, ...run], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 29,
    timeout: 900_000,
  });
  if (!accept.includes(status ?? -1)) {
    console.error(`${run.slice(0, 4).join(" ")} failed (${status}): ${stderr.slice(-600)}`);
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  const [user = 0, system = 0] = readFileSync(report, "utf8").split(" ").map(Number);
  const kilobytes = Number(readFileSync(`${report}.memory`, "utf8"));
  rmSync(folder, { recursive: true, force: true });
  return { cpu: user + system, memory: kilobytes / 1024, stdout };
}

/** The middle of several values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const middle = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? middle : (middle + (sorted[half - 1] ?? NaN)) / 2;
}
