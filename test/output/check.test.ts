import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { checkOutput, planOutput, type PackageOutput } from "../../generator/output/index.ts";
import { makeProject, packageOf, put, requestOf, snapshot, write } from "./support.ts";

/** What `--check` finds, with the plan's files by status and the codes of what is reported. */
async function check(project: ReturnType<typeof makeProject>, packages: readonly PackageOutput[]) {
  const diagnostics = createDiagnostics();
  const plan = planOutput(requestOf(project, packages), { diagnostics });
  const result = await checkOutput(plan, { diagnostics });
  return { ...result, counts: plan.counts, codes: diagnostics.all.map(({ code }) => code) };
}

test("up to date: says nothing", async () => {
  const project = makeProject();
  const packages = [packageOf("acme", { "a.js": "1\n" })];
  await write(requestOf(project, packages));
  put(project.generated, "acme/mine.txt", "mine");
  expect(await check(project, packages)).toMatchObject({ ok: true, diff: undefined, codes: [] });
});

test("finds what is stale, missing and surplus, with a diff of the first, and writes nothing", async () => {
  const project = makeProject();
  const lines = Array.from({ length: 9 }, (_, n) => `line ${n}\n`);
  const texts = { "a.js": lines.join(""), "gone.js": "", "lost.js": "lost\n" };
  await write(requestOf(project, [packageOf("acme", texts), packageOf("beta", {})]));
  rmSync(join(project.generated, "acme/lost.js"));
  const before = snapshot(project.root);

  const changed = { "a.js": lines.join("").replace("line 4", "LINE 4"), "lost.js": "lost\n" };
  const result = await check(project, [packageOf("acme", changed)]);

  expect(snapshot(project.root)).toStrictEqual(before);
  expect(result.ok).toBe(false);
  expect(result.counts).toEqual({ changed: 2, new: 1, surplus: 2, unchanged: 0 });
  expect(result.diff).toBe(`--- a/generated/acme/a.js
+++ b/generated/acme/a.js
@@ -2,7 +2,7 @@
 line 1
 line 2
 line 3
-line 4
+LINE 4
 line 5
 line 6
 line 7
`);
});

test("names a run that was stopped while it wrote the output", async () => {
  const project = makeProject();
  const packages = [packageOf("acme", { "a.js": "1\n" })];
  await write(requestOf(project, packages));
  const journal = { scope: "acme", tree: "1", method: "move", writes: ["a.js"], removes: [] };
  put(project.root, ".crosswalk-generated/journal.json", JSON.stringify(journal));
  const { ok, codes } = await check(project, packages);
  expect([ok, codes]).toEqual([false, ["output-interrupted"]]);
});

test("a missing file is all additions", async () => {
  const { diff } = await check(makeProject(), [packageOf("acme", { "a.js": "one\ntwo\n" })]);
  expect(diff).toContain("--- /dev/null\n+++ b/generated/acme/a.js\n@@ -0,0 +1,2 @@\n+one\n+two\n");
});

test("two big files with nothing in common: where they begin to differ, at once", async () => {
  const project = makeProject();
  const big = (word: string) =>
    `same\n${Array.from({ length: 200_000 }, (_, n) => `${word} ${n}`).join("\n")}\n`;
  await write(requestOf(project, [packageOf("acme", { "a.js": big("old") })]));
  const { diff } = await check(project, [packageOf("acme", { "a.js": big("new") })]);
  expect(diff?.split("\n").slice(0, 4)).toStrictEqual([
    "--- a/generated/acme/a.js",
    "+++ b/generated/acme/a.js",
    "@@ -2 +2 @@ most lines differ",
    "-old 0",
  ]);
});

test("a long diff is cut", async () => {
  const long = Array.from({ length: 500 }, (_, n) => `line ${n}\n`).join("");
  const { diff } = await check(makeProject(), [packageOf("acme", { "a.js": long })]);
  expect(diff).toMatch(/… \d+ more lines\n$/);
  expect(diff?.split("\n").length).toBeLessThan(130);
});
