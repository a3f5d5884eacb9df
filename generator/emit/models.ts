import { createNames, pascalCase, type ApiModel, type OperationModel } from "../model/index.ts";
import type { OutputKind } from "./output-kind.ts";
import { reservedNames } from "./index-file.ts";
import { orderedContents } from "./operation-bodies.ts";
import { undeclaredPathParameters } from "./types-file/index.ts";
import { identifier, printModule, stringLiteral, type Statement } from "./write/index.ts";

/** Types of components and operations under names of their own. */
function namedTypes(model: ApiModel): string[] {
  const requests = model.operations.filter(({ kind }) => kind === "path");
  const names = createNames([
    ...reservedNames(model),
    ...model.operations.map(({ exportName }) => exportName),
  ]);
  const components = names.assign(model.schemas.map(({ name }) => [name, pascalCase(name)]));
  const inputs = requests.filter(takesInput);
  const inputNames = names.assign(namesOf(inputs, "Input"));
  const outputNames = names.assign(namesOf(requests, "Output"));
  return [
    ...model.schemas.map(
      ({ name }, index) =>
        `export type ${identifier(components[index] ?? "")} = components["schemas"][${stringLiteral(name)}];\n`,
    ),
    ...inputs.map(
      (operation, index) =>
        `export type ${identifier(inputNames[index] ?? "")} = OperationInput<${operationType(operation)}, ${mediaTypeOf(operation)}>;\n`,
    ),
    ...requests.map(
      (operation, index) =>
        `export type ${identifier(outputNames[index] ?? "")} = OperationOutput<${operationType(operation)}>;\n`,
    ),
  ];
}

function namesOf(
  operations: readonly OperationModel[],
  suffix: string,
): [original: string, identifier: string][] {
  return operations.map(({ exportName, operationId }) => [
    `${operationId} ${suffix}`,
    `${pascalCase(exportName)}${suffix}`,
  ]);
}

function takesInput(operation: OperationModel): boolean {
  return (
    operation.parameters.length > 0 ||
    operation.requestBody !== undefined ||
    undeclaredPathParameters(operation).length > 0
  );
}

function operationType({ operationId }: OperationModel): string {
  return `operations[${stringLiteral(operationId)}]`;
}

function mediaTypeOf(operation: OperationModel): string {
  const [first] = orderedContents(operation);
  return first === undefined ? "never" : stringLiteral(first.mediaType);
}

/** The modules of the types that named types of operations are made of. */
const operationTypeModules = [
  ["OperationInput", "./runtime/operation-types.js"],
  ["OperationOutput", "./runtime/result-types.js"],
] as const;

/** `src/models.d.ts`: a named type for each component, and for what each operation takes and gives. */
export const modelsOutput: OutputKind = {
  name: "models",
  emit({ model }) {
    const types = namedTypes(model);
    const imported = (moduleSpecifier: string, namedImports: string[]): Statement => ({
      kind: "ImportDeclaration",
      isTypeOnly: true,
      namedImports,
      moduleSpecifier,
    });
    const used = operationTypeModules.filter(([name]) =>
      types.some((text) => text.includes(`= ${name}<`)),
    );
    const from = ["components", "operations"].filter((name) =>
      types.some((text) => text.includes(`${name}[`)),
    );
    const head = [
      ...used.map(([name, module]) => imported(module, [name])),
      ...(from.length === 0 ? [] : [imported("./types.js", from)]),
      ...(types.length === 0 ? [{ kind: "ExportDeclaration" } as const] : []),
    ];
    return [
      { path: "src/models.d.ts", text: `${printModule(head)}\n${types.join("")}` },
      // The module exists at run time, so that a value import of it does not fail.
      { path: "src/models.js", text: "export {};\n" },
    ];
  },
};
