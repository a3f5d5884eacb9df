/**
 * `npm run hostile`: every payload at every position, every structural attack; prints a table and
 * exits with 1 if any promise was broken.
 *
 *   npm run hostile -- [--only TEXT] [--payload NAME] [--per-position N] [--workers N] [--keep]
 *                      [--minutes N] [--state FILE]
 *
 * `--minutes` ends it after that time. With `--state` each result goes into a file, and the next run
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
import type { Problem, CaseResult } from "./case-result.ts";

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
const earlier = state.caseResults.filter(({ id }) => known.has(id));
const finished = new Set(earlier.map(({ id }) => id));
const left = orders.filter(({ id }) => !finished.has(id));
const folders = new Map(orders.map(({ id, folder }) => [id, folder]));
const owners = new Map<string, CaseResult>();
const checker = createTypeChecker(workspace.path, (packages) => {
  for (const path of packages) remove(owners.get(path));
});
const from = performance.now();
let done = 0;
const caseResults = await runCases(left, {
  workers: Number(flags.workers),
  casesPerChild: 100,
  until: Date.now() + Number(flags.minutes) * 60_000,
  onResult(caseResult) {
    done += 1;
    // At once: a run takes long, and may be stopped.
    for (const problem of caseResult.problems) show(caseResult.id, problem);
    for (const path of caseResult.packages) owners.set(path, caseResult);
    if (!checker.add(caseResult.packages)) remove(caseResult);
    state.add(caseResult);
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${left.length}`);
  },
});
const checked = [...earlier, ...withTypes(caseResults, await checker.finish())];
console.log(tableOf(checked, new Map(cases.map(({ id, position }) => [id, position]))));
await server.close();
const seconds = (performance.now() - from) / 1_000;
console.log(`${server.requests.length} requests reached the server that nobody may ask`);
console.log(
  `${checked.length} of ${orders.length} cases; ${caseResults.length} in ${Math.round(seconds)} s`,
);
if (flags.keep) console.log(workspace.path);
else workspace.remove();
const broken = checked.some(({ problems }) => problems.length > 0);
process.exitCode = broken || server.requests.length > 0 ? 1 : 0;

function show(id: string, { fault, detail }: Problem): void {
  console.log(`${fault.padEnd(12)} ${id}\n             ${JSON.stringify(detail)}`);
}

/** What a case wrote is looked at when its result is there; a whole run would fill the disk. */
function remove(caseResult: CaseResult | undefined): void {
  const folder = caseResult && folders.get(caseResult.id);
  if (folder !== undefined) workspace.discard(folder);
}

/** Adds what the compiler says. */
function withTypes(
  all: readonly CaseResult[],
  errors: ReadonlyMap<string, readonly string[]>,
): CaseResult[] {
  const general = errors.get(workspace.path);
  if (general !== undefined) console.log(general.slice(0, 5).join("\n"));
  return all.map((caseResult) => {
    const problems = caseResult.packages.flatMap((path): Problem[] => {
      const lines = errors.get(path) ?? [];
      const [first = ""] = lines;
      return lines.length === 0
        ? []
        : [{ fault: "types", detail: `${lines.length} errors: ${first}` }];
    });
    for (const problem of problems) show(caseResult.id, problem);
    const whole = { ...caseResult, problems: [...caseResult.problems, ...problems] };
    if (problems.length > 0) state.add(whole);
    return whole;
  });
}
