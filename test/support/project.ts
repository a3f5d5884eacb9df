import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { packageRoot } from "../../generator/package-root.ts";

/** A copy of this repository's specs, configuration and generated packages, in a folder of its own. */
export interface TestProject {
  readonly root: string;
  read(file: string): string;
  write(file: string, text: string): void;
  /** Replaces text that has to be there. */
  edit(file: string, from: string | RegExp, to: string): void;
  /** Path -> text of every file below a folder, to compare states. */
  snapshot(folder: string): Record<string, string>;
  run(...args: string[]): Promise<ProgramResult>;
  /** Makes every file what it was at first; others are removed. */
  restore(): void;
  remove(): void;
}

export interface ProgramResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program as a user does, in a folder. */
export function crosswalk(cwd: string, ...args: string[]): Promise<ProgramResult> {
  const program = join(packageRoot(), "generator", "bin.js");
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...args],
      { cwd, env: { ...process.env, NO_COLOR: "1" }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr });
      },
    );
  });
}

/** What a project of a user's consists of, and what was generated from it. */
const inputs = [
  "specs",
  "generated",
  "crosswalk.config.yaml",
  "redocly.yaml",
  ".prettierrc.json",
  ".editorconfig",
];

/** Files of this repository that a project begins with: path -> bytes. Read once for all projects. */
let original: ReadonlyMap<string, Buffer> | undefined;

function readOriginal(): ReadonlyMap<string, Buffer> {
  const repository = packageRoot();
  const files = inputs.flatMap((item) =>
    statSync(join(repository, item)).isDirectory()
      ? filesBelow(join(repository, item)).filter((file) => !file.includes("node_modules"))
      : [join(repository, item)],
  );
  return new Map(files.map((file) => [relative(repository, file), readFileSync(file)]));
}

/** Makes a project's folder what a new project's is: cheaper than a new one for each test. */
function restore(root: string): void {
  const wanted = (original ??= readOriginal());
  for (const file of filesBelow(root)) {
    if (!wanted.has(relative(root, file))) rmSync(file);
  }
  for (const [path, bytes] of wanted) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file).equals(bytes)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

export function createTestProject(): TestProject {
  const root = mkdtempSync(join(tmpdir(), "crosswalk-project-"));
  restore(root);
  return {
    root,
    read: (file) => readFileSync(join(root, file), "utf8"),
    write(file, text) {
      writeFileSync(join(root, file), text);
    },
    edit(file, from, to) {
      const before = readFileSync(join(root, file), "utf8");
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${file} has no ${String(from)}`);
      writeFileSync(join(root, file), after);
    },
    snapshot: (folder) => snapshot(join(root, folder)),
    run: (...args) => crosswalk(root, ...args),
    restore() {
      restore(root);
    },
    remove() {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Path -> text of every file below a folder. */
export function snapshot(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")]),
  );
}

/** Paths of every file below a folder, in order. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
}
