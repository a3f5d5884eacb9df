import { walkOpenApi } from "../../json/openapi-walk.ts";
import { childAt, joinPointer, parsePointer } from "../../json/pointer.ts";
import { hasKeyword } from "../../json/keyword-index.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import { limits } from "../bounds.ts";
import { NAMING_KEYWORDS } from "../../schema/keywords.ts";
import { DOCUMENT_BASE } from "../../schema/references.ts";
import type { Locate } from "../types.ts";
import { isRemoteDocument, splitReference } from "./policy.ts";

/** A document that references come from or lead to; a file of a fragment may hold any value. */
export interface LoadedDocument {
  /** Relative to the project's root; a remote document's URL. */
  readonly file: string;
  readonly value: JsonValue;
  readonly locate: Locate;
}

/** A value of a document. */
export interface Location {
  readonly document: LoadedDocument;
  readonly pointer: string;
}

/** What a reference is resolved against: the document, or the nearest schema around it that has an `$id`. */
export interface Resource extends Location {
  /** Its URI, without fragment. */
  readonly base: string;
}

/** The documents that references of one document lead to, and where each reference leads. */
export interface DocumentSet {
  readonly root: LoadedDocument;
  /** Makes a document known: its identifiers, and its URI if it says one (`$self`). */
  add(document: LoadedDocument): void;
  /** Says which document a URI leads to that stands in a document. */
  link(from: LoadedDocument, uri: string, target: LoadedDocument): void;
  /** The document or schema that the part of a reference before `#` leads to. */
  resource(from: Location, uri: string): Location | undefined;
  /**
   * Where a reference leads (RFC 3986 section 5.1: relative to the file that contains it, or to the
   * `$id` around it); undefined when nowhere.
   */
  resolve(from: Location, reference: string): Location | undefined;
  /** The resource that a location lies in; its own where it is a schema with an `$id`. */
  resourceAround(location: Location): Resource;
  /** The absolute URI of a reference by the `$id` around it; undefined where there is none. */
  absolute(from: Location, uri: string): string | undefined;
  /** The schemas with a `$dynamicAnchor` of a name. */
  dynamicAnchors(name: string): readonly Location[];
}

/** `.invalid` never resolves (RFC 2606): these URIs only tell the documents of a set apart. */
const FILES = "https://document.invalid/";

/** Makes the set of a document and nothing else yet. */
export function createDocumentSet(root: LoadedDocument): DocumentSet {
  const links = new Map<string, LoadedDocument>();
  const resources = new Map<string, Resource>();
  const anchors = new Map<string, Location>();
  const dynamic = new Map<string, Location[]>();
  const ownBase = (document: LoadedDocument): Resource => ({
    document,
    pointer: "",
    base: isRemoteDocument(document.file) ? document.file : FILES + encodeURI(document.file),
  });
  // `$id` is no keyword of OpenAPI before 3.1: there it moves no base.
  const hasBases = !(isObject(root.value) && /^[23]\.0/.test(versionOf(root.value)));

  function resourceAround({ document, pointer }: Location): Resource {
    let around = ownBase(document);
    if (!hasBases || !hasIdentifiers(document)) return around;
    let value: JsonValue | undefined = document.value;
    let at = "";
    const enter = (): void => {
      const id = isObject(value) ? value["$id"] : undefined;
      if (typeof id === "string")
        around = { document, pointer: at, base: withoutFragment(joinUri(id, around.base)) };
    };
    enter();
    for (const token of parsePointer(pointer)) {
      value = childAt(value, token);
      at = joinPointer(at, token);
      enter();
    }
    return around;
  }

  function descend(from: Location, pointer: string, hops: number): Location | undefined {
    let { document, pointer: at } = from;
    let value = valueOf(from);
    for (const token of parsePointer(pointer)) {
      let next = childAt(value, token);
      if (next === undefined) {
        // Vendors write pointers that run through a reference: only one meaning is possible.
        const through = isObject(value) ? value["$ref"] : undefined;
        if (typeof through !== "string" || hops >= limits.referencesInPointer) return undefined;
        const target = resolve({ document, pointer: at }, through, hops + 1);
        if (target === undefined) return undefined;
        ({ document, pointer: at } = target);
        next = childAt(valueOf(target), token);
        if (next === undefined) return undefined;
      }
      value = next;
      at = joinPointer(at, token);
    }
    return value === undefined ? undefined : { document, pointer: at };
  }

  function resource(from: Location, uri: string): Resource | undefined {
    const around = resourceAround(from);
    if (uri === "") return around;
    const known = resources.get(withoutFragment(joinUri(uri, around.base)));
    const linked = links.get(`${from.document.file} ${uri}`);
    return known ?? (linked && resourceAround({ document: linked, pointer: "" }));
  }

  function within(target: Resource, fragment: string, hops: number): Location | undefined {
    if (fragment === "" || fragment.startsWith("/")) return descend(target, fragment, hops);
    return anchors.get(`${target.base}#${fragment}`);
  }

  function resolve(from: Location, reference: string, hops = 0): Location | undefined {
    const { uri, fragment } = splitReference(reference);
    const target = resource(from, uri);
    const found = target && within(target, fragment, hops);
    if (found !== undefined || uri !== "" || target?.pointer === "") return found;
    // Many put an `$id` on a schema and go on to mean the document by `#/`: what the schema does not have is looked for there.
    return within(ownBase(from.document), fragment, hops);
  }

  function add(document: LoadedDocument): void {
    const { value } = document;
    const self = isObject(value) ? value["$self"] : undefined;
    const own = ownBase(document);
    if (typeof self === "string") resources.set(withoutFragment(joinUri(self, own.base)), own);
    if (!hasIdentifiers(document)) return;
    for (const { schema, pointer } of schemasOf(value)) {
      const around = resourceAround({ document, pointer });
      if (around.pointer === pointer && pointer !== "" && !resources.has(around.base))
        resources.set(around.base, around);
      else if (typeof schema["$id"] === "string") {
        const base = withoutFragment(joinUri(schema["$id"], own.base));
        if (!resources.has(base)) resources.set(base, { document, pointer, base });
      }
      for (const keyword of ["$anchor", "$dynamicAnchor"]) {
        const anchor = schema[keyword];
        const key = `${around.base}#${String(anchor)}`;
        if (typeof anchor === "string" && !anchors.has(key))
          anchors.set(key, { document, pointer });
      }
      const anchor = schema["$dynamicAnchor"];
      if (typeof anchor === "string") {
        const known = dynamic.get(anchor) ?? [];
        dynamic.set(anchor, [...known, { document, pointer }]);
      }
    }
  }

  resources.set(DOCUMENT_BASE, ownBase(root));
  add(root);
  return {
    root,
    add,
    link: (from, uri, target) => void links.set(`${from.file} ${uri}`, target),
    resource,
    resolve: (from, reference) => resolve(from, reference),
    resourceAround,
    dynamicAnchors: (name) => dynamic.get(name) ?? [],
    absolute(from, uri) {
      const { base } = resourceAround(from);
      return base.startsWith(FILES) ? undefined : withoutFragment(joinUri(uri, base));
    },
  };
}

/** The value at a location. */
export function valueOf({ document, pointer }: Location): JsonValue | undefined {
  let value: JsonValue | undefined = document.value;
  for (const token of parsePointer(pointer)) value = childAt(value, token);
  return value;
}

function versionOf({ openapi, swagger }: JsonObject): string {
  return String(openapi ?? swagger ?? "");
}

function hasIdentifiers({ value }: LoadedDocument): boolean {
  return isObject(value) && hasKeyword(value, ...NAMING_KEYWORDS);
}

/** The schemas of a document: of a file of fragments, whatever object may be one. */
function schemasOf(root: JsonValue): { schema: JsonObject; pointer: string }[] {
  const found: { schema: JsonObject; pointer: string }[] = [];
  if (!isObject(root)) return found;
  const isOpenApi = versionOf(root) !== "";
  const starts: [JsonObject, string][] = [[root, ""]];
  if (!isOpenApi)
    for (const [name, value] of Object.entries(root))
      if (isObject(value)) starts.push([value, joinPointer("", name)]);
  for (const [value, start] of starts)
    walkOpenApi(
      value,
      ({ value: schema, kind, pointer }) => {
        if (kind === "schema" && isObject(schema)) found.push({ schema, pointer });
      },
      { kind: isOpenApi ? "document" : "schema", pointer: start },
    );
  return found;
}

/** Resolves a URI reference (RFC 3986 section 5.2); what cannot be resolved is a URI of its own. */
function joinUri(reference: string, base: string): string {
  if (reference.startsWith("#")) return `${base}${reference}`;
  return URL.canParse(reference, base) ? new URL(reference, base).href : reference;
}

function withoutFragment(uri: string): string {
  return uri.split("#")[0] ?? "";
}
