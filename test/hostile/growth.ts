/**
 * `npm run growth`: how the time of each structure grows when it is doubled. "Time grows with the input":
 * the exponent of the last doubling should stay near 1.
 *
 *   npm run growth -- [--only TEXT] [--from NAME] [--stages] [--above EXPONENT]
 *   npm run growth -- --providers [--above EXPONENT]: time and memory of a run with 10, 50 and 200 providers
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { main } from "../../generator/cli.ts";
import { documentScenario } from "./positions/document.ts";
import { baseDocument } from "./base-document.ts";
import type { Scenario } from "./positions/types.ts";
import { measureProviders } from "./growth/providers.ts";
import { shapes, type Shape } from "./growth/shapes.ts";

const { values: flags } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    from: { type: "string", default: "" },
    providers: { type: "boolean", default: false },
    stages: { type: "boolean", default: false },
    above: { type: "string", default: "1.3" },
  },
});

/** Beyond this many seconds a structure is not doubled again. */
const ENOUGH = 12;

interface Run {
  readonly exit: number;
  readonly seconds: number;
  readonly bytes: number;
  readonly stages: string;
  readonly codes: string;
}

const home = process.cwd();
const workspace = realpathSync(mkdtempSync(join(tmpdir(), "crosswalk-growth-")));
const outputs = { stdout: process.stdout.write, stderr: process.stderr.write };
let steep = 0;
try {
  if (flags.providers) measureManyProviders();
  else await measureShapes();
} finally {
  rmSync(workspace, { recursive: true, force: true });
}
process.exitCode = steep > 0 ? 1 : 0;

function measureManyProviders(): void {
  const growth = measureProviders([10, 50, 200], say);
  if (growth > Number(flags.above)) steep += 1;
  say(`time grows with an exponent of ${growth.toFixed(2)}`);
}

async function measureShapes(): Promise<void> {
  // The first runs pay for what is compiled only once.
  for (let n = 0; n < 4; n++) await run(documentScenario(baseDocument()));
  const base = (await run(documentScenario(baseDocument()))).seconds;
  say(`a small document: ${base.toFixed(2)} s`);
  const entries = Object.entries(shapes);
  const start = Math.max(
    0,
    entries.findIndex(([name]) => name.startsWith(flags.from)),
  );
  for (const [name, shape] of entries.slice(start))
    if (name.includes(flags.only)) await measure(name, shape, base);
  say(`${steep} structures grow faster than with an exponent of ${flags.above}`);
}

async function measure(name: string, shape: Shape, base: number): Promise<void> {
  const runs: Run[] = [];
  for (let n = 0; n <= (shape.doublings ?? 3); n++) {
    globalThis.gc?.();
    const one = await run(shape.make(shape.start * 2 ** n));
    runs.push(one);
    if (one.seconds > ENOUGH) break;
  }
  // In what is more than a small document, by the file's size rather than the count: names get longer.
  const [before, last] = [runs.at(-2), runs.at(-1)];
  if (last === undefined) return;
  const growth =
    before === undefined || last.seconds - base < 0.5
      ? undefined
      : Math.log((last.seconds - base) / Math.max(0.02, before.seconds - base)) /
        Math.log(last.bytes / before.bytes);
  const isSteep = growth === undefined ? last.seconds > ENOUGH : growth > Number(flags.above);
  if (isSteep) steep += 1;
  const times = runs.map(({ seconds }) => seconds.toFixed(2).padStart(6)).join(" ");
  const shown = growth === undefined ? "    -" : growth.toFixed(2).padStart(5);
  say(
    `${isSteep ? "!" : " "} ${name.padEnd(36)} x${String(shape.start).padEnd(6)} ${times.padEnd(28)} ${shown}  exit ${last.exit} ${last.codes}`,
  );
  if (flags.stages || isSteep) say(`    ${last.stages}`);
}

async function run(scenario: Scenario): Promise<Run> {
  const folder = mkdtempSync(join(workspace, "run-"));
  for (const [path, text] of Object.entries(scenario.files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const bytes = Object.values(scenario.files).reduce((sum, text) => sum + text.length, 0);
  let stdout = "";
  process.stdout.write = (chunk: string | Uint8Array) => {
    stdout += String(chunk);
    return true;
  };
  process.stderr.write = () => true;
  process.chdir(folder);
  const from = process.cpuUsage();
  try {
    await main([...scenario.args, "--json"]);
  } finally {
    process.chdir(home);
    process.stdout.write = outputs.stdout.bind(process.stdout);
    process.stderr.write = outputs.stderr.bind(process.stderr);
    rmSync(folder, { recursive: true, force: true });
  }
  const { user, system } = process.cpuUsage(from);
  const exit = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  const summary = JSON.parse(stdout) as {
    readonly timings?: Readonly<Record<string, number>>;
    readonly diagnostics?: readonly { readonly code: string; readonly severity: string }[];
  };
  const codes = new Set(
    summary.diagnostics?.filter((d) => d.severity === "error").map(({ code }) => code),
  );
  return {
    exit,
    bytes,
    seconds: (user + system) / 1e6,
    stages: JSON.stringify(summary.timings ?? Object.keys(summary)),
    codes: [...codes].slice(0, 3).join(","),
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
