/**
 * `npm run fuzz`: mutates the documents in specs/ and small ones of our own, and runs the stages on them.
 * No crash, no hang, nothing refused without an error, no emitted file that does not parse.
 *
 *   npm run fuzz -- [--minutes N] [--cases N] [--seed S] [--only FILE] [--workers N]
 *
 * A case is determined by its file and seed: `--only FILE --seed S --cases 1` runs it again, and
 * `--print` shows the text.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { mutate } from "./fuzz/mutate.ts";
import { readCorpus } from "./fuzz/project.ts";
import { createRandom } from "./fuzz/random.ts";
import { runFuzz } from "./fuzz/run-fuzz.ts";

const { values: flags } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    cases: { type: "string", default: "1000000000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    only: { type: "string", default: "" },
    workers: { type: "string", default: String(Math.max(1, cpus().length)) },
    print: { type: "boolean", default: false },
  },
});
const seed = Number(flags.seed);
console.log(`seed ${seed}`);
if (flags.print) {
  console.log(mutate(readCorpus().get(flags.only) ?? "", createRandom(seed)));
} else {
  const from = performance.now();
  const found = await runFuzz({
    seed,
    only: flags.only,
    cases: Number(flags.cases),
    until: Date.now() + Number(flags.minutes) * 60_000,
    workers: Number(flags.workers),
  });
  const seconds = (performance.now() - from) / 1000;
  const { total, generated, faults } = found;
  for (const { id, problems } of faults)
    for (const { fault, detail } of problems)
      console.log(`${fault}  ${id}\n  ${detail.slice(0, 1_500)}`);
  const different = new Set(faults.flatMap(({ problems }) => problems.map(signature)));
  console.log(
    `${total} cases in ${Math.round(seconds)} s (${(total / seconds).toFixed(1)} a second), ${generated} became packages, ${total - generated - faults.length} were refused; ${faults.length} faults, ${different.size} different`,
  );
  process.exitCode = faults.length > 0 ? 1 : 0;
}

/** Where it happened, without what differs from case to case. */
function signature({ detail }: { readonly detail: string }): string {
  return detail.split("\n").slice(0, 3).join(" ").replace(/\d+/g, "0").slice(0, 200);
}
