import { appendFileSync, existsSync, readFileSync } from "node:fs";
import type { CaseResult } from "./case-result.ts";

/** Verdicts of earlier runs, to which this one's are added. */
export interface State {
  readonly caseResults: readonly CaseResult[];
  add(caseResult: CaseResult): void;
}

/** Opens a file with a result per line; without one nothing is kept. */
export function openState(file: string | undefined): State {
  if (file === undefined) return { caseResults: [], add: () => undefined };
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  // A run that was killed may have written half a line.
  const caseResults = lines.flatMap((line) => {
    try {
      return [JSON.parse(line) as CaseResult];
    } catch {
      return [];
    }
  });
  const last = new Map(caseResults.map((caseResult) => [caseResult.id, caseResult]));
  return {
    caseResults: [...last.values()],
    add: (caseResult) => appendFileSync(file, `${JSON.stringify(caseResult)}\n`),
  };
}
