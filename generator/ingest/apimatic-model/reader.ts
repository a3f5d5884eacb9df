import type { Diagnostics } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import type { JsonObject } from "../../json/values.ts";
import { toLines } from "../shared/lines.ts";
import { setOwn } from "../shared/own-property.ts";
import { createSourceMap } from "../shared/source-map.ts";
import type { IngestedDocument, InputFile, Reader } from "../types.ts";
import { createModelReferences, type ModelContext } from "./context.ts";
import { enumerationSchema, unionSchema } from "./enumeration.ts";
import { readModelPage, type ModelPage } from "./page.ts";
import { structureSchema } from "./structure.ts";
import { pascalCase } from "./type-cell.ts";

/** Reads the model pages of SDKs that APIMatic generates. */
export const apimaticModelReader: Reader = { format: "apimatic-model", detect, read };

function detect({ text }: InputFile): number {
  const hasKind = /^## (?:Structure|Enumeration|Data Type)\s*$/m.test(text);
  const isContainer = /^## Class Name\s*$/m.test(text) && /^## Cases\s*$/m.test(text);
  const hasTable = /^## (?:Fields|Cases)\s*$/m.test(text) && /^\| ?(?:Name|Type) ?\|/m.test(text);
  return (hasKind || isContainer) && hasTable ? 0.9 : hasKind ? 0.3 : 0;
}

function read(input: InputFile, diagnostics: Diagnostics): IngestedDocument | undefined {
  const { file } = input;
  const page = readModelPage(toLines(input.text), file, diagnostics);
  if (page === undefined) return undefined;
  const sources = createSourceMap(file);
  const models = createModelReferences();
  const context: ModelContext = { file, diagnostics, sources, models };
  const name = modelName(page);
  const title = page.title?.text.replace(/^# /, "") ?? name;
  const source = { line: page.title?.number ?? 1 };
  const pointer = joinPointer("/components/schemas", name);
  for (const known of ["", "/info/title", pointer]) sources.set(known, source);
  sources.set("/info/version", { ...source, kind: "derived" });
  const schemas: JsonObject = {};
  setOwn(schemas, name, schemaOf(page, pointer, context));
  addOpenModels(schemas, context);
  diagnostics.report({
    code: "operation-not-stated",
    message: `This page describes the model ${name}, not an operation: method, path, server and responses are not in it.`,
    pointers: [pointer],
    location: { file, line: source.line, column: 1 },
    fix: "Add the operation that uses the model, with its server, in the provider's overlay.",
  });
  const value: JsonObject = {
    openapi: "3.1.0",
    info: { title, version: "0.0.0" },
    paths: {},
    components: { schemas },
  };
  return { file, value, locate: sources.locate, format: "apimatic-model" };
}

/** Keys of components have a restricted alphabet (OpenAPI 3.1, Components Object). */
function modelName(page: ModelPage): string {
  const { name, title } = page;
  if (name !== undefined && /^[A-Za-z0-9._-]+$/.test(name)) return name;
  return pascalCase(title?.text ?? "") || "Model";
}

function schemaOf(page: ModelPage, pointer: string, context: ModelContext): JsonObject {
  if (page.kind === "structure") return structureSchema(page, pointer, context);
  return page.kind === "enumeration"
    ? enumerationSchema(page, context)
    : unionSchema(page, context);
}

/** Gives each model that is only referred to an open schema, and lists them. */
function addOpenModels(
  schemas: JsonObject,
  { file, diagnostics, sources, models }: ModelContext,
): void {
  const open = [...models.all].filter(([name]) => !Object.hasOwn(schemas, name));
  for (const [name, line] of open) {
    setOwn(schemas, name, {});
    sources.set(joinPointer("/components/schemas", name), { line });
  }
  const [first] = open;
  if (first === undefined) return;
  diagnostics.report({
    code: "models-open",
    message: `${open.length} models are referred to and not supplied: ${open.map(([name]) => name).join(", ")}.`,
    pointers: open.map(([name]) => joinPointer("/components/schemas", name)),
    location: { file, line: first[1], column: 1 },
  });
}
