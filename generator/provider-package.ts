import { createDiagnostics, record, type Recorded } from "./diagnostics/index.ts";
import { checkExamples, emitPackage, type EmittedFile, type PackageOptions } from "./emit/index.ts";
import { buildModel, reportContradictions, type ApiModel, type ModelInput } from "./model/index.ts";
import { formatFiles } from "./output/index.ts";

/** What a provider's package is made from: plain data. */
export interface PackageInput {
  readonly source: Omit<ModelInput, "locate">;
  readonly options: PackageOptions;
  readonly checksExamples: boolean;
  /** Absolute folder whose formatter configuration applies; undefined leaves the files unformatted. */
  readonly formattedFor: string | undefined;
}

/** Measures a stage. */
type Time = <T>(stage: string, work: () => T) => T;

/**
 * Emits the files of a provider's package, checks its documented examples and formats the files.
 *
 * @param model - of `input.source`, where the caller has it already.
 */
export function buildProviderPackage(
  input: PackageInput,
  model: ApiModel = buildModel(input.source, createDiagnostics()),
  time: Time = (_, work) => work(),
): Promise<Recorded<readonly EmittedFile[]>> {
  const { options, checksExamples, formattedFor } = input;
  return record(async (diagnostics, locate) => {
    const files = await time("emit", () => emitPackage(model, options, diagnostics));
    if (checksExamples)
      time("examples", () => {
        checkExamples({ model, options, locate }, diagnostics);
        reportContradictions(model, diagnostics);
      });
    return formattedFor === undefined
      ? files
      : time("format", () => formatFiles(files, { folder: formattedFor }));
  });
}
