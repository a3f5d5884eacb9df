import type { ApiModel, OperationModel } from "../model/index.ts";
import { declaredTypes } from "./component-types.ts";
import type { OutputKind } from "./output-kind.ts";
import { defaultMediaType, inputInterfaces, operationType } from "./operation-input.ts";
import { createRuntimeTypes, type RuntimeTypes } from "./runtime-types.ts";
import { inlineOutputs, nameTypes, outputBody, type TypeNames } from "./type-names.ts";
import { identifier, printModule, stringLiteral, type Statement } from "./write/index.ts";

/** A line for each of them: one more leaves the others as they are. */
function typeDeclarations(model: ApiModel, names: TypeNames, use: RuntimeTypes["use"]): string[] {
  const { inputs, outputs } = names;
  const declared = declaredTypes(model);
  const named = new Set(inlineOutputs(model, names).values());
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
    ...outputs.map(({ operation, typeName }) =>
      named.has(typeName)
        ? `export type { ${identifier(typeName)} } from "./types.js";\n`
        : `export type ${identifier(typeName)} = ${outputType(model, operation, use)};\n`,
    ),
  ];
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
  const body = outputBody(model, operation);
  return body === undefined
    ? `${use("OperationOutput")}<${type}>`
    : `${type}["responses"][${stringLiteral(body.status)}]["content"][${stringLiteral(body.mediaType)}]`;
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
