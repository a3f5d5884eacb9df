import { posix } from "node:path";
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
  const { names, folders } = topOf([...files, { path: MANIFEST }, { path }]);
  const text = jsonText({
    extends: ["//"],
    tasks: {
      generate: {
        dependsOn: task.dependsOn.map((name) => `${name}#generate`),
        inputs: [MANIFEST, ...task.inputs],
        outputs: [...names, ...folders.map((folder) => posix.join(folder, "**"))],
      },
    },
  });
  return { path, text };
}

function nxFile(task: PackageTask, files: readonly EmittedFile[]): EmittedFile {
  const path = "project.json";
  const { names, folders } = topOf([...files, { path: MANIFEST }, { path }]);
  const text = jsonText({
    targets: {
      generate: {
        executor: "nx:run-commands",
        cache: true,
        options: { command: task.command, cwd: "{projectRoot}" },
        dependsOn: task.dependsOn.map((project) => ({ projects: [project], target: "generate" })),
        inputs: [`{projectRoot}/${MANIFEST}`, ...task.inputs],
        outputs: [...names, ...folders].map((name) => posix.join("{projectRoot}", name)),
      },
    },
  });
  return { path, text };
}

/** What lies at the top of a package: files, and folders. */
function topOf(files: readonly Pick<EmittedFile, "path">[]): {
  readonly names: readonly string[];
  readonly folders: readonly string[];
} {
  const segments = files.map(({ path }) => path.split("/"));
  const top = (isFolder: boolean): readonly string[] =>
    [
      ...new Set(
        segments.filter(({ length }) => length > 1 === isFolder).map(([first = ""]) => first),
      ),
    ].sort();
  return { names: top(false), folders: top(true) };
}

/** The file of a package's task; `others` are the outputs whose files it names. */
export const taskOutput = (others: readonly OutputKind[]): OutputKind => ({
  name: "task",
  needs: others.map(({ name }) => name),
  emit: ({ options: { task }, needed }) => (task === undefined ? [] : [emitTask(task, needed)]),
});
