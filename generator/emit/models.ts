import { isObject } from "../json/values.ts";
import { bodyKind, createNames, pascalCase } from "../model/index.ts";
import type { ApiModel, OperationModel, Schema } from "../model/index.ts";
import type { OutputKind } from "./output-kind.ts";
import { reservedNames } from "./index-file.ts";
import { defaultMediaType, inputInterfaces, operationType } from "./operation-input.ts";
import { hasSuccessStatus } from "./operation-responses.ts";
import { resolveSchema } from "./resolve-schema.ts";
import { createRuntimeTypes, type RuntimeTypes } from "./runtime-types.ts";
import { identifier, printModule, stringLiteral, type Statement } from "./write/index.ts";

/** A type under a name of its own; its text is made when the names of all types are known. */
interface NamedType {
  readonly name: string;
  readonly write: (use: RuntimeTypes["use"]) => string;
}

/** Types of components, and of what each operation takes and gives. */
function namedTypes(model: ApiModel): NamedType[] {
  const requests = model.operations.filter(({ kind }) => kind === "path");
  const names = createNames([
    ...reservedNames(model),
    ...model.operations.map(({ exportName }) => exportName),
  ]);
  const components = names.assign(model.schemas.map(({ name }) => [name, pascalCase(name)]));
  const inputs = requests.filter((operation) => inputInterfaces(operation)?.length !== 0);
  const inputNames = names.assign(namesOf(inputs, "Input"));
  const outputNames = names.assign(namesOf(requests, "Output"));
  return [
    ...model.schemas.map(({ name }, index) => ({
      name: components[index] ?? "",
      write: () => `components["schemas"][${stringLiteral(name)}]`,
    })),
    ...inputs.map((operation, index) => ({
      name: inputNames[index] ?? "",
      write: (use: RuntimeTypes["use"]) => inputType(operation, use),
    })),
    ...requests.map((operation, index) => ({
      name: outputNames[index] ?? "",
      write: (use: RuntimeTypes["use"]) => outputType(model, operation, use),
    })),
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
  const interfaces = inputInterfaces(operation);
  if (interfaces === undefined)
    return `${use("OperationInput")}<${operationType(operation)}, ${defaultMediaType(operation)}>`;
  return interfaces
    .map(({ name, typeArguments }) => `${use(name)}<${typeArguments.join(", ")}>`)
    .join(" & ");
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
    const types = namedTypes(model);
    const runtime = createRuntimeTypes(types.map(({ name }) => name));
    const texts = types.map(
      ({ name, write }) => `export type ${identifier(name)} = ${write(runtime.use)};\n`,
    );
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
