import { limits } from "./watch-process.ts";
import type { Scenario } from "./positions/types.ts";

/** What may go wrong in a case. The first five are the columns that the promise is about. */
export const faults = [
  "execution",
  "syntax",
  "outside",
  "hang",
  "trace",
  "types",
  "different",
  "unexplained",
  "partial",
  "markup",
  "terminal",
  "manifest",
  "request",
] as const;

export type Fault = (typeof faults)[number];

export interface Problem {
  readonly fault: Fault;
  readonly detail: string;
}

/** A case as the parent hands it to a child. */
export interface Order {
  readonly id: string;
  readonly scenario: Scenario;
  /** Absolute path of an empty folder for this case. */
  readonly folder: string;
  /** Host and port of a server that no case may ask; unset where no case names it. */
  readonly server?: string;
  /** Absolute path of the cache that cases share: most files of their packages are the same. */
  readonly cache: string;
}

/** What became of a case. */
export interface CaseResult {
  readonly id: string;
  readonly outcome: "generated" | "refused" | "fault";
  readonly problems: readonly Problem[];
  /** Codes of the diagnostics, each once. */
  readonly codes: readonly string[];
  /** Packages that were generated, absolute paths. */
  readonly packages: readonly string[];
  /** Time of the processor that the slower of the two runs took, in milliseconds. */
  readonly ms: number;
  /** Most memory that was resident in the child so far, in MiB. */
  readonly mebibytes: number;
}

/** Problems of what a child measured itself. */
export function overLimits(ms: number, mebibytes: number): Problem[] {
  const over: Problem[] = [];
  if (ms > limits.cpu * 1_000) over.push({ fault: "hang", detail: `${Math.round(ms)} ms` });
  if (mebibytes > limits.memory)
    over.push({ fault: "hang", detail: `${Math.round(mebibytes)} MiB of resident memory` });
  return over;
}

/** Most memory that was resident in this process, in MiB. */
export function peakMebibytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
