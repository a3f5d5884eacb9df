import { appendFileSync, existsSync, readFileSync } from "node:fs";
import type { Verdict } from "./verdict.ts";

/** Verdicts of earlier runs, to which this one's are added. */
export interface State {
  readonly verdicts: readonly Verdict[];
  add(verdict: Verdict): void;
}

/** Opens a file with a verdict per line; without one nothing is kept. */
export function openState(file: string | undefined): State {
  if (file === undefined) return { verdicts: [], add: () => undefined };
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  // A run that was killed may have written half a line.
  const verdicts = lines.flatMap((line) => {
    try {
      return [JSON.parse(line) as Verdict];
    } catch {
      return [];
    }
  });
  const last = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
  return {
    verdicts: [...last.values()],
    add: (verdict) => appendFileSync(file, `${JSON.stringify(verdict)}\n`),
  };
}
