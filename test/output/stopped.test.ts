import { readdirSync, rmSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { bundleForNode, start } from "./run-driver.ts";
import { isSame, stopAtSteps } from "./steps.ts";
import { makeProject } from "./support.ts";

// Some of the steps; steps.long.ts stops at each of them.
const STRIDE = 20;

let driver = "";
beforeAll(async () => {
  driver = await bundleForNode("driver");
  return () => rmSync(driver);
});

const withoutExchange = { CROSSWALK_NO_NATIVE_FS: "1" };

describe("a run that is killed", () => {
  test("leaves the old state or the new one, before any recovery", async () => {
    const stopped = await stopAtSteps({
      driver,
      how: "kill",
      stride: STRIDE,
      async check({ found, states, runAgain }) {
        if (!isSame(found, states.after)) expect(found).toStrictEqual(states.before);
        expect(await runAgain()).toStrictEqual(states.after);
      },
    });
    expect(stopped).toBeGreaterThan(2);
  });

  test("is completed by the next one where folders cannot be exchanged", async () => {
    const stopped = await stopAtSteps({
      driver,
      how: "kill",
      env: withoutExchange,
      stride: STRIDE,
      check: async ({ states, runAgain }) => expect(await runAgain()).toStrictEqual(states.after),
    });
    expect(stopped).toBeGreaterThan(2);
  });

  test("the two ways are what they are taken for", async () => {
    const { root, generated } = makeProject();
    for (const [state, env, how] of [
      ["a", {}, "exchange"],
      ["b", {}, "exchange"],
      ["a", withoutExchange, "replace"],
    ] as const) {
      const { output } = await start(process.execPath, [driver, root, state], env).ended;
      expect(output).toContain(`end ${how}`);
    }
    expect(readdirSync(generated).sort()).toStrictEqual(["first", "only-in-a"]);
  });
});
