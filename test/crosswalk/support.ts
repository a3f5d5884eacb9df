import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  readMapping,
  type CrosswalkInput,
  type Mapping,
  type MappedDocument,
} from "../../generator/crosswalk/index.ts";
import { createDiagnostics, type Diagnostics } from "../../generator/diagnostics/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { parseYamlFile } from "../../generator/json/yaml-file.ts";
import { buildModel } from "../../generator/model/index.ts";
import { packageRoot } from "../../generator/package-root.ts";

export const root = packageRoot();

export function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** An OpenAPI document in YAML, without the pipeline's stages. */
export function documentOf(name: string, file: string, text: string = read(file)): MappedDocument {
  const yaml = parseYamlFile(file, text);
  const value = yaml.value as JsonObject;
  return {
    config: { name, packageName: `@crosswalk/${name}` },
    document: { value, locate: yaml.locate },
    model: buildModel({ provider: name, document: value }, createDiagnostics()),
  };
}

export function mappingOf(
  provider: string,
  file: string,
  diagnostics: Diagnostics,
  text: string = read(file),
  pins?: string,
  readFile?: (file: string) => string | undefined,
): Mapping | undefined {
  return readMapping({ provider, file, text, pins, readFile }, diagnostics);
}

/** The canonical model of this repository. */
export const modelFile = "specs/crosswalk/subscriptions.yaml";

/** A file of the repository; undefined when there is none. */
export function readIfThere(file: string): string | undefined {
  return existsSync(join(root, file)) ? read(file) : undefined;
}

export const fifth = {
  document: "test/crosswalk/fixtures/fifth/openapi.yaml",
  mapping: "test/crosswalk/fixtures/fifth/tidewater.yaml",
};

/** The crosswalk of the fictional provider; its texts can be changed on the way. */
export function fifthInput(
  diagnostics: Diagnostics,
  change: {
    mapping?: (text: string) => string;
    document?: (text: string) => string;
    pins?: string;
  } = {},
): CrosswalkInput | undefined {
  const { mapping = (text) => text, document = (text) => text } = change;
  const read1 = mappingOf(
    "tidewater",
    fifth.mapping,
    diagnostics,
    mapping(read(fifth.mapping)),
    change.pins,
  );
  if (read1 === undefined) return undefined;
  return {
    name: "subscriptions",
    canonical: documentOf("subscriptions", modelFile),
    ...{ modelFile, readFile: readIfThere },
    providers: [documentOf("tidewater", fifth.document, document(read(fifth.document)))],
    mappings: [read1],
  };
}
