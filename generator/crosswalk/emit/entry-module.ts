import type { OptionalKind, ParameterDeclarationStructure } from "ts-morph";
import {
  clientNames,
  docComment,
  identifier,
  printModule,
  stringLiteral,
  typeKey,
  type EmittedFile,
  type Statement,
} from "../../emit/index.ts";
import type { OperationModel } from "../../model/index.ts";
import type { CheckedCrosswalk, CheckedMapping, CheckedOperation } from "../types.ts";
import { neededSettings } from "./derived.ts";
import { adapterName, derivedNames } from "./names.ts";

/** `src/<provider>.js` and its declarations: what a user imports for one provider. */
export function emitEntry(mapping: CheckedMapping, crosswalk: CheckedCrosswalk): EmittedFile[] {
  const adapter = adapterName(mapping);
  return [
    { path: `src/${adapter}.js`, text: printModule(entryStatements(mapping)) },
    { path: `src/${adapter}.d.ts`, text: printModule(entryDeclarations(mapping, crosswalk)) },
  ];
}

function entryStatements(mapping: CheckedMapping): Statement[] {
  const adapter = adapterName(mapping);
  const imported = (moduleSpecifier: string, ...namedImports: string[]): Statement => ({
    kind: "ImportDeclaration",
    namedImports,
    moduleSpecifier,
  });
  return [
    imported("./crosswalk/client.js", "makeAdapter"),
    imported("./crosswalk/decode.js", "decodeNamed"),
    imported("./crosswalk/encode.js", "encodeRequest"),
    imported("./crosswalk/laws.js", "lawViolations"),
    imported(`./${adapter}/mapping.js`, "mapping"),
    reexport(`./crosswalk/errors.js`, "UnifiedError"),
    reexport(`./${adapter}/rules.js`, "rules"),
    calling(
      "encode",
      ["operation", "input", "options"],
      "encodeRequest(mapping, operation, input, options)",
    ),
    calling(
      "decode",
      ["shape", "source", "settings"],
      "decodeNamed(mapping, shape, source, settings)",
    ),
    calling("checkLaws", ["law"], "lawViolations(mapping, law)"),
    calling(adapter, ["options"], "makeAdapter(mapping, options)"),
  ];
}

function reexport(moduleSpecifier: string, name: string): Statement {
  return { kind: "ExportDeclaration", namedExports: [name], moduleSpecifier };
}

/** A function that returns the result of a call of ours. */
function calling(name: string, parameters: readonly string[], call: string): Statement {
  return {
    kind: "Function",
    isExported: true,
    name: identifier(name),
    parameters: parameters.map((parameter) => ({ name: parameter })),
    statements: [`return ${call};`],
  };
}

function entryDeclarations(mapping: CheckedMapping, crosswalk: CheckedCrosswalk): Statement[] {
  const { name, packageName } = mapping.provider.config;
  const names = derivedNames(crosswalk.canonical.document).provider(name);
  const client = clientNames(mapping.provider.model).client;
  const hasQuestionToken = neededSettings(mapping).length === 0;
  const supported = mapping.operations.filter(({ calls }) => calls.length > 0);
  const settings = { name: "settings", hasQuestionToken: true, type: "Settings" };
  const shapes = mapping.shapes.map((shape) => ({
    name: typeKey(shape.name),
    type: component(shape.canonicalName),
  }));
  return [
    typeImport(packageName, client),
    typeImport(`${packageName}/types`, "operations"),
    typeImport("./crosswalk/client.js", "Adapter", "AdapterOptions"),
    typeImport("./crosswalk/encode.js", "EncodeOptions"),
    typeImport("./crosswalk/laws.js", "LawCase"),
    typeImport("./crosswalk/types.js", "DecodeResult", "EncodeResult"),
    typeImport("./types.js", "components"),
    reexport("./crosswalk/errors.js", "UnifiedError"),
    reexport(`./${adapterName(mapping)}/rules.js`, "rules"),
    {
      kind: "Interface",
      leadingTrivia: docComment(
        `What each operation of ${name} can be asked for, and must be: fields that it cannot say are missing, those that it demands are required.`,
      ),
      isExported: true,
      name: "Inputs",
      properties: supported.map(({ canonical }) => ({
        name: typeKey(canonical.name),
        type: component(names.input(canonical.name)),
      })),
    },
    {
      kind: "Interface",
      leadingTrivia: docComment(`What ${name} responds with, in its own shape.`),
      isExported: true,
      name: "Raws",
      properties: supported.map((operation) => ({
        name: typeKey(operation.canonical.name),
        type: rawType(mapping, operation),
      })),
    },
    {
      kind: "Interface",
      leadingTrivia: docComment("Canonical objects by the shapes of the mapping."),
      isExported: true,
      name: "Shapes",
      properties: shapes,
    },
    { kind: "TypeAlias", isExported: true, name: "Settings", type: component(names.settings) },
    { kind: "TypeAlias", isExported: true, name: "Context", type: component(names.context) },
    {
      kind: "Interface",
      isExported: true,
      name: "Options",
      extends: ["EncodeOptions"],
      properties: [
        { isReadonly: true, name: "settings", hasQuestionToken, type: "Settings" },
        { isReadonly: true, name: "context", hasQuestionToken: true, type: "Context" },
      ],
    },
    declared({
      doc: docComment(
        `Canonical input -> ${name}'s request, with an issue for everything that did not get through.`,
      ),
      name: "encode",
      typeParameters: [{ name: "Operation", constraint: "keyof Inputs & string" }],
      parameters: [
        { name: "operation", type: "Operation" },
        { name: "input", type: "Inputs[Operation]" },
        { name: "options", hasQuestionToken, type: "Options" },
      ],
      returnType: "EncodeResult",
    }),
    declared({
      doc: docComment(`${name}'s object -> canonical object.`),
      name: "decode",
      typeParameters: [{ name: "Shape", constraint: "keyof Shapes & string" }],
      parameters: [{ name: "shape", type: "Shape" }, { name: "source", type: "unknown" }, settings],
      returnType: "DecodeResult<Shapes[Shape]>",
    }),
    declared({
      doc: docComment(
        "The laws of the mapping on one canonical input; empty when all hold. For tests of your own.",
      ),
      name: "checkLaws",
      parameters: [{ name: "law", type: "LawCase" }],
      returnType: "readonly string[]",
    }),
    declared({
      doc: docComment(`${name} for the unified client.`),
      name: adapterName(mapping),
      parameters: [{ name: "options", type: `AdapterOptions<${client}, Settings, Context>` }],
      returnType: `Adapter<${stringLiteral(name)}, Inputs, Raws>`,
    }),
  ];
}

interface FunctionDeclaration {
  readonly doc: string;
  readonly name: string;
  readonly typeParameters?: { name: string; constraint: string }[];
  readonly parameters: OptionalKind<ParameterDeclarationStructure>[];
  readonly returnType: string;
}

function declared({
  doc,
  name,
  typeParameters = [],
  parameters,
  returnType,
}: FunctionDeclaration): Statement {
  return {
    kind: "Function",
    leadingTrivia: doc,
    isExported: true,
    hasDeclareKeyword: true,
    name: identifier(name),
    ...{ typeParameters, parameters, returnType },
  };
}

function typeImport(moduleSpecifier: string, ...namedImports: string[]): Statement {
  return { kind: "ImportDeclaration", isTypeOnly: true, namedImports, moduleSpecifier };
}

/** The type of a component of the derived document. */
export function component(name: string): string {
  return `components["schemas"][${stringLiteral(name)}]`;
}

/** What a provider responds with to an operation that succeeds. */
function rawType(mapping: CheckedMapping, operation: CheckedOperation): string {
  const types = operation.calls.flatMap((call) => {
    const statuses =
      call.page === undefined
        ? call.responses.map(({ status }) => status)
        : call.operation.responses
            .filter(({ status }) => /^2/.test(status))
            .map(({ status }) => status);
    const then = call.responses.flatMap((response) =>
      response.kind === "then" ? [response.operation] : [],
    );
    const later = then.flatMap(
      (name) => mapping.operations.find(({ canonical }) => canonical.name === name) ?? [],
    );
    return [
      ...statuses.flatMap((status) => responseType(call.operation, status)),
      ...later.map((one) => rawType(mapping, one)),
    ];
  });
  return types.length === 0 ? "unknown" : [...new Set(types)].join(" | ");
}

function responseType(operation: OperationModel, status: string): string[] {
  const response = operation.responses.find((one) => one.status === status);
  const content =
    response?.contents.find(({ mediaType }) => /json/i.test(mediaType)) ?? response?.contents[0];
  if (content === undefined) return [];
  const key = /^\d{3}$/.test(status) ? String(Number(status)) : stringLiteral(status);
  return [
    `operations[${stringLiteral(operation.operationId)}]["responses"][${key}]["content"][${stringLiteral(content.mediaType)}]`,
  ];
}
