import { execFile, execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { packageRoot } from "../../generator/package-root.ts";
import { compile, type Compiler } from "./compiler.ts";
import { isLong } from "./share.ts";

const execute = promisify(execFile);

/** A file of a package or project. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** A project outside the repository that has generated packages installed from their tarballs. */
export interface PackedProject {
  readonly directory: string;
  write(files: readonly ProjectFile[]): void;
  /** Runs a script of the project with Node; gives what it printed. Asynchronous, so that it can talk to a server of the test. */
  run(script: string, environment?: Readonly<Record<string, string>>): Promise<string>;
  /** Imports a module of the project in this process: Node finds its packages as it does for a program. */
  load(module: string): Promise<Readonly<Record<string, unknown>>>;
  /** Type-checks files of the project; gives the compiler's messages, empty when there are none. */
  typeCheck(compiler: Compiler, resolution: Resolution, files: readonly string[]): string;
  remove(): void;
}

export type Resolution = "nodenext" | "bundler";

/** Packages that generated ones depend on, and what these depend on; taken from the repository, so that no registry is needed. */
const dependencies = ["openapi-fetch", "openapi-typescript-helpers", "zod"];

/** Writes files below a folder. */
export function writeFiles(directory: string, files: readonly ProjectFile[]): void {
  for (const { path, text } of files) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/**
 * An empty project with the packages installed. `npm run test:long` packs them with `npm pack` and installs the
 * tarballs offline; `npm test` copies their folders, which takes a tenth of npm's time.
 *
 * @param packages - folders of packages, each with its package.json.
 */
export function createPackedProject(packages: readonly string[]): PackedProject {
  const directory = mkdtempSync(join(tmpdir(), "crosswalk-project-"));
  const text = JSON.stringify({ name: "consumer", private: true, type: "module" });
  writeFiles(directory, [{ path: "package.json", text }]);
  const root = packageRoot();
  const installed = dependencies.map((name) => join(root, "node_modules", name));
  if (isLong) installTarballs(directory, [...packages, ...installed]);
  else copyPackages(directory, { packages, installed });
  return {
    directory,
    write: (written) => writeFiles(directory, written),
    async run(script, environment = {}) {
      const { stdout } = await execute(process.execPath, [script], {
        cwd: directory,
        env: { ...process.env, ...environment },
      });
      return stdout;
    },
    async load(module) {
      return (await import(pathToFileURL(join(directory, module)).href)) as Record<string, unknown>;
    },
    typeCheck(compiler, resolution, checked) {
      const options = { module: resolution === "nodenext" ? "NodeNext" : "ESNext" };
      return compile(directory, checked, {
        compiler,
        options: { ...options, moduleResolution: resolution },
      });
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function installTarballs(directory: string, folders: readonly string[]): void {
  const tarballs = join(directory, "tarballs");
  mkdirSync(tarballs);
  npm(directory, ["pack", "--pack-destination", tarballs, ...folders]);
  const files = readdirSync(tarballs)
    .sort()
    .map((name) => join(tarballs, name));
  npm(directory, ["install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", ...files]);
}

/** Copies packages, and links what they depend on. */
function copyPackages(
  directory: string,
  { packages, installed }: Record<"packages" | "installed", readonly string[]>,
): void {
  const target = (folder: string): string => {
    const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      name: string;
    };
    const path = join(directory, "node_modules", name);
    mkdirSync(dirname(path), { recursive: true });
    return path;
  };
  for (const folder of packages) cpSync(folder, target(folder), { recursive: true });
  for (const folder of installed) symlinkSync(folder, target(folder), "junction");
}

function npm(directory: string, args: readonly string[]): void {
  execFileSync("npm", args, {
    cwd: directory,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, npm_config_loglevel: "error" },
  });
}
