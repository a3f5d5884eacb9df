/**
 * npm run soundness -- [--seed N] [--pairs N]: random schemas and edits, in both directions, against Ajv
 * and a second evaluator.
 * What is found is one line each, and a case for test/compare/soundness.test.ts. `--kinds` counts by rule the changes
 * that are said to perhaps break although no value was found that does.
 */
import { parseArgs } from "node:util";
import { isWrong, searchPair, type Result } from "./search.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    pairs: { type: "string", default: "5000" },
    show: { type: "string", default: "20" },
    only: { type: "string" },
    kinds: { type: "boolean", default: false },
  },
});
const [seed, pairs] = [Number(values.seed), Number(values.pairs)];
const results: (Result & { pair: number })[] = [];
for (let pair = 0; pair < pairs; pair++) {
  const one = seed * 1_000_003 + pair;
  if (values.only !== undefined && one !== Number(values.only)) continue;
  results.push(...searchPair(one).map((result) => ({ ...result, pair: one })));
}
const count = (holds: (result: Result) => boolean): number => results.filter(holds).length;
const wrong = results.filter(isWrong);
const refuted = count(({ refutedBy }) => refutedBy !== undefined);
for (const result of wrong.slice(0, Number(values.show)))
  console.log(
    `${result.pair} ${result.direction} ${result.class} [${result.rules.join(", ")}] ${result.difference}` +
      ` value ${JSON.stringify(result.refutedBy)}`,
  );
if (values.only !== undefined) console.log(JSON.stringify(results, undefined, 1));
console.log(
  JSON.stringify({
    seed,
    compared: results.length,
    refuted,
    wrong: wrong.length,
    notReported: wrong.filter((result) => result.class === "not-reported").length,
    mayBreakUnrefuted: count((r) => r.refutedBy === undefined && r.class === "may-break"),
    breakingUnrefuted: count((r) => r.refutedBy === undefined && r.class === "breaking"),
  }),
);
if (values.kinds) {
  const kinds = new Map<string, number>();
  for (const result of results.filter(
    (r) => r.refutedBy === undefined && r.class === "may-break",
  )) {
    const kind = `${result.direction}: ${[...new Set(result.rules)].sort().join(", ")}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const sorted = [...kinds].sort(([, one], [, other]) => other - one);
  for (const [kind, number] of sorted) console.log(`${number} ${kind}`);
}
process.exitCode = wrong.length > 0 ? 1 : 0;
