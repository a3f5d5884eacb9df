import type { OutputKind } from "./output-kind.ts";
import type { ApiModel } from "../model/index.ts";
import { clientNames } from "./client-names.ts";
import { defaultSettings, type ClientSettings } from "./client-settings.ts";
import { connectionParameters } from "./connection.ts";
import { exportGroups } from "./index-exports.ts";
import type { EmittedFile } from "./types.ts";
import { printModule, type Statement } from "./write/index.ts";

const documentTypes = ["components", "operations", "paths", "webhooks"];

/** Names that a package exports besides its operations; the model gives none of them to an operation. */
export function reservedNames(model: Pick<ApiModel, "provider">): string[] {
  const { create, client, options, defaults } = clientNames(model);
  return [
    ...exportGroups.flatMap((group) =>
      [...group.values, ...group.types].flatMap(([, names]) => names),
    ),
    ...documentTypes,
    create,
    client,
    options,
    defaults,
  ];
}

/**
 * Exports of the package's own whose name an operation has all the same, because it had it before
 * there was such an export, and the names under which they are in the index instead.
 */
export function displacedExports(
  model: Pick<ApiModel, "provider" | "operations">,
): ReadonlyMap<string, string> {
  const taken = new Set(model.operations.map(({ exportName }) => exportName));
  const free = (name: string): string => (taken.has(name) ? free(`${name}_`) : name);
  const displaced = reservedNames(model).filter((name) => taken.has(name));
  return new Map(displaced.map((name) => [name, free(name)]));
}

/** `src/index.js` and `src/index.d.ts`. */
export function emitIndex(
  model: ApiModel,
  settings: ClientSettings = defaultSettings,
): EmittedFile[] {
  const { create, client, options, defaults } = clientNames(model);
  const displaced = displacedExports(model);
  const groups = exportGroups.filter(({ isNeeded }) => isNeeded(model, settings));
  const reexport = (file: string, names: readonly string[], isTypeOnly = false): Statement => ({
    kind: "ExportDeclaration",
    isTypeOnly,
    namedExports: names.map((name) => {
      const alias = displaced.get(name);
      return alias === undefined ? name : { name, alias };
    }),
    moduleSpecifier: file,
  });
  const valueExports: Statement[] = [
    reexport("./client.js", [create]),
    { kind: "ExportDeclaration", moduleSpecifier: "./operations.js" },
    ...groups
      .flatMap(({ values }) => values)
      .map(([file, names]) => reexport(`./runtime/${file}.js`, names)),
  ];
  const clientTypes = [
    client,
    ...(connectionParameters(model).length > 0 ? [defaults] : []),
    options,
  ];
  const typeExports = [
    reexport("./client.js", clientTypes, true),
    ...groups
      .flatMap(({ types }) => types)
      .map(([file, names]) => reexport(`./runtime/${file}.js`, names, true)),
    reexport("./types.js", documentTypes, true),
    { kind: "ExportDeclaration", isTypeOnly: true, moduleSpecifier: "./models.js" } as const,
  ];
  return [
    { path: "src/index.js", text: printModule(valueExports) },
    { path: "src/index.d.ts", text: printModule([...valueExports, ...typeExports]) },
  ];
}

export const indexOutput: OutputKind = {
  name: "index",
  emit: ({ model, options }) => emitIndex(model, options.client),
};
