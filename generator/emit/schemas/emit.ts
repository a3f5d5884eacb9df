import type { Diagnostics } from "../../diagnostics/index.ts";
import type { ApiModel } from "../../model/index.ts";
import type { EmittedFile, SchemaOptions } from "../types.ts";
import { identifier, js, printExpression } from "../write/index.ts";
import { declarations } from "./declarations.ts";
import { deepBindings } from "./deep.ts";
import { createDefinitions, type Definition } from "./definitions.ts";
import { collectExports } from "./exports.ts";

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
  const written = definitions.all((definition) => {
    const { name, exported, tier, references } = definition;
    return { ...{ name, exported, tier, references }, text: definitionText(definition) };
  });
  const deep = deepBindings(written);
  const lazy =
    deep.size === 0 ? "" : printExpression(definitions.runtime.use("lazy", "lazy"), 0, 0);
  const text = [
    'import * as z from "zod";\n',
    definitions.runtime.imports(),
    ...written.map(({ name, text: { head, body } }) => {
      if (body === undefined) return `\n${head}`;
      return `\n${head}${deep.has(name) ? lazy : NATIVE_LAZY}${body}`;
    }),
  ].join("");
  return {
    files: [
      { path: "src/schemas.js", text },
      { path: "src/schemas.d.ts", text: declarations(model, wanted) },
    ],
    runtime: definitions.runtime.files(),
    tiers: Object.fromEntries(
      written.filter(({ exported }) => exported).map(({ name, tier }) => [name, tier]),
    ),
  };
}

const NATIVE_LAZY = "z.lazy";

/** The text of a binding; `body` is what follows the function that makes it when it is first used. */
interface DefinitionText {
  readonly head: string;
  readonly body?: string;
}

function definitionText({ name, exported, expression, alias }: Definition): DefinitionText {
  const keyword = exported ? "export const" : "const";
  const head = `${keyword} ${identifier(name)} = `;
  if (alias) return { head: `${head}${printExpression(expression, 0, head.length)};\n` };
  const lazy = `${head}/* @__PURE__ */ `;
  const call = js.call(NATIVE_LAZY, js.arrow(expression));
  const printed = printExpression(call, 0, lazy.length);
  return { head: lazy, body: `${printed.slice(NATIVE_LAZY.length)};\n` };
}
