import { configFileName } from "../config/find.ts";
import { closest } from "../diagnostics/closest.ts";
import { exitCodes, type Console } from "./context.ts";

/**
 * Says that there is no configuration, also to tools.
 *
 * @returns the exit code.
 */
export function noConfiguration(out: Console, command: string, hint = ""): number {
  const problem = `There is no ${configFileName} here or above. Run \`crosswalk init\`${hint}.`;
  return wrongUsage(out, command, problem);
}

/** Says what is wrong with how a command was called. Returns the exit code. */
export function wrongUsage(out: Console, command: string, problem: string): number {
  out.say(problem);
  out.result({ command, ok: false, problem });
  return exitCodes.usage;
}

/** What is wrong with names on the command line; undefined when nothing is. */
export function problemOfNames(
  names: readonly string[],
  known: readonly string[],
  what = "provider",
): string | undefined {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return undefined;
  if (known.length === 0) return `The configuration has no ${what} yet. Add one: crosswalk add`;
  const guess = closest(unknown, known);
  const hint =
    guess === undefined ? `; there are ${known.join(", ")}` : `; did you mean \`${guess}\`?`;
  return `There is no ${what} \`${unknown}\`${hint}`;
}

const diskProblems: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the quota of the disk is used up",
};

/** What the operating system did not allow, for people; undefined for every other error. */
export function problemOfDisk(error: unknown): string | undefined {
  const { code = "", path } = error as NodeJS.ErrnoException;
  if (path === undefined || !Object.hasOwn(diskProblems, code)) return undefined;
  return `${path} cannot be read or written: ${diskProblems[code]}.`;
}
