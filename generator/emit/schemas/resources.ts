import { walkOpenApi, type OpenApiNode } from "../../json/openapi-walk.ts";
import { joinPointer, parsePointer } from "../../json/pointer.ts";
import { mentions } from "../../json/survey.ts";
import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { Schema } from "../../model/index.ts";

/**
 * Base URI of a document that does not say its own (RFC 3986 section 5.1.4). `.invalid` never resolves (RFC 2606).
 */
const DOCUMENT_BASE = "https://document.invalid/openapi.json";

/** A schema at its place, with what its meaning depends on. */
export interface SchemaNode {
  readonly schema: Schema;
  /** URI of the document that it lies in, and its JSON Pointer there. */
  readonly document: string;
  readonly pointer: string;
  /** One identity per schema of a run. Made with the node, because it is asked for again and again. */
  readonly key: string;
  /** Base URI: the nearest `$id` outwards (JSON Schema 2020-12 core section 8.2.1). */
  readonly base: string;
  /** False when the resource's meta-schema leaves out the validation vocabulary (core section 8.1.2). */
  readonly validation: boolean;
}

/** What a reference leads to. `dynamic` is the anchor's name if it is resolved anew on each dynamic scope. */
export interface ResolvedReference {
  readonly node: SchemaNode;
  readonly dynamic?: string;
}

/** All schemas that references of a document can lead to. */
export interface Resources {
  /** The schema at a pointer of the API document. */
  at(pointer: string): SchemaNode | undefined;
  /** A schema within a schema. */
  child(node: SchemaNode, ...tokens: readonly (string | number)[]): SchemaNode;
  /** Where a `$ref` leads. */
  resolve(node: SchemaNode, reference: string): SchemaNode | undefined;
  /** Where a `$dynamicRef` leads first (core section 8.2.3.2). */
  resolveDynamic(node: SchemaNode, reference: string): ResolvedReference | undefined;
  /** Nodes with a `$dynamicAnchor` of this name, all resources. */
  dynamicAnchors(name: string): readonly SchemaNode[];
  /** True if some `$dynamicAnchor` is in more than one place, so that the dynamic scope decides. */
  readonly hasDynamicScope: boolean;
}

/**
 * Indexes `$id`, `$anchor` and `$dynamicAnchor` of an API document and of further documents that it refers to.
 *
 * @param document - the bundled OpenAPI document.
 * @param others - schema documents by URI.
 */
export function createResources(
  document: JsonObject,
  others: Readonly<Record<string, Schema>> = {},
): Resources {
  const roots = new Map<string, SchemaNode>();
  const anchors = new Map<string, SchemaNode>();
  const dynamic = new Map<string, SchemaNode[]>();
  const documents = new Map<string, JsonValue>([[DOCUMENT_BASE, document]]);

  const root: SchemaNode = {
    schema: document,
    document: DOCUMENT_BASE,
    pointer: "",
    key: "#",
    base: DOCUMENT_BASE,
    validation: true,
  };
  roots.set(DOCUMENT_BASE, root);
  for (const [uri, schema] of Object.entries(others)) {
    const base = withoutFragment(uri);
    documents.set(base, schema);
    const key = `${base}#`;
    roots.set(base, enter({ schema, document: base, pointer: "", key, base, validation: true }));
  }

  function enter(node: SchemaNode): SchemaNode {
    if (!isObject(node.schema)) return node;
    const { $id, $schema } = node.schema;
    const base = typeof $id === "string" ? withoutFragment(join($id, node.base)) : node.base;
    const validation =
      typeof $schema === "string" ? hasValidation($schema, others) : node.validation;
    return base === node.base && validation === node.validation
      ? node
      : { ...node, base, validation };
  }

  function child(node: SchemaNode, ...tokens: readonly (string | number)[]): SchemaNode {
    let current = node;
    for (const token of tokens) {
      const name = String(token);
      current = within(current, name, step(current.schema, name) ?? true);
    }
    return current;
  }

  function within(node: SchemaNode, name: string, held: JsonValue): SchemaNode {
    const way = joinPointer("", name);
    return enter({
      schema: held as Schema,
      document: node.document,
      pointer: node.pointer + way,
      key: node.key + way,
      base: node.base,
      validation: node.validation,
    });
  }

  function descend(from: SchemaNode, pointer: string): SchemaNode | undefined {
    let node = from;
    for (const token of parsePointer(pointer)) {
      const held = step(node.schema, token);
      if (held === undefined || held === null) return undefined;
      node = within(node, token, held);
    }
    return isObject(node.schema) || typeof node.schema === "boolean" ? node : undefined;
  }

  function index({ value }: OpenApiNode, node: SchemaNode): void {
    if (!isObject(value)) return;
    if (typeof value["$id"] === "string" && !roots.has(node.base)) roots.set(node.base, node);
    for (const keyword of ["$anchor", "$dynamicAnchor"]) {
      const anchor = value[keyword];
      if (typeof anchor !== "string") continue;
      anchors.set(`${node.base}#${anchor}`, node);
      if (keyword === "$dynamicAnchor") dynamic.set(anchor, [...(dynamic.get(anchor) ?? []), node]);
    }
  }

  const hasIdentifiers = Object.keys(others).length > 0 || mentions(document, ...IDENTIFIERS);
  if (hasIdentifiers) {
    for (const [uri, value] of documents) {
      const start = roots.get(uri) ?? root;
      const kind = uri === DOCUMENT_BASE ? "document" : "schema";
      walkOpenApi(
        value,
        (found) => {
          if (found.kind !== "schema") return;
          const node = child(start, ...parsePointer(found.pointer));
          index(found, node);
        },
        { kind, pointer: "" },
      );
    }
  }

  function resolve(node: SchemaNode, reference: string): SchemaNode | undefined {
    const target = join(reference, node.base);
    const hash = target.indexOf("#");
    const uri = hash === -1 ? target : target.slice(0, hash);
    const fragment = hash === -1 ? "" : decode(target.slice(hash + 1));
    const resource = roots.get(uri);
    if (resource === undefined || fragment === undefined) return undefined;
    if (fragment === "") return uri === DOCUMENT_BASE ? undefined : resource;
    if (fragment.startsWith("/")) return descend(resource, fragment);
    return anchors.get(`${uri}#${fragment}`);
  }

  return {
    hasDynamicScope: [...dynamic.values()].some((nodes) => nodes.length > 1),
    at: (pointer) => descend(root, pointer),
    child,
    resolve,
    resolveDynamic(node, reference) {
      const target = resolve(node, reference);
      if (target === undefined) return undefined;
      const fragment = decode(reference.split("#")[1] ?? "");
      const anchor = isObject(target.schema) ? target.schema["$dynamicAnchor"] : undefined;
      return fragment !== undefined && fragment !== "" && anchor === fragment
        ? { node: target, dynamic: fragment }
        : { node: target };
    },
    dynamicAnchors: (name) => dynamic.get(name) ?? [],
  };
}

function step(value: JsonValue | undefined, token: string): JsonValue | undefined {
  if (Array.isArray(value)) return value[Number(token)];
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}

/** Resolves a URI reference (RFC 3986 section 5.2). */
function join(reference: string, base: string): string {
  if (reference.startsWith("#")) return `${base}${reference}`;
  try {
    return new URL(reference, base).href;
  } catch {
    return reference;
  }
}

function withoutFragment(uri: string): string {
  return uri.split("#")[0] ?? "";
}

function decode(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}

/** Whether a meta-schema that we know declares the validation vocabulary. One that we do not know is taken to. */
function hasValidation(metaSchema: string, others: Readonly<Record<string, Schema>>): boolean {
  const known = others[withoutFragment(metaSchema)];
  const vocabulary = isObject(known) ? known["$vocabulary"] : undefined;
  if (!isObject(vocabulary)) return true;
  return Object.keys(vocabulary).some((uri) => uri.endsWith("/vocab/validation"));
}

/** The keywords that make an index necessary. A property of that name only costs time. */
const IDENTIFIERS = ["$id", "$anchor", "$dynamicAnchor", "$dynamicRef"];
