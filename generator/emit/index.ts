import type { Diagnostics } from "../diagnostics/index.ts";
import type { ApiModel } from "../model/index.ts";
import { emitClient } from "./client.ts";
import { emitIndex } from "./index-file.ts";
import { manifestContents } from "./manifest.ts";
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
export { manifestContents };
export {
  emitTemplateFiles,
  emitTemplates,
  readTemplate,
  transpileTemplate,
  type TranspiledTemplate,
} from "./templates.ts";
export { emitOpenApi } from "./openapi-yaml.ts";
export { orderedContents } from "./operation-bodies.ts";
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
  return [
    emitPackageJson(model, options),
    emitReadme(model, options),
    ...(await verified([emitOpenApi(model), ...(await emitTypes(model))])),
    ...(await verified(schemas.files)),
    ...(await verified(modules)),
    ...(await emitRuntime("package/runtime", modules)),
    ...(await emitTemplateFiles(schemas.runtime, "src/runtime")),
  ];
}

/** The output verifier behind the escaping functions. What it finds is a fault of ours, and nothing is written then. */
async function verified(files: readonly EmittedFile[]): Promise<readonly EmittedFile[]> {
  for (const file of files) {
    const problem = await verifySource(file);
    if (problem !== undefined) throw new Error(`Emitted code is not what it should be: ${problem}`);
  }
  return files;
}
