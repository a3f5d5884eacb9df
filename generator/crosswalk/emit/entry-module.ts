import type {
  OptionalKind,
  ParameterDeclarationStructure,
  VariableDeclarationKind,
} from "ts-morph";
import {
  clientNames,
  docComment,
  identifier,
  printModule,
  stringLiteral,
  type EmittedFile,
  type Statement,
} from "../../emit/index.ts";
import type { CheckedMapping } from "../types.ts";
import { providerNames } from "./names.ts";

/** `src/<provider>.js` and its declarations: what a user imports for one provider. */
export function emitEntry(mapping: CheckedMapping): EmittedFile[] {
  const { adapter } = providerNames(mapping);
  return [
    { path: `src/${adapter}.js`, text: printModule(entryStatements(mapping)) },
    { path: `src/${adapter}.d.ts`, text: printModule(entryDeclarations(mapping)) },
  ];
}

function entryStatements(mapping: CheckedMapping): Statement[] {
  const names = providerNames(mapping);
  const { packageName } = mapping.party.config;
  const imported = (moduleSpecifier: string, ...namedImports: string[]): Statement => ({
    kind: "ImportDeclaration",
    namedImports,
    moduleSpecifier,
  });
  return [
    {
      kind: "ImportDeclaration",
      namedImports: [{ name: mapping.operation.exportName, alias: "send" }],
      moduleSpecifier: packageName,
    },
    imported("./crosswalk/client.js", "makeAdapter"),
    imported("./crosswalk/codec.js", "requestCodec"),
    imported("./crosswalk/decode.js", "decodeRequest", "decodeResponse"),
    imported("./crosswalk/encode.js", "encodeRequest"),
    imported("./crosswalk/laws.js", "lawViolations"),
    imported("./crosswalk/validate.js", "requestValidator"),
    imported(`./${names.adapter}/mapping.js`, "mapping"),
    rulesExport(names.adapter),
    {
      kind: "VariableStatement",
      isExported: true,
      // What `VariableDeclarationKind` calls Const; the enumeration itself would load ts-morph.
      declarationKind: "const" as VariableDeclarationKind.Const,
      declarations: [
        {
          name: identifier(names.validator),
          initializer: "/* @__PURE__ */ requestValidator(mapping)",
        },
      ],
    },
    calling(names.codec, ["options"], "requestCodec(mapping, options)"),
    calling(names.encodeRequest, ["input", "options"], "encodeRequest(mapping, input, options)"),
    calling(names.decodeRequest, ["body", "settings"], "decodeRequest(mapping, body, settings)"),
    calling(
      names.decodeResponse,
      ["answer", "settings"],
      "decodeResponse(mapping, answer, settings)",
    ),
    calling("checkLaws", ["input", "options"], "lawViolations(mapping, input, options)"),
    calling(names.adapter, ["options"], "makeAdapter(mapping, send, options)"),
  ];
}

function rulesExport(adapter: string): Statement {
  return {
    kind: "ExportDeclaration",
    namedExports: ["rules"],
    moduleSpecifier: `./${adapter}/rules.js`,
  };
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

function entryDeclarations(mapping: CheckedMapping): Statement[] {
  const names = providerNames(mapping);
  const { name, packageName } = mapping.party.config;
  const component = (key: string): string => `components["schemas"][${stringLiteral(key)}]`;
  const canonicalRequest = component(mapping.request.canonicalName);
  const canonicalResponse = component(mapping.response.canonicalName);
  const client = clientNames(mapping.party.model).client;
  const mediaType = stringLiteral(mapping.requestBody.mediaType);
  const operation = `operations[${stringLiteral(mapping.operation.operationId)}]`;
  const hasQuestionToken = !settingsAreRequired(mapping);
  const imported = (moduleSpecifier: string, ...namedImports: string[]): Statement => ({
    kind: "ImportDeclaration",
    isTypeOnly: true,
    namedImports,
    moduleSpecifier,
  });
  const alias = (leadingTrivia: string, aliasName: string, type: string): Statement => ({
    kind: "TypeAlias",
    leadingTrivia,
    isExported: true,
    name: aliasName,
    type,
  });
  const declared = (
    leadingTrivia: string,
    functionName: string,
    parameters: OptionalKind<ParameterDeclarationStructure>[],
    returnType: string,
  ): Statement => ({
    kind: "Function",
    leadingTrivia,
    isExported: true,
    hasDeclareKeyword: true,
    name: identifier(functionName),
    parameters,
    returnType,
  });
  const options = { name: "options", hasQuestionToken, type: "Options" };
  const settings = { name: "settings", hasQuestionToken: true, type: "Settings" };
  const input = { name: "input", type: canonicalRequest };
  return [
    {
      kind: "ImportDeclaration",
      isTypeOnly: true,
      namespaceImport: "z",
      moduleSpecifier: "zod",
    },
    imported(packageName, client),
    imported(`${packageName}/types`, "operations"),
    imported("./crosswalk/client.js", "Adapter", "AdapterOptions"),
    imported("./crosswalk/encode.js", "EncodeOptions"),
    imported("./crosswalk/types.js", "DecodeResult", "EncodeResult"),
    imported("./types.js", "components"),
    rulesExport(names.adapter),
    alias(
      docComment(`Body of the request that ${name} gets.`),
      "Body",
      `NonNullable<${operation}["requestBody"]>["content"][${mediaType}]`,
    ),
    alias(
      docComment(
        `What ${name} can be asked for, and must be: fields that it cannot say are missing, those that it demands are required.`,
      ),
      "Input",
      component(names.input),
    ),
    alias("", "Settings", component(names.settings)),
    alias("", "Context", component(names.context)),
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
    {
      kind: "VariableStatement",
      leadingTrivia: docComment(
        `Validator of the request's body: that of ${name}'s package, and its rules of kind schema.`,
      ),
      isExported: true,
      hasDeclareKeyword: true,
      declarationKind: "const" as VariableDeclarationKind.Const,
      declarations: [{ name: identifier(names.validator), type: "z.ZodType<Body>" }],
    },
    declared(
      docComment(
        "The mapping of the request as one zod codec: the provider's body in, the canonical request out.",
      ),
      names.codec,
      [options],
      `z.ZodType<${canonicalRequest}, Body>`,
    ),
    declared(
      docComment(
        `Canonical request -> ${name}'s request, with an issue for everything that did not get through.`,
      ),
      names.encodeRequest,
      [input, options],
      "EncodeResult<Body>",
    ),
    declared(
      docComment(`${name}'s request body -> canonical request.`),
      names.decodeRequest,
      [{ name: "body", type: "Body" }, settings],
      `DecodeResult<${canonicalRequest}>`,
    ),
    declared(
      docComment(`${name}'s answer -> canonical object, with the answer itself under \`raw\`.`),
      names.decodeResponse,
      [{ name: "answer", type: "unknown" }, settings],
      `DecodeResult<${canonicalResponse}>`,
    ),
    declared(
      docComment(
        "The laws of the mapping on one canonical request; empty when all hold. For tests of your own.",
      ),
      "checkLaws",
      [input, options],
      "readonly string[]",
    ),
    declared(
      docComment(`${name} for the unified client.`),
      names.adapter,
      [{ name: "options", type: `AdapterOptions<${client}, Settings, Context>` }],
      `Adapter<Input, ${canonicalResponse}> & { readonly provider: ${stringLiteral(name)} }`,
    ),
  ];
}

/** True when some setting has no default and is sent. */
function settingsAreRequired(mapping: CheckedMapping): boolean {
  return Object.values(mapping.mapping.value.settings).some(
    (setting) =>
      setting.server === undefined &&
      setting.default === undefined &&
      setting.parameter !== undefined,
  );
}
