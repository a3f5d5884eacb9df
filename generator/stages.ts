import type { Recorded } from "./diagnostics/index.ts";
import { findLintProblems, type LintInput, type LintResult } from "./document/index.ts";
import type { EmittedFile } from "./emit/index.ts";
import type { ApiModel } from "./model/index.ts";
import { buildProviderPackage, type PackageInput } from "./provider-package.ts";
import type { Timer } from "./summary.ts";

/**
 * The two stages that take most of a run. They go from plain data to plain data, so that they
 * can be run in threads and their results be kept; the pipeline does not know how they are run.
 */
export interface Stages {
  /** How many providers are worked on at the same time. */
  readonly concurrency: number;
  lint(input: LintInput): Promise<LintResult>;
  /** @param model - of the input's document. */
  buildPackage(
    input: PackageInput,
    model: ApiModel,
    time: Timer["time"],
  ): Promise<Recorded<readonly EmittedFile[]>>;
}

/** Each stage in this process, one provider after the other. */
export const plainStages: Stages = {
  concurrency: 1,
  lint: findLintProblems,
  buildPackage: buildProviderPackage,
};
