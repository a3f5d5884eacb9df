import { cpSync, readdirSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { bundleForNode, start } from "./run-driver.ts";
import { makeProject, put, snapshot } from "./support.ts";

let driver = "";
beforeAll(async () => {
  driver = await bundleForNode("driver");
  return () => rmSync(driver);
});

/** xorshift32: the seed in a failing test's title repeats it. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

describe("kill -9", { timeout: 900_000 }, () => {
  const seed = Number(process.env["CROSSWALK_SEED"] ?? (Date.now() % 1_000_000) + 1);

  test(`at 50 random moments: the old state or the new one (CROSSWALK_SEED=${seed})`, async () => {
    const random = randomOf(seed);
    const project = makeProject();
    put(project.generated, "first/notes.md", "not ours\n");
    const run = async (state: string): Promise<number> => {
      const running = start(process.execPath, [driver, project.root, state]);
      await running.begun;
      const from = performance.now();
      expect((await running.ended).output).toContain("end ");
      return performance.now() - from;
    };
    await run("a");
    const states: Record<"a" | "b", object> = { a: snapshot(project.generated), b: {} };
    const duration = await run("b");
    states.b = snapshot(project.generated);

    let killed = 0;
    let at: "a" | "b" = "b";
    for (let round = 0; round < 50; round++) {
      const to: "a" | "b" = at === "a" ? "b" : "a";
      const running = start(process.execPath, [driver, project.root, to]);
      await running.begun;
      await sleep(random() * duration);
      running.child.kill("SIGKILL");
      if ((await running.ended).signal === "SIGKILL") killed += 1;

      const found = snapshot(project.generated);
      const isNew = JSON.stringify(found) === JSON.stringify(states[to]);
      if (!isNew) expect(found).toStrictEqual(states[at]);
      if (isNew) at = to;

      if (round % 5 === 4) {
        await run(at);
        expect(readdirSync(project.root)).toStrictEqual(["generated"]);
        expect(snapshot(project.generated)).toStrictEqual(states[at]);
      }
    }
    // otherwise the moments were badly chosen and this test proves nothing
    expect(killed).toBeGreaterThan(20);
    rmSync(project.root, { recursive: true });
  });
});

// hundreds of short processes: the limit only stops a hang
describe("stopped at every single step", { timeout: 900_000 }, () => {
  const stopper = ["--import", new URL("./stop-at-step.js", import.meta.url).href];

  interface Round {
    readonly root: string;
    readonly found: object;
    readonly a: object;
    readonly b: object;
    readonly output: string;
    readonly rerun: () => Promise<object>;
  }

  /** Runs from state a to b once per step, stopping at it, until a run comes through. */
  async function stopEverywhere(
    how: "kill" | "ENOSPC",
    env: Readonly<Record<string, string>>,
    check: (round: Round) => Promise<void> | void,
  ): Promise<number> {
    const run = (root: string, state: string, extra: Record<string, string> = {}) =>
      start(process.execPath, [...stopper, driver, root, `1x${state}`], { ...env, ...extra }).ended;
    const first = makeProject();
    put(first.generated, "first/src/mine.ts", "// not ours\n");
    await run(first.root, "a");
    const copy = (): ReturnType<typeof makeProject> => {
      const project = makeProject();
      cpSync(first.generated, project.generated, { recursive: true, preserveTimestamps: true });
      return project;
    };
    const done = copy();
    expect((await run(done.root, "b")).output).toContain("end ");
    const [a, b] = [snapshot(first.generated), snapshot(done.generated)];
    // many steps leave the same disk
    const checked = new Set<string>();

    async function round(step: number): Promise<boolean> {
      const { root, generated } = copy();
      const { output } = await run(root, "b", { STOP_AT: String(step), STOP_HOW: how });
      const rerun = async (): Promise<object> => {
        expect((await run(root, "b")).exitCode).toBe(0);
        expect(readdirSync(root)).toStrictEqual(["generated"]);
        return snapshot(generated);
      };
      const left = JSON.stringify({ ...snapshot(root), ".crosswalk-generated/lock": "" });
      if (!checked.has(left))
        await check({ root, found: snapshot(generated), a, b, output, rerun });
      checked.add(left);
      rmSync(root, { recursive: true });
      return output.includes("stopped");
    }

    for (let step = 1; ; step += 4) {
      const stopped = await Promise.all([0, 1, 2, 3].map((n) => round(step + n)));
      if (stopped.includes(false)) return step - 1 + stopped.filter(Boolean).length;
    }
  }

  const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

  /** Nothing was changed and the disk is said to be full, or all was changed. */
  function expectFailedOrDone({ found, a, b, output }: Round): void {
    if (isSame(found, b)) return;
    expect(found).toStrictEqual(a);
    expect(output).toContain("output-disk-full");
  }

  test("killed: the old state or the new one, before any recovery", async () => {
    const seen = new Set<string>();
    const steps = await stopEverywhere("kill", {}, async ({ found, a, b, rerun }) => {
      if (!isSame(found, b)) expect(found).toStrictEqual(a);
      seen.add(isSame(found, b) ? "new" : "old");
      expect(await rerun()).toStrictEqual(b);
    });
    expect(seen).toStrictEqual(new Set(["old", "new"]));
    expect(steps).toBeGreaterThan(40);
  });

  test("a full disk: the old state with a diagnostic or the new one, and nothing left over", async () => {
    const steps = await stopEverywhere("ENOSPC", {}, (round) => {
      expectFailedOrDone(round);
      if (isSame(round.found, round.a))
        expect(readdirSync(round.root)).toStrictEqual(["generated"]);
    });
    expect(steps).toBeGreaterThan(20);
  });

  const replacing = { CROSSWALK_NO_NATIVE_FS: "1" };

  test("killed where folders cannot be exchanged: the next run completes it", async () => {
    const steps = await stopEverywhere("kill", replacing, async ({ b, rerun }) => {
      expect(await rerun()).toStrictEqual(b);
    });
    expect(steps).toBeGreaterThan(40);
  });

  test("a full disk where folders cannot be exchanged: the old state or the new one", async () => {
    const steps = await stopEverywhere("ENOSPC", replacing, expectFailedOrDone);
    expect(steps).toBeGreaterThan(20);
  });

  test("the two ways are what they are taken for", async () => {
    const { root, generated } = makeProject();
    for (const [state, env, how] of [
      ["a", {}, "exchange"],
      ["b", {}, "exchange"],
      ["a", replacing, "replace"],
    ] as const) {
      const { output } = await start(process.execPath, [driver, root, state], env).ended;
      expect(output).toContain(`end ${how}`);
    }
    expect(readdirSync(generated).sort()).toStrictEqual(["first", "only-in-a"]);
  });
});
