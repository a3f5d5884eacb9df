import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { planOutput, commitOutput, recover } from "../../generator/output/index.ts";
import { acquireLock } from "../../generator/output/lock.ts";
import { shareOf } from "../support/share.ts";
import { bundleForNode, start } from "./run-driver.ts";
import { bring, makeProject, packageOf, put, requestOf, snapshot, write } from "./support.ts";

let driver = "";
beforeAll(async () => {
  driver = await bundleForNode("driver");
  return () => rmSync(driver);
});

const ways = [
  ["kernel locks", {}],
  ["lock files", { CROSSWALK_NO_NATIVE_FS: "1" }],
] as const;

describe.each(shareOf(ways, 2))("two runs at once, with %s", (_how, env) => {
  test("take turns: the result is what one of them wants, and nothing is left over", async () => {
    const states = [];
    for (const state of ["10xa", "10xb"]) {
      const project = makeProject();
      await bring(project, state);
      states.push(snapshot(project.generated));
    }
    const { root, generated } = makeProject();
    const runs = ["10xa", "10xb", "10xa", "10xb"].map(
      (state) => start(process.execPath, [driver, root, state, "10"], env).ended,
    );
    for (const { output, exitCode } of await Promise.all(runs)) {
      expect(output).toContain("end ");
      expect(exitCode).toBe(0);
    }
    expect(states).toContainEqual(snapshot(generated));
    expect(readdirSync(root)).toStrictEqual(["generated"]);
  });

  test("a killed holder is no obstacle", async () => {
    const { root, generated } = makeProject();
    const running = start(process.execPath, [driver, root, "1xa"], env);
    await running.begun;
    running.child.kill("SIGKILL");
    await running.ended;
    // what a run leaves that is killed while it holds the lock
    const dead = { pid: running.child.pid, start: "1", host: "", token: "x" };
    mkdirSync(join(root, ".crosswalk-generated"), { recursive: true });
    const { hostname } = await import("node:os");
    writeFileSync(
      join(root, ".crosswalk-generated/lock"),
      JSON.stringify({ ...dead, host: hostname() }),
    );
    put(root, ".crosswalk-generated/tree/first/a.js", "half");
    const { output } = await start(process.execPath, [driver, root, "1xa"], env).ended;
    expect(output).toContain("end ");
    expect(readdirSync(root)).toStrictEqual(["generated"]);
    expect(readdirSync(generated).sort()).toStrictEqual(["first", "only-in-a"]);
  });
});

test("who waits too long is told who holds the lock, and changes nothing", async () => {
  const project = makeProject();
  await write(requestOf(project, [packageOf("acme", { "a.js": "1" })]));
  const before = snapshot(project.generated);
  const work = join(project.root, ".crosswalk-generated");
  const lock = await acquireLock(join(work, "lock"), 0, () => mkdirSync(work, { recursive: true }));
  if ("heldBy" in lock) throw new Error("The lock was not free.");
  put(project.root, ".crosswalk-generated/tree/x", "another run's");

  const diagnostics = createDiagnostics();
  const request = requestOf(project, [packageOf("acme", { "a.js": "2" })]);
  // a running process's work folder is not cleaned up
  expect(await recover(request, { diagnostics })).toBe(true);
  expect(readFileSync(join(work, "tree/x"), "utf8")).toBe("another run's");

  const plan = planOutput(request, { diagnostics });
  expect(await commitOutput(plan, { diagnostics, lockTimeoutMs: 100 })).toBeUndefined();
  expect(diagnostics.all.map(({ code, message }) => `${code} ${message}`)).toStrictEqual([
    `output-locked process ${process.pid} holds \`.crosswalk-generated/lock\`.`,
  ]);
  expect(snapshot(project.generated)).toStrictEqual(before);
  lock.release();
});

test("a plan that another run overtook is made anew", async () => {
  const project = makeProject();
  await write(requestOf(project, [packageOf("acme", { "a.js": "1" })]));
  const diagnostics = createDiagnostics();
  const request = requestOf(project, [packageOf("acme", { "a.js": "2" })]);
  const plan = planOutput(request, { diagnostics });
  await write(request);
  expect((await commitOutput(plan, { diagnostics }))?.how).toBe("none");

  const third = planOutput(requestOf(project, [packageOf("acme", { "b.js": "3" })]), {
    diagnostics,
  });
  put(project.generated, "acme/b.js", "put there meanwhile");
  expect(await commitOutput(third, { diagnostics })).toBeUndefined();
  expect(diagnostics.all.map(({ code }) => code)).toStrictEqual(["output-foreign-file"]);
});
