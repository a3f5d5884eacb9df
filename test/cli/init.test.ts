import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { initCommand } from "../../generator/commands/init/init.ts";
import { readCanonical } from "../../generator/crosswalk/canonical/model.ts";
import { documentOf } from "../crosswalk/support.ts";
import { ignoreInBiome } from "../../generator/commands/init/ignored.ts";
import { managerOf } from "../../generator/commands/package-manager.ts";
import { editTasks, editTurbo } from "../../generator/commands/init/build-system.ts";

const before = process.cwd();
const roots: string[] = [];
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "crosswalk-init-"));
  roots.push(root);
  process.chdir(root);
});
afterAll(() => {
  process.chdir(before);
  for (const one of roots) rmSync(one, { recursive: true, force: true });
});

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const read = (file: string): string => readFileSync(join(root, file), "utf8");

async function init(flags: Partial<Parameters<typeof initCommand>[0]> = {}): Promise<string> {
  let told = "";
  const spy = vi
    .spyOn(process.stdout, "write")
    .mockImplementation((part) => !!(told += String(part)));
  await initCommand({ output: "generated", ...flags });
  spy.mockRestore();
  return told;
}

test("init enters what a repository of npm needs, once", async () => {
  const manifest = {
    ...{ name: "@acme/app", license: "MIT", scripts: { build: "tsc" }, workspaces: ["apps/*"] },
    devDependencies: { prettier: "3.0.0" },
  };
  write("package.json", `${JSON.stringify(manifest, null, 4)}\n`);
  write(".gitattributes", "*.png binary");
  await init({ output: "packages/api" });
  expect(read("crosswalk.config.yaml")).toContain('output: "packages/api"\n');
  expect(JSON.parse(read("package.json"))).toStrictEqual({
    ...manifest,
    scripts: {
      build: "tsc",
      generate: "crosswalk generate",
      "generate:check": "crosswalk generate --check",
    },
    workspaces: ["apps/*", "packages/api/*"],
  });
  expect(read("package.json")).toContain('\n    "name"');
  expect(read(".gitattributes")).toBe(
    "*.png binary\npackages/api/** linguist-generated\nspecs/** -text\n",
  );
  expect(read(".prettierignore")).toBe("specs/\npackages/api/\n");
  expect(JSON.parse(read(".vscode/settings.json"))).toHaveProperty(["yaml.schemas"]);
  const again = await init({ output: "packages/api" });
  expect(again).not.toMatch(/written|changed/);
});

test("init keeps Biome and ESLint away from what is generated", async () => {
  write("biome.json", '{\n\t"files": { "includes": ["src/**"] }\n}\n');
  write(".eslintignore", "dist/\n");
  write("eslint.config.mjs", "export default [];\n");
  const told = await init({ output: "api" });
  expect(JSON.parse(read("biome.json"))).toEqual({
    files: { includes: ["src/**", "!api", "!specs"] },
  });
  expect(read(".eslintignore")).toBe("dist/\nspecs/\napi/\n");
  expect(told).toContain('Add to eslint.config.mjs: { ignores: ["api/**", "specs/**"] }');
  expect(await init({ output: "api" })).not.toMatch(/written|changed/);
  const first = '{"$schema":"https://biomejs.dev/schemas/1.9.4/schema.json"}';
  expect(JSON.parse(ignoreInBiome(first, "api"))).toMatchObject({
    files: { ignore: ["api", "specs"] },
  });
  expect(JSON.parse(ignoreInBiome("{}", "api"))).toEqual({
    files: { includes: ["**", "!api", "!specs"] },
  });
  expect(ignoreInBiome("{} // ours", "api")).toBe("{} // ours");
});

test("init enters the packages into pnpm's workspace, and keeps its comments", async () => {
  write("package.json", '{"name":"app","scripts":{"generate":"other"}}');
  write("pnpm-workspace.yaml", "packages:\n  - apps/* # ours\n");
  const told = await init({ workflows: true });
  expect(read("pnpm-workspace.yaml")).toBe("packages:\n  - apps/* # ours\n  - generated/*\n");
  const { scripts, workspaces } = JSON.parse(read("package.json")) as Record<string, unknown>;
  expect(scripts).toMatchObject({ generate: "other", crosswalk: "crosswalk generate" });
  expect(workspaces).toBeUndefined();
  expect(told).toContain("Next: pnpm exec crosswalk add");
  for (const name of ["review", "update"]) {
    const workflow = read(`.github/workflows/crosswalk-${name}.yml`);
    expect(workflow).toContain("pnpm install --frozen-lockfile");
    expect(workflow).toContain("pnpm exec crosswalk");
    expect(workflow).not.toMatch(/npm ci|npx/);
  }
});

test("init without package.json or .github writes neither", async () => {
  const told = await init();
  expect(told).not.toMatch(/package\.json|workflows|prettier/);
  expect(await init({ workspaces: false, workflows: false })).toContain("kept    redocly.yaml");
});

test("init starts a crosswalk whose model holds, and only that where a configuration is there", async () => {
  await init({ crosswalk: "price-quotes" });
  const model = documentOf("m", "model.yaml", read("specs/crosswalk/price-quotes.yaml"));
  const problems: unknown[] = [];
  const { operations, events } = readCanonical(model, (problem) => problems.push(problem));
  expect(problems).toEqual([]);
  expect([...operations.keys()]).toEqual(["list", "create", "get", "update", "remove"]);
  expect(operations.get("list")?.page).toMatchObject({ itemName: "PriceQuote" });
  expect(events.get("priceQuoteUpdated")?.payloadName).toBe("PriceQuote");
  const config = "specs/crosswalk/price-quotes.yaml\n    mappings: {}\n";
  expect(read("crosswalk.config.yaml")).toContain(config);
  mkdirSync(join(root, "below"));
  process.chdir(join(root, "below"));
  expect(await init({ crosswalk: "boxes" })).toBe(
    "written specs/crosswalk/boxes.yaml\nchanged crosswalk.config.yaml\nNext: change the model to your domain, then npx crosswalk suggest PROVIDER --write\n",
  );
  expect(read("specs/crosswalk/boxes.yaml")).toContain("schemas/BoxPage");
});

test("the package manager is named, seen by its files, or the one that runs", () => {
  expect(managerOf(root, {}, "pnpm/10.0.0 npm/? node/v20")).toBe("pnpm");
  expect(managerOf(root, {})).toBe("npm");
  write("yarn.lock", "");
  expect(managerOf(root, {}, "pnpm/10.0.0")).toBe("yarn");
  expect(managerOf(root, { packageManager: "pnpm@10.1.0" })).toBe("pnpm");
});

test("init --turbo and --nx make a task of each package", async () => {
  write("package.json", '{ "name": "app" }\n');
  write("turbo.json", '{ "tasks": { "build": {} } }');
  vi.stubEnv("npm_config_user_agent", "npm/11.2.3 node/v22.0.0 linux x64");
  await init({ turbo: true, packageManager: "npm" });
  vi.unstubAllEnvs();
  expect(read("crosswalk.config.yaml")).toMatch(/\nproviders: \{\}\ntasks:\n {2}engine: turbo\n$/);
  expect(JSON.parse(read("turbo.json"))).toStrictEqual({ tasks: { build: {}, generate: {} } });
  expect(JSON.parse(read("package.json"))).toHaveProperty("packageManager", "npm@11.2.3");
  const again = await init({ turbo: true, packageManager: "npm" });
  expect(again).not.toMatch(/written|changed/);
  expect(editTasks("# mine\nproviders: {}\n", "nx", "yarn")).toBe(
    "# mine\nproviders: {}\ntasks:\n  engine: nx\n  command: yarn run -T crosswalk\n",
  );
  expect(editTurbo('{ "tasks": {} } // mine')).toBeUndefined();
});
