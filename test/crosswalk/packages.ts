import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  checkCrosswalk,
  emitCrosswalk,
  type CrosswalkInput,
} from "../../generator/crosswalk/index.ts";
import type { DiagnosticLog } from "../../generator/diagnostics/index.ts";
import { emitPackage, type EmittedFile } from "../../generator/emit/index.ts";
import { root } from "./support.ts";

const options = {
  packageVersion: "0.0.0",
  license: undefined,
  formats: "assert",
  inferObjectType: true,
  int64: "number",
} as const;

/** Packages on disk below the repository's node_modules, so that zod and openapi-fetch resolve. */
export interface WrittenPackages {
  readonly folder: string;
  readonly subscriptions: string;
  readonly files: readonly EmittedFile[];
  remove(): void;
}

/** Generates the mapping module of a crosswalk and the packages of its providers. */
export async function writePackages(
  input: CrosswalkInput,
  diagnostics: DiagnosticLog,
  pins = false,
): Promise<WrittenPackages> {
  const checked = checkCrosswalk(input, diagnostics, { pins });
  if (checked === undefined)
    throw new Error(diagnostics.all.map((d) => `${d.code}: ${d.message}`).join("\n"));
  const parent = join(root, "node_modules/.cache/crosswalk-tests");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "module-"));
  const at = (packageName: string): string => join(folder, "node_modules", packageName);
  for (const { party } of checked.mappings) {
    const { packageName } = party.config;
    write(
      at(packageName),
      await emitPackage(party.model, { ...options, packageName }, diagnostics),
    );
  }
  const packageName = `@crosswalk/${input.name}`;
  const files = await emitCrosswalk(checked, { ...options, packageName }, diagnostics);
  write(at(packageName), files);
  return {
    folder,
    subscriptions: at(packageName),
    files,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function write(folder: string, files: readonly EmittedFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
