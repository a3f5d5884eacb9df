import { readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import type { DiagnosticReport, Diagnostics } from "../../diagnostics/index.ts";
import type { OpenApiKind } from "../../json/openapi-grammar.ts";
import { walkOpenApi } from "../../json/openapi-walk.ts";
import { joinPointer, valueAt } from "../../json/pointer.ts";
import { surveyOf } from "../../json/survey.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { checkBounds, limits } from "../bounds.ts";
import { parseText } from "../text/parse.ts";
import type { SourcedDocument } from "../types.ts";
import { checkCircles, type FollowedReference } from "./circles.ts";
import { judgeReference, refuseRedirect, splitReference, type FileAccess } from "./policy.ts";

/** A reference to another file, and the text that spells it. */
interface Outgoing {
  readonly reference: string;
  readonly pointer: string;
  readonly kind: OpenApiKind;
}

/**
 * The documents that a document's references lead to: files by their path relative to the project's
 * root, remote ones by their URL, also by that of a redirect.
 */
export type ReferencedFiles = ReadonlyMap<string, SourcedDocument>;

/** What one run through the references knows. */
interface Reading {
  readonly root: SourcedDocument;
  /** Folder that references stay in. */
  readonly folder: string;
  readonly files: Map<string, SourcedDocument>;
  /** How many remote documents lead to one. */
  readonly depths: Map<SourcedDocument, number>;
  readonly diagnostics: Diagnostics;
  readonly access: FileAccess;
}

type Report = (code: DiagnosticReport["code"], message: string) => void;

/**
 * Reads the files and pinned remote documents that a document refers to, and those that they refer
 * to, each reference judged before anything is opened (policy.ts). Reports what is not allowed,
 * missing, too large or broken. An example's `externalValue` is a link for readers and is not followed.
 *
 * @returns undefined after errors were reported.
 */
export async function readReferencedFiles(
  document: SourcedDocument,
  diagnostics: Diagnostics,
  access: FileAccess,
): Promise<ReferencedFiles | undefined> {
  const files = new Map<string, SourcedDocument>();
  const folder = posix.dirname(document.file);
  const reading = { root: document, folder, files, depths: new Map(), diagnostics, access };
  const seen = new Set<string>();
  const followed: FollowedReference[] = [];
  // In order of distance, so that limits do not depend on the way.
  const todo: { document: SourcedDocument; pointer: string; kind: OpenApiKind }[] = [
    { document, pointer: "", kind: "document" },
  ];
  let failed = false;
  for (let next = todo[0], n = 0; next !== undefined; next = todo[++n]) {
    const from = next.document;
    for (const { reference, pointer, kind } of outgoing(from.value, next)) {
      const report: Report = (code, message) => {
        failed = true;
        diagnostics.report({ code, message, pointer, location: from.locate(pointer) });
      };
      const target = await follow(reference, from, reading, report);
      if (target === undefined) continue;
      const { uri, fragment } = splitReference(reference);
      followed.push({ from, pointer, uri, target });
      const visit = `${target.file}#${fragment} ${kind}`;
      if (!seen.has(visit)) todo.push({ document: target, pointer: fragment, kind });
      seen.add(visit);
    }
  }
  return failed || !checkCircles(followed, diagnostics) ? undefined : files;
}

/** The document that a reference leads to, read once. */
async function follow(
  reference: string,
  from: SourcedDocument,
  reading: Reading,
  report: Report,
): Promise<SourcedDocument | undefined> {
  const { root, folder, files, access, diagnostics } = reading;
  const verdict = judgeReference(splitReference(reference).uri, from.file, folder, access);
  if ("missing" in verdict)
    return void report("ref-file-missing", `\`${reference}\`: no such file`);
  if (!verdict.allowed)
    return void report("ref-not-allowed", `\`${reference}\`: ${verdict.reason}`);
  if ("url" in verdict) return readRemote(verdict.url, from, reading, report);
  const { file } = verdict;
  access.onRead?.(file);
  if (file === root.file) return root;
  const target = files.get(file) ?? readLocal(verdict, diagnostics, report);
  if (target !== undefined) files.set(file, target);
  return target;
}

/** True when anything in the document refers to another file. */
export function hasOutgoing(value: JsonObject): boolean {
  const mayLeave = [...surveyOf(value).references].some((text) => !text.startsWith("#"));
  return mayLeave && outgoing(value, { pointer: "", kind: "document" }).length > 0;
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
      const reference = value["$ref"];
      // Asked here first: documents have thousands of references, few of which leave them.
      if (typeof reference === "string" && !reference.startsWith("#"))
        add(reference, joinPointer(pointer, "$ref"), kind);
      const discriminator = kind === "schema" ? value["discriminator"] : undefined;
      const { mapping, defaultMapping } = isObject(discriminator) ? discriminator : {};
      if (typeof defaultMapping === "string" && isMappingReference(defaultMapping))
        add(defaultMapping, joinPointer(pointer, "discriminator", "defaultMapping"), "schema");
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

function readLocal(
  target: { readonly file: string; readonly path: string },
  diagnostics: Diagnostics,
  report: Report,
): SourcedDocument | undefined {
  const { file, path } = target;
  const stat = statSync(path);
  if (!stat.isFile()) return void report("ref-file-missing", `\`${file}\` is not a file`);
  if (stat.size > limits.fileBytes)
    return void report("document-too-large", `\`${file}\` has ${stat.size} bytes`);
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  if (/\.(ya?ml|json)$/i.test(file)) return parse({ file, text }, file, diagnostics, report);
  return void report("ref-not-readable", `\`${file}\` is not a YAML or JSON file that can be read`);
}

/** Reads a remote document, from where its redirects end; each of them is judged, and stays on its host. */
async function readRemote(
  start: string,
  from: SourcedDocument,
  { files, depths, access, diagnostics }: Reading,
  report: Report,
): Promise<SourcedDocument | undefined> {
  const known = files.get(start);
  if (known !== undefined) return known;
  const depth = (depths.get(from) ?? 0) + 1;
  if (depth > limits.remoteDepth)
    return void report(
      "ref-remote-limit",
      `\`${start}\` is the last of more than ${limits.remoteDepth} remote documents in a row`,
    );
  let url = start;
  for (let hops = 0; hops <= limits.redirects; hops++) {
    const read = files.get(url) ?? (await access.remote?.read(url));
    if (read === undefined) return void report("ref-not-pinned", `\`${url}\` has no content`);
    if ("code" in read) return void report(read.code, read.message);
    if ("redirect" in read) {
      const reason = refuseRedirect(url, read.redirect, access);
      if (reason !== undefined)
        return void report(
          "ref-not-allowed",
          `\`${url}\` redirects to \`${read.redirect}\`: ${reason}`,
        );
      url = read.redirect;
      continue;
    }
    const document =
      "value" in read
        ? read
        : parse({ file: read.file, text: read.text }, url, diagnostics, report);
    if (document === undefined) return undefined;
    if (!depths.has(document)) depths.set(document, depth);
    files.set(url, document);
    files.set(start, document);
    return document;
  }
  return void report(
    "ref-remote-limit",
    `\`${start}\` redirects more than ${limits.redirects} times`,
  );
}

/** @param name - what the document is known by: its file or URL. */
function parse(
  input: { readonly file: string; readonly text: string },
  name: string,
  diagnostics: Diagnostics,
  report: Report,
): SourcedDocument | undefined {
  const parsed = parseText(input, "stated", diagnostics);
  if (parsed === undefined)
    return void report(
      "ref-not-readable",
      `\`${name}\` is not a YAML or JSON file that can be read`,
    );
  // A fragment may be any value; the bundler and `locate` want an object at the top.
  const value = isObject(parsed.value) ? parsed.value : { value: parsed.value };
  const document = { file: name, value, locate: parsed.locate };
  return checkBounds(document, diagnostics) ? document : void report("document-too-large", name);
}
