import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../../../generator/package-root.ts";
import { baseDocument } from "../base-document.ts";

/**
 * Megabytes of heap. V8 clears away late where there is much memory: what is measured is what a run needs.
 */
const HEAP = 220;

/** Printed by each run as it ends: processor time in microseconds, and the most memory in KiB. */
const meter = `process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write("\\nmeter " + JSON.stringify([userCPUTime + systemCPUTime, maxRSS]) + "\\n");
});`;

interface Measured {
  readonly seconds: number;
  readonly mebibytes: number;
}

/** One run of `generate` for `count` providers, whose documents differ. */
function measure(count: number): Measured {
  const root = mkdtempSync(join(tmpdir(), "crosswalk-providers-"));
  try {
    const names = Array.from({ length: count }, (_, n) => `vendor-${n}`);
    for (const name of names) {
      mkdirSync(join(root, "specs", name), { recursive: true });
      const document = { ...baseDocument(), info: { title: name, version: "1" } };
      writeFileSync(join(root, "specs", name, "api.json"), JSON.stringify(document));
    }
    const providers = names.map((name) => `  ${name}: { documents: [specs/${name}/api.json] }\n`);
    writeFileSync(join(root, "crosswalk.config.yaml"), `providers:\n${providers.join("")}`);
    const program = join(packageRoot(), "generator", "bin.js");
    const preload = `data:text/javascript,${encodeURIComponent(meter)}`;
    const node = [`--max-old-space-size=${HEAP}`, "--import", preload];
    const args = [...node, program, "generate", "--no-cache", "--json"];
    const { stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    const [, told = ""] = /^meter (.*)$/m.exec(stderr) ?? [];
    const [time = 0, memory = 0] = JSON.parse(told || "[]") as number[];
    if (time === 0) throw new Error(`The run told no time:\n${stderr}`);
    return { seconds: time / 1e6, mebibytes: memory / 1024 };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/**
 * Generates packages for more and more providers in one run.
 *
 * @returns the exponent with which time grows from the first count to the last.
 */
export function measureProviders(counts: readonly number[], say: (line: string) => void): number {
  const runs = counts.map((count) => {
    const measured = measure(count);
    const { seconds, mebibytes } = measured;
    const each = ((seconds / count) * 1000).toFixed(0);
    say(
      `  ${String(count).padStart(4)} providers ${seconds.toFixed(1).padStart(7)} s  ${each.padStart(5)} ms each  ${mebibytes.toFixed(0).padStart(5)} MiB`,
    );
    return { count, ...measured };
  });
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined || first === last) return 1;
  return Math.log(last.seconds / first.seconds) / Math.log(last.count / first.count);
}
