import { formatLocation } from "./render.ts";
import { isAdjustable } from "./collector.ts";
import type { Diagnostic } from "./types.ts";

/** Problems of one cause, in the order in which they were sorted. */
export interface DiagnosticGroup {
  readonly first: Diagnostic;
  readonly all: readonly Diagnostic[];
}

/** Locations that a line about further problems lists. */
const LISTED_LOCATIONS = 3;

/**
 * Groups problems by their cause: those of one code and severity whose messages differ in names, values and numbers
 * only.
 */
export function groupDiagnostics(diagnostics: readonly Diagnostic[]): DiagnosticGroup[] {
  const groups = new Map<string, [Diagnostic, ...Diagnostic[]]>();
  for (const diagnostic of diagnostics) {
    const { code, severity, message } = diagnostic;
    const key = [code, severity, withoutValues(message)].join(" ");
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [diagnostic]);
    else known.push(diagnostic);
  }
  return [...groups.values()].map((all) => ({ first: all[0], all }));
}

function withoutValues(message: string): string {
  // A list of what does not match, as of an example: each kind counts once.
  const kinds = new Set(message.split("; ").map(withoutNames));
  return [...kinds].join("; ");
}

function withoutNames(message: string): string {
  return message
    .replace(/^((?:\S+: )?)\S+(?=: \S+: )/, "$1…")
    .replace(/`[^`]*`|"[^"]*"|'[^']*'|\[[^\]]*\]/g, "…")
    .replace(/\/\S*/g, "…")
    .replace(/\d+/g, "…");
}

/** One line for the problems of a group that are not shown: how many, the first locations, and what silences them. */
export function furtherProblems({ first, all }: DiagnosticGroup, shown: number): string {
  const further = all.slice(shown);
  const locations = further.flatMap(({ location }) =>
    location === undefined ? [] : [formatLocation(location)],
  );
  const listed = [...new Set(locations)];
  const more = listed.length > LISTED_LOCATIONS ? ", …" : "";
  const where =
    listed.length === 0 ? "" : ` at ${listed.slice(0, LISTED_LOCATIONS).join(", ")}${more}`;
  return `… and ${further.length} more [${first.code}]${where}${silencedBy(first)}`;
}

function silencedBy({ code, severity }: Diagnostic): string {
  if (severity === "info" || (severity === "error" && !isAdjustable(code))) return "";
  return `; \`diagnostics: {${code}: {severity: info}}\` in the configuration makes notes of them`;
}
