import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createCommands } from "./generation/commands.ts";
import { measure, median, type Usage } from "./generation/measure.ts";
import { bundleSizes, importTimes, typeCheck } from "./generation/output.ts";
import { documents, prepareScratch, type DocumentName } from "./generation/scratch.ts";

type Measured = "redocly" | "plain" | "heyApi" | "everything" | "same" | "changed" | "nothing";

interface Row {
  readonly what: string;
  readonly ours: string;
  readonly other: string;
  readonly ratio: number;
  readonly target: string;
}

/**
 * `npm run bench -- generation [--runs N] [--document github|stripe]`: our generator and its peers side
 * by side, in one go. CPU is user and system time of the process and its children; medians.
 */
export async function benchGeneration(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { runs: { type: "string", default: "3" }, document: { type: "string" } },
  });
  const runs = Number(values.runs);
  const names = (Object.keys(documents) as DocumentName[]).filter(
    (name) => values.document === undefined || name === values.document,
  );
  const scratch = prepareScratch();
  const rows: Row[] = [];
  for (const name of names) {
    rows.push(...generationRows(name, measureAll(scratch, name, runs)));
    rows.push(typeRow(scratch, name, runs));
  }
  if (names.includes("github")) rows.push(...(await outputRows(scratch, runs)));
  printTable(rows);
}

function measureAll(scratch: string, name: DocumentName, runs: number): Map<Measured, Usage[]> {
  const commands = createCommands(scratch, name);
  const folder = join(scratch, name);
  const current = join(folder, "current.json");
  const found = new Map<Measured, Usage[]>();
  const note = (what: Measured, command: Parameters<typeof measure>[0]): void => {
    const used = measure(command);
    if (used === undefined) return;
    console.error(`${name} ${what}: ${used.cpu.toFixed(2)} s CPU, ${used.memory.toFixed(0)} MB`);
    found.set(what, [...(found.get(what) ?? []), used]);
  };
  for (let run = 0; run < runs; run++) {
    for (const output of ["redocly", "hey-api", "ours"])
      rmSync(join(folder, output), { recursive: true, force: true });
    copyFileSync(join(folder, "openapi.json"), current);
    note("redocly", commands.redocly);
    note("plain", commands.plain);
    note("heyApi", commands.heyApi);
    note("everything", commands.everything);
    measure(commands.cached);
    note("same", commands.cached);
    // Words that no earlier run had, so that nothing is remembered of them.
    const text = readFileSync(join(folder, "changed.json"), "utf8");
    writeFileSync(current, text.replace("In short.", `In short, ${Date.now()}.`));
    note("changed", commands.cached);
    note("nothing", commands.nothing);
  }
  return found;
}

function generationRows(name: DocumentName, found: ReadonlyMap<Measured, Usage[]>): Row[] {
  const cpu = (what: Measured): number => median((found.get(what) ?? []).map((u) => u.cpu));
  const shown = (what: Measured): string => {
    const memory = median((found.get(what) ?? []).map((u) => u.memory));
    return `${cpu(what).toFixed(cpu(what) < 0.2 ? 3 : 2)} s, ${memory.toFixed(0)} MB`;
  };
  const row = (what: string, ours: Measured, other: Measured, target: string): Row => ({
    ...{ what: `${name}: ${what}`, target, ratio: cpu(ours) / cpu(other) },
    ...{ ours: shown(ours), other: shown(other) },
  });
  return [
    row("cold, no lint, no format / Redocly", "plain", "redocly", "1.5, stretch 1"),
    row("cold, everything / hey-api", "everything", "heyApi", "1.0, stretch 0.5"),
    row("nothing changed / our cold run", "same", "everything", "0.1"),
    row("nothing changed / node -e 0", "same", "nothing", "5"),
    row("one description changed / our cold run", "changed", "everything", "0.25"),
  ];
}

function typeRow(scratch: string, name: DocumentName, runs: number): Row {
  const checks = Array.from({ length: runs }, () => ({
    ours: typeCheck(scratch, name, "ours"),
    other: typeCheck(scratch, name, "hey-api"),
  }));
  const ours = median(checks.map((check) => check.ours.cpu));
  const other = median(checks.map((check) => check.other.cpu));
  const errors = (of: "ours" | "other"): number => checks[0]?.[of].errors ?? NaN;
  return {
    what: `${name}: TypeScript 5.9 / hey-api`,
    ours: `${ours.toFixed(2)} s, ${errors("ours")} errors`,
    other: `${other.toFixed(2)} s, ${errors("other")} errors`,
    ratio: ours / other,
    target: "0 errors, 0.25",
  };
}

async function outputRows(scratch: string, runs: number): Promise<Row[]> {
  const sizes = await bundleSizes(scratch);
  const times = await importTimes(scratch, Math.max(runs, 5));
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const row = (what: string, other: number): Row => ({
    what,
    ours: `${times.ours.toFixed(3)} s`,
    other: `${other.toFixed(3)} s`,
    ratio: times.ours / other,
    target: "0.3",
  });
  return [
    {
      what: "github: one operation, esbuild, min+gzip / by hand",
      ours: kilobytes(sizes.ours),
      other: kilobytes(sizes.byHand),
      ratio: sizes.ours / sizes.byHand,
      target: "1.05",
    },
    row("github: import / hey-api without its zod", times.client),
    row("github: import / hey-api with its zod", times.clientAndZod),
  ];
}

function printTable(rows: readonly Row[]): void {
  const line = (what: string, ours: string, other: string, ratio: string, target: string): void =>
    console.log(
      [what.padEnd(54), ours.padStart(18), other.padStart(18), ratio.padStart(7), target].join(
        "  ",
      ),
    );
  line("what", "ours", "other", "ratio", "target");
  for (const { what, ours, other, ratio, target } of rows)
    line(what, ours, other, ratio.toFixed(2), target);
}
