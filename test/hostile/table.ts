import { faults, type Fault, type CaseResult } from "./case-result.ts";
import { limits } from "./watch-process.ts";

const titles: Readonly<Record<Fault, string>> = {
  execution: "executions",
  syntax: "syntax errors",
  outside: "files outside",
  hang: `hangs (${limits.cpu} s of the processor, ${limits.memory} MiB resident)`,
  trace: "stack traces",
  types: "type errors",
  different: "two runs differ",
  unexplained: "refused without a place",
  partial: "refused, yet written",
  markup: "active or hidden markup",
  terminal: "control of the terminal",
  manifest: "package.json out of bounds",
  request: "requests or files read outside",
};

/** A line per position with a mark per payload, then how often each promise was broken. */
export function tableOf(
  caseResults: readonly CaseResult[],
  positions: ReadonlyMap<string, string>,
): string {
  const lines = [
    "\nPositions x payloads: . generated, - refused with a diagnostic, ! a promise broken",
  ];
  const rows = new Map<string, CaseResult[]>();
  for (const caseResult of caseResults) {
    const position = positions.get(caseResult.id) ?? "";
    const row = rows.get(position);
    if (row === undefined) rows.set(position, [caseResult]);
    else row.push(caseResult);
  }
  const width = Math.max(...[...rows.keys()].map((row) => row.length));
  for (const [row, members] of rows)
    lines.push(
      `${row.padEnd(width)} ${String(members.length).padStart(4)} ${members.map(mark).join("")}`,
    );
  lines.push("");
  for (const fault of faults) {
    const count = caseResults.filter(({ problems }) =>
      problems.some((p) => p.fault === fault),
    ).length;
    lines.push(`${titles[fault].padEnd(54)} ${count}`);
  }
  const outcomes = { generated: 0, refused: 0, fault: 0 };
  for (const { outcome } of caseResults) outcomes[outcome] += 1;
  lines.push(`${outcomes.generated} generated, ${outcomes.refused} refused with a diagnostic`);
  const slowest = [...caseResults].sort((a, b) => b.ms - a.ms).slice(0, 5);
  for (const { id, ms } of slowest) lines.push(`${(ms / 1_000).toFixed(1).padStart(6)} s  ${id}`);
  const largest = Math.max(...caseResults.map(({ mebibytes }) => mebibytes));
  lines.push(`at most ${largest} MiB resident in a child`);
  return lines.join("\n");
}

function mark({ problems, outcome }: CaseResult): string {
  if (problems.length > 0) return "!";
  return outcome === "generated" ? "." : "-";
}
