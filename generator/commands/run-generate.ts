import {
  diagnosticOverrides,
  loadConfig,
  packageNames,
  runtimePackage,
  standaloneConfig,
  unusedAcknowledgements,
} from "../config/index.ts";
import { createDiagnostics } from "../diagnostics/index.ts";
import { generate, type GenerateResult } from "../generate.ts";
import { createInputs } from "../inputs.ts";
import { formatterFiles } from "../output/format/settings.ts";
import { plainStages, type Stages } from "../stages.ts";
import { taskOf } from "../package-tasks.ts";
import type { Console } from "./context.ts";
import type { GenerateFlags } from "./generate.ts";
import { givenTexts, type SpecSource } from "./spec-source.ts";
import { problemOfNames } from "./usage.ts";

/** Files that decide how output looks, apart from those that the configuration names. */
export const formatSettings = [...formatterFiles.data, ...formatterFiles.code];

/** What a run is called with. */
export interface GenerateCall {
  readonly place: {
    /** Absolute path that file names are relative to. */
    readonly root: string;
    /** With `--spec`: the document, and the folder for its package, relative to the root. */
    readonly single?: SpecSource & { readonly output: string; readonly name: string };
  };
  /** Names of providers and crosswalks; empty: all. */
  readonly only: readonly string[];
  readonly flags: Pick<
    GenerateFlags,
    | "allowReference"
    | "check"
    | "lint"
    | "format"
    | "formats"
    | "inferObjectType"
    | "reading"
    | "strict"
  >;
  /** Chooses how the expensive stages are run; default: in this process. */
  readonly stages?: (plain: Stages, severalProviders: boolean) => Stages | Promise<Stages>;
  readonly out: Pick<Console, "progress">;
}

/** Loads the configuration and runs the pipeline: everything that a run with nothing to do never imports. */
export async function runGenerate({
  place,
  only,
  flags,
  stages = (plain) => plain,
  out,
}: GenerateCall): Promise<
  GenerateResult & {
    readonly hashes: Readonly<Record<string, string>>;
    /** What is wrong with the names that were given. */
    readonly problem?: string | undefined;
  }
> {
  const { root, single } = place;
  const inputs = createInputs(root, givenTexts(single));
  const first = createDiagnostics();
  const config =
    single === undefined
      ? loadConfig(root, first)
      : standaloneConfig({
          ...{ root, ...single },
          allowReferences: flags.allowReference,
        });
  const problem = config && problemOfNames(only, packageNames(config), "provider or crosswalk");
  if (config === undefined || problem !== undefined) {
    const summary = {
      command: "generate",
      ok: false,
      upToDate: false,
      packages: [],
      removed: [],
      timings: {},
      diagnostics: first.all,
    };
    return { summary, hashes: {}, problem };
  }

  for (const file of [
    config.redocly,
    ...formatSettings,
    ...(single === undefined ? [config.file] : []),
  ]) {
    inputs.note(file);
  }
  const diagnostics = createDiagnostics(diagnosticOverrides(config, flags.strict));
  diagnostics.add(first.all);
  const { formats, inferObjectType, int64, dates } = config.validators;
  const result = await generate({
    config,
    inputs,
    diagnostics,
    only,
    progress: (line) => out.progress(line),
    stages: await stages(plainStages, only.length !== 1 && config.providers.length > 1),
    options: {
      check: flags.check === true,
      lint: flags.lint,
      format: flags.format,
      redocly: config.redocly,
      reading: flags.reading ?? config.reading,
      requirePlaced: single === undefined,
      taskOf: config.tasks && taskOf(config, config.tasks),
      package: {
        packageVersion: config.packageVersion,
        license: config.license,
        runtime: runtimePackage(config),
        formats: flags.formats ?? formats,
        inferObjectType: flags.inferObjectType && inferObjectType,
        int64,
        dates,
      },
    },
  });
  // A part of a run says nothing of what the rest would have reported.
  if (only.length === 0 && flags.lint && !diagnostics.hasErrors())
    unusedAcknowledgements(config, diagnostics.all).forEach((report) => {
      diagnostics.report(report);
    });
  return { ...result, hashes: inputs.hashes() };
}
