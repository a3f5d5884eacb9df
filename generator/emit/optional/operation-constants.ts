import type { OperationModel } from "../../model/index.ts";
import {
  identifier,
  js,
  printExpression,
  printFunctionsModule,
  type Expression,
  type FunctionText,
  type Statement,
} from "../write/index.ts";

/** A constant that is made by calling a function of the run time, which bundlers leave out when nobody imports it. */
export function madeConstant(name: string, value: Expression): FunctionText {
  const signature = `const ${identifier(name)} = /* @__PURE__ */ `;
  return { signature, value: printExpression(value, 0, signature.length) };
}

/** The function of an operation, in a module that imports all of them as `operations`. */
export function operationReference({ exportName }: OperationModel): Expression {
  return js.member(js.name("operationFunctions"), exportName);
}

/** Imports of the operations' functions under one name. */
export const operationsImport: Statement = {
  kind: "ImportDeclaration",
  namespaceImport: "operationFunctions",
  moduleSpecifier: "./operations.js",
};

/**
 * A module of constants that are made of operations.
 *
 * @param others - further imports.
 */
export function operationsModule(
  runtime: readonly (readonly [module: string, names: readonly string[]])[],
  constants: readonly FunctionText[],
  others: readonly Statement[] = [],
): string {
  const imports = runtime.map(([module, names]): Statement => ({
    kind: "ImportDeclaration",
    namedImports: [...names],
    moduleSpecifier: `./runtime/${module}.js`,
  }));
  return printFunctionsModule([operationsImport, ...others, ...imports], constants);
}
