import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { declarations, type Diagnostics } from "../diagnostics/index.ts";
import { joinPointer } from "../json/pointer.ts";
import { parseYamlFile, type YamlFile } from "../json/yaml-file.ts";
import { configSchema, type ConfigFile } from "./schema.ts";
import type { Config, ConfiguredFile } from "./types.ts";

export const configFileName = "crosswalk.config.yaml";

/** The folder with a configuration, from `folder` upwards; undefined when there is none. */
export function findProjectRoot(folder: string): string | undefined {
  if (existsSync(join(folder, configFileName))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findProjectRoot(parent);
}

/**
 * Reads and validates the configuration of a project. Reports every mistake with its place.
 *
 * @param root - absolute path of the folder that holds `crosswalk.config.yaml`.
 * @returns undefined when something is wrong.
 */
export function loadConfig(root: string, diagnostics: Diagnostics): Config | undefined {
  const yaml = parseYamlFile(configFileName, readFileSync(join(root, configFileName), "utf8"));
  for (const { message, location } of yaml.problems) {
    diagnostics.report({ code: "config-syntax", message, location });
  }
  if (yaml.problems.length > 0) return undefined;
  const parsed = configSchema.safeParse(yaml.value ?? {});
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const keys = issue.code === "unrecognized_keys" ? issue.keys : [""];
      for (const key of keys) {
        const pointer = joinPointer("", ...issue.path.map(String), ...(key === "" ? [] : [key]));
        diagnostics.report({
          code: "config-invalid",
          message:
            key === "" ? `${pointer || "The file"}: ${issue.message}` : `Unknown key \`${key}\`.`,
          pointer,
          location: yaml.locate(pointer, key === "" ? "value" : "key"),
        });
      }
    }
    return undefined;
  }
  const config = locateFiles(root, parsed.data, yaml);
  checkNames(config, yaml, diagnostics);
  checkFiles(config, diagnostics);
  return diagnostics.hasErrors() ? undefined : config;
}

function locateFiles(root: string, file: ConfigFile, yaml: YamlFile): Config {
  const at = (value: string, ...tokens: (string | number)[]): ConfiguredFile => ({
    file: value.replace(/^\.\//, ""),
    location: yaml.locate(joinPointer("", ...tokens)),
  });
  const { output, packageScope, packageVersion, license, validators, redocly, diagnostics } = file;
  return {
    root,
    file: configFileName,
    ...{ output, packageScope, packageVersion, license, validators, redocly, diagnostics },
    providers: Object.entries(file.providers).map(([name, provider]) => ({
      name,
      packageName: provider.packageName ?? `${packageScope}/${name}`,
      documents: provider.documents.map((f, i) => at(f, "providers", name, "documents", i)),
      overlays: provider.overlays.map((f, i) => at(f, "providers", name, "overlays", i)),
      allowReferences: provider.allowReferences,
    })),
    crosswalks: Object.entries(file.crosswalks).map(([name, crosswalk]) => ({
      name,
      packageName: crosswalk.packageName ?? `${packageScope}/${name}`,
      model: at(crosswalk.model, "crosswalks", name, "model"),
      mappings: Object.entries(crosswalk.mappings).map(([provider, f]) => ({
        provider,
        ...at(f, "crosswalks", name, "mappings", provider),
      })),
    })),
  };
}

function checkNames(config: Config, yaml: YamlFile, diagnostics: Diagnostics): void {
  const known = new Set(config.providers.map((provider) => provider.name));
  for (const crosswalk of config.crosswalks) {
    if (known.has(crosswalk.name)) {
      diagnostics.report({
        code: "config-invalid",
        message: `\`${crosswalk.name}\` is the name of a provider and of a crosswalk; both would write one folder.`,
        location: yaml.locate(joinPointer("/crosswalks", crosswalk.name), "key"),
      });
    }
    for (const { provider, location } of crosswalk.mappings) {
      if (known.has(provider)) continue;
      diagnostics.report({
        code: "config-unknown-provider",
        message: `\`${provider}\` is not under \`providers\`.`,
        location,
      });
    }
  }
  for (const code of Object.keys(config.diagnostics)) {
    if (Object.hasOwn(declarations, code)) continue;
    diagnostics.report({
      code: "config-unknown-diagnostic",
      message: `There is no diagnostic \`${code}\`.`,
      location: yaml.locate(joinPointer("/diagnostics", code), "key"),
    });
  }
}

function checkFiles(config: Config, diagnostics: Diagnostics): void {
  const files = [
    ...config.providers.flatMap((provider) => [...provider.documents, ...provider.overlays]),
    ...config.crosswalks.flatMap((crosswalk) => [crosswalk.model, ...crosswalk.mappings]),
  ];
  for (const { file, location } of files) {
    if (existsSync(join(config.root, file))) continue;
    diagnostics.report({
      code: "file-missing",
      message: `There is no file \`${file}\`.`,
      location,
    });
  }
}
