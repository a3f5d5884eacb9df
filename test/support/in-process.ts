import { main } from "../../generator/cli.ts";
import type { ProgramResult } from "./project.ts";

/**
 * Runs the program in a folder, in this process: without its start, threads and cached results, which
 * take longer than the work on a small document.
 */
export async function runInProcess(cwd: string, ...args: string[]): Promise<ProgramResult> {
  const caught = { stdout: "", stderr: "" };
  const { stdout, stderr } = process;
  const original = { stdout: stdout.write.bind(stdout), stderr: stderr.write.bind(stderr) };
  const catching =
    (name: "stdout" | "stderr") =>
    (chunk: string | Uint8Array): boolean => {
      caught[name] += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
      return true;
    };
  stdout.write = catching("stdout");
  stderr.write = catching("stderr");
  const home = process.cwd();
  try {
    process.chdir(cwd);
    await main(args);
  } finally {
    process.chdir(home);
    stdout.write = original.stdout;
    stderr.write = original.stderr;
  }
  const code = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { code, ...caught };
}
