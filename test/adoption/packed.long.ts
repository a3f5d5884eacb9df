import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { packageName, packageRoot } from "../../generator/package-root.ts";
import { billing, runIn, writeAll } from "./projects.ts";

const root = mkdtempSync(join(tmpdir(), "crosswalk-packed-"));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/**
 * What package.json's `files` lists, with its dependencies and nothing else: the strictest of
 * installations, without a package manager. `npm run adoption` packs and installs for real.
 */
test("the built program runs with its files and declared dependencies only", async () => {
  const manifest = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as {
    readonly files: readonly string[];
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const packages = join(root, "node_modules");
  const installed = join(packages, packageName);
  mkdirSync(installed, { recursive: true });
  const always = ["package.json", "README.md", "LICENSE"];
  for (const item of [...always, ...manifest.files.filter((name) => name !== "dist")])
    cpSync(join(packageRoot(), item), join(installed, item), { recursive: true });
  const builder = join(packageRoot(), "generator", "build.js");
  await runIn(root)(process.execPath, builder, join(installed, "dist"));
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(packages, name)), { recursive: true });
    symlinkSync(join(packageRoot(), "node_modules", name), join(packages, name), "junction");
  }
  for (const file of ["THIRD-PARTY-LICENSES.txt", "schemas/config.schema.json"])
    expect(readFileSync(join(installed, "dist", file), "utf8")).not.toBe("");

  writeAll(root, {
    "package.json": '{"name":"@acme/app","license":"MIT"}',
    "specs/billing.yaml": billing,
  });
  const run = runIn(root);
  const bin = join(installed, "bin", "crosswalk.cjs");
  await run(process.execPath, bin, "init");
  await run(process.execPath, bin, "add", "billing", "specs/billing.yaml");
  await run(process.execPath, bin, "generate");
  const program = `import { lint } from ${JSON.stringify(packageName)};
    const { ok } = await lint();
    if (!ok) process.exit(1);`;
  await run(process.execPath, "--input-type=module", "-e", program);
  const config = readFileSync(join(root, "crosswalk.config.yaml"), "utf8");
  for (const expected of [`/${packageName}/dist/`, 'packageScope: "@acme"', 'license: "MIT"'])
    expect(config).toContain(expected);
  expect(readFileSync(join(root, "generated/billing/package.json"), "utf8")).toContain(
    '"@acme/billing"',
  );
});
