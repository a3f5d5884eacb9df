import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { createDiagnostics, type DiagnosticLog } from "../../../generator/diagnostics/index.ts";
import {
  configFileName,
  loadConfig,
  type Config,
  type ProviderConfig,
} from "../../../generator/config/index.ts";
import type { JsonObject } from "../../../generator/json/values.ts";
import { packageRoot } from "../../../generator/package-root.ts";
import {
  emitCrosswalkPackage,
  emitProvider,
  prepareCrosswalk,
  prepareProvider,
} from "../../../generator/pipeline.ts";
import type { Package, PreparedProvider, Run } from "../../../generator/run.ts";
import { baseDocument } from "../base-document.ts";

/** Files that are mutated: path -> text. */
export type Corpus = ReadonlyMap<string, string>;

/** Everything in specs/, small documents of our own in every version and syntax, and the project's configuration. */
export function readCorpus(): Corpus {
  const root = packageRoot();
  const files = readdirSync(join(root, "specs"), { recursive: true, encoding: "utf8" })
    .map((file) => `specs/${file.replaceAll("\\", "/")}`)
    .filter((file) => /\.(txt|ya?ml|json|md)$/.test(file))
    .sort();
  const base = baseDocument();
  return new Map([
    ...files.map((file): [string, string] => [file, readFileSync(join(root, file), "utf8")]),
    ["small/3-1.json", JSON.stringify(base)],
    ["small/3-1.yaml", stringify(base)],
    ["small/3-0.yaml", stringify({ ...base, openapi: "3.0.3", webhooks: undefined })],
    ["small/3-2.json", JSON.stringify({ ...base, openapi: "3.2.0" })],
    ["small/2-0.json", JSON.stringify(swagger())],
    ...readdirSync(join(root, "test", "breadth", "documents"), { encoding: "utf8" })
      .filter((file) => /\.(ya?ml|json)$/.test(file))
      .sort()
      .map((file): [string, string] => [
        `small/breadth/${file}`,
        readFileSync(join(root, "test", "breadth", "documents", file), "utf8"),
      ]),
    [configFileName, readFileSync(join(root, configFileName), "utf8")],
    ["redocly.yaml", readFileSync(join(root, "redocly.yaml"), "utf8")],
  ]);
}

function swagger(): JsonObject {
  const pet = { $ref: "#/definitions/Pet" };
  return {
    swagger: "2.0",
    info: { title: "x", version: "1" },
    host: "example.com",
    basePath: "/v1",
    schemes: ["https"],
    consumes: ["application/json"],
    produces: ["application/json"],
    securityDefinitions: {
      key: { type: "apiKey", in: "header", name: "X-Key" },
      oauth: {
        type: "oauth2",
        flow: "accessCode",
        authorizationUrl: "https://x",
        tokenUrl: "https://x",
        scopes: {},
      },
    },
    security: [{ key: [] }],
    parameters: { Limit: { name: "limit", in: "query", type: "integer", format: "int32" } },
    paths: {
      "/pets": {
        get: {
          parameters: [
            { $ref: "#/parameters/Limit" },
            {
              name: "ids",
              in: "query",
              type: "array",
              items: { type: "string" },
              collectionFormat: "multi",
            },
          ],
          responses: {
            "200": {
              description: "x",
              schema: { type: "array", items: pet },
              headers: { "X-A": { type: "string" } },
            },
          },
        },
        post: {
          parameters: [{ name: "body", in: "body", required: true, schema: pet }],
          responses: { default: { description: "x", schema: pet } },
        },
        put: {
          consumes: ["multipart/form-data"],
          parameters: [{ name: "file", in: "formData", type: "file" }],
          responses: { "204": { description: "x" } },
        },
      },
    },
    definitions: {
      Pet: {
        type: "object",
        discriminator: "kind",
        required: ["kind"],
        properties: {
          kind: { type: "string" },
          age: { type: "integer", minimum: 0, exclusiveMinimum: true },
        },
      },
      Dog: {
        allOf: [
          pet,
          { type: "object", properties: { bark: { type: "boolean", "x-nullable": true } } },
        ],
      },
    },
  };
}

/** What came of a run. */
export interface FuzzResult {
  readonly packages: readonly Package[];
  readonly diagnostics: DiagnosticLog;
  /** The file is one from which nothing is made. */
  readonly only?: "read";
}

/** Runs the stages that a file takes part in, with a changed text of it, without touching the disk. */
export function createFuzzProject(
  corpus: Corpus,
): (file: string, text: string) => Promise<FuzzResult> {
  const config = loadConfig(packageRoot(), createDiagnostics());
  if (config === undefined) throw new Error("The project's own configuration has mistakes.");
  const known = new Map<string, Promise<PreparedProvider | undefined>>();
  let made: string | undefined;
  const folder = (): string => (made ??= projectFolder());
  return async (file, text) => {
    const diagnostics = createDiagnostics();
    if (file === configFileName) {
      writeFileSync(join(folder(), file), text);
      const read = loadConfig(folder(), diagnostics);
      if (read === undefined && !diagnostics.hasErrors())
        throw new Error("No configuration, and no error reported.");
      return { packages: [], diagnostics, only: "read" };
    }
    const run = createRun(config, new Map([...corpus, [file, text]]), diagnostics);
    if (file === "redocly.yaml") {
      writeFileSync(join(folder(), file), text);
      const inputs = { ...run.inputs, root: folder() };
      const options = { ...run.options, redocly: file };
      await prepareProvider(lone("small/3-1.json"), { ...run, inputs, options });
      return { packages: [], diagnostics, only: "read" };
    }
    if (file.startsWith("specs/crosswalk/")) {
      const untouched = createRun(config, corpus, createDiagnostics());
      const packages = await crosswalk(config, file, run, (name) => {
        const provider = config.providers.find((p) => p.name === name);
        if (provider !== undefined && !known.has(name))
          known.set(name, prepareProvider(provider, untouched));
        return known.get(name) ?? Promise.resolve(undefined);
      });
      return { packages, diagnostics };
    }
    const provider =
      config.providers.find((p) =>
        [...p.documents, ...p.overlays].some((configured) => configured.file === file),
      ) ?? lone(file);
    const prepared = await prepareProvider(provider, run);
    if (prepared === undefined || diagnostics.hasErrors()) return { packages: [], diagnostics };
    return { packages: [await emitProvider(prepared, run)], diagnostics };
  };
}

/** A provider of one document. */
function lone(file: string): ProviderConfig {
  return {
    ...{ name: "small", packageName: "small", folder: "small", overlays: [], allowReferences: [] },
    documents: [{ file, location: { file, line: 1, column: 1 } }],
  };
}

/** Makes a folder that looks like the project, for files that are read from the disk; gone with the process. */
function projectFolder(): string {
  const path = mkdtempSync(join(tmpdir(), "crosswalk-fuzz-"));
  symlinkSync(join(packageRoot(), "specs"), join(path, "specs"), "junction");
  process.on("exit", () => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** The crosswalk with the mapping that the file is, or with all when it is the model. */
async function crosswalk(
  config: Config,
  file: string,
  run: Run,
  provider: (name: string) => Promise<PreparedProvider | undefined>,
): Promise<readonly Package[]> {
  const [configured] = config.crosswalks;
  if (configured === undefined) return [];
  const stem = file.replace(/\.pins\.json$|\.ya?ml$/, "");
  const own = configured.mappings.filter((mapping) => mapping.file.startsWith(`${stem}.`));
  const mappings = own.length > 0 ? own : configured.mappings.slice(0, 1);
  const prepared = [];
  for (const mapping of mappings) prepared.push(await provider(mapping.provider));
  const checked = await prepareCrosswalk(
    { ...configured, mappings },
    prepared.filter((p) => p !== undefined),
    run,
  );
  if (checked === undefined || run.diagnostics.hasErrors()) return [];
  return [await emitCrosswalkPackage(checked, configured, run)];
}

function createRun(
  config: Config,
  files: ReadonlyMap<string, string>,
  diagnostics: DiagnosticLog,
): Run {
  return {
    inputs: {
      root: packageRoot(),
      read: (file) => files.get(file)?.replace(/^\uFEFF/, ""),
      note: () => undefined,
      hashes: () => ({}),
    },
    diagnostics,
    time: (_, work) => work(),
    options: {
      lint: true,
      redocly: config.redocly,
      requirePlaced: true,
      package: { packageVersion: "0.1.0", license: undefined, ...config.validators },
    },
  };
}
