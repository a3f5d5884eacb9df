import {
  docComment,
  identifier,
  isIdentifier,
  js,
  printExpression,
  printModule,
  propertyKey,
  stringLiteral,
  typeKey,
  type EmittedFile,
  type Statement,
} from "../../emit/index.ts";
import type { CanonicalOperation } from "../canonical/model.ts";
import type { CheckedCrosswalk } from "../types.ts";
import { component } from "./entry-module.ts";
import { derivedNames, factoryName } from "./names.ts";

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

/** True when callers give an object of inputs alongside the path parameters. */
function hasInput({ body, parameters, pathNames }: CanonicalOperation): boolean {
  return body !== undefined || parameters.length > pathNames.length;
}

function statements({ canonical, ...crosswalk }: CheckedCrosswalk): Statement[] {
  const operations = js.object(
    [...canonical.operations.values()].map((operation) => ({
      key: operation.name,
      value: js.object([
        { key: "path", value: js.json([...operation.pathNames]) },
        { key: "hasInput", value: js.json(hasInput(operation)) },
        { key: "isList", value: js.json(operation.page !== undefined) },
      ]),
    })),
  );
  return [
    {
      kind: "ImportDeclaration",
      namedImports: ["makeUnified"],
      moduleSpecifier: "./crosswalk/unified.js",
    },
    reexport("capabilities", ["capabilities"]),
    reexport("crosswalk/errors", ["UnifiedError"]),
    {
      kind: "Function",
      isExported: true,
      name: factoryName({ canonical, ...crosswalk }),
      parameters: [{ name: "adapters" }],
      statements: [`return makeUnified(adapters, ${printExpression(operations, 2, 29)});`],
    },
  ];
}

function declarations(crosswalk: CheckedCrosswalk): Statement[] {
  const { canonical, mappings } = crosswalk;
  const names = derivedNames(canonical.document);
  const typeImport = (file: string, ...namedImports: string[]): Statement => ({
    kind: "ImportDeclaration",
    isTypeOnly: true,
    namedImports,
    moduleSpecifier: `./${file}.js`,
  });
  const operations = [...canonical.operations.values()];
  const hasLists = operations.some(({ page }) => page !== undefined);
  const events = [...canonical.events.values()];
  const statements: Statement[] = [
    typeImport("crosswalk/client", "Outcome"),
    typeImport("crosswalk/send", "CallOptions"),
    typeImport("crosswalk/list", ...(hasLists ? ["List"] : [])),
    typeImport(
      "crosswalk/unified-types",
      "Adapters",
      "ArgumentsFor",
      "InputFor",
      "ProvidersOf",
      "RawFor",
    ),
    typeImport(
      "crosswalk/webhook",
      ...(events.length === 0
        ? []
        : ["UnifiedEvent", "UnknownEvent", "WebhookOptions", "WebhookRequest"]),
    ),
    typeImport("types", "components"),
    reexport("capabilities", ["capabilities"]),
    reexport("crosswalk/capability", ["Capability", "FieldCapabilities"], true),
    reexport("crosswalk/client", ["Adapter", "AdapterOptions", "Outcome"], true),
    reexport("crosswalk/send", ["CallOptions"], true),
    reexport("crosswalk/errors", ["UnifiedError"]),
    reexport("crosswalk/errors", ["FailureKind"], true),
    reexport("crosswalk/list", ["List"], true),
    reexport("crosswalk/types", ["DecodeResult", "EncodeResult", "Issue", "Rule"], true),
    reexport("crosswalk/unified-types", ["Adapters", "InputFor", "ProvidersOf", "RawFor"], true),
    reexport(
      "crosswalk/webhook",
      ["UnifiedEvent", "UnknownEvent", "WebhookOptions", "WebhookRequest"],
      true,
    ),
    reexport("types", ["components"], true),
    {
      kind: "Interface",
      leadingTrivia: docComment(
        "Input by provider and operation: without what the provider cannot do, and with what it demands.",
      ),
      isExported: true,
      name: "Inputs",
      properties: mappings.map((mapping) => {
        const { name } = mapping.provider.config;
        const own = names.provider(name);
        const inputs = mapping.operations
          .filter(({ calls }) => calls.length > 0)
          .map(
            ({ canonical: { name: operation } }) =>
              `${propertyKey(operation)}: ${component(own.input(operation))};`,
          );
        return { name: typeKey(name), type: `{ ${inputs.join(" ")} }` };
      }),
    },
    ...(events.length === 0 ? [] : [eventType(crosswalk)]),
    unifiedInterface(crosswalk),
    resourceInterface(crosswalk),
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
  return statements.filter((statement) => !isEmptyImport(statement));
}

function isEmptyImport(statement: Statement): boolean {
  if (typeof statement === "string" || statement.kind !== "ImportDeclaration") return false;
  return Array.isArray(statement.namedImports) && statement.namedImports.length === 0;
}

function eventType({ canonical }: CheckedCrosswalk): Statement {
  const types = [...canonical.events.values()].map(
    ({ name, payloadName }) =>
      `UnifiedEvent<${stringLiteral(name)}, ${payloadName === undefined ? "unknown" : component(payloadName)}>`,
  );
  return {
    kind: "TypeAlias",
    leadingTrivia: docComment(
      "A verified event of a provider; `unknown` where the mapping names none.",
    ),
    isExported: true,
    name: "Event",
    type: [...types, "UnknownEvent"].join(" | "),
  };
}

/** Parameters and result of a method, for a provider of this name. */
function methodType(operation: CanonicalOperation, before: readonly string[]): string {
  const { name, pathNames, page, outputName } = operation;
  const key = stringLiteral(name);
  const names = pathNames.length === 0 ? "never" : pathNames.map(stringLiteral).join(" | ");
  const parameters = [
    ...before,
    ...pathNames.map((one, n) => `${parameterName(one, n)}: string`),
    hasInput(operation)
      ? `...rest: ArgumentsFor<InputFor<Given, Name, ${key}>, ${names}>`
      : "options?: CallOptions",
  ];
  const raw = `RawFor<Given, Name, ${key}>`;
  const output = outputName === undefined ? "undefined" : component(outputName);
  const result =
    page === undefined
      ? `Promise<Outcome<${output}, ${raw}>>`
      : `List<${component(page.itemName)}, ${output}, ${raw}>`;
  return `(${parameters.join(", ")}) => ${result}`;
}

function parameterName(name: string, index: number): string {
  return isIdentifier(name) ? identifier(name) : `key${String(index + 1)}`;
}

function unifiedInterface({ canonical }: CheckedCrosswalk): Statement {
  const methods = [...canonical.operations.values()].map((operation) => ({
    ...(operation.summary === undefined ? {} : { leadingTrivia: docComment(operation.summary) }),
    isReadonly: true,
    name: typeKey(operation.name),
    type: `<Name extends ProvidersOf<Given, ${stringLiteral(operation.name)}>>${methodType(operation, ["name: Name"])}`,
  }));
  const webhook = {
    leadingTrivia: docComment(
      "Verifies and reads a webhook.\n\n@throws UnifiedError of kind `invalid_webhook` when it is not the provider's.",
    ),
    isReadonly: true,
    name: "webhook",
    type: "(name: keyof Given & string, request: WebhookRequest, options?: WebhookOptions) => Promise<Event>",
  };
  return {
    kind: "Interface",
    leadingTrivia: docComment("One object over several providers."),
    isExported: true,
    name: "Unified",
    typeParameters: [{ name: "Given", constraint: "Adapters" }],
    properties: [
      ...methods,
      ...(canonical.events.size === 0 ? [] : [webhook]),
      {
        leadingTrivia: docComment("Whether a provider has an operation, and a field of its input."),
        isReadonly: true,
        name: "can",
        type: "(name: keyof Given & string, operation: string, field?: string) => boolean",
      },
      {
        leadingTrivia: docComment("One provider, with the inputs that it takes."),
        isReadonly: true,
        name: "for",
        type: "<Name extends keyof Given & string>(name: Name) => Resource<Given, Name>",
      },
    ],
  };
}

function resourceInterface({ canonical }: CheckedCrosswalk): Statement {
  return {
    kind: "Interface",
    leadingTrivia: docComment("The operations of one provider; those that it lacks are `never`."),
    isExported: true,
    name: "Resource",
    typeParameters: [
      { name: "Given", constraint: "Adapters" },
      { name: "Name", constraint: "keyof Given & string" },
    ],
    properties: [...canonical.operations.values()].map((operation) => ({
      isReadonly: true,
      name: typeKey(operation.name),
      type: `Name extends ProvidersOf<Given, ${stringLiteral(operation.name)}> ? ${methodType(operation, [])} : never`,
    })),
  };
}
