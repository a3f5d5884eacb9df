import type { JsonObject } from "../json/values.ts";
import type { OutputKind } from "./output-kind.ts";
import type { EmittedFile, PackageTask } from "./types.ts";
import { jsonText } from "./write/index.ts";

/** Keeps the names of a package's exports, so it is an input as well as an output. */
const MANIFEST = "manifest.json";

/** The member of package.json with the script that a task runs; Nx has the command in its own file. */
export function taskScripts(task: PackageTask | undefined): JsonObject {
  return task?.engine === "turbo" ? { scripts: { generate: task.command } } : {};
}

/**
 * The file that tells a build system how a package is made: `turbo.json` (turborepo.com/docs/reference/
 * package-configurations) or `project.json` (nx.dev/reference/project-configuration).
 *
 * @param files - the other files of the package, which the task gives.
 */
export function emitTask(task: PackageTask, files: readonly EmittedFile[]): EmittedFile {
  return task.engine === "turbo" ? turboFile(task, files) : nxFile(task, files);
}

function turboFile(task: PackageTask, files: readonly EmittedFile[]): EmittedFile {
  const path = "turbo.json";
  const generate = {
    dependsOn: task.dependsOn.map((name) => `${name}#generate`),
    inputs: [MANIFEST, ...task.inputs.map((file) => `$TURBO_ROOT$/${file}`)],
    outputs: [...outputsOf(files, (folder) => `${folder}/**`), MANIFEST, path].sort(),
  };
  return { path, text: jsonText({ extends: ["//"], tasks: { generate } }) };
}

function nxFile(task: PackageTask, files: readonly EmittedFile[]): EmittedFile {
  const path = "project.json";
  const inputs = [MANIFEST].map((file) => `{projectRoot}/${file}`);
  const outputs = [...outputsOf(files, (folder) => folder), MANIFEST, path].sort();
  const generate: JsonObject = {
    executor: "nx:run-commands",
    cache: true,
    options: { command: task.command, cwd: "{projectRoot}" },
    dependsOn: task.dependsOn.map((project) => ({ projects: [project], target: "generate" })),
    inputs: [...inputs, ...task.inputs.map((file) => `{workspaceRoot}/${file}`)],
    outputs: outputs.map((file) => `{projectRoot}/${file}`),
  };
  return { path, text: jsonText({ targets: { generate } }) };
}

/** What lies at the top of the package. */
function outputsOf(
  files: readonly EmittedFile[],
  folder: (name: string) => string,
): readonly string[] {
  const top = files.map(({ path }) => {
    const [first = "", ...below] = path.split("/");
    return below.length === 0 ? first : folder(first);
  });
  return [...new Set(top)];
}

/** The file of a package's task; `others` are the outputs whose files it names. */
export const taskOutput = (others: readonly OutputKind[]): OutputKind => ({
  name: "task",
  needs: others.map(({ name }) => name),
  emit: ({ options: { task }, needed }) => (task === undefined ? [] : [emitTask(task, needed)]),
});
