import { runCases } from "../pool.ts";
import type { CaseResult } from "../case-result.ts";
import type { FuzzOrder } from "./child.ts";
import { readCorpus } from "./project.ts";

export interface FuzzRequest {
  readonly seed: number;
  /** Part of the names of the files to mutate; empty: all. */
  readonly only: string;
  readonly cases: number;
  /** Time after which no new case starts. */
  readonly until: number;
  readonly workers: number;
}

export interface FuzzReport {
  readonly total: number;
  readonly generated: number;
  readonly faults: readonly CaseResult[];
}

/** Cases in a batch: a batch ends before the time is looked at again. */
const batch = 400;

/** Runs cases until there are enough, or the time is up. The files take turns; seeds count up. */
export async function runFuzz(request: FuzzRequest): Promise<FuzzReport> {
  const files = [...readCorpus().keys()].filter((file) => file.includes(request.only));
  const faults: CaseResult[] = [];
  let total = 0;
  let generated = 0;
  while (total < request.cases && Date.now() < request.until) {
    const orders = Array.from(
      { length: Math.min(batch, request.cases - total) },
      (_, n): FuzzOrder => {
        const seed = request.seed + total + n;
        const file = files[(total + n) % files.length] ?? "";
        return { id: `--only ${file} --seed ${seed} --cases 1`, file, seed };
      },
    );
    const caseResults = await runCases(orders, {
      program: "fuzz/child.ts",
      workers: request.workers,
      casesPerChild: 200,
      until: request.until,
    });
    total += caseResults.length;
    generated += caseResults.filter(({ outcome }) => outcome === "generated").length;
    faults.push(...caseResults.filter(({ problems }) => problems.length > 0));
  }
  return { total, generated, faults };
}
