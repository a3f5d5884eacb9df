import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../generator/package-root.ts";
import type { Input } from "./inputs.ts";
import type { Scratch } from "./scratch.ts";
import type { Tree } from "./trees.ts";

/** What became of an input under one tree. */
export interface Outcome {
  /** The packages, and the list of diagnostics. */
  readonly folder: string;
  readonly status: Status;
}

type Status = "generated" | "rejected" | "failed" | "too slow" | "out of memory";

export interface Settings {
  /** Flags of `generate` that leave stages out. */
  readonly stages: readonly string[];
  readonly limits: { readonly seconds: number; readonly heapMegabytes: number };
  readonly scratch: Scratch;
}

interface Summary {
  readonly diagnostics?: readonly {
    readonly severity: string;
    readonly code: string;
    readonly location?: { readonly file: string; readonly line: number; readonly column: number };
  }[];
}

/** Generates an input with one tree's program; outputs of a kept baseline are taken as they are. */
export async function generateInput(
  tree: Tree,
  input: Input,
  settings: Settings,
): Promise<Outcome> {
  const folder = join(settings.scratch.folder, tree.label, keyOf(input, settings));
  const statusFile = join(folder, "status");
  if (existsSync(statusFile)) return { folder, status: readFileSync(statusFile, "utf8") as Status };
  settings.scratch.remove(folder);
  mkdirSync(folder, { recursive: true });
  let result = await runProgram(tree, input, { folder, settings, specs: packageRoot() });
  if (input.file === undefined && result.status !== "generated" && tree.label === "baseline") {
    console.log(
      "this project: the baseline cannot generate it from these specs/; its own are taken",
    );
    result = await runProgram(tree, input, { folder, settings, specs: tree.root });
  }
  writeFileSync(join(folder, "output", "diagnostics.txt"), result.diagnostics);
  writeFileSync(statusFile, result.status);
  return { folder, status: result.status };
}

/** Changes with the input's bytes and the flags. Documents of several files: with those of the first only. */
function keyOf({ name, file }: Input, { stages }: Settings): string {
  const hash = createHash("sha256").update(JSON.stringify([name, stages]));
  if (file !== undefined) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 20);
}

interface Run {
  readonly folder: string;
  readonly settings: Settings;
  /** Where the project's own configuration and documents come from. */
  readonly specs: string;
}

async function runProgram(
  tree: Tree,
  { file }: Input,
  { folder, settings, specs }: Run,
): Promise<{ status: Status; diagnostics: string }> {
  const output = join(folder, "output");
  mkdirSync(output, { recursive: true });
  const project = ["specs", "crosswalk.config.yaml", "redocly.yaml", ".prettierrc.json"];
  if (file === undefined)
    for (const item of project)
      cpSync(join(specs, item), join(output, item), { recursive: true, force: true });
  const single = file === undefined ? [] : ["--spec", file, "--out", "package", "--name", "sample"];
  const flags = ["generate", ...single, "--json", "--no-cache", ...settings.stages];
  const { limits } = settings;
  const heap = `--max-old-space-size=${limits.heapMegabytes}`;
  const child = spawn(process.execPath, [heap, tree.program, ...flags], {
    cwd: output,
    env: { ...process.env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = (): unknown => child.kill("SIGKILL");
  process.once("exit", stop);
  let slow = false;
  const timer = setTimeout(() => {
    slow = true;
    stop();
  }, limits.seconds * 1_000);
  const [stdout, stderr, code] = await Promise.all([
    textOf(child.stdout, 1 << 28),
    textOf(child.stderr, 1 << 16),
    new Promise<number | null>((resolve) => child.once("exit", resolve)),
  ]);
  clearTimeout(timer);
  process.off("exit", stop);
  if (slow) return { status: "too slow", diagnostics: "" };
  if (/heap out of memory|allocation failed/i.test(stderr))
    return { status: "out of memory", diagnostics: "" };
  const status = code === 0 ? "generated" : code === 1 ? "rejected" : "failed";
  return { status, diagnostics: status === "failed" ? stderr : diagnosticsOf(stdout) };
}

/** What a stream carries, its last characters when it is longer than the limit. */
async function textOf(stream: NodeJS.ReadableStream, limit: number): Promise<string> {
  let text = "";
  stream.setEncoding("utf8");
  for await (const chunk of stream) text = (text + String(chunk)).slice(-limit);
  return text;
}

/** A line for each diagnostic, without its words: these are no output of the program. */
function diagnosticsOf(summary: string): string {
  try {
    const { diagnostics = [] } = JSON.parse(summary) as Summary;
    return diagnostics
      .map(({ severity, code, location }) => {
        const { file = "-", line = 0, column = 0 } = location ?? {};
        return `${severity} ${code} ${file}:${line}:${column}\n`;
      })
      .join("");
  } catch {
    return "no summary\n";
  }
}
