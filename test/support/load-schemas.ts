import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "esbuild";
import type * as z from "zod";
import type * as Compile from "../../templates/validation/compile.ts";
import { createDiagnostics, type Diagnostic } from "../../generator/diagnostics/index.ts";
import type { EmittedFile, SchemaOptions } from "../../generator/emit/types.ts";
import { guardsIn } from "../../generator/emit/package-json.ts";
import { emitSchemas, type EmittedSchemas } from "../../generator/emit/schemas/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { buildModel, type ApiModel, type Schema } from "../../generator/model/index.ts";
import { packageRoot } from "../../generator/package-root.ts";
import { writePackage } from "./shared-runtime.ts";

export interface LoadedSchemas {
  readonly schemas: Readonly<Record<string, z.ZodType>>;
  /** The package's `validation/compile.js`. */
  readonly compiled: Pick<typeof Compile, "is" | "compile">;
  /** Where the package's `src` is. */
  readonly folder: string;
  /** Text of src/schemas.js. */
  readonly text: string;
  readonly emitted: EmittedSchemas;
  readonly model: ApiModel;
  readonly diagnostics: readonly Diagnostic[];
}

/** The options of a validator that is exact to the letter. */
export const TO_THE_LETTER: SchemaOptions = {
  formats: "annotate",
  inferObjectType: false,
  int64: "number",
};

export const DEFAULTS: SchemaOptions = {
  formats: "assert",
  inferObjectType: true,
  int64: "number",
};

const cache = join(packageRoot(), "node_modules", ".cache", "crosswalk");
mkdirSync(cache, { recursive: true });
// Of this module, not of the process: a path that was imported once is never read again.
const root = mkdtempSync(join(cache, "schemas-"));
process.on("exit", () => rmSync(root, { recursive: true, force: true }));
let count = 0;
let runtime: EmittedFile[] | undefined;

/** Emits the schemas of a document as a package has them, and imports the module. */
export async function loadSchemas(
  document: JsonObject,
  options: SchemaOptions = DEFAULTS,
  schemaDocuments?: Readonly<Record<string, Schema>>,
): Promise<LoadedSchemas> {
  const diagnostics = createDiagnostics();
  const model = buildModel({ provider: "test", document, schemaDocuments }, diagnostics);
  const emitted = emitSchemas(model, options, diagnostics);
  runtime ??= runtimeFiles();
  const folder = join(root, String(count++));
  const imports = { "#guards": guardsIn("src/runtime/validation") };
  const description = JSON.stringify({ type: "module", imports });
  writePackage(folder, [{ path: "package.json", text: description }, ...emitted.files, ...runtime]);
  const module: unknown = await import(pathToFileURL(join(folder, "src/schemas.js")).href);
  const compile: unknown = await import(
    pathToFileURL(join(folder, "src/runtime/validation/compile.js")).href
  );
  return {
    compiled: compile as typeof Compile,
    folder,
    schemas: module as Readonly<Record<string, z.ZodType>>,
    text: emitted.files[0]?.text ?? "",
    emitted,
    model,
    diagnostics: diagnostics.all,
  };
}

/** The validation runtime as a package ships it. */
export function runtimeFiles(): EmittedFile[] {
  const folder = join(packageRoot(), "templates", "validation");
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const source = readFileSync(join(folder, name), "utf8").replace(
        /(from "\..*)\.ts"/g,
        '$1.js"',
      );
      const text = transformSync(source, { loader: "ts", target: "es2022" }).code;
      return { path: `src/runtime/validation/${name.replace(/ts$/, "js")}`, text };
    });
}

/** Emits and loads schemas by name, as components of a document. */
export function loadComponents(
  schemas: Readonly<Record<string, Schema>>,
  options: SchemaOptions = DEFAULTS,
  schemaDocuments?: Readonly<Record<string, Schema>>,
): Promise<LoadedSchemas> {
  return loadSchemas(
    {
      openapi: "3.1.0",
      info: { title: "Test", version: "1" },
      paths: {},
      components: { schemas: { ...schemas } },
    },
    options,
    schemaDocuments,
  );
}
