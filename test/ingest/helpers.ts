import { readFileSync } from "node:fs";
import { createDiagnostics, type Diagnostic } from "../../generator/diagnostics/index.ts";
import { ingest, type IngestedDocument } from "../../generator/ingest/index.ts";
import { valueAt } from "../../generator/json/pointer.ts";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";

/** A file read, with what was reported about it. */
export interface Read {
  readonly document: IngestedDocument | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The value at a pointer of the document. */
  at(pointer: string): JsonValue | undefined;
  /** The object at a pointer; fails the test where there is none. */
  object(pointer: string): JsonObject;
  /** Line of the source of the value at a pointer. */
  line(pointer: string): number | undefined;
  /** Codes reported, in order. */
  readonly codes: readonly string[];
  /** Reports of a code as `line: message`. */
  reports(code: string): string[];
}

/** Reads a text as a file called `page.md`. */
export function readText(text: string, file = "page.md"): Read {
  const diagnostics = createDiagnostics();
  const document = ingest({ file, text }, diagnostics);
  const at = (pointer: string) => (document ? valueAt(document.value, pointer) : undefined);
  return {
    document,
    diagnostics: diagnostics.all,
    at,
    object(pointer) {
      const value = at(pointer);
      if (typeof value !== "object" || value === null || Array.isArray(value))
        throw new Error(`no object at ${pointer}`);
      return value;
    },
    line: (pointer) => document?.locate(pointer)?.line,
    codes: diagnostics.all.map(({ code }) => code),
    reports: (code) =>
      diagnostics.all
        .filter((one) => one.code === code)
        .map(({ location, message }) => `${location?.line}: ${message}`),
  };
}

/** The text of a document in specs/. */
export function specText(file: string): string {
  return readFileSync(new URL(`../../specs/${file}`, import.meta.url), "utf8");
}

/** Reads a document in specs/. */
export const readSpec = (file: string) => readText(specText(file), `specs/${file}`);

/** Lines without the indentation of the test's source. */
export function page(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const text = String.raw({ raw: strings }, ...values).replace(/^\n/, "");
  const indent = /^ *(?=[^ \n])/m.exec(text)?.[0].length ?? 0;
  return text
    .split("\n")
    .map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length)))
    .join("\n");
}
