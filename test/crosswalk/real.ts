import { loadConfig } from "../../generator/config/index.ts";
import { pinsFile, readMapping, type CrosswalkInput } from "../../generator/crosswalk/index.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { createInputs } from "../../generator/inputs.ts";
import { prepareProvider } from "../../generator/pipeline.ts";
import type { Run } from "../../generator/run.ts";
import { read, readIfThere, root } from "./support.ts";

/**
 * The crosswalk of this repository, from its documents and mapping files.
 *
 * @param changed - texts in place of files', by the file.
 */
export async function realInput(
  changed: Readonly<Record<string, string>> = {},
): Promise<CrosswalkInput> {
  const diagnostics = createDiagnostics();
  const config = loadConfig(root, diagnostics);
  const [crosswalk] = config?.crosswalks ?? [];
  if (config === undefined || crosswalk === undefined)
    throw new Error(JSON.stringify(diagnostics.all));
  const run: Run = {
    inputs: createInputs(root, changed),
    diagnostics,
    time: (_stage, work) => work(),
    options: {
      ...{ lint: false, redocly: config.redocly, requirePlaced: true },
      package: {
        packageVersion: "0.0.0",
        license: undefined,
        formats: "assert",
        inferObjectType: true,
        int64: "number",
      },
    },
  };
  const prepare = async (provider: Parameters<typeof prepareProvider>[0]) => {
    const prepared = await prepareProvider(provider, run);
    if (prepared === undefined)
      throw new Error(JSON.stringify(diagnostics.all.filter((d) => d.severity === "error")));
    return prepared;
  };
  const providers = [];
  for (const provider of config.providers) providers.push(await prepare(provider));
  const { name, packageName, folder, model } = crosswalk;
  const canonical = await prepare({
    name,
    packageName,
    folder,
    documents: [model],
    overlays: [],
    allowReferences: [],
  });
  const mappings = crosswalk.mappings.map(({ provider, file }) => {
    const mapping = readMapping(
      { provider, file, text: read(file), pins: read(pinsFile(file)) },
      diagnostics,
    );
    if (mapping === undefined) throw new Error(JSON.stringify(diagnostics.all));
    return mapping;
  });
  return { name, canonical, providers, mappings, modelFile: model.file, readFile: readIfThere };
}
