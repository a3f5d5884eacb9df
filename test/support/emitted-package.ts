import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import { createDiagnostics, type Diagnostic } from "../../generator/diagnostics/index.ts";
import {
  emitPackage,
  manifestContents,
  reservedNames,
  type EmittedFile,
  type PackageOptions,
} from "../../generator/emit/index.ts";
import { withManifest } from "../../generator/output/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { buildModel, previousNames } from "../../generator/model/index.ts";
import { packageRoot } from "../../generator/package-root.ts";
import { writePackage } from "./shared-runtime.ts";

/** A package made from a document, and what was reported on the way. */
export interface EmittedPackage {
  readonly files: readonly EmittedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** `manifest.json`, but for the list of files. */
  readonly manifest: JsonObject;
  /** Text of a file. */
  text(path: string): string;
  /**
   * The package's exports, imported from where its dependencies are found.
   *
   * @param onEnd - takes what removes the files; by default that is done after the test.
   */
  load(entry?: string, onEnd?: (remove: () => void) => void): Promise<LoadedModule>;
  /** Writes the package to a folder where its dependencies are found. */
  write(onEnd: (remove: () => void) => void): string;
  /** Imports a module of a package that was written. */
  loadFrom(folder: string, entry: string): Promise<LoadedModule>;
}

/** What a test calls of a package: functions of a generated module have no types here. */
export type LoadedModule = Readonly<Record<string, (...args: readonly unknown[]) => never>>;

/** Emits the package of a hand-written OpenAPI 3.1 document; `openapi` and `info` may be left out. */
export async function emitDocument(
  document: JsonObject,
  options: Partial<PackageOptions> & {
    readonly provider?: string;
    /** `manifest.json` of the package that is on disk. */
    readonly manifest?: JsonObject | undefined;
  } = {},
): Promise<EmittedPackage> {
  const { provider = "acme", manifest, ...rest } = options;
  const diagnostics = createDiagnostics();
  const complete = {
    openapi: "3.1.0",
    info: { title: "Acme", version: "1.0" },
    paths: {},
    ...document,
  };
  const model = buildModel(
    {
      provider,
      document: complete,
      previous: previousNames(manifest),
      reserved: reservedNames({ provider }),
    },
    diagnostics,
  );
  const files = await emitPackage(
    model,
    {
      packageName: `@crosswalk/${provider}`,
      packageVersion: "0.1.0",
      formats: "assert",
      inferObjectType: true,
      int64: "number",
      ...rest,
    },
    diagnostics,
  );
  const write: EmittedPackage["write"] = (onEnd) => {
    const directory = join(packageRoot(), "node_modules", ".cache", "crosswalk-tests");
    mkdirSync(directory, { recursive: true });
    const folder = mkdtempSync(join(directory, "package-"));
    writePackage(folder, files);
    onEnd(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  };
  const loadFrom: EmittedPackage["loadFrom"] = async (folder, entry) =>
    (await import(pathToFileURL(join(folder, "src", `${entry}.js`)).href)) as LoadedModule;
  return {
    manifest: manifestContents(model),
    files: withManifest(files, manifestContents(model)).map(({ path, read }) => ({
      path,
      text: read().toString(),
    })),
    diagnostics: diagnostics.all,
    load: (entry = "index", onEnd = onTestFinished) => loadFrom(write(onEnd), entry),
    loadFrom,
    write,
    text(path) {
      const file = files.find((candidate) => candidate.path === path);
      if (file === undefined)
        throw new Error(`No file ${path}: ${files.map((f) => f.path).join(", ")}`);
      return file.text;
    },
  };
}
