import type { Diagnostics } from "../../diagnostics/index.ts";
import {
  emitOpenApi,
  emitSchemas,
  emitTemplateFiles,
  emitTemplates,
  emitTypes,
  verifySource,
  type EmittedFile,
  type PackageOptions,
} from "../../emit/index.ts";
import type { CheckedCrosswalk } from "../types.ts";
import { capabilitiesOf } from "./capabilities.ts";
import { emitCapabilityFiles } from "./capability-files.ts";
import { deriveModel } from "./derived.ts";
import { emitEntry } from "./entry-module.ts";
import { emitIndexModule } from "./index-module.ts";
import { emitMapping } from "./mapping-module.ts";
import { emitOwnCodecs } from "./own-codecs.ts";
import { emitCrosswalkPackageJson } from "./package-json.ts";
import { emitPage } from "./page.ts";
import { emitCrosswalkReadme } from "./readme.ts";

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
    ...crosswalk.mappings.flatMap(emitEntry),
    ...crosswalk.mappings.flatMap((mapping) => emitMapping(mapping, derived)),
  ];
  await verifyModules(written);
  return [
    ...written,
    ...(await emitTemplateFiles(schemas.runtime, "src/runtime")),
    ...(
      await Promise.all(crosswalk.mappings.map((mapping) => emitOwnCodecs(mapping, diagnostics)))
    ).flat(),
    ...(await emitTemplates("crosswalk", "src/crosswalk")),
    ...(await emitTemplates("crosswalk/codecs", "src/crosswalk/codecs")),
  ];
}

/** The output verifier behind the escaping functions. What it finds is a fault of ours, and nothing is written then. */
async function verifyModules(files: readonly EmittedFile[]): Promise<void> {
  for (const file of files) {
    const problem = await verifySource(
      file,
      file.path.endsWith("/rules.js") ? "conditions" : "declarative",
    );
    if (problem !== undefined) throw new Error(`Emitted code is not what it should be: ${problem}`);
  }
}
