import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { compilerCommand, type Compiler } from "../support/compiler.ts";

/** Packages that are compiled together. */
const BATCH = 300;

/** Type-checks packages as they come, those with equal declarations once, many in one run of the compiler. */
export interface TypeChecker {
  /**
   * Takes packages of a case.
   *
   * @returns false when none of them has to be kept for the compiler.
   */
  add(packages: readonly string[]): boolean;
  /** Compiles what is left; the errors by package. */
  finish(): Promise<ReadonlyMap<string, readonly string[]>>;
}

/**
 * Checks declarations as a user's strict project does that checks every declaration.
 *
 * @param workspace - absolute path of the folder that the packages lie in.
 * @param checked - told of packages that may be removed now.
 * @param compiler - name of the installed package.
 */
export function createTypeChecker(
  workspace: string,
  checked: (packages: readonly string[]) => void = () => undefined,
  compiler: Compiler = "7",
): TypeChecker {
  const known = new Set<string>();
  const errors = new Map<string, readonly string[]>();
  let waiting: string[] = [];
  let running: Promise<void> = Promise.resolve();
  const compileWaiting = (): void => {
    const batch = waiting;
    waiting = [];
    // One at a time: they share the file that says what is compiled.
    running = running.then(async () => {
      for (const [path, lines] of await compile(workspace, batch, compiler))
        errors.set(path, lines);
      checked(batch.filter((path) => !errors.has(path)));
    });
  };
  return {
    add(packages) {
      const fresh = packages.filter((path) => {
        const digest = declarationDigest(path);
        if (known.has(digest)) return false;
        known.add(digest);
        return true;
      });
      waiting.push(...fresh);
      if (waiting.length >= BATCH) compileWaiting();
      return fresh.length > 0;
    },
    async finish() {
      if (waiting.length > 0) compileWaiting();
      await running;
      return errors;
    },
  };
}

/** The errors of packages, by package. */
export async function typeCheck(
  workspace: string,
  packages: readonly string[],
  compiler: Compiler = "7",
): Promise<ReadonlyMap<string, readonly string[]>> {
  const checker = createTypeChecker(workspace, undefined, compiler);
  checker.add(packages);
  return checker.finish();
}

async function compile(
  workspace: string,
  packages: readonly string[],
  compiler: Compiler,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = packages.map((path) => relative(workspace, join(path, "src", "index.d.ts")));
  const paths = files.map((file) => file.replaceAll("\\", "/"));
  const args = compilerCommand(workspace, paths, { compiler });
  const text = await outputOf(process.execPath, args, workspace);
  const errors = new Map<string, string[]>();
  for (const line of text.split(/\r?\n/)) {
    if (!/error TS/.test(line)) continue;
    const owner = packages.find((path) =>
      line.startsWith(`${relative(workspace, path).replaceAll("\\", "/")}/`),
    );
    // What is wrong in another's package is not ours to check.
    if (owner === undefined && line.startsWith("node_modules")) continue;
    const key = owner ?? workspace;
    errors.set(key, [...(errors.get(key) ?? []), line]);
  }
  return errors;
}

/** What a program prints. Asynchronous, so that the children are watched meanwhile. */
function outputOf(program: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "ignore"] });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
    child.on("error", reject).on("close", () => resolve(text));
  });
}

function declarationDigest(path: string): string {
  const folder = join(path, "src");
  const hash = createHash("sha256");
  if (!existsSync(folder)) return "none";
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (file.endsWith(".d.ts")) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest("hex");
}
