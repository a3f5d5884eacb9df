import type { Diagnostics } from "../../diagnostics/index.ts";
import {
  emitOpenApi,
  emitSchemas,
  emitTemplateFiles,
  emitTemplates,
  emitTypes,
  type EmittedFile,
  type PackageOptions,
} from "../../emit/index.ts";
import type { Memo } from "../../memo.ts";
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
  memo?: Memo,
): Promise<EmittedFile[]> {
  const derived = deriveModel(crosswalk, diagnostics);
  const capabilities = capabilitiesOf(crosswalk);
  const schemas = emitSchemas(derived, options, diagnostics);
  return [
    emitCrosswalkPackageJson(crosswalk, options),
    emitCrosswalkReadme(crosswalk, capabilities, options),
    emitPage(crosswalk, capabilities),
    emitOpenApi(derived),
    ...emitCapabilityFiles(capabilities),
    ...(await emitTypes(derived)),
    ...schemas.files,
    ...(await emitTemplateFiles(schemas.runtime, "src/runtime", memo)),
    ...emitIndexModule(crosswalk),
    ...crosswalk.mappings.flatMap((mapping) => [
      ...emitEntry(mapping),
      ...emitMapping(mapping, derived),
    ]),
    ...(
      await Promise.all(crosswalk.mappings.map((mapping) => emitOwnCodecs(mapping, diagnostics)))
    ).flat(),
    ...(await emitTemplates("crosswalk", "src/crosswalk", memo)),
    ...(await emitTemplates("crosswalk/codecs", "src/crosswalk/codecs", memo)),
  ];
}
