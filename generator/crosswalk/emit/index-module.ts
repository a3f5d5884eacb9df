import {
  docComment,
  printModule,
  stringLiteral,
  typeKey,
  type EmittedFile,
  type Statement,
} from "../../emit/index.ts";
import type { CheckedCrosswalk } from "../types.ts";
import { factoryName, providerNames } from "./names.ts";

/** `src/index.js` and its declarations: the unified client. */
export function emitIndexModule(crosswalk: CheckedCrosswalk): EmittedFile[] {
  return [
    { path: "src/index.js", text: printModule(statements(crosswalk)) },
    { path: "src/index.d.ts", text: printModule(declarations(crosswalk)) },
  ];
}

function reexport(file: string, names: readonly string[], isTypeOnly = false): Statement {
  return {
    kind: "ExportDeclaration",
    isTypeOnly,
    namedExports: [...names],
    moduleSpecifier: `./${file}.js`,
  };
}

function statements(crosswalk: CheckedCrosswalk): Statement[] {
  return [
    {
      kind: "ImportDeclaration",
      namedImports: ["resourceOf"],
      moduleSpecifier: "./crosswalk/client.js",
    },
    reexport("capabilities", ["capabilities"]),
    reexport("crosswalk/errors", ["UnifiedError"]),
    {
      kind: "Function",
      isExported: true,
      name: factoryName(crosswalk),
      parameters: [{ name: "adapters" }],
      statements: [
        `return {
  for: (name) => resourceOf(adapters, name),
  create: (name, input, options) => resourceOf(adapters, name).create(input, options),
};`,
      ],
    },
  ];
}

function declarations(crosswalk: CheckedCrosswalk): Statement[] {
  const component = (name: string): string => `components["schemas"][${stringLiteral(name)}]`;
  const [first] = crosswalk.mappings;
  const output = first === undefined ? "unknown" : component(first.response.canonicalName);
  return [
    {
      kind: "ImportDeclaration",
      isTypeOnly: true,
      namedImports: ["Adapter", "Created", "CreateOptions", "Resource"],
      moduleSpecifier: "./crosswalk/client.js",
    },
    {
      kind: "ImportDeclaration",
      isTypeOnly: true,
      namedImports: ["components"],
      moduleSpecifier: "./types.js",
    },
    reexport("capabilities", ["capabilities"]),
    reexport("capabilities", ["Capability", "FieldCapabilities"], true),
    reexport(
      "crosswalk/client",
      ["Adapter", "AdapterOptions", "Created", "CreateOptions", "Resource"],
      true,
    ),
    reexport("crosswalk/errors", ["UnifiedError"]),
    reexport("crosswalk/errors", ["FailureKind"], true),
    reexport("crosswalk/types", ["DecodeResult", "EncodeResult", "Issue", "Rule"], true),
    reexport("types", ["components"], true),
    {
      kind: "Interface",
      leadingTrivia: docComment(
        "Input by provider: without what the provider cannot do, and with what it demands.",
      ),
      isExported: true,
      name: "Inputs",
      properties: crosswalk.mappings.map((mapping) => {
        const { name } = mapping.party.config;
        return {
          leadingTrivia: docComment(`What ${name} can be asked for, and must be.`),
          name: typeKey(name),
          type: component(providerNames(mapping).input),
        };
      }),
    },
    {
      kind: "TypeAlias",
      leadingTrivia: docComment("Adapters by the names that you give them."),
      isExported: true,
      name: "Adapters",
      type: `Readonly<Record<string, Adapter<never, ${output}>>>`,
    },
    {
      kind: "TypeAlias",
      name: "InputOf",
      typeParameters: ["A"],
      type: `A extends Adapter<infer Input, ${output}> ? Input : never`,
    },
    unifiedInterface(output),
    {
      kind: "Function",
      leadingTrivia: docComment(
        "Makes the unified client of several providers.\n\n@throws UnifiedError from each call that fails.",
      ),
      isExported: true,
      hasDeclareKeyword: true,
      name: factoryName(crosswalk),
      typeParameters: [{ isConst: true, name: "Given", constraint: "Adapters" }],
      parameters: [{ name: "adapters", type: "Given" }],
      returnType: "Unified<Given>",
    },
  ];
}

/** @param output - type of what providers answer. */
function unifiedInterface(output: string): Statement {
  const generic = "<Name extends keyof Given & string>";
  return {
    kind: "Interface",
    leadingTrivia: docComment("One object over several providers."),
    isExported: true,
    name: "Unified",
    typeParameters: [{ name: "Given", constraint: "Adapters" }],
    properties: [
      {
        leadingTrivia: docComment("The side of one provider, with the input that it takes."),
        isReadonly: true,
        name: "for",
        type: `${generic}(name: Name) => Resource<InputOf<Given[Name]>, ${output}>`,
      },
      {
        leadingTrivia: docComment("Creates through one provider."),
        isReadonly: true,
        name: "create",
        type: `${generic}(name: Name, input: InputOf<Given[Name]>, options?: CreateOptions) => Promise<Created<${output}>>`,
      },
    ],
  };
}
