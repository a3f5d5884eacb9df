import { join } from "node:path";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { packageRoot } from "../../generator/package-root.ts";
import { runIn } from "./projects.ts";

test("a version of Node that is too old gets one sentence", async () => {
  const bin = join(packageRoot(), "bin", "crosswalk.cjs");
  const pretend = `Object.defineProperty(process, "versions", { value: { node: "18.20.1" } }); require(${JSON.stringify(bin)});`;
  const outcome = await runIn(tmpdir())(process.execPath, "-e", pretend).catch(String);
  expect(outcome).toMatch(/crosswalk needs Node 20\.19 or later; this is v\S+\.\n$/);
});
