import type { Statement } from "./write/index.ts";

/** The types of the run time that declarations of operations use, and their modules. */
const runtimeTypes = {
  Declared: "operation-types",
  NotStreaming: "stream-types",
  OperationInit: "operation-types",
  OperationInput: "operation-types",
  OperationOutput: "result-types",
  OperationResult: "result-types",
  OptionalBody: "operation-types",
  OptionalParameters: "operation-types",
  Page: "paged",
  PageData: "paged",
  PageItem: "paged",
  PageOptions: "paged",
  ParseAs: "result-types",
  RequestSettings: "operation-types",
  RequiredBody: "operation-types",
  RequiredParameters: "operation-types",
  Streaming: "stream-types",
} as const;

export type RuntimeType = keyof typeof runtimeTypes;

/** Types of the run time that a module imports. */
export interface RuntimeTypes {
  /** The name of a type in the module, which then imports it. */
  readonly use: (name: RuntimeType) => string;
  /** The imports of all that was used so far, in order. */
  readonly imports: () => Statement[];
}

/** @param taken - names that the module declares; types of the run time give way to them. */
export function createRuntimeTypes(taken: Iterable<string>): RuntimeTypes {
  const declared = new Set(taken);
  const aliases = new Map<RuntimeType, string>();
  return {
    use: (name) => {
      let alias: string = name;
      while (declared.has(alias)) alias = `${alias}_`;
      aliases.set(name, alias);
      return alias;
    },
    imports: () => {
      const used = [...aliases].sort(([a], [b]) => (a < b ? -1 : 1));
      const modules = [...new Set(used.map(([name]) => runtimeTypes[name]))].sort();
      return modules.map((module) => ({
        kind: "ImportDeclaration",
        isTypeOnly: true,
        namedImports: used
          .filter(([name]) => runtimeTypes[name] === module)
          .map(([name, alias]) => (alias === name ? { name } : { name, alias })),
        moduleSpecifier: `./runtime/${module}.js`,
      }));
    },
  };
}
