import type { ApiModel } from "../model/index.ts";
import { js, type Expression, type Statement } from "./write/index.ts";

/** What a module imports, filled while its functions are written. Operations have the first claim to names. */
export interface Imports {
  readonly taken: ReadonlySet<string>;
  /** Files of the runtime by the name that they export. */
  readonly runtime: Map<string, string>;
  usesSchemas: boolean;
}

/** Imports of a module that exports the functions of a model's operations. */
export function createImports(model: ApiModel): Imports {
  return {
    taken: new Set(model.operations.map(({ exportName }) => exportName)),
    runtime: new Map(),
    usesSchemas: false,
  };
}

/** The declarations for everything that was used. */
export function importDeclarations(imports: Imports): Statement[] {
  const statements = [...imports.runtime]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, file]): Statement => {
      const alias = freeName(imports, name);
      return {
        kind: "ImportDeclaration",
        namedImports: [alias === name ? { name } : { name, alias }],
        moduleSpecifier: `./runtime/${file}.js`,
      };
    });
  if (imports.usesSchemas) {
    statements.push({
      kind: "ImportDeclaration",
      namespaceImport: freeName(imports, "schemas"),
      moduleSpecifier: "./schemas.js",
    });
  }
  return statements;
}

function freeName({ taken }: Imports, name: string): string {
  let free = name;
  while (taken.has(free)) free = `${free}_`;
  return free;
}

/** The name under which a function of the runtime is imported. */
export function use(imports: Imports, name: string, file: string): string {
  imports.runtime.set(name, file);
  return freeName(imports, name);
}

/** A validator of `schemas.js`. */
export function schemaReference(imports: Imports, name: string): Expression {
  imports.usesSchemas = true;
  return js.member(js.name(freeName(imports, "schemas")), name);
}
