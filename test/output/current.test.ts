import { describe, expect, test } from "vitest";
import { outputIsCurrent, outputStateOf } from "../../generator/output/index.ts";
import { makeProject, packageOf, put, requestOf, write } from "./support.ts";

describe("whether the output still is what a run left", () => {
  async function generated() {
    const project = makeProject();
    const packages = [packageOf("acme", { "src/a.js": "1" }), packageOf("beta", {})];
    await write(requestOf(project, packages));
    const isCurrent = (policy?: "keep" | "remove"): boolean =>
      outputIsCurrent(outputStateOf(requestOf(project, packages, policy)));
    return { ...project, isCurrent };
  }

  test("yes, and others' files do not matter", async () => {
    const { generated: root, isCurrent } = await generated();
    put(root, "acme/mine.txt", "mine");
    put(root, "other/manifest.json", "{}");
    expect(isCurrent()).toBe(true);
  });

  test.each([
    ["a file changed", (root: string) => put(root, "acme/src/a.js", "2")],
    ["a file is gone", (root: string) => put(root, "acme/manifest.json", "{}")],
    ["a manifest changed", (root: string) => put(root, "beta/manifest.json", "{}")],
  ])("no: %s", async (_what, change) => {
    const { generated: root, isCurrent } = await generated();
    change(root);
    expect(isCurrent("keep")).toBe(false);
  });

  test("no: there is another package of ours, unless the run was about some only", async () => {
    const project = await generated();
    await write(requestOf(project, [packageOf("gamma", {})], "keep"));
    expect(project.isCurrent("keep")).toBe(true);
    expect(project.isCurrent()).toBe(false);
  });
});
