/** Runs fuzz cases that its parent sends: `{id, file, seed}`, each determined by its seed. */
import { renderDiagnostic } from "../../../generator/diagnostics/index.ts";
import { inspectText } from "../inspect-files.ts";
import { overLimits, peakMebibytes, type Problem, type CaseResult } from "../case-result.ts";
import { mutate } from "./mutate.ts";
import { createFuzzProject, readCorpus, type FuzzResult } from "./project.ts";
import { createRandom } from "./random.ts";

/** A case: a file, and the seed of what is changed in it. */
export interface FuzzOrder {
  readonly id: string;
  readonly file: string;
  readonly seed: number;
}

const corpus = readCorpus();
const run = createFuzzProject(corpus);

process.on("message", (order: FuzzOrder) => {
  void execute(order).then((caseResult) => process.send?.(caseResult));
});
process.send?.("ready");

async function execute({ id, file, seed }: FuzzOrder): Promise<CaseResult> {
  const text = mutate(corpus.get(file) ?? "", createRandom(seed));
  const from = process.cpuUsage();
  const problems: Problem[] = [];
  let result: FuzzResult | undefined;
  try {
    result = await run(file, text);
    problems.push(...(await check(result, file, text)));
  } catch (error) {
    problems.push({ fault: "trace", detail: (error as Error).stack ?? String(error) });
  }
  const { user, system } = process.cpuUsage(from);
  const ms = (user + system) / 1_000;
  const mebibytes = peakMebibytes();
  problems.push(...overLimits(ms, mebibytes));
  const generated = (result?.packages.length ?? 0) > 0;
  const codes = [...new Set(result?.diagnostics.all.map(({ code }) => code))];
  const outcome = result === undefined ? "fault" : generated ? "generated" : "refused";
  return { id, outcome, problems, codes, packages: [], ms: Math.round(ms), mebibytes };
}

async function check(result: FuzzResult, file: string, text: string): Promise<Problem[]> {
  const { diagnostics, packages } = result;
  const problems = packages.flatMap(({ files }) =>
    files
      .filter(({ path }) => !path.startsWith("src/runtime/"))
      .flatMap((emitted) =>
        inspectText(emitted.path, emitted.text).map(({ fault, detail }) => ({
          fault,
          detail: `${emitted.path}: ${detail}`,
        })),
      ),
  );
  if (packages.length === 0 && !diagnostics.hasErrors() && result.only === undefined)
    problems.push({ fault: "unexplained", detail: "nothing was made, and no error reported" });
  // Showing a problem must not fail either.
  const readSource = (name: string): string | undefined =>
    name === file ? text : corpus.get(name);
  for (const diagnostic of diagnostics.all.slice(0, 5))
    await renderDiagnostic(diagnostic, { colour: false, readSource });
  return problems;
}
