import {
  diagnosticOverrides,
  findProjectRoot,
  loadConfig,
  standaloneConfig,
  type Config,
  type LoadOptions,
} from "../config/index.ts";
import { createDiagnostics, type DiagnosticLog } from "../diagnostics/index.ts";
import type { ReadingMode } from "../document/index.ts";
import { createInputs } from "../inputs.ts";
import { prepareProvider } from "../pipeline.ts";
import type { PreparedProvider, Run } from "../run.ts";
import { readPreviousNames } from "../previous-names.ts";
import { createTimer } from "../summary.ts";
import { givenTexts, type SpecSource } from "./spec-source.ts";

/** A project whose documents are read, for the commands that do not generate. */
export interface Project {
  readonly root: string;
  readonly diagnostics: DiagnosticLog;
  /** Undefined when the configuration has a mistake, which is reported. */
  readonly loaded?: { readonly config: Config; readonly run: Run } | undefined;
}

/** How a project is opened. */
export interface OpenOptions extends LoadOptions {
  readonly lint: boolean;
  readonly reading?: ReadingMode | undefined;
  /** Warnings count as errors. */
  readonly strict?: boolean | undefined;
  /** One document in place of a project; the folder is then the root. */
  readonly spec?: (SpecSource & { readonly allowReferences?: readonly string[] }) | undefined;
}

/** Finds and loads the project that a folder belongs to; undefined when there is none. */
export function openProject(options: OpenOptions, folder = process.cwd()): Project | undefined {
  const { spec } = options;
  const root = spec === undefined ? findProjectRoot(folder) : folder;
  if (root === undefined) return undefined;
  const first = createDiagnostics();
  const config =
    spec === undefined
      ? loadConfig(root, first, options)
      : standaloneConfig({ root, name: "document", output: ".", ...spec });
  if (config === undefined) return { root, diagnostics: first };
  const diagnostics = createDiagnostics(diagnosticOverrides(config, options.strict));
  diagnostics.add(first.all);
  return { root, diagnostics, loaded: { config, run: runOf(config, diagnostics, options) } };
}

/**
 * What the stages of the pipeline are given for a project.
 *
 * @param root - absolute path that documents are read from; default: the project's.
 */
export function runOf(
  config: Config,
  diagnostics: DiagnosticLog,
  options: OpenOptions & { readonly root?: string },
): Run {
  return {
    inputs: createInputs(options.root ?? config.root, givenTexts(options.spec)),
    diagnostics,
    time: createTimer().time,
    previousNames: (folder) => readPreviousNames(config.root, folder),
    options: {
      lint: options.lint,
      redocly: config.redocly,
      reading: options.reading ?? config.reading,
      requirePlaced: options.spec === undefined,
      package: {
        packageVersion: config.packageVersion,
        license: config.license,
        ...config.validators,
      },
    },
  };
}

/** Prepares all providers of a project; those with errors are left out. */
export async function prepareProviders(
  config: Config,
  run: Run,
  progress: (line: string) => void,
): Promise<PreparedProvider[]> {
  const prepared = [];
  for (const provider of config.providers) {
    progress(`${provider.name}: reading`);
    const ready = await prepareProvider(provider, run);
    if (ready !== undefined) prepared.push(ready);
  }
  return prepared;
}
