import { isObject } from "../json/values.ts";
import { bodyKind, createNames, pascalCase } from "../model/index.ts";
import type { ApiModel, OperationModel, Schema } from "../model/index.ts";
import { declaredTypes } from "./component-types.ts";
import type { OutputKind } from "./output-kind.ts";
import { reservedNames } from "./index-file.ts";
import { defaultMediaType, inputInterfaces, operationType, takesInput } from "./operation-input.ts";
import { hasSuccessStatus } from "./operation-responses.ts";
import { resolveSchema } from "./resolve-schema.ts";
import { createRuntimeTypes, type RuntimeTypes } from "./runtime-types.ts";
import { identifier, printModule, stringLiteral, type Statement } from "./write/index.ts";

/** The names of types: of components, and of what each operation takes and gives. */
interface TypeNames {
  readonly components: readonly string[];
  readonly inputs: readonly NamedOperation[];
  readonly outputs: readonly NamedOperation[];
}

interface NamedOperation {
  readonly operation: OperationModel;
  readonly typeName: string;
}

function nameTypes(model: ApiModel): TypeNames {
  const requests = model.operations.filter(({ kind }) => kind === "path");
  const components = model.schemas.map(({ typeName }) => typeName);
  const names = createNames([
    ...reservedNames(model),
    ...model.operations.map(({ exportName }) => exportName),
    ...components,
  ]);
  const named = (operations: readonly OperationModel[], suffix: string): NamedOperation[] => {
    const assigned = names.assign(namesOf(operations, suffix));
    return operations.map((operation, index) => ({ operation, typeName: assigned[index] ?? "" }));
  };
  const inputs = named(requests.filter(takesInput), "Input");
  return { components, inputs, outputs: named(requests, "Output") };
}

/** A line for each of them: one more leaves the others as they are. */
function typeDeclarations(
  model: ApiModel,
  { inputs, outputs }: Pick<TypeNames, "inputs" | "outputs">,
  use: RuntimeTypes["use"],
): string[] {
  const declared = declaredTypes(model);
  return [
    ...model.schemas.map(({ name, typeName }) => {
      const own = declared.get(name);
      if (own === undefined)
        return `export type ${identifier(typeName)} = components["schemas"][${stringLiteral(name)}];\n`;
      const renamed = own === typeName ? "" : ` as ${identifier(typeName)}`;
      return `export type { ${identifier(own)}${renamed} } from "./types.js";\n`;
    }),
    ...inputs.map(
      ({ operation, typeName }) =>
        `export type ${identifier(typeName)} = ${inputType(operation, use)};\n`,
    ),
    ...outputs.map(
      ({ operation, typeName }) =>
        `export type ${identifier(typeName)} = ${outputType(model, operation, use)};\n`,
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

/** What an operation takes. */
function inputType(operation: OperationModel, use: RuntimeTypes["use"]): string {
  const interfaces = inputInterfaces(operation, use);
  if (interfaces !== undefined) return interfaces.join(" & ");
  return `${use("OperationInput")}<${operationType(operation)}, ${defaultMediaType(operation)}>`;
}

/** What a success gives. Where it is one JSON body that is never null, compilers only have to look it up. */
function outputType(model: ApiModel, operation: OperationModel, use: RuntimeTypes["use"]): string {
  const type = operationType(operation);
  const [success, ...others] = operation.responses.filter(hasSuccessStatus);
  const [content, ...further] = success?.contents ?? [];
  if (
    success === undefined ||
    content?.schema === undefined ||
    others.length + further.length > 0 ||
    bodyKind(content.mediaType) !== "json" ||
    !isNeverNull(resolveSchema(model.resources, content.schema))
  )
    return `${use("OperationOutput")}<${type}>`;
  return `${type}["responses"][${stringLiteral(success.status)}]["content"][${stringLiteral(content.mediaType)}]`;
}

/** True for a schema whose `type` says so. */
function isNeverNull(schema: Schema): boolean {
  const type = isObject(schema) ? schema["type"] : undefined;
  return Array.isArray(type) ? !type.includes("null") : typeof type === "string" && type !== "null";
}

/** `src/models.d.ts`: a named type for each component, and for what each operation takes and gives. */
export const modelsOutput: OutputKind = {
  name: "models",
  emit({ model }) {
    const names = nameTypes(model);
    const { components, inputs, outputs } = names;
    const runtime = createRuntimeTypes([
      ...components,
      ...[...inputs, ...outputs].map(({ typeName }) => typeName),
    ]);
    const texts = typeDeclarations(model, names, runtime.use);
    const from = ["components", "operations"].filter((name) =>
      texts.some((text) => text.includes(`${name}[`)),
    );
    const documentTypes: Statement = {
      kind: "ImportDeclaration",
      isTypeOnly: true,
      namedImports: from,
      moduleSpecifier: "./types.js",
    };
    const head = [
      ...runtime.imports(),
      ...(from.length === 0 ? [] : [documentTypes]),
      ...(texts.length === 0 ? [{ kind: "ExportDeclaration" } as const] : []),
    ];
    return [
      { path: "src/models.d.ts", text: `${printModule(head)}\n${texts.join("")}` },
      // The module exists at run time, so that a value import of it does not fail.
      { path: "src/models.js", text: "export {};\n" },
    ];
  },
};
