import type { Diagnostics } from "../diagnostics/index.ts";
import { meaningHash } from "../json/meaning.ts";
import { createMemo, record, replay, type Memo } from "../memo.ts";
import type { ApiModel } from "../model/index.ts";
import { emitClient } from "./client.ts";
import { emitIndex } from "./index-file.ts";
import { manifestContents } from "./manifest.ts";
import { emitOpenApi } from "./openapi-yaml.ts";
import { emitOperations } from "./operations.ts";
import { emitPackageJson } from "./package-json.ts";
import { emitReadme } from "./readme.ts";
import { emitSchemas, type EmittedSchemas } from "./schemas/index.ts";
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
  memo: Memo = createMemo(),
): Promise<EmittedFile[]> {
  const schemas = await rememberedSchemas(model, options, diagnostics, memo);
  const modules = await rememberedModules(model, memo);
  const written = [...(await emitTypes(model)), ...schemas.files, ...modules];
  await verifyModules(written, memo);
  return [
    emitPackageJson(model, options),
    emitReadme(model, options),
    emitOpenApi(model),
    ...written,
    ...(await emitRuntime("package/runtime", modules)),
    ...(await emitTemplateFiles(schemas.runtime, "src/runtime")),
  ];
}

/** Validators do not depend on descriptions: a run that changed only them takes those of the run before. */
async function rememberedSchemas(
  model: ApiModel,
  options: PackageOptions,
  diagnostics: Diagnostics,
  memo: Memo,
): Promise<EmittedSchemas> {
  const parts = (): string[] => [
    meaningHash(model.document),
    // Names may come from the run before, not from the document.
    JSON.stringify([model.provider, options, manifestContents(model)]),
  ];
  const found = await memo("schemas", parts, () =>
    record((collector) => emitSchemas(model, options, collector)),
  );
  return replay(found, diagnostics);
}

/** Modules depend on the wording of operations and what they are called with, not on that of schemas. */
function rememberedModules(model: ApiModel, memo: Memo): Promise<EmittedFile[]> {
  const { document, provider, title, description, servers, securitySchemes } = model;
  const parts = (): string[] => [
    meaningHash(document),
    JSON.stringify([provider, title, description, servers, securitySchemes]),
    JSON.stringify(manifestContents(model)),
    JSON.stringify(
      model.operations.map((operation) => [
        operation.summary,
        operation.description,
        operation.servers,
        operation.parameters.map((parameter) => parameter.description),
      ]),
    ),
  ];
  return memo("modules", parts, () => [
    ...emitClient(model),
    ...emitOperations(model),
    ...emitIndex(model),
  ]);
}

/** The backstop behind the choke points. What it finds is a fault of ours, and nothing is written then. */
async function verifyModules(files: readonly EmittedFile[], memo: Memo): Promise<void> {
  for (const file of files) {
    const parts = (): string[] => [file.path, file.text];
    const verify = async (): Promise<string | null> => (await verifySource(file)) ?? null;
    // Declarations are only parsed, which takes no longer than looking them up.
    const problem = file.path.endsWith(".js")
      ? await memo("verify", parts, verify)
      : await verify();
    if (problem !== null) throw new Error(`Emitted code is not what it should be: ${problem}`);
  }
}
