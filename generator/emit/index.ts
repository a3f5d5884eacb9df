import type { Diagnostics } from "../diagnostics/index.ts";
import { meaningHash, meaningOf } from "../json/meaning.ts";
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
  readTemplate,
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
  return [
    emitPackageJson(model, options),
    emitReadme(model, options),
    ...(await rememberedTexts("openapi", model, memo, () => [emitOpenApi(model)])),
    ...(await rememberedTexts("types", model, memo, () => emitTypes(model))),
    ...schemas.files,
    ...modules,
    ...(await emitRuntime("package/runtime", modules)),
    ...(await emitTemplateFiles(schemas.runtime, "src/runtime")),
  ];
}

/** By model: several kinds of files ask for it. */
const identities = new WeakMap<ApiModel, readonly string[]>();

/** What everything depends on: the document's meaning, and names, which may come from the run before. */
function identityOf(model: ApiModel): readonly string[] {
  let identity = identities.get(model);
  if (identity === undefined) {
    identity = [meaningHash(model.document), JSON.stringify(manifestContents(model))];
    identities.set(model, identity);
  }
  return identity;
}

/** What descriptions have a place in is remembered without them: a run that changed only them puts others in. */
async function rememberedTexts(
  kind: string,
  model: ApiModel,
  memo: Memo,
  emit: () => readonly EmittedFile[] | Promise<readonly EmittedFile[]>,
): Promise<EmittedFile[]> {
  const make = async (): Promise<EmittedFile[]> =>
    verified((await emit()).map(({ descriptions: _, ...file }) => file));
  const files = await memo(kind, () => identityOf(model), make);
  const { descriptions } = meaningOf(model.document);
  return files.map((file) => ({ ...file, descriptions }));
}

/** Validators do not depend on descriptions: a run that changed only them takes those of the run before. */
async function rememberedSchemas(
  model: ApiModel,
  options: PackageOptions,
  diagnostics: Diagnostics,
  memo: Memo,
): Promise<EmittedSchemas> {
  const parts = (): string[] => [...identityOf(model), JSON.stringify([model.provider, options])];
  const found = await memo("schemas", parts, async () => {
    const recorded = record((collector) => emitSchemas(model, options, collector));
    await verified(recorded.value.files);
    return recorded;
  });
  return replay(found, diagnostics);
}

/** Modules depend on the wording of operations and what they are called with, not on that of schemas. */
function rememberedModules(model: ApiModel, memo: Memo): Promise<EmittedFile[]> {
  const { provider, title, description, servers, securitySchemes } = model;
  const parts = (): string[] => [
    ...identityOf(model),
    JSON.stringify([provider, title, description, servers, securitySchemes]),
    JSON.stringify(
      model.operations.map((operation) => [
        operation.summary,
        operation.description,
        operation.servers,
        operation.parameters.map((parameter) => parameter.description),
      ]),
    ),
  ];
  return memo("modules", parts, () =>
    verified([...emitClient(model), ...emitOperations(model), ...emitIndex(model)]),
  );
}

/**
 * The output verifier behind the escaping functions; only what it lets through is remembered. What it finds is a fault
 * of ours, and nothing is written then.
 */
async function verified(files: EmittedFile[]): Promise<EmittedFile[]>;
async function verified(files: readonly EmittedFile[]): Promise<readonly EmittedFile[]>;
async function verified(files: readonly EmittedFile[]): Promise<readonly EmittedFile[]> {
  for (const file of files) {
    const problem = await verifySource(file);
    if (problem !== undefined) throw new Error(`Emitted code is not what it should be: ${problem}`);
  }
  return files;
}
