import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { configFileName, findProjectRoot } from "../../config/index.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { packageName, packageRoot } from "../../package-root.ts";
import { createConsole, exitCodes, type Console } from "../context.ts";
import { startCrosswalk } from "./crosswalk.ts";
import { eslintHint, ignoreInBiome } from "./ignored.ts";
import {
  managerOf,
  readManifest,
  typedCall,
  typedCalls,
  type Manager,
} from "../package-manager.ts";
import { editPackageManager, editTasks, editTurbo } from "./build-system.ts";
import {
  adaptWorkflow,
  editManifest,
  editorSettings,
  editPnpmWorkspace,
  withLines,
  type RepositoryOptions,
} from "./repository.ts";

/** The flags of `crosswalk init`. */
export interface InitFlags {
  /** npm scope of the generated packages, `@acme`; default: that of the repository's package.json. */
  readonly scope?: string;
  readonly output: string;
  readonly packageManager?: Manager;
  /** Enter the packages into the workspaces and scripts into package.json; default: yes. */
  readonly workspaces?: boolean;
  /** Write GitHub workflows; default: where there is a folder `.github`. */
  readonly workflows?: boolean;
  /** Make each package a task of Turborepo. */
  readonly turbo?: boolean;
  /** Make each package a task of Nx. */
  readonly nx?: boolean;
  /** Name of a crosswalk to start, also in a repository that has a configuration already. */
  readonly crosswalk?: string;
}

const redocly = `# Lint rules for the bundled documents: https://redocly.com/docs/cli/rules
extends:
  - spec
`;

const workflowFolder = ".github/workflows";

/**
 * `crosswalk init`: the files that a repository starts with, and the entries that its own files need.
 * Never overwrites a file, and changes nothing when it is called again. With `--crosswalk` in a repository that has a
 * configuration, only the crosswalk is started.
 */
export async function initCommand(flags: InitFlags): Promise<number> {
  const out = createConsole(false);
  const project = flags.crosswalk === undefined ? undefined : findProjectRoot(process.cwd());
  if (project === undefined) startRepository(process.cwd(), flags, out);
  if (flags.crosswalk === undefined) return exitCodes.done;
  const problem = startCrosswalk(project ?? process.cwd(), flags.crosswalk, out);
  out.say(
    problem ??
      `Next: change the model to your domain, then ${typedCall(process.cwd())} suggest PROVIDER --write`,
  );
  return problem === undefined ? exitCodes.done : exitCodes.problems;
}

function startRepository(root: string, flags: InitFlags, out: Console): void {
  const files = createFiles(root, out);
  const manifest = readManifest(root);
  const manager =
    flags.packageManager ?? managerOf(root, manifest, process.env["npm_config_user_agent"]);
  const { output } = flags;
  const options: RepositoryOptions = { output, manager };

  files.create(configFileName, configText(manifest, root, flags));
  files.create("redocly.yaml", redocly);
  for (const folder of ["specs", output]) mkdirSync(join(root, folder), { recursive: true });
  files.edit(".gitattributes", (text) =>
    withLines(text, [`${output}/** linguist-generated`, "specs/** -text"]),
  );
  if (usesPrettier(root, manifest))
    files.edit(".prettierignore", (text) => withLines(text, ["specs/", `${output}/`]));
  if (existsSync(join(root, ".eslintignore")))
    files.edit(".eslintignore", (text) => withLines(text, ["specs/", `${output}/`]));
  if (existsSync(join(root, "biome.json")))
    files.edit("biome.json", (text = "{}") => ignoreInBiome(text, output));
  files.create(".vscode/settings.json", editorSettings());
  if (flags.workspaces !== false && existsSync(join(root, "package.json"))) {
    files.edit("package.json", (text = "{}") => editManifest(text, options));
    if (manager === "pnpm")
      files.edit("pnpm-workspace.yaml", (text) => editPnpmWorkspace(text, output));
  }
  if (flags.workflows ?? existsSync(join(root, ".github")))
    for (const name of ["crosswalk-review.yml", "crosswalk-update.yml"]) {
      const text = readFileSync(join(packageRoot(), workflowFolder, name), "utf8");
      files.create(`${workflowFolder}/${name}`, adaptWorkflow(text, options));
    }
  if (flags.turbo === true) startTurbo(files, manager, out);
  else if (flags.nx === true)
    files.edit(configFileName, (text = "") => editTasks(text, "nx", manager));
  const hint = eslintHint(root, output);
  if (hint !== undefined) out.say(hint);
  const call = typedCalls[manager];
  out.say(`Next: ${call} add NAME FILE_OR_URL, then ${call} generate`);
}

/** `crosswalk generate` then writes the tasks: a turbo.json in each package. */
function startTurbo(files: ReturnType<typeof createFiles>, manager: Manager, out: Console): void {
  files.edit(configFileName, (text = "") => editTasks(text, "turbo", manager));
  files.edit("turbo.json", (text) => {
    const edited = editTurbo(text);
    if (edited === undefined) out.say('Enter `"generate": {}` into the `tasks` of turbo.json.');
    return edited ?? text ?? "";
  });
  const agent = process.env["npm_config_user_agent"];
  files.edit("package.json", (text = "{}") => editPackageManager(text, manager, agent));
}

/** Writes files below a folder, and says what became of each. */
function createFiles(root: string, out: Console) {
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  return {
    create(file: string, text: string): void {
      const isThere = existsSync(join(root, file));
      if (!isThere) write(file, text);
      out.say(`${isThere ? "kept   " : "written"} ${file}`);
    },
    edit(file: string, change: (text: string | undefined) => string): void {
      const path = join(root, file);
      const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
      const after = change(before);
      if (after !== before) write(file, after);
      const state = before === undefined ? "written" : after === before ? "kept   " : "changed";
      out.say(`${state} ${file}`);
    },
  };
}

function configText(manifest: JsonObject, root: string, { scope, output }: InitFlags): string {
  const license = manifest["license"];
  return [
    `# yaml-language-server: $schema=./node_modules/${packageName}/dist/schemas/config.schema.json`,
    "# What `crosswalk generate` reads and writes. Add a provider: crosswalk add NAME FILE_OR_URL",
    `output: ${JSON.stringify(output)}`,
    "# Scope of the generated packages' names: one that is yours.",
    `packageScope: ${JSON.stringify(scope ?? scopeFrom(manifest["name"], basename(root)))}`,
    ...(typeof license === "string" ? [`license: ${JSON.stringify(license)}`] : []),
    "providers: {}",
    "",
  ].join("\n");
}

function usesPrettier(root: string, manifest: JsonObject): boolean {
  const groups = [manifest["dependencies"], manifest["devDependencies"]];
  return (
    existsSync(join(root, ".prettierignore")) ||
    "prettier" in manifest ||
    groups.some((group) => isObject(group) && "prettier" in group)
  );
}

/** The scope of a package's name; a name without one, or the folder's, becomes a scope itself. */
function scopeFrom(name: JsonValue | undefined, folder: string): string {
  const own = typeof name === "string" && name !== "" ? name : folder;
  const [, scope = own] = /^@([^/]+)\//.exec(own) ?? [];
  const plain = scope
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[._-]+|[._-]+$/g, "");
  return `@${plain === "" ? "app" : plain}`;
}
