import { existsSync, readFileSync } from "node:fs";
import type { LintInput } from "../document/index.ts";
import { manifestContents } from "../emit/index.ts";
import { isObject, type JsonObject } from "../json/values.ts";
import type { ApiModel } from "../model/index.ts";
import type { PackageInput } from "../provider-package.ts";
import type { Stages } from "../stages.ts";
import { createCache } from "./cache.ts";
import { formatterKey } from "./formatter-key.ts";
import { bigDocumentEntries, maximumConcurrency } from "./limits.ts";
import { createResultCache, type ResultCache } from "./result-cache.ts";
import { runInThread } from "./thread.ts";

export interface FastStagesOptions {
  /** Folder of the program's bundle, where threads are started from. */
  readonly program: string;
  /** Changes with the program; part of every cache key. */
  readonly version: string;
  /** Absolute path of the cache; undefined: nothing is cached. */
  readonly cache: string | undefined;
  /** False when the run has one provider only: its package is then made in this thread. */
  readonly severalProviders: boolean;
}

/** The same stages with the same results: big documents in threads, and results of earlier runs from the cache. */
export function fastStages(plain: Stages, options: FastStagesOptions): Stages {
  const { program, version, cache, severalProviders } = options;
  const cached: ResultCache =
    cache === undefined
      ? (_kind, _parts, make) => make()
      : createResultCache(createCache(cache, { version }));
  return {
    concurrency: severalProviders ? maximumConcurrency : 1,
    lint(input) {
      const run = (): ReturnType<Stages["lint"]> =>
        isBig(input.value) ? runInThread(program, "lint", input) : plain.lint(input);
      const parts = lintParts(input);
      return parts === undefined ? run() : cached("lint", parts, run);
    },
    buildPackage(input, model, time) {
      const inThread = severalProviders && isBig(input.source.document);
      const run = (): ReturnType<Stages["buildPackage"]> =>
        inThread
          ? time("emit", () => runInThread(program, "package", input))
          : plain.buildPackage(input, model, time);
      const formatter = input.formattedFor === undefined ? "" : formatterKey(input.formattedFor);
      return formatter === undefined
        ? run()
        : cached("package", [formatter, ...packageParts(input, model)], run);
    },
  };
}

function isBig({ paths, components }: JsonObject): boolean {
  const schemas = isObject(components) ? components["schemas"] : undefined;
  return [paths, schemas].some(
    (map) => isObject(map) && Object.keys(map).length > bigDocumentEntries,
  );
}

/** What lint results depend on; undefined when the rules may read other files or run code. */
function lintParts({ value, redoclyConfigPath }: LintInput): string[] | undefined {
  const config = existsSync(redoclyConfigPath) ? readFileSync(redoclyConfigPath, "utf8") : "";
  if (/^\s*(?:extends|plugins)/m.test(config)) return undefined;
  return [config, JSON.stringify(value)];
}

/** What a package depends on. Names may come from the run before, so the chosen ones count. */
function packageParts({ source, options, ...others }: PackageInput, model: ApiModel): string[] {
  const { provider, document } = source;
  return [
    JSON.stringify([provider, options, others.checksExamples, manifestContents(model)]),
    JSON.stringify(document),
  ];
}
