import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { standaloneConfig, type Config } from "../../generator/config/index.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { outputIsCurrent } from "../../generator/output/index.ts";
import { completePackage, writePackages } from "../../generator/write-packages.ts";
import { makeProject, put } from "./support.ts";

/** A project with a package of one file in each folder, by provider. */
function projectOf(root: string, folders: Readonly<Record<string, string>>): Config {
  const file = "crosswalk.config.yaml";
  const lone = standaloneConfig({ root, file: "a.yaml", name: "a", output: "generated" });
  const providers = Object.entries(folders).map(([name, folder]) => ({
    ...{ name, folder, packageName: name, overlays: [], allowReferences: [] },
    documents: [{ file: `specs/${name}.yaml`, location: { file, line: 1, column: 1 } }],
  }));
  return { ...lone, file, providers };
}

async function write(config: Config, { check = false, isWhole = true } = {}) {
  const diagnostics = createDiagnostics();
  const packages = config.providers.map(({ name, folder }) => {
    const files = [{ path: "index.js", text: `export const name = "${name}";\n` }];
    return completePackage({ name, folder, contents: {}, files }, config);
  });
  const result = await writePackages({ config, packages, check, isWhole, diagnostics });
  expect(diagnostics.all).toEqual([]);
  return result;
}

test("a package is written into the folder that the configuration gives it", async () => {
  const { root } = makeProject();
  const config = projectOf(root, { a: "generated/a", b: "packages/billing" });
  const { files, states } = await write(config);
  expect([...files.keys()]).toEqual(["generated/a", "packages/billing"]);
  expect(readFileSync(join(root, "packages/billing/index.js"), "utf8")).toContain('"b"');
  expect(readdirSync(join(root, "packages"))).toEqual(["billing"]);
  expect((await write(config, { check: true })).ok).toBe(true);

  expect(states.map((state) => outputIsCurrent(state))).toEqual([true, true]);
  put(root, "packages/billing/index.js", "");
  expect(states.map((state) => outputIsCurrent(state))).toEqual([true, false]);
});

test("a folder that the configuration no longer names is found, and emptied of what was generated", async () => {
  const { root } = makeProject();
  await write(projectOf(root, { a: "generated/a", b: "packages/b", c: "packages/c" }));
  put(root, "packages/c/notes.txt", "mine");
  put(root, "vendor/other/crosswalk.config.yaml", "");
  await write(projectOf(join(root, "vendor/other"), { d: "packages/d" }));

  const config = projectOf(root, { a: "generated/a", b: "lib/b" });
  const check = await write(config, { check: true });
  expect(check.ok).toBe(false);
  expect([...check.files.keys()].slice(2)).toEqual(["packages/b", "packages/c"]);
  await write(config, { isWhole: false });
  expect(existsSync(join(root, "packages/b/index.js"))).toBe(true);

  await write(config);
  expect(readdirSync(join(root, "packages"))).toEqual(["c"]);
  expect(readdirSync(join(root, "packages/c"))).toEqual(["notes.txt"]);
  expect(existsSync(join(root, "vendor/other/packages/d/index.js"))).toBe(true);
  expect((await write(config, { check: true })).ok).toBe(true);
});
