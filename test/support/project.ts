import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

export function createTestProject(): TestProject {
  const root = mkdtempSync(join(tmpdir(), "crosswalk-project-"));
  for (const item of [
    "specs",
    "generated",
    "crosswalk.config.yaml",
    "redocly.yaml",
    ".prettierrc.json",
    ".editorconfig",
  ]) {
    cpSync(join(packageRoot(), item), join(root, item), {
      recursive: true,
      filter: (from) => !from.includes("node_modules"),
    });
  }
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
    remove() {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Path -> text of every file below a folder. */
export function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")]),
  );
}
