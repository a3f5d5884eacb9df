import { readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import {
  furtherProblems,
  groupDiagnostics,
  renderDiagnostic,
  sortDiagnostics,
  summarise,
  visible,
  type Diagnostic,
} from "../diagnostics/index.ts";

/** Exit codes of the program; a contract with users' scripts. */
export const exitCodes = { done: 0, problems: 1, usage: 2, fault: 70 } as const;

/** Where a command writes. Text for people goes to stderr under `--json`, so that stdout is one document. */
export interface Console {
  readonly json: boolean;
  readonly colour: boolean;
  /** A line for people. */
  say(line: string): void;
  /** The machine-readable result. */
  result(value: unknown): void;
  /** Shows progress on a terminal, in one line that is replaced; elsewhere nothing. */
  progress(line: string): void;
}

export function createConsole(json: boolean): Console {
  const people = json ? process.stderr : process.stdout;
  const colour = wantsColour(people.isTTY === true, process.env);
  const live = process.stderr.isTTY === true && process.env["CI"] === undefined;
  let shown = false;
  const clear = (): void => {
    if (shown) process.stderr.write("\r\u001b[K");
    shown = false;
  };
  return {
    json,
    colour,
    say(line) {
      clear();
      people.write(`${line}\n`);
    },
    result(value) {
      clear();
      if (json) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    progress(line) {
      if (!live) return;
      clear();
      process.stderr.write(line.slice(0, Math.max(20, (process.stderr.columns ?? 80) - 1)));
      shown = true;
    },
  };
}

/** Colour on a terminal; elsewhere, such as in CI, where FORCE_COLOR asks for it. NO_COLOR (no-color.org) wins. */
export function wantsColour(
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const { NO_COLOR: none = "", FORCE_COLOR: forced, TERM: terminal } = environment;
  if (none !== "" || forced === "0" || forced === "false") return false;
  return forced !== undefined || (isTerminal && terminal !== "dumb");
}

/** How many errors of one cause are printed; all are counted. */
const maximumErrors = 20;

/** How much of what was found is printed. */
export interface ShowOptions {
  /** Print notes as well. */
  readonly notes: boolean;
  /** How many problems of one cause are printed in full, errors apart; the rest is counted. 0: one count of all. */
  readonly perCause: number;
}

/**
 * Prints diagnostics, most serious first, and a line that counts them.
 *
 * @param root - absolute path that their files are relative to.
 */
export async function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  root: string,
  out: Console,
  options: ShowOptions,
): Promise<void> {
  const sources = new Map<string, string | undefined>();
  const readSource = (file: string): string | undefined => {
    if (!sources.has(file)) sources.set(file, tryRead(isAbsolute(file) ? file : join(root, file)));
    return sources.get(file);
  };
  const open = sortDiagnostics(diagnostics).filter((d) => d.acknowledged === undefined);
  let printed = 0;
  for (const group of groupDiagnostics(open)) {
    const { severity } = group.first;
    if (severity === "info" && !options.notes) continue;
    // One missing bracket makes hundreds of mistakes of the rest of its file.
    const limit = Math.max(severity === "error" ? maximumErrors : 0, options.perCause);
    const shown = group.all.slice(0, limit);
    printed += shown.length;
    for (const diagnostic of shown) {
      out.say(await renderDiagnostic(diagnostic, { colour: out.colour, readSource }));
      out.say("");
    }
    if (group.all.length > limit && limit > 0) {
      out.say(visible(furtherProblems(group, limit)));
      out.say("");
    }
  }
  const counted = summarise(diagnostics);
  if (counted !== "")
    out.say(printed === open.length ? counted : `${counted}; \`crosswalk lint\` shows all`);
}

function tryRead(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
