import { build } from "esbuild";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Bundles a file of this folder so that plain Node runs it; the result lies where packages are found. */
export async function bundleForNode(name: string): Promise<string> {
  const folder = join(here, "../../node_modules/.cache/crosswalk-test");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${name}-${process.pid}.mjs`);
  await build({
    entryPoints: [join(here, `${name}.ts`)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "error",
  });
  return outfile;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** Resolves when the driver says that it begins to write, or ends before. */
  readonly begun: Promise<void>;
  readonly ended: Promise<Ended>;
}

/** Starts a command and collects what it says. */
export function start(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
    if (output.includes("begin\n")) begin();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode, signal) => {
      begin();
      resolve({ exitCode, signal, output });
    });
  });
  return { child, begun, ended };
}
