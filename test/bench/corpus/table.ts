import type { Compiler, Result } from "./types.ts";

/** Prints what was found; `clean` when all documents were done, and none failed or has type errors. */
export function printTable(
  results: readonly Result[],
  wanted: number,
  compilers: readonly Compiler[],
): { readonly clean: boolean } {
  const having = (outcome: Result["outcome"]): Result[] =>
    results.filter((result) => result.outcome === outcome);
  const wrong = (name: Compiler): Result[] =>
    results.filter(({ types }) => (types[name]?.count ?? 0) > 0);
  for (const { file, details } of having("failed")) print("failed", file, details);
  for (const { file, details } of having("refused")) print("refused", file, details);
  for (const name of compilers) {
    for (const { file, types } of wrong(name)) {
      print(`types ${name}`, file, [`${types[name]?.count} errors`, ...(types[name]?.first ?? [])]);
    }
  }
  const share = (n: number, of: number): string =>
    `${String(n).padStart(6)}  ${of === 0 ? "-" : `${((100 * n) / of).toFixed(1)} %`}`;
  const seconds = results.map(({ cpu }) => cpu).sort((a, b) => a - b);
  const at = (part: number): string =>
    (seconds[Math.floor((seconds.length - 1) * part)] ?? 0).toFixed(2);
  const generated = having("generated").length;
  console.log("");
  console.log(`documents                 ${share(results.length, wanted)}`);
  console.log(`generated                 ${share(generated, results.length)}`);
  console.log(`refused with a diagnostic ${share(having("refused").length, results.length)}`);
  console.log(`failed                    ${share(having("failed").length, results.length)}`);
  for (const name of compilers) {
    console.log(`type errors, TypeScript ${name.padEnd(3)}${share(wrong(name).length, generated)}`);
  }
  const sum = seconds.reduce((total, each) => total + each, 0);
  console.log(
    `CPU seconds a document: median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)}; all ${sum.toFixed(0)}`,
  );
  const isDone = results.length === wanted && having("failed").length === 0;
  return { clean: isDone && compilers.every((name) => wrong(name).length === 0) };
}

function print(kind: string, file: string, details: readonly string[]): void {
  console.log(`${kind.padEnd(10)} ${file}`);
  for (const detail of details) {
    for (const line of detail.split("\n").slice(0, 8)) console.log(`             ${line}`);
  }
}
