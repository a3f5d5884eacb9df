/**
 * `npm run hostile`: every payload at every position, every structural attack; prints a table and
 * exits with 1 if any promise was broken.
 *
 *   npm run hostile -- [--only TEXT] [--payload NAME] [--keep] [--workers N] [--per-position N]
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { allCases, selectCases, toOrders, type HostileCase } from "./cases.ts";
import { createWorkspace, runCases } from "./pool.ts";
import { referenceCases, startServer } from "./references.ts";
import { remoteReferenceCases } from "./remote-references.ts";
import { structuralCases } from "./structures.ts";
import { typeCheck } from "./type-check.ts";
import { faults, type Fault, type Problem, type Verdict } from "./verdict.ts";

const { values: flags } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    payload: { type: "string", default: "" },
    keep: { type: "boolean", default: false },
    workers: { type: "string", default: String(Math.max(1, cpus().length)) },
    "per-position": { type: "string", default: "1000" },
  },
});

const wanted = ({ id, payload }: HostileCase): boolean =>
  id.includes(flags.only) && (flags.payload === "" || payload === flags.payload);
const grid = selectCases(allCases().filter(wanted), Number(flags["per-position"]));
const structures = structuralCases().filter(wanted);
const references = selectCases(
  [...referenceCases(), ...remoteReferenceCases()].filter(wanted),
  Number(flags["per-position"]),
);
const cases = [...grid, ...references, ...structures];
const server = await startServer();
const byId = new Map(cases.map((one) => [one.id, one]));
const workspace = createWorkspace();
const orders = toOrders(cases, workspace.path, server.host);
const from = performance.now();
let done = 0;
const verdicts = await runCases(orders, {
  workers: Number(flags.workers),
  limit: 60_000,
  memory: 1024,
  casesPerChild: 50,
  onVerdict: ({ id, problems }) => {
    done += 1;
    // At once: a run takes long, and may be stopped.
    for (const problem of problems) show(id, problem);
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${orders.length}`);
  },
});
const judged = withTypes(verdicts);
print(judged);
await server.close();
console.log(`${server.requests.length} requests reached the server that nobody may ask`);
console.log(`${orders.length} cases in ${Math.round((performance.now() - from) / 1000)} s`);
if (flags.keep) console.log(workspace.path);
else workspace.remove();
const broken = judged.some(({ problems }) => problems.length > 0);
process.exitCode = broken || server.requests.length > 0 ? 1 : 0;

function show(id: string, { fault, detail }: Problem): void {
  console.log(`${fault.padEnd(12)} ${id}\n             ${JSON.stringify(detail)}`);
}

/** Adds what the compiler says, and the time limit. */
function withTypes(all: readonly Verdict[]): Verdict[] {
  const errors = typeCheck(
    workspace.path,
    all.flatMap(({ packages }) => packages),
  );
  const general = errors.get(workspace.path);
  if (general !== undefined) console.log(general.slice(0, 5).join("\n"));
  return all.map((verdict) => {
    const late: Problem[] = [
      ...verdict.packages.flatMap((path) => {
        const lines = errors.get(path) ?? [];
        return lines.length === 0
          ? []
          : [{ fault: "types" as const, detail: `${lines.length} errors: ${lines[0] ?? ""}` }];
      }),
      ...(verdict.ms > 10_000 && !verdict.problems.some(({ fault }) => fault === "hang")
        ? [{ fault: "hang" as const, detail: `${verdict.ms} ms` }]
        : []),
    ];
    for (const problem of late) show(verdict.id, problem);
    return { ...verdict, problems: [...verdict.problems, ...late] };
  });
}

function print(all: readonly Verdict[]): void {
  console.log(
    `\nPositions x payloads: . generated, - refused with a diagnostic, ! a promise broken`,
  );
  const rows = new Map<string, Verdict[]>();
  for (const verdict of all) {
    const row = byId.get(verdict.id)?.position ?? "";
    rows.set(row, [...(rows.get(row) ?? []), verdict]);
  }
  const width = Math.max(...[...rows.keys()].map((row) => row.length));
  for (const [row, members] of rows) {
    const marks = members
      .map(({ problems, outcome }) =>
        problems.length > 0 ? "!" : outcome === "generated" ? "." : "-",
      )
      .join("");
    console.log(`${row.padEnd(width)} ${String(members.length).padStart(4)} ${marks}`);
  }
  console.log("");
  const count = (fault: Fault): number =>
    all.filter(({ problems }) => problems.some((problem) => problem.fault === fault)).length;
  const titles: Readonly<Record<Fault, string>> = {
    execution: "executions",
    syntax: "syntax errors",
    outside: "files outside",
    hang: "hangs (10 s, 1 GiB)",
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
  for (const fault of faults) console.log(`${titles[fault].padEnd(32)} ${count(fault)}`);
  const outcomes = { generated: 0, refused: 0, fault: 0 };
  for (const { outcome } of all) outcomes[outcome] += 1;
  console.log(`${outcomes.generated} generated, ${outcomes.refused} refused with a diagnostic`);
}
