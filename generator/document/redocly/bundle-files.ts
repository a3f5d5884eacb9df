import {
  BaseResolver,
  bundleDocument,
  createConfig,
  detectSpec,
  getTypes,
  ResolveError,
  Source,
  type Document,
} from "@redocly/openapi-core";
import type { Diagnostics } from "../../diagnostics/index.ts";
import { joinPointer } from "../../json/pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { withoutKeys } from "../../json/edit.ts";
import type { ReferencedFiles } from "../references/files.ts";
import {
  absolutePath,
  isRemoteDocument,
  judgeReference,
  type FileAccess,
} from "../references/policy.ts";
import { locateByIdentity } from "../layers.ts";
import type { Locate, SourcedDocument } from "../types.ts";
import { reportProblems, stopped } from "./problems.ts";
import { posix } from "node:path";

/**
 * Pulls the files that a document refers to into it with Redocly's bundler, which gets every file
 * from us, parsed: it opens nothing itself. Referenced objects become components named after
 * the end of the reference; path items and others that have no component are put in place.
 *
 * @returns undefined after reporting that the bundler could not cope with the document.
 */
export async function bundleFiles(
  document: SourcedDocument,
  files: ReferencedFiles,
  diagnostics: Diagnostics,
  access: FileAccess,
): Promise<SourcedDocument | undefined> {
  const config = await createConfig({ extends: [] });
  const sources = new Map<string, SourcedDocument>();
  const parsed = new Map<string, Document>();
  const origins = new Map<object, { readonly locate: Locate; readonly pointer: string }>();
  for (const [name, source] of new Map([[document.file, document], ...files])) {
    const path = absolutePath(source.file, access);
    const known = parsed.get(path);
    if (known !== undefined) {
      // The URL that redirects to it.
      parsed.set(absolutePath(name, access), known);
      continue;
    }
    const value = structuredClone(source.value);
    remember(value, source.locate, origins);
    hideLinks(value);
    sources.set(path, source);
    const own = { source: new Source(path, ""), parsed: value };
    parsed.set(path, own).set(absolutePath(name, access), own);
  }
  const root = parsed.get(absolutePath(document.file, access)) as Document;
  const bundling = bundleDocument({
    document: root,
    config,
    types: getTypes(detectSpec(root.parsed)),
    externalRefResolver: knownFilesOnly(parsed, document.file, access),
    componentRenamingConflicts: "off",
  });
  const outcome = await bundling.catch((error: unknown) => stopped("bundler", error));
  if (!("problems" in outcome)) {
    const { message } = outcome;
    diagnostics.report({ code: "document-not-bundled", message, location: document.locate("") });
    return undefined;
  }
  // References that lead nowhere are reported, and mended, when the document is whole (references/check.ts).
  const others = outcome.problems.filter(
    (problem) => !problem.message.startsWith("Can't resolve $ref"),
  );
  reportProblems(others, (path) => sources.get(path), diagnostics);
  const value = root.parsed as JsonObject;
  showLinks(value);
  const empty = isObject(value["components"]) && Object.keys(value["components"]).length === 0;
  const bundled = empty ? withoutKeys(value, "components") : value;
  return {
    file: document.file,
    value: bundled,
    locate: locateByIdentity(bundled, origins, document.locate),
  };
}

/** A resolver that knows the files read before and nothing else: no disk, no network. */
function knownFilesOnly(
  parsed: ReadonlyMap<string, Document>,
  rootFile: string,
  access: FileAccess,
): BaseResolver {
  const resolver = new BaseResolver();
  const base = absolutePath("", access);
  const fileOf = (path: string | null): string => {
    if (path === null) return rootFile;
    return isRemoteDocument(path) ? path : path.slice(base.length).replace(/^[\\/]/, "");
  };
  const find = (from: string | null, uri: string): string => {
    const verdict = judgeReference(uri, fileOf(from), posix.dirname(rootFile), access);
    if (!("allowed" in verdict) || !verdict.allowed) return `denied:${uri}`;
    return "url" in verdict ? verdict.url : absolutePath(verdict.file, access);
  };
  resolver.resolveExternalRef = find;
  resolver.loadExternalRef = (path) =>
    Promise.reject(new ResolveError(new Error(`not read before: ${path}`)));
  resolver.resolveDocument = <T>(from: string | null, uri: string) => {
    const found = parsed.get(find(from, uri));
    return found === undefined
      ? Promise.reject(new ResolveError(new Error(`not read before: ${uri}`)))
      : Promise.resolve(found as Document<T>);
  };
  return resolver;
}

/** Stands for an example's `externalValue`, a link for readers that the bundler would follow. */
const hiddenLink = Symbol("link");

function hideLinks(root: JsonValue): void {
  eachObject(root, (node) => {
    const { externalValue } = node;
    if (typeof externalValue === "string")
      Object.assign(node, { externalValue: { [hiddenLink]: externalValue } });
  });
}

function showLinks(root: JsonValue): void {
  eachObject(root, (node) => {
    const hidden = node["externalValue"] as { readonly [hiddenLink]?: string } | undefined | null;
    const link = hidden?.[hiddenLink];
    if (link !== undefined) node["externalValue"] = link;
  });
}

/** Visits every object once, without recursion. */
function eachObject(root: JsonValue, visit: (node: Record<string, JsonValue>) => void): void {
  const stack: JsonValue[] = [root];
  const seen = new Set<JsonValue>();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node !== "object" || node === null || seen.has(node)) continue;
    seen.add(node);
    if (!Array.isArray(node)) visit(node as Record<string, JsonValue>);
    for (const child of Object.values(node)) stack.push(child);
  }
}

/** Notes the place of every object and array before the bundler moves them about. */
function remember(
  root: JsonValue,
  locate: Locate,
  origins: Map<object, { readonly locate: Locate; readonly pointer: string }>,
): void {
  const stack: { value: JsonValue; pointer: string }[] = [{ value: root, pointer: "" }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value, pointer } = next;
    if (typeof value !== "object" || value === null || origins.has(value)) continue;
    origins.set(value, { locate, pointer });
    for (const [key, child] of Object.entries(value))
      stack.push({ value: child, pointer: joinPointer(pointer, key) });
  }
}
