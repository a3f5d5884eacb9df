import { readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import type { DiagnosticReport, Diagnostics } from "../../diagnostics/index.ts";
import type { OpenApiKind } from "../../json/openapi-grammar.ts";
import { walkOpenApi } from "../../json/openapi-walk.ts";
import { joinPointer, valueAt } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { checkBounds, limits } from "../bounds.ts";
import { parseText } from "../text/parse.ts";
import type { SourcedDocument } from "../types.ts";
import { judgeReference, splitReference, type FileAccess } from "./policy.ts";

/** A reference to another file, and the text that spells it. */
interface Outgoing {
  readonly reference: string;
  readonly pointer: string;
  readonly kind: OpenApiKind;
}

/** The files that a document's references lead to, by their path relative to the project's root. */
export type ReferencedFiles = ReadonlyMap<string, SourcedDocument>;

/**
 * Reads the files that a document refers to, and those that they refer to, each reference judged
 * before anything is opened (policy.ts). Reports what is not allowed, missing, too large or broken.
 * An example's `externalValue` is a link for readers and is not followed.
 *
 * @returns undefined after errors were reported.
 */
export function readReferencedFiles(
  document: SourcedDocument,
  diagnostics: Diagnostics,
  access: FileAccess,
): ReferencedFiles | undefined {
  const files = new Map<string, SourcedDocument>();
  const folder = posix.dirname(document.file);
  const seen = new Set<string>();
  const todo: { document: SourcedDocument; pointer: string; kind: OpenApiKind }[] = [
    { document, pointer: "", kind: "document" },
  ];
  let failed = false;
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const from = next.document;
    for (const { reference, pointer, kind } of outgoing(from.value, next)) {
      const report = (code: DiagnosticReport["code"], message: string) => {
        failed = true;
        diagnostics.report({ code, message, pointer, location: from.locate(pointer) });
      };
      const { uri, fragment } = splitReference(reference);
      const verdict = judgeReference(uri, from.file, folder, access);
      if ("missing" in verdict) report("ref-file-missing", `\`${reference}\`: no such file`);
      else if (!verdict.allowed) report("ref-not-allowed", `\`${reference}\`: ${verdict.reason}`);
      else {
        const { file } = verdict;
        access.onRead?.(file);
        const target =
          file === document.file
            ? document
            : (files.get(file) ?? read(verdict, diagnostics, report));
        if (target === undefined) continue;
        if (target !== document && !files.has(file)) {
          files.set(file, target);
          access.onRead?.(file);
        }
        const visit = `${file}#${fragment} ${kind}`;
        if (!seen.has(visit)) todo.push({ document: target, pointer: fragment, kind });
        seen.add(visit);
      }
    }
  }
  return failed ? undefined : files;
}

/** True when anything in the document refers to another file. */
export function hasOutgoing(value: JsonObject): boolean {
  for (const _ of outgoing(value, { pointer: "", kind: "document" })) return true;
  return false;
}

function outgoing(
  root: JsonValue,
  start: { readonly pointer: string; readonly kind: OpenApiKind },
): Outgoing[] {
  const found: Outgoing[] = [];
  const node = valueAt(root, start.pointer);
  if (node === undefined) return found;
  const self = isObject(root) && start.kind === "document" ? root["$self"] : undefined;
  const add = (reference: JsonValue | undefined, pointer: string, kind: OpenApiKind) => {
    if (typeof reference !== "string" || reference.startsWith("#")) return;
    if (typeof self === "string" && reference.startsWith(`${self}#`)) return;
    found.push({ reference, pointer, kind });
  };
  const ids = new Set<string>();
  walkOpenApi(
    node,
    ({ value, kind, pointer }) => {
      if (!isObject(value)) return;
      if (kind === "schema" && typeof value["$id"] === "string") ids.add(value["$id"]);
      add(value["$ref"], joinPointer(pointer, "$ref"), kind);
      const discriminator = kind === "schema" ? value["discriminator"] : undefined;
      const mapping = isObject(discriminator) ? discriminator["mapping"] : undefined;
      if (isObject(mapping))
        for (const [name, target] of Object.entries(mapping))
          if (typeof target === "string" && isMappingReference(target))
            add(target, joinPointer(pointer, "discriminator", "mapping", name), "schema");
    },
    start,
  );
  return found.filter(({ reference }) => !ids.has(splitReference(reference).uri));
}

/** A mapping's value is a component's name or a reference (OAS 3.1 section 4.8.25.4). */
function isMappingReference(target: string): boolean {
  return !/^[A-Za-z0-9._-]+$/.test(target) || /\.(ya?ml|json)$/i.test(target);
}

function read(
  target: { readonly file: string; readonly path: string },
  diagnostics: Diagnostics,
  report: (code: DiagnosticReport["code"], message: string) => void,
): SourcedDocument | undefined {
  const { file, path } = target;
  const stat = statSync(path);
  if (!stat.isFile()) return void report("ref-file-missing", `\`${file}\` is not a file`);
  if (stat.size > limits.fileBytes)
    return void report("document-too-large", `\`${file}\` has ${stat.size} bytes`);
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  const parsed = /\.(ya?ml|json)$/i.test(file)
    ? parseText({ file, text }, "stated", diagnostics)
    : undefined;
  if (parsed === undefined)
    return void report(
      "ref-not-readable",
      `\`${file}\` is not a YAML or JSON file that can be read`,
    );
  // A fragment may be any value; the bundler and `locate` want an object at the top.
  const value = isObject(parsed.value) ? parsed.value : { value: parsed.value };
  const document = { file, value, locate: parsed.locate };
  return checkBounds(document, diagnostics) ? document : void report("document-too-large", file);
}
