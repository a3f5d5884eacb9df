import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { packageName, packageRoot } from "../../generator/package-root.ts";
import { firstHour, runIn } from "./projects.ts";

const root = mkdtempSync(join(tmpdir(), "crosswalk-packed-"));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/**
 * What `npm pack` puts into the tarball, beside nothing but the dependencies that it declares: the
 * strictest of installations, without a registry. `npm run adoption` has the package managers.
 */
test("the packed program runs from its tarball with its declared dependencies only", async () => {
  const repository = runIn(packageRoot());
  await repository("npm", "run", "--silent", "build");
  await repository("npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", root);
  const packages = join(root, "node_modules");
  const installed = join(packages, packageName);
  mkdirSync(installed, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as {
    readonly version: string;
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const tarball = `${packageName.slice(1).replace("/", "-")}-${manifest.version}.tgz`;
  await runIn(installed)("tar", "-xzf", join(root, tarball), "--strip-components=1");
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(packages, name)), { recursive: true });
    symlinkSync(join(packageRoot(), "node_modules", name), join(packages, name), "junction");
  }
  for (const file of [
    "LICENSE",
    "README.md",
    "dist/THIRD-PARTY-LICENSES.txt",
    "dist/schemas/config.schema.json",
  ])
    expect(readFileSync(join(installed, file), "utf8")).not.toBe("");

  const project = join(root, "project");
  mkdirSync(project);
  cpSync(packages, join(project, "node_modules"), { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(project, "package.json"), '{"name":"@acme/app","license":"MIT"}');
  const run = runIn(project);
  const bin = join(project, "node_modules", packageName, "bin", "crosswalk.cjs");
  await firstHour({
    root: project,
    run,
    crosswalk: (...args) => run(process.execPath, bin, ...args),
  });
});

test("a version of Node that is too old gets one sentence", async () => {
  const bin = join(packageRoot(), "bin", "crosswalk.cjs");
  const pretend = `Object.defineProperty(process, "versions", { value: { node: "18.20.1" } }); require(${JSON.stringify(bin)});`;
  const outcome = await runIn(root)(process.execPath, "-e", pretend).catch(String);
  expect(outcome).toMatch(/crosswalk needs Node 20\.19 or later; this is v\S+\.\n$/);
});
