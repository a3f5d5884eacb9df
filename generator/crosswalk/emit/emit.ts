import type { Diagnostics } from "../../diagnostics/index.ts";
import {
  emitOpenApi,
  emitSchemas,
  emitTask,
  emitTemplateFiles,
  emitTemplates,
  emitTypes,
  verifySource,
  type EmittedFile,
  type PackageOptions,
} from "../../emit/index.ts";
import type { CheckedCrosswalk } from "../types.ts";
import { capabilitiesOf, emitCapabilityFiles } from "./capabilities.ts";
import { deriveModel } from "./derived.ts";
import { emitEntry } from "./entry-module.ts";
import { emitIndexModule } from "./index-module.ts";
import { emitMapping } from "./mapping-module.ts";
import { emitOwnCodecs, emitSharedCodecs } from "./own-codecs.ts";
import { emitCrosswalkPackageJson } from "./package-json.ts";
import { emitPage } from "./page.ts";
import { emitCrosswalkReadme } from "./readme.ts";

/** Modules that this package shares with those of providers. */
const sharedRuntime = ["dates", "page-kinds", "pages", "signatures"].map(
  (name) => `package/runtime/${name}.ts`,
);

/** The files of the mapping module, before formatting, without `manifest.json`. */
export async function emitCrosswalk(
  crosswalk: CheckedCrosswalk,
  options: PackageOptions,
  diagnostics: Diagnostics,
): Promise<EmittedFile[]> {
  const derived = deriveModel(crosswalk, diagnostics);
  const capabilities = capabilitiesOf(crosswalk);
  const schemas = emitSchemas(derived, options, diagnostics);
  const written = [
    emitCrosswalkPackageJson(crosswalk, options),
    emitCrosswalkReadme(crosswalk, capabilities, options),
    emitPage(crosswalk, capabilities),
    emitOpenApi(derived),
    ...emitCapabilityFiles(capabilities),
    ...(await emitTypes(derived)),
    ...schemas.files,
    ...emitIndexModule(crosswalk),
    ...crosswalk.mappings.flatMap((mapping) => emitEntry(mapping, crosswalk)),
    ...crosswalk.mappings.flatMap((mapping) => emitMapping(mapping, crosswalk, derived)),
  ];
  await verifyModules(written);
  const own = await Promise.all(
    crosswalk.mappings.map((mapping) => emitOwnCodecs(mapping, diagnostics)),
  );
  const files = [
    ...written,
    ...(await emitTemplateFiles(schemas.runtime, "src/runtime")),
    ...(await emitTemplateFiles(sharedRuntime, "src")),
    ...own.flat(),
    ...(await emitSharedCodecs(crosswalk, diagnostics)),
    ...(await emitTemplates("crosswalk", "src/crosswalk")),
    ...(await emitTemplates("crosswalk/codecs", "src/crosswalk/codecs")),
  ];
  return options.task === undefined ? files : [...files, emitTask(options.task, files)];
}

/** Verifies what was written from documents. What it finds is a fault of ours, and nothing is written then. */
async function verifyModules(files: readonly EmittedFile[]): Promise<void> {
  for (const file of files) {
    const dialect = file.path.endsWith("/rules.js") ? "conditions" : "declarative";
    const problem = await verifySource(file, dialect);
    if (problem !== undefined) throw new Error(`Emitted code is not what it should be: ${problem}`);
  }
}
