import type { ApiModel } from "../../generator/model/index.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import type { SchemaOptions } from "../../generator/emit/types.ts";
import {
  identifier,
  js,
  moduleSpecifier,
  printExpression,
  stringLiteral,
  type Expression,
} from "../../generator/emit/write/index.ts";
import { createDefinitions, type Definition } from "../../generator/emit/schemas/definitions.ts";
import { collectExports, type WantedExport } from "../../generator/emit/schemas/exports.ts";

/** Where the modules of the package are that the check imports, as module specifiers. */
export interface AgreementModules {
  readonly types: string;
  readonly schemas: string;
  readonly runtime: string;
}

/**
 * A TypeScript module that compiles if and only if the package's validators and its types say the same: each
 * schema's expression is written out, with declared types for what it refers to, and what zod infers for it is
 * compared with the declared type in both directions. So the compiler infers each schema once, and no recursion.
 */
export function agreementModule(
  model: ApiModel,
  options: SchemaOptions,
  modules: AgreementModules,
): string {
  const wanted = collectExports(model);
  const definitions = createDefinitions({
    model,
    options,
    wanted,
    diagnostics: createDiagnostics(),
    runtimeFolder: modules.runtime,
  });
  const written = definitions.all((definition) => definition);
  const types = new Map(wanted.map((one) => [one.name, one]));
  const exported = written.filter((definition) => definition.exported && !definition.alias);
  const hidden = written.filter((definition) => !definition.exported);
  return [
    'import * as z from "zod";\n',
    `import type { components, operations, paths, webhooks } from ${moduleSpecifier(modules.types)};\n`,
    schemaImports(exported, modules.schemas),
    definitions.runtime.imports(),
    '\ntype Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : ["type is wider", A, B]) : ["validator is wider", A, B];\n',
    ...hidden.map(({ name }) => `declare const ${identifier(name)}: z.ZodType<any>;\n`),
    ...exported.map((definition, i) => comparison(definition, types.get(definition.name), i)),
  ].join("");
}

function schemaImports(exported: readonly Definition[], specifier: string): string {
  const referred = new Set<string>();
  const collect = (expression: Expression): void => {
    if (expression.kind === "atom") referred.add(expression.text);
    else js.partsOf(expression).forEach(collect);
  };
  exported.forEach(({ expression }) => collect(expression));
  const names = exported.map(({ name }) => name).filter((name) => referred.has(name));
  return names.length === 0
    ? ""
    : `import { ${names.map(identifier).join(", ")} } from ${moduleSpecifier(specifier)};\n`;
}

function comparison(
  { expression }: Definition,
  wanted: WantedExport | undefined,
  index: number,
): string {
  if (wanted === undefined) return "";
  const head = `const agreement${index} = `;
  const text = printExpression(typedForm(expression), 0, head.length);
  const declared = declaredType(wanted);
  return `\n${head}${text};\ntrue satisfies Same<z.output<typeof agreement${index}>, ${declared}>;\n`;
}

/** openapi-typescript lists all four groups of parameters; the validator has those with parameters. */
function declaredType(wanted: WantedExport): string {
  if (wanted.parameters === undefined) return wanted.type;
  const groups = [...new Set(wanted.parameters.map((parameter) => parameter.in))];
  return ["Pick<", wanted.type, ", ", groups.map(stringLiteral).join(" | "), ">"].join("");
}

/**
 * The same schema in terms that the compiler can follow: a discriminated union as a union, since a declared
 * type hides the tag; the check `allOf` as an intersection; and a catchall alongside named properties as unknown,
 * since an index signature would hold for optional ones too.
 */
function typedForm(expression: Expression): Expression {
  switch (expression.kind) {
    case "call":
      return typedCall(expression.callee, expression.args);
    case "member":
      return { ...expression, object: typedForm(expression.object) };
    case "array":
      return js.array(expression.elements.map(typedForm));
    case "object":
      return js.object(
        expression.members.map(({ key, value }) => ({ key, value: typedForm(value) })),
      );
    default:
      return expression;
  }
}

function typedCall(callee: Expression, args: readonly Expression[]): Expression {
  if (callee.kind !== "member") return js.invoke(callee, ...args.map(typedForm));
  if (callee.name === "discriminatedUnion")
    return js.call("z.union", ...args.slice(1, 2).map(typedForm));
  if (callee.name === "catchall" && callee.object.kind === "call")
    return js.call("z.looseObject", ...callee.object.args.map(typedForm));
  if (callee.name !== "check") return js.invoke(typedForm(callee), ...args.map(typedForm));
  return args
    .flatMap(alsoSchemas)
    .reduce<Expression>(
      (schema, also) => js.call("z.intersection", schema, typedForm(also)),
      typedForm(callee.object),
    );
}

function alsoSchemas(check: Expression): readonly Expression[] {
  const isAllOf =
    check.kind === "call" && check.callee.kind === "atom" && check.callee.text.startsWith("allOf");
  return isAllOf ? check.args : [];
}
