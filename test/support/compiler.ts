import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../generator/package-root.ts";

export type Compiler = "5.9" | "7";

/** Arguments that one of the versions has and the other lacks: its threads repeat each other's work. */
const compilers: Readonly<Record<Compiler, { folder: string; only: readonly string[] }>> = {
  "5.9": { folder: "typescript", only: [] },
  "7": { folder: "typescript7", only: ["--singleThreaded"] },
};

/** What to compile, in place of what a strict project does. */
export interface CompileOptions {
  readonly compiler?: Compiler;
  /** Options of the compiler that differ. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/**
 * Strict, and the declarations of packages are checked too: they are what is tested. Those of the language
 * and of browsers are not; checking them takes most of a small program's time.
 */
const strictOptions = {
  ...{ strict: true, noEmit: true, exactOptionalPropertyTypes: true },
  ...{ noUncheckedIndexedAccess: true, skipLibCheck: false, skipDefaultLibCheck: true },
  ...{ target: "ES2023", lib: ["ES2023", "DOM", "DOM.Iterable"], types: [] },
  ...{ module: "NodeNext", moduleResolution: "NodeNext" },
};

/** The program and arguments that compile files of a folder, for which a `tsconfig.json` is written. */
export function compilerCommand(
  folder: string,
  files: readonly string[],
  { compiler = "7", options = {} }: CompileOptions = {},
): readonly string[] {
  const config = join(folder, "tsconfig.json");
  const compilerOptions = { ...strictOptions, ...options };
  writeFileSync(config, JSON.stringify({ compilerOptions, files }));
  const { folder: name, only } = compilers[compiler];
  const program = join(packageRoot(), "node_modules", name, "bin", "tsc");
  return [program, "-p", config, "--pretty", "false", ...only];
}

/** Compiles files of a folder; gives the compiler's messages, empty when there are none. */
export function compile(
  folder: string,
  files: readonly string[],
  options: CompileOptions = {},
): string {
  const { stdout, stderr } = spawnSync(process.execPath, compilerCommand(folder, files, options), {
    cwd: folder,
    encoding: "utf8",
  });
  return stdout + stderr;
}
