import type { ReviewedProvider } from "../compare/index.ts";
import type { Config } from "../config/index.ts";
import { mappedFields, type CrosswalkInput, type MappedField } from "../crosswalk/index.ts";
import { createDiagnostics } from "../diagnostics/index.ts";
import type { JsonObject } from "../json/values.ts";
import { buildModel } from "../model/index.ts";
import { readCrosswalk } from "../pipeline.ts";
import type { PreparedProvider, Run } from "../run.ts";
import { prepareProviders } from "./prepare.ts";

/** The providers of a project as they are now, for comparing with what they were. */
export async function reviewedProviders(
  config: Config,
  run: Run,
  progress: (line: string) => void,
): Promise<ReviewedProvider[]> {
  const providers = await prepareProviders(config, run, progress);
  const crosswalks: CrosswalkInput[] = [];
  for (const crosswalk of config.crosswalks) {
    const input = await readCrosswalk(crosswalk, providers, run);
    if (input !== undefined) crosswalks.push(input);
  }
  return providers.map((provider) => ({
    name: provider.config.name,
    packageName: provider.config.packageName,
    folder: provider.config.folder,
    document: provider.document.value,
    locate: provider.document.locate,
    model: provider.model,
    mappings: (document) => touchedBy(crosswalks, provider, document),
  }));
}

/** What the mappings say of a provider's document as it was. */
function touchedBy(
  crosswalks: readonly CrosswalkInput[],
  { config }: PreparedProvider,
  document: JsonObject,
): ReadonlyMap<string, readonly MappedField[]> {
  const model = buildModel({ provider: config.name, document }, createDiagnostics());
  const before = { config, model, document: { value: document, locate: () => undefined } };
  const found = new Map<string, readonly MappedField[]>();
  for (const crosswalk of crosswalks) {
    const places = mappedFields({ ...crosswalk, providers: [before] }, config.name);
    for (const [pointer, entries] of places) {
      found.set(pointer, [...(found.get(pointer) ?? []), ...entries]);
    }
  }
  return found;
}
