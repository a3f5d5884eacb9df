import { readdirSync, rmSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { bundleForNode } from "./run-driver.ts";
import { expectFailedOrDone, isSame, stopAtSteps } from "./steps.ts";

let driver = "";
beforeAll(async () => {
  driver = await bundleForNode("driver");
  return () => rmSync(driver);
});

const withoutExchange = { CROSSWALK_NO_NATIVE_FS: "1" };

// hundreds of short processes: the limit only stops a hang
describe("stopped at every single step", { timeout: 900_000 }, () => {
  test("killed: the old state or the new one, before any recovery", async () => {
    const seen = new Set<string>();
    const steps = await stopAtSteps({
      driver,
      how: "kill",
      stride: 1,
      async check({ found, states, runAgain }) {
        if (!isSame(found, states.after)) expect(found).toStrictEqual(states.before);
        seen.add(isSame(found, states.after) ? "new" : "old");
        expect(await runAgain()).toStrictEqual(states.after);
      },
    });
    expect(seen).toStrictEqual(new Set(["old", "new"]));
    expect(steps).toBeGreaterThan(40);
  });

  test("a full disk: the old state with a diagnostic or the new one, and nothing left over", async () => {
    const steps = await stopAtSteps({
      driver,
      how: "ENOSPC",
      stride: 1,
      check(run) {
        expectFailedOrDone(run);
        if (isSame(run.found, run.states.before))
          expect(readdirSync(run.root)).toStrictEqual(["generated"]);
      },
    });
    expect(steps).toBeGreaterThan(20);
  });

  test("killed where folders cannot be exchanged: the next run completes it", async () => {
    const steps = await stopAtSteps({
      driver,
      how: "kill",
      env: withoutExchange,
      stride: 1,
      check: async ({ states, runAgain }) => expect(await runAgain()).toStrictEqual(states.after),
    });
    expect(steps).toBeGreaterThan(40);
  });

  test("a full disk where folders cannot be exchanged: the old state or the new one", async () => {
    const steps = await stopAtSteps({
      driver,
      how: "ENOSPC",
      env: withoutExchange,
      stride: 1,
      check: expectFailedOrDone,
    });
    expect(steps).toBeGreaterThan(20);
  });
});
