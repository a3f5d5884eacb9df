import type { OptionalOutput } from "./optional/index.ts";
import type { OutputKind } from "./output-kind.ts";
import type { JsonObject } from "../json/values.ts";
import type { ApiModel } from "../model/index.ts";
import { hasStreams } from "./streams.ts";
import { taskScripts } from "./task-file.ts";
import type { EmittedFile, PackageOptions } from "./types.ts";
import { commentLines, jsonText } from "./write/index.ts";

/** Versions that generated code works with; the lower bounds are what it is tested against. */
export const dependencies = { "openapi-fetch": "^0.17.0", zod: "^4.5.4" };

/** Further ones of packages with streams. */
export const streamDependencies = { "eventsource-parser": "^3.1.1" };

/** Further ones of packages whose 64-bit integers are bigints. */
export const bigintDependencies = { "json-with-bigint": "^3.5.12" };

/**
 * Schemas are compiled where programs may generate code; a browser's or an edge's content policy would report it.
 *
 * @param folder - of the package, with the modules of validation.
 */
export function guardsIn(folder: string): Record<string, string> {
  const compiled = `./${folder}/compiled-guards.js`;
  return { node: compiled, bun: compiled, deno: compiled, default: `./${folder}/guards.js` };
}

/** `package.json` of a provider's package. */
export function emitPackageJson(
  model: ApiModel,
  options: PackageOptions,
  optional: readonly OptionalOutput[] = [],
): EmittedFile {
  const peers = Object.assign({}, ...optional.map((output) => output.peers ?? {})) as Record<
    string,
    string
  >;
  const entries = optional.flatMap((output) => output.entry ?? []);
  const entry = (name: string): { types: string; default: string } => ({
    types: `./src/${name}.d.ts`,
    default: `./src/${name}.js`,
  });
  return {
    path: "package.json",
    text: jsonText({
      name: options.packageName,
      version: options.packageVersion,
      description: oneLine(
        `Typed client and validators for ${model.title}, version ${model.version} of its document.`,
      ),
      license: options.license ?? "UNLICENSED",
      type: "module",
      sideEffects: false,
      engines: { node: ">=20.19" },
      ...taskScripts(options.task),
      files: ["src", "openapi.yaml", "manifest.json", "CHANGELOG.md"],
      main: "./src/index.js",
      types: "./src/index.d.ts",
      exports: {
        ".": entry("index"),
        "./schemas": entry("schemas"),
        "./compile": entry("runtime/validation/compile"),
        "./openapi-fetch": entry("runtime/openapi-fetch"),
        "./types": entry("types"),
        ...Object.fromEntries(entries.map((name) => [`./${name}`, entry(name)])),
        "./openapi.yaml": "./openapi.yaml",
        "./manifest.json": "./manifest.json",
        "./package.json": "./package.json",
      },
      ...runtimeMembers(model, options),
      // Only who imports their entry points needs them.
      ...(Object.keys(peers).length > 0 && {
        peerDependencies: peers,
        peerDependenciesMeta: Object.fromEntries(
          Object.keys(peers).map((name) => [name, { optional: true }]),
        ),
      }),
    }),
    formatted: true,
  };
}

/** What the package needs for its run time: its libraries, or the package that has it. */
function runtimeMembers(model: ApiModel, options: PackageOptions): JsonObject {
  const { runtime, packageVersion, int64 } = options;
  if (runtime !== undefined)
    return { dependencies: { [runtime]: packageVersion, zod: dependencies.zod } };
  return {
    imports: { "#guards": guardsIn("src/runtime/validation") },
    dependencies: {
      ...(hasStreams(model) ? streamDependencies : {}),
      ...(int64 === "bigint" ? bigintDependencies : {}),
      ...dependencies,
    },
  };
}

function oneLine(text: string): string {
  return commentLines(text).join(" ").replace(/\s+/g, " ").slice(0, 200);
}

/** `package.json`, with the entry points and peers of further outputs. */
export const packageJsonOutput = (optional: readonly OptionalOutput[]): OutputKind => ({
  name: "package.json",
  emit: ({ model, options }) => [emitPackageJson(model, options, optional)],
});
