import type { Diagnostics } from "../diagnostics/index.ts";
import type { ApiModel } from "../model/index.ts";
import { defaultSettings } from "./client-settings.ts";
import { manifestContents } from "./manifest.ts";
import { emitOutputs } from "./output-kind.ts";
import { chosenOutputs } from "./optional/index.ts";
import { outputsWith } from "./outputs.ts";
import { importRuntimePackage } from "./templates.ts";
import type { EmittedFile, PackageOptions } from "./types.ts";

export { withBanner } from "./banner.ts";
export { checkExamples, type CheckExamplesInput } from "./examples.ts";
export type { ClientSettings } from "./client-settings.ts";
export { clientNames, type ClientNames } from "./client-names.ts";
export { reservedNames } from "./index-file.ts";
export { emitOutputs, type OutputInput, type OutputKind } from "./output-kind.ts";
export { manifestContents };
export { emitRuntimePackage } from "./runtime-package.ts";
export {
  emitTemplateFiles,
  emitTemplates,
  transpileTemplate,
  type TranspiledTemplate,
} from "./templates.ts";
export { emitOpenApi } from "./openapi-yaml.ts";
export { orderedContents } from "./operation-bodies.ts";
export { describedBy } from "./streams.ts";
export { guardsIn } from "./package-json.ts";
export { pageDescriptors } from "./pages/index.ts";
export { installSection, licenceSection } from "./readme-sections.ts";
export { emitSchemas } from "./schemas/index.ts";
export { emitTask, taskScripts } from "./task-file.ts";
export { emitTypes } from "./types-file/index.ts";
export { verifySource } from "./verify.ts";
export type { EmittedFile, PackageOptions, PackageTask, SchemaOptions } from "./types.ts";
export * from "./write/index.ts";

/**
 * The files of a provider's package, before formatting, without `manifest.json`: its hashes are of
 * the final texts, so they are added when the package is sealed, with {@link manifestContents}.
 */
export async function emitPackage(
  model: ApiModel,
  options: PackageOptions,
  diagnostics: Diagnostics,
): Promise<EmittedFile[]> {
  const chosen = await chosenOutputs(model, options.client ?? defaultSettings, diagnostics);
  const files = await emitOutputs(outputsWith(chosen), { model, options, diagnostics });
  return options.runtime === undefined ? files : importRuntimePackage(files, options.runtime);
}
