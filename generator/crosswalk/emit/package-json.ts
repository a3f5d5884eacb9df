import {
  guardsIn,
  jsonText,
  taskScripts,
  type EmittedFile,
  type PackageOptions,
} from "../../emit/index.ts";
import type { CheckedCrosswalk } from "../types.ts";
import { adapterName } from "./names.ts";

/** `package.json` of the mapping module: the providers' packages are peers, each needed only by its own entry. */
export function emitCrosswalkPackageJson(
  crosswalk: CheckedCrosswalk,
  options: PackageOptions,
): EmittedFile {
  const entry = (name: string) => ({ types: `./src/${name}.d.ts`, default: `./src/${name}.js` });
  const peers = crosswalk.mappings.map(({ provider }) => provider.config.packageName).sort();
  const names = crosswalk.mappings.map((mapping) => mapping.provider.config.name);
  return {
    path: "package.json",
    text: jsonText({
      name: options.packageName,
      version: options.packageVersion,
      description: `One vocabulary for ${crosswalk.name} of several providers: ${names.join(", ")}.`,
      license: options.license ?? "UNLICENSED",
      type: "module",
      sideEffects: false,
      engines: { node: ">=20.19" },
      ...taskScripts(options.task),
      files: [
        "src",
        "openapi.yaml",
        "crosswalk.json",
        "crosswalk.html",
        "manifest.json",
        "CHANGELOG.md",
      ],
      main: "./src/index.js",
      types: "./src/index.d.ts",
      exports: {
        ".": entry("index"),
        ...Object.fromEntries(
          crosswalk.mappings.map((mapping) => [
            `./${mapping.provider.config.name}`,
            entry(adapterName(mapping)),
          ]),
        ),
        "./schemas": entry("schemas"),
        "./types": entry("types"),
        "./crosswalk.json": "./crosswalk.json",
        "./openapi.yaml": "./openapi.yaml",
        "./manifest.json": "./manifest.json",
        "./package.json": "./package.json",
      },
      imports: { "#guards": guardsIn("src/runtime/validation") },
      dependencies: { zod: "^4.5.4" },
      peerDependencies: Object.fromEntries(peers.map((name) => [name, options.packageVersion])),
      peerDependenciesMeta: Object.fromEntries(peers.map((name) => [name, { optional: true }])),
    }),
    formatted: true,
  };
}
