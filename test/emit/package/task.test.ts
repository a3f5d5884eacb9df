import { expect, test } from "vitest";
import { emitTask, taskScripts, type PackageTask } from "../../../generator/emit/index.ts";
import { taskOf } from "../../../generator/package-tasks.ts";

const settings = { file: "crosswalk.config.yaml", redocly: "redocly.yaml" };
const made = {
  name: "orders",
  files: ["specs/acme/a.yaml", "specs/crosswalk/orders.yaml"],
  dependsOn: ["@x/acme"],
};
const files = ["package.json", "src/index.js", "src/runtime/a.js"].map((path) => ({
  path,
  text: "",
}));
const task = (engine: PackageTask["engine"]): PackageTask =>
  taskOf(settings, { engine, command: "crosswalk" })(made);

test("turbo.json names what a package is made from and what is made before", () => {
  const { path, text } = emitTask(task("turbo"), files);
  expect(path).toBe("turbo.json");
  expect(JSON.parse(text)).toStrictEqual({
    extends: ["//"],
    tasks: {
      generate: {
        dependsOn: ["@x/acme#generate"],
        inputs: [
          "manifest.json",
          "$TURBO_ROOT$/.editorconfig",
          "$TURBO_ROOT$/.prettierrc*",
          "$TURBO_ROOT$/crosswalk.config.yaml",
          "$TURBO_ROOT$/package.json",
          "$TURBO_ROOT$/prettier.config.*",
          "$TURBO_ROOT$/redocly.yaml",
          "$TURBO_ROOT$/specs/acme/a.yaml",
          "$TURBO_ROOT$/specs/crosswalk/orders.yaml",
        ],
        outputs: ["manifest.json", "package.json", "turbo.json", "src/**"],
      },
    },
  });
  expect(taskScripts(task("turbo"))).toStrictEqual({
    scripts: { generate: "crosswalk generate orders" },
  });
});

test("names of files are no globs", () => {
  const odd = { ...made, files: ["specs/acme/API (v2) [old].json"] };
  const { inputs } = taskOf(settings, { engine: "turbo", command: "crosswalk" })(odd);
  expect(inputs).toContain("$TURBO_ROOT$/specs/acme/API \\(v2\\) \\[old\\].json");
});

test("project.json is the same for Nx", () => {
  const { path, text } = emitTask(task("nx"), files);
  expect(path).toBe("project.json");
  expect(JSON.parse(text)).toHaveProperty("targets.generate", {
    executor: "nx:run-commands",
    cache: true,
    options: { command: "crosswalk generate orders", cwd: "{projectRoot}" },
    dependsOn: [{ projects: ["@x/acme"], target: "generate" }],
    inputs: expect.arrayContaining(["{projectRoot}/manifest.json", "{workspaceRoot}/redocly.yaml"]),
    outputs: ["manifest.json", "package.json", "project.json", "src"].map(
      (file) => `{projectRoot}/${file}`,
    ),
  });
  expect(taskScripts(task("nx"))).toStrictEqual({});
});
