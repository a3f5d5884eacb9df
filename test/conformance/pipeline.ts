import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { bundle, inlineFiles, upgrade } from "../../generator/document/index.ts";
import type { SourcedDocument } from "../../generator/document/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";
import { separateDirections } from "../../generator/document/variants/directions.ts";
import type { Schema } from "../../generator/model/index.ts";
import { loadSchemas, TO_THE_LETTER, type LoadedSchemas } from "../support/load-schemas.ts";

/**
 * A document through every stage before the model; what was reported if a stage gave up, or told that it reads the
 * schemas as those of another dialect.
 */
export async function throughPipeline(
  value: JsonObject,
): Promise<{ readonly value: JsonObject } | { readonly refused: readonly string[] }> {
  const diagnostics = createDiagnostics();
  const document: SourcedDocument = { file: "openapi.yaml", value, locate: () => undefined };
  const whole = await inlineFiles(document, diagnostics);
  const current = whole && (await upgrade(whole, diagnostics));
  const bundled = current && (await bundle(current, diagnostics));
  const isOfOther = diagnostics.all.some(({ code }) => code === "schema-dialect-unknown");
  if (bundled === undefined || isOfOther || diagnostics.hasErrors())
    return { refused: diagnostics.all.map(({ code, message }) => `${code}: ${message}`) };
  return { value: separateDirections(bundled.value).value };
}

/** Schemas as components of a document that went through every stage. */
export async function loadThroughPipeline(
  schemas: Readonly<Record<string, Schema>>,
): Promise<LoadedSchemas> {
  const prepared = await throughPipeline(documentOf(schemas));
  if ("refused" in prepared) throw new Error(prepared.refused.join("\n"));
  return loadSchemas(prepared.value, TO_THE_LETTER);
}

export function documentOf(schemas: Readonly<Record<string, Schema>>): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "Suite", version: "1" },
    paths: {},
    components: { schemas: { ...schemas } },
  };
}
