import type { Diagnostics } from "../../diagnostics/index.ts";
import type { ApiModel } from "../../model/index.ts";
import type { EmittedFile, SchemaOptions } from "../types.ts";
import { identifier, js, printExpression, type Expression } from "../write/index.ts";
import { declarations } from "./declarations.ts";
import { deepBindings } from "./deep.ts";
import { createDefinitions, type Definition } from "./definitions.ts";
import { collectExports } from "./exports.ts";
import type { Runtime } from "./runtime.ts";

/** What `emitSchemas` takes alongside the model. */
export interface EmitSchemasInput extends SchemaOptions {
  readonly locate?: Locate;
}

type Locate = (pointer: string) => Parameters<Diagnostics["report"]>[0]["location"];

/** The validators of a package. */
export interface EmittedSchemas {
  /** `src/schemas.js` and `src/schemas.d.ts`. */
  readonly files: readonly EmittedFile[];
  /** The modules of templates/ that they import, closed under imports: `validation/formats.ts`. */
  readonly runtime: readonly string[];
  /** Export -> what of the runtime decides about its validity. `native`: nothing. */
  readonly tiers: Readonly<Record<string, "native" | "refined" | "evaluated">>;
}

/**
 * Writes a zod schema for every component, and every operation's parameters, request bodies and responses.
 * An emitted schema accepts exactly what the document's JSON Schema accepts and gives back what it was given.
 * Nothing is built before it is used, and a bundler drops what is not used.
 */
export function emitSchemas(
  model: ApiModel,
  options: EmitSchemasInput,
  diagnostics: Diagnostics,
): EmittedSchemas {
  const wanted = collectExports(model);
  const definitions = createDefinitions({ model, options, wanted, diagnostics });
  const objects = new Set<string>();
  const written = definitions.all((definition) => {
    const { name, exported, tier, references } = definition;
    if (isObjectSchema(definition, objects)) objects.add(name);
    return { ...{ name, exported, tier, references }, text: definitionText(definition) };
  });
  const deep = deepBindings(written);
  const texts = written.map(({ name, text: { head, maker, body } }) => {
    const call = maker === undefined ? "" : makerName(definitions.runtime, maker, deep.has(name));
    return `\n${head}${call}${body}`;
  });
  const text = ['import * as z from "zod";\n', definitions.runtime.imports(), ...texts].join("");
  return {
    files: [
      { path: "src/schemas.js", text },
      { path: "src/schemas.d.ts", text: declarations(wanted, objects) },
    ],
    runtime: definitions.runtime.files(),
    tiers: Object.fromEntries(
      written.filter(({ exported }) => exported).map(({ name, tier }) => [name, tier]),
    ),
  };
}

/** What makes a schema when it is first used. */
type Maker = "lazy" | "deferred" | "enumeration" | ObjectMaker;

/** Functions for objects whose properties alone are made later. */
type ObjectMaker = "looseObject" | "strictObject" | "extendedObject";

/** The same with a limit, where a validator may go deeper than the stack. */
const limitedMakers = {
  lazy: "lazy",
  deferred: "lazy",
  enumeration: "enumeration",
  looseObject: "limitedLooseObject",
  strictObject: "limitedStrictObject",
  extendedObject: "limitedExtendedObject",
} as const satisfies Record<Maker, string>;

/** The text of a binding: all of it, or what precedes and what follows the name of the function that makes it. */
interface DefinitionText {
  readonly head: string;
  readonly maker?: Maker;
  readonly body: string;
}

function definitionText({ name, exported, expression, alias }: Definition): DefinitionText {
  const keyword = exported ? "export const" : "const";
  const head = `${keyword} ${identifier(name)} = `;
  if (alias) return { head, body: `${printExpression(expression, 0, head.length)};\n` };
  const maker = objectMaker(expression);
  const lazy = `${head}/* @__PURE__ */ `;
  const call = js.call(NATIVE_LAZY, ...makerArguments(expression, maker));
  const printed = printExpression(call, 0, lazy.length);
  return {
    head: lazy,
    maker: maker ?? lazyMaker(expression),
    body: `${printed.slice(NATIVE_LAZY.length)};\n`,
  };
}

/** What the maker is called with: an extended object is made of functions, of others the properties become one. */
function makerArguments(
  expression: Expression,
  maker: ObjectMaker | undefined,
): readonly Expression[] {
  const [shape = expression] = argumentsOf(expression);
  if (maker === undefined) return [js.arrow(expression)];
  return maker === "extendedObject" ? argumentsOf(expression) : [js.arrow(shape)];
}

const NATIVE_LAZY = "z.lazy";

/** Where a validator may go deeper than the stack, what makes it gives it a limit. */
function makerName(runtime: Runtime, maker: Maker, isDeep: boolean): string {
  if (maker === "lazy" && !isDeep) return NATIVE_LAZY;
  const used = isDeep ? runtime.use("lazy", limitedMakers[maker]) : runtime.use("objects", maker);
  return printExpression(used, 0, 0);
}

/** The function for anything but an object. */
function lazyMaker(expression: Expression): Maker {
  if (["enum", "literal"].includes(nativeCall(expression) ?? "")) return "enumeration";
  return hasInlineObject(expression) ? "deferred" : "lazy";
}

/** Whether a schema has objects of its own in it, whose properties may be missing. */
function hasInlineObject(expression: Expression): boolean {
  if (expression.kind === "member" && expression.object.kind === "atom")
    return expression.object.text === "z" && /object$/i.test(expression.name);
  return js.partsOf(expression).some(hasInlineObject);
}

/** The function for an object whose properties alone are made later; undefined for any other expression. */
function objectMaker(expression: Expression): ObjectMaker | undefined {
  if (expression.kind !== "call") return undefined;
  const { callee, args } = expression;
  // With further arguments, which are checks, it is no plain object any more.
  if (callee.kind === "atom")
    return callee.text === "extendedObject" && args.length === 3 ? "extendedObject" : undefined;
  const name = nativeCall(expression);
  return name === "looseObject" || name === "strictObject" ? name : undefined;
}

/** The name of the function of zod's that an expression calls and does nothing else. */
function nativeCall(expression: Expression): string | undefined {
  if (expression.kind !== "call" || expression.callee.kind !== "member") return undefined;
  const { object, name } = expression.callee;
  return object.kind === "atom" && object.text === "z" ? name : undefined;
}

function argumentsOf(expression: Expression): readonly Expression[] {
  return expression.kind === "call" ? expression.args : [];
}

/** Whether a binding is an object of zod's own, or another name of one. */
function isObjectSchema({ expression, alias }: Definition, objects: ReadonlySet<string>): boolean {
  if (alias) return expression.kind === "atom" && objects.has(expression.text);
  return objectMaker(expression) !== undefined;
}
