/**
 * npm run pages -- FOLDER: how much of the pages in a folder is read. What is right about `x.md` (or `.txt`, `.html`,
 * `.mdx`) says `x.openapi.yaml` or `x.openapi.json` in the same folder.
 * npm run pages -- --variants [N] [SEED] [FORMAT]: reads N changed pages of each format (default 1000).
 */
import fc from "fast-check";
import type { Comparison } from "./entries.ts";
import { problemsOf, scorePages } from "./score.ts";
import { changes, operation, readVariant, renderers } from "./variants.ts";

const [argument = "", count, seed, only] = process.argv.slice(2);
process.exitCode =
  argument === "--variants"
    ? runVariants({ pages: Number(count ?? 1000), seed: Number(seed ?? 1) })
    : argument === "" || argument.startsWith("-")
      ? usage()
      : scoreFolder(argument);

function usage(): number {
  console.error("usage: npm run pages -- FOLDER | --variants [N] [SEED] [FORMAT]");
  return 2;
}

function runVariants({ pages, seed }: { pages: number; seed: number }): number {
  let failures = 0;
  const names = Object.keys(changes);
  const formats = Object.keys(renderers) as (keyof typeof renderers)[];
  for (const format of formats.filter((one) => only === undefined || one === only)) {
    const shares = new Map<string, number[]>();
    const input = fc.tuple(
      operation,
      fc.integer({ min: 0, max: 999 }).map((one) => one / 1000),
    );
    for (const [index, [own, at]] of fc.sample(input, { numRuns: pages, seed }).entries()) {
      const change = names[index % names.length] ?? "none";
      const { others, share, isTold } = readVariant(own, format, { change, at });
      shares.set(change, [...(shares.get(change) ?? []), share]);
      if (others.length === 0 && (share === 1 || isTold)) continue;
      failures++;
      if (failures <= 10)
        console.log(
          `${format}, ${change} (${index}): ${others.length > 0 ? others.slice(0, 4).join("; ") : "less, without a diagnostic"}`,
        );
    }
    for (const [change, all] of shares) {
      const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
      const wanted = changes[change]?.share ?? 0;
      if (mean < wanted) failures++;
      console.log(
        `${format.padEnd(14)} ${change.padEnd(22)} ${(mean * 100).toFixed(1)} % of at least ${wanted * 100} %`,
      );
    }
  }
  console.log(failures === 0 ? "no other values" : `${failures} failures`);
  return failures === 0 ? 0 : 1;
}

function scoreFolder(folder: string): number {
  const total = { asRead: emptyScore(), inPackage: emptyScore(), filled: emptyScore() };
  for (const { file, format, asRead, inPackage, filled, problems } of scorePages(folder)) {
    add(total.asRead, asRead);
    add(total.inPackage, inPackage);
    add(total.filled, filled);
    console.log(`${file} (${format ?? "not read"}): ${lineOf(asRead)}`);
    for (const problem of problemsOf(asRead)) console.log(`  ${problem}`);
    for (const key of asRead.missing)
      console.log(`  missing: ${key}${filled.missing.includes(key) ? "" : " (filled)"}`);
    for (const problem of problems) console.log(`  the drafted overlay: ${problem}`);
    for (const problem of problemsOf(filled).filter((one) => !problemsOf(asRead).includes(one)))
      console.log(`  with the overlay filled: ${problem}`);
  }
  console.log(`as read:        ${scoreLine(total.asRead)}`);
  console.log(`in the package: ${scoreLine(total.inPackage)}`);
  console.log(`in the package, with the drafted overlays filled: ${scoreLine(total.filled)}`);
  return total.asRead.wrong + total.asRead.invented === 0 ? 0 : 1;
}

interface Score {
  right: number;
  missing: number;
  wrong: number;
  notShown: number;
  invented: number;
}

function emptyScore(): Score {
  return { right: 0, missing: 0, wrong: 0, notShown: 0, invented: 0 };
}

function add(score: Score, { right, missing, wrong, notShown, invented }: Comparison): void {
  score.right += right;
  score.missing += missing.length;
  score.wrong += wrong.length;
  score.notShown += notShown.length;
  score.invented += invented.length;
}

function lineOf({ right, missing, wrong, notShown, invented }: Comparison): string {
  return `${right} right, ${missing.length} missing, ${wrong.length} wrong, ${invented.length} invented${notShown.length === 0 ? "" : `, ${notShown.length} not shown`}`;
}

function scoreLine({ right, missing, wrong, notShown, invented }: Score): string {
  const all = right + missing + wrong + notShown;
  const share = all === 0 ? 100 : (right / all) * 100;
  return `${share.toFixed(1)} % right (${right} of ${all}), ${missing} missing, ${wrong} wrong, ${invented} invented, ${notShown} wrong that the page does not show`;
}
