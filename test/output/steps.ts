import { cpSync, readdirSync, rmSync } from "node:fs";
import { expect } from "vitest";
import { start } from "./run-driver.ts";
import { bring, makeProject, put, snapshot } from "./support.ts";

const preload = ["--import", new URL("./stop-at-step.js", import.meta.url).href];

/** What a run that was stopped left behind. */
export interface StoppedRun {
  /** The project's folder. */
  readonly root: string;
  /** The output as it is. */
  readonly found: object;
  /** The output before, and as it is after a run that nothing stops. */
  readonly states: { readonly before: object; readonly after: object };
  /** What the run said. */
  readonly output: string;
  /** Runs again, unhindered, and returns the output. */
  readonly runAgain: () => Promise<object>;
}

export interface StopOptions {
  /** The bundled driver. */
  readonly driver: string;
  readonly how: "kill" | "ENOSPC";
  readonly env?: Readonly<Record<string, string>>;
  /** Steps from one stopped run to the next: 1 stops at every step. */
  readonly stride: number;
  /** Called for each kind of disk that a stopped run leaves; many steps leave the same. */
  readonly check: (run: StoppedRun) => Promise<void> | void;
}

/** Runs that are stopped in parallel. */
const PARALLEL_RUNS = 4;

/**
 * Runs from one state to another once per call that changes the disk, and stops the run at that call, until a
 * run comes through.
 *
 * @returns how many runs were stopped.
 */
export async function stopAtSteps(options: StopOptions): Promise<number> {
  const { driver, env = {}, stride } = options;
  const run = (root: string, state: string, extra: Record<string, string> = {}) =>
    start(process.execPath, [...preload, driver, root, `1x${state}`], { ...env, ...extra }).ended;
  const first = makeProject();
  put(first.generated, "first/src/mine.ts", "// not ours\n");
  await bring(first, "1xa");
  const copy = (): ReturnType<typeof makeProject> => {
    const project = makeProject();
    cpSync(first.generated, project.generated, { recursive: true, preserveTimestamps: true });
    return project;
  };
  const done = copy();
  await bring(done, "1xb");
  const states = { before: snapshot(first.generated), after: snapshot(done.generated) };
  const checked = new Set<string>();

  async function stopAt(step: number): Promise<boolean> {
    const { root, generated } = copy();
    const { output } = await run(root, "b", { STOP_AT: String(step), STOP_HOW: options.how });
    const runAgain = async (): Promise<object> => {
      expect((await run(root, "b")).exitCode).toBe(0);
      expect(readdirSync(root)).toStrictEqual(["generated"]);
      return snapshot(generated);
    };
    const left = JSON.stringify({ ...snapshot(root), ".crosswalk-generated/lock": "" });
    if (!checked.has(left)) {
      checked.add(left);
      await options.check({ root, found: snapshot(generated), states, output, runAgain });
    }
    rmSync(root, { recursive: true });
    return output.includes("stopped");
  }

  for (let step = 1, stopped = 0; ; step += PARALLEL_RUNS * stride) {
    const parallel = Array.from({ length: PARALLEL_RUNS }, (_, n) => stopAt(step + n * stride));
    const results = await Promise.all(parallel);
    stopped += results.filter(Boolean).length;
    if (results.includes(false)) return stopped;
  }
}

export function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Expects that nothing was changed and the disk is said to be full, or that all was changed. */
export function expectFailedOrDone({ found, states, output }: StoppedRun): void {
  if (isSame(found, states.after)) return;
  expect(found).toStrictEqual(states.before);
  expect(output).toContain("output-disk-full");
}
