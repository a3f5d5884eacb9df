import { createDiagnostics, type DiagnosticLog } from "../../generator/diagnostics/index.ts";
import { parseText } from "../../generator/document/text/parse.ts";
import type { FactKind, SourcedDocument } from "../../generator/document/index.ts";
import type { JsonObject } from "../../generator/json/values.ts";

/** A document from YAML text, located in it. */
export function sourced(
  text: string,
  { file = "api.yaml", kind = "stated" }: { file?: string; kind?: FactKind } = {},
): SourcedDocument {
  const diagnostics = createDiagnostics();
  const parsed = parseText({ file, text }, kind, diagnostics);
  if (parsed === undefined) throw new Error(diagnostics.all.map((d) => d.message).join("\n"));
  return { file, value: parsed.value as JsonObject, locate: parsed.locate };
}

/** The line of the first occurrence of a text, from 1. */
export function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split("\n").length;
}

/** `code line` of each diagnostic, in order. */
export function codes(diagnostics: DiagnosticLog): string[] {
  return diagnostics.all.map((d) => `${d.code} ${d.location?.line ?? "-"}`);
}

export { createDiagnostics };
