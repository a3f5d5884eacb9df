import type { Diagnostics } from "../diagnostics/index.ts";
import type { ApiModel } from "../model/index.ts";
import { emitClient } from "./client.ts";
import { emitIndex } from "./index-file.ts";
import { emitOpenApi } from "./openapi-yaml.ts";
import { emitOperations } from "./operations.ts";
import { emitPackageJson } from "./package-json.ts";
import { emitReadme } from "./readme.ts";
import { emitSchemas } from "./schemas/index.ts";
import { emitRuntime, emitTemplateFiles } from "./templates.ts";
import { emitTypes } from "./types-file/index.ts";
import type { EmittedFile, PackageOptions } from "./types.ts";
import { verifySource } from "./verify.ts";

export { checkExamples, type CheckExamplesInput } from "./examples.ts";
export { clientNames, type ClientNames } from "./client-names.ts";
export { reservedNames } from "./index-file.ts";
export { manifestContents } from "./manifest.ts";
export {
  emitTemplateFiles,
  emitTemplates,
  transpileTemplate,
  type TranspiledTemplate,
} from "./templates.ts";
export { emitOpenApi } from "./openapi-yaml.ts";
export { emitSchemas } from "./schemas/index.ts";
export { emitTypes } from "./types-file/index.ts";
export { verifySource } from "./verify.ts";
export type { EmittedFile, PackageOptions, SchemaOptions } from "./types.ts";
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
  const schemas = emitSchemas(model, options, diagnostics);
  const modules = [...emitClient(model), ...emitOperations(model), ...emitIndex(model)];
  const written = [...schemas.files, ...modules];
  await verifyModules(written);
  return [
    emitPackageJson(model, options),
    emitReadme(model, options),
    emitOpenApi(model),
    ...(await emitTypes(model)),
    ...written,
    ...(await emitRuntime("package/runtime", modules)),
    ...(await emitTemplateFiles(schemas.runtime, "src/runtime")),
  ];
}

/** The backstop behind the choke points. What it finds is a fault of ours, and nothing is written then. */
async function verifyModules(files: readonly EmittedFile[]): Promise<void> {
  for (const file of files) {
    const problem = await verifySource(file);
    if (problem !== undefined) throw new Error(`Emitted code is not what it should be: ${problem}`);
  }
}
