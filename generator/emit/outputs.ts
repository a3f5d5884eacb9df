import { clientOutput } from "./client.ts";
import { indexOutput } from "./index-file.ts";
import { modelsOutput } from "./models.ts";
import { openApiOutput } from "./openapi-yaml.ts";
import { operationsOutput } from "./operations.ts";
import type { OptionalOutput } from "./optional/index.ts";
import type { OutputKind } from "./output-kind.ts";
import { packageJsonOutput } from "./package-json.ts";
import { readmeOutput } from "./readme.ts";
import { runtimeOutput } from "./templates.ts";
import { schemasOutput } from "./schemas/index.ts";
import { taskOutput } from "./task-file.ts";
import { typesOutput } from "./types-file/index.ts";

/**
 * What a package consists of. `manifest.json` is not among them: its hashes are of the final texts, so it is
 * written when the package is complete (generator/output/manifest.ts).
 *
 * @param optional - outputs that this package has beyond those that every one has.
 */
export function outputsWith(optional: readonly OptionalOutput[]): readonly OutputKind[] {
  const outputs: readonly OutputKind[] = [
    packageJsonOutput(optional),
    readmeOutput(optional),
    openApiOutput,
    typesOutput,
    schemasOutput,
    clientOutput,
    operationsOutput,
    modelsOutput,
    indexOutput,
    ...optional,
    // The modules of the run time that any of them imports.
    {
      ...runtimeOutput,
      needs: [...(runtimeOutput.needs ?? []), ...optional.map(({ name }) => name)],
    },
  ];
  return [...outputs, taskOutput(outputs)];
}
