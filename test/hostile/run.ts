/**
 * `npm run hostile`: every payload at every position, every structural attack; prints a table and
 * exits with 1 if any promise was broken.
 *
 *   npm run hostile -- [--only TEXT] [--payload NAME] [--per-position N] [--workers N] [--keep]
 *                      [--minutes N] [--state FILE]
 *
 * `--minutes` ends it after that time. With `--state` each verdict goes into a file, and the next run
 * with it goes on where this one ended; the table is of all that the file has.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { allCases, selectCases, toOrders, type HostileCase } from "./cases.ts";
import { createWorkspace, runCases } from "./pool.ts";
import { referenceCases, startServer } from "./references.ts";
import { openState } from "./state.ts";
import { structuralCases } from "./structures.ts";
import { tableOf } from "./table.ts";
import { createTypeChecker } from "./type-check.ts";
import type { Problem, Verdict } from "./verdict.ts";

const { values: flags } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    payload: { type: "string", default: "" },
    keep: { type: "boolean", default: false },
    workers: { type: "string", default: String(Math.max(1, cpus().length)) },
    "per-position": { type: "string", default: "1000" },
    minutes: { type: "string", default: "100000" },
    state: { type: "string" },
  },
});

const wanted = ({ id, payload }: HostileCase): boolean =>
  id.includes(flags.only) && (flags.payload === "" || payload === flags.payload);
const perPosition = Number(flags["per-position"]);
const cases = [
  ...structuralCases().filter(wanted),
  ...selectCases(referenceCases().filter(wanted), perPosition),
  ...selectCases(allCases().filter(wanted), perPosition),
];
const server = await startServer();
const workspace = createWorkspace(flags.keep);
const state = openState(flags.state);
const orders = toOrders(cases, workspace.path, server.host);
const known = new Set(orders.map(({ id }) => id));
const earlier = state.verdicts.filter(({ id }) => known.has(id));
const finished = new Set(earlier.map(({ id }) => id));
const left = orders.filter(({ id }) => !finished.has(id));
const folders = new Map(orders.map(({ id, folder }) => [id, folder]));
const owners = new Map<string, Verdict>();
const checker = createTypeChecker(workspace.path, (packages) => {
  for (const path of packages) remove(owners.get(path));
});
const from = performance.now();
let done = 0;
const verdicts = await runCases(left, {
  workers: Number(flags.workers),
  casesPerChild: 100,
  until: Date.now() + Number(flags.minutes) * 60_000,
  onVerdict(verdict) {
    done += 1;
    // At once: a run takes long, and may be stopped.
    for (const problem of verdict.problems) show(verdict.id, problem);
    for (const path of verdict.packages) owners.set(path, verdict);
    if (!checker.add(verdict.packages)) remove(verdict);
    state.add(verdict);
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${left.length}`);
  },
});
const judged = [...earlier, ...withTypes(verdicts, await checker.finish())];
console.log(tableOf(judged, new Map(cases.map(({ id, position }) => [id, position]))));
await server.close();
const seconds = (performance.now() - from) / 1_000;
console.log(`${server.requests.length} requests reached the server that nobody may ask`);
console.log(
  `${judged.length} of ${orders.length} cases; ${verdicts.length} in ${Math.round(seconds)} s`,
);
if (flags.keep) console.log(workspace.path);
else workspace.remove();
const broken = judged.some(({ problems }) => problems.length > 0);
process.exitCode = broken || server.requests.length > 0 ? 1 : 0;

function show(id: string, { fault, detail }: Problem): void {
  console.log(`${fault.padEnd(12)} ${id}\n             ${JSON.stringify(detail)}`);
}

/** What a case wrote is looked at when its verdict is there; a whole run would fill the disk. */
function remove(verdict: Verdict | undefined): void {
  const folder = verdict && folders.get(verdict.id);
  if (folder !== undefined) workspace.discard(folder);
}

/** Adds what the compiler says. */
function withTypes(
  all: readonly Verdict[],
  errors: ReadonlyMap<string, readonly string[]>,
): Verdict[] {
  const general = errors.get(workspace.path);
  if (general !== undefined) console.log(general.slice(0, 5).join("\n"));
  return all.map((verdict) => {
    const problems = verdict.packages.flatMap((path): Problem[] => {
      const lines = errors.get(path) ?? [];
      const [first = ""] = lines;
      return lines.length === 0
        ? []
        : [{ fault: "types", detail: `${lines.length} errors: ${first}` }];
    });
    for (const problem of problems) show(verdict.id, problem);
    const whole = { ...verdict, problems: [...verdict.problems, ...problems] };
    if (problems.length > 0) state.add(whole);
    return whole;
  });
}
