import { readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import type { DiagnosticReport, Diagnostics } from "../../diagnostics/index.ts";
import { entryKindOf, type OpenApiKind } from "../../json/openapi-grammar.ts";
import { walkOpenApi, type OpenApiNode } from "../../json/openapi-walk.ts";
import { joinPointer } from "../../json/pointer.ts";
import { keywordIndexOf } from "../../json/keyword-index.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { checkBounds, limits } from "../bounds.ts";
import { parseText } from "../text/parse.ts";
import type { SourcedDocument } from "../types.ts";
import {
  createDocumentSet,
  valueOf,
  type DocumentSet,
  type LoadedDocument,
  type Location,
} from "./document-set.ts";
import { impliedComponent } from "./implied-component.ts";
import {
  decideReference,
  redirectProblem,
  splitReference,
  type BroughtFile,
  type FileAccess,
  type ReferenceDecision,
} from "./policy.ts";

/** A reference of an object, and where its text stands. */
export interface FoundReference {
  readonly reference: string;
  readonly pointer: string;
  /** The kind of object that it refers to. */
  readonly kind: OpenApiKind;
}

/** What one run through the references knows. */
interface Reading {
  readonly set: DocumentSet;
  /** Folder that references stay in. */
  readonly folder: string;
  /** By file or URL; also by the URL of a redirect. */
  readonly loaded: Map<string, LoadedDocument>;
  /** How many remote documents lead to one. */
  readonly depths: Map<LoadedDocument, number>;
  readonly diagnostics: Diagnostics;
  readonly access: FileAccess;
}

type Report = (code: DiagnosticReport["code"], message: string) => void;

interface Visit extends Location {
  readonly kind: OpenApiKind;
}

/**
 * Reads the files and pinned remote documents that a document refers to, and those that they refer
 * to, each reference checked before anything is opened (policy.ts). Reports what is not allowed,
 * missing, too large or broken. An example's `externalValue` is a link for readers and is not followed.
 *
 * @returns undefined after errors were reported.
 */
export async function readDocuments(
  document: SourcedDocument,
  diagnostics: Diagnostics,
  access: FileAccess,
): Promise<DocumentSet | undefined> {
  const set = createDocumentSet(document);
  const folder = posix.dirname(document.file);
  const loaded = new Map<string, LoadedDocument>([[document.file, document]]);
  const reading: Reading = { set, folder, loaded, depths: new Map(), diagnostics, access };
  const seen = new Set<string>();
  // In order of distance, so that limits do not depend on the way.
  const visits: Visit[] = [{ document, pointer: "", kind: "document" }];
  const later: { from: Visit; found: FoundReference }[] = [];
  let failed = false;
  const follow = async (from: Visit, found: FoundReference): Promise<void> => {
    const { reference, pointer, kind } = found;
    const at = { document: from.document, pointer };
    const { uri } = splitReference(reference);
    const report: Report = (code, message) => {
      failed = true;
      diagnostics.report({ code, message, pointer, location: from.document.locate(pointer) });
    };
    if (set.resource(at, uri) === undefined) {
      // What such a reference means, and whether anything, is decided by how the document is read.
      const isImplied =
        from.document === document && impliedComponent(document.value, reference, kind);
      const told: Report = isImplied ? () => undefined : report;
      if (!(await load(at, uri, { reading, report: told }))) return;
    }
    const target = set.resolve(at, reference);
    // All of the document itself is visited as what it is.
    if (target === undefined || target.document === document) return;
    const visit = `${target.document.file}#${target.pointer} ${kind}`;
    if (!seen.has(visit)) visits.push({ ...target, kind });
    seen.add(visit);
  };
  for (let n = 0; n < visits.length || later.length > 0; n++) {
    const from = visits[n];
    if (from === undefined) {
      const next = later.shift();
      if (next !== undefined) await follow(next.from, next.found);
      n -= 1;
      continue;
    }
    for (const found of referencesOf(valueOf(from), from)) {
      if (from.document === document && found.reference.startsWith("#")) continue;
      // What has an `$id` may be read later.
      const { uri } = splitReference(found.reference);
      const at = { document: from.document, pointer: found.pointer };
      const mayBeIdentified = NAMES_HOST.test(uri) || set.absolute(at, uri) !== undefined;
      if (uri !== "" && mayBeIdentified) later.push({ from, found });
      else await follow(from, found);
    }
  }
  return failed ? undefined : set;
}

/** A URI with a scheme, or a network-path reference (RFC 3986 section 4.2). */
const NAMES_HOST = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Reads the document that a URI leads to, once; false after reporting why it cannot be. */
async function load(
  from: Location,
  uri: string,
  { reading, report }: { readonly reading: Reading; readonly report: Report },
): Promise<boolean> {
  const { set, folder, loaded, access, diagnostics } = reading;
  const absolute = set.absolute(from, uri);
  const identified = absolute !== undefined && !URL.canParse(uri);
  const alongside = identified
    ? decideReference(uri, from.document.file, folder, access)
    : undefined;
  const isAlongside = alongside !== undefined && "path" in alongside;
  const decide = (): ReferenceDecision =>
    isAlongside ? alongside : decideReference(absolute ?? uri, from.document.file, folder, access);
  const decision = await bring(decide, { uri, from: from.document.file }, access);
  const spelled = absolute === undefined || absolute === uri ? uri : `${uri} (${absolute})`;
  if ("missing" in decision) report("ref-file-missing", `\`${spelled}\`: no such file`);
  else if (!decision.allowed) report("ref-not-allowed", `\`${spelled}\`: ${decision.reason}`);
  else if ("url" in decision) {
    const target = await readRemote(decision.url, from.document, { reading, report });
    if (target !== undefined) set.link(from.document, uri, target);
    return target !== undefined;
  } else {
    access.onRead?.(decision.file);
    const target = loaded.get(decision.file) ?? readLocal(decision, diagnostics, report);
    if (target === undefined) return false;
    if (!loaded.has(decision.file)) set.add(target);
    loaded.set(decision.file, target);
    set.link(from.document, uri, target);
    return true;
  }
  return false;
}

/** Decides on a reference again once the file that it leads to was brought. */
async function bring(
  decide: () => ReferenceDecision,
  { uri, from }: Pick<BroughtFile, "uri" | "from">,
  access: FileAccess,
): Promise<ReferenceDecision> {
  const decision = decide();
  if (access.bring === undefined) return decision;
  const file =
    "missing" in decision ? decision.missing : "file" in decision ? decision.file : undefined;
  if (file === undefined) return decision;
  await access.bring({ file, uri, from });
  return decide();
}

/**
 * True when a reference may lead to another file, or into a list that later stages take items out of, or stands in
 * place of a map or list.
 */
export function needsInlining(value: JsonObject): boolean {
  const references = [...keywordIndexOf(value).references];
  const isLeading = references.some(
    (text) => !text.startsWith("#") || IN_PARAMETERS.test(splitReference(text).fragment),
  );
  return (
    isLeading ||
    (!references.every((text) => COMPONENT.test(text)) && hasCollectionReference(value))
  );
}

/** A reference to a component, and not to all of a kind. */
const COMPONENT = /^#\/(?:components\/[^/]+|definitions|parameters|responses)\/[^/]+$/;

function hasCollectionReference(value: JsonObject): boolean {
  let found = false;
  walkOpenApi(value, ({ kind }) => {
    found ||= entryKindOf(kind) !== undefined;
    return !found;
  });
  return found;
}

/** A pointer to or into an item of a list of parameters. */
export const IN_PARAMETERS = /\/parameters\/\d+(?:\/|$)/;

/** The references in a value, in document order: those of objects, and those of discriminators. */
export function referencesOf(
  value: JsonValue | undefined,
  start: { readonly pointer: string; readonly kind: OpenApiKind },
): FoundReference[] {
  const found: FoundReference[] = [];
  if (value === undefined) return found;
  walkOpenApi(value, (node) => void found.push(...referencesIn(node)), start);
  return found;
}

function referencesIn({ value, kind, pointer }: OpenApiNode): FoundReference[] {
  if (!isObject(value)) return [];
  const found: FoundReference[] = [];
  const add = (reference: JsonValue | undefined, ...tokens: string[]): void => {
    if (typeof reference === "string")
      found.push({ reference, pointer: joinPointer(pointer, ...tokens), kind });
  };
  add(value["$ref"], "$ref");
  const discriminator = kind === "schema" ? value["discriminator"] : undefined;
  if (!isObject(discriminator)) return found;
  const { mapping, defaultMapping } = discriminator;
  if (isMappingReference(defaultMapping)) add(defaultMapping, "discriminator", "defaultMapping");
  for (const [name, target] of Object.entries(isObject(mapping) ? mapping : {}))
    if (isMappingReference(target)) add(target, "discriminator", "mapping", name);
  return found;
}

/** A mapping's value is a component's name or a reference (OAS 3.1 section 4.8.25.4). */
export function isMappingReference(target: JsonValue | undefined): target is string {
  if (typeof target !== "string") return false;
  return !/^[A-Za-z0-9._-]+$/.test(target) || /\.(ya?ml|json)$/i.test(target);
}

function readLocal(
  target: { readonly file: string; readonly path: string },
  diagnostics: Diagnostics,
  report: Report,
): LoadedDocument | undefined {
  const { file, path } = target;
  const stat = statSync(path);
  if (!stat.isFile()) return void report("ref-file-missing", `\`${file}\` is not a file`);
  if (stat.size > limits.fileBytes)
    return void report("document-too-large", `\`${file}\` has ${stat.size} bytes`);
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  if (/\.(ya?ml|json)$/i.test(file)) return parse({ file, text }, file, diagnostics, report);
  return void report("ref-not-readable", `\`${file}\` is not a YAML or JSON file that can be read`);
}

/** Reads a remote document, from where its redirects end; each of them is checked, and stays on its host. */
async function readRemote(
  start: string,
  from: LoadedDocument,
  { reading, report }: { readonly reading: Reading; readonly report: Report },
): Promise<LoadedDocument | undefined> {
  const { set, loaded, depths, access, diagnostics } = reading;
  const known = loaded.get(start);
  if (known !== undefined) return known;
  const depth = (depths.get(from) ?? 0) + 1;
  if (depth > limits.remoteDepth)
    return void report(
      "ref-remote-limit",
      `\`${start}\` is the last of more than ${limits.remoteDepth} remote documents in a row`,
    );
  let url = start;
  for (let hops = 0; hops <= limits.redirects; hops++) {
    const read = loaded.get(url) ?? (await access.remote?.read(url));
    if (read === undefined) return void report("ref-not-pinned", `\`${url}\` has no content`);
    if ("code" in read) return void report(read.code, read.message);
    if ("redirect" in read) {
      const reason = redirectProblem(url, read.redirect, access);
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
    if (!loaded.has(url)) set.add(document);
    loaded.set(url, document);
    loaded.set(start, document);
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
): LoadedDocument | undefined {
  const parsed = parseText(input, "stated", diagnostics);
  if (parsed === undefined)
    return void report(
      "ref-not-readable",
      `\`${name}\` is not a YAML or JSON file that can be read`,
    );
  const document = { file: name, value: parsed.value, locate: parsed.locate };
  return checkBounds(document, diagnostics) ? document : void report("document-too-large", name);
}
