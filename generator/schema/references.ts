import { walkOpenApi, type OpenApiNode } from "../json/openapi-walk.ts";
import { childAt, decodeFragment, joinPointer, parsePointer } from "../json/pointer.ts";
import { hasKeyword } from "../json/keyword-index.ts";
import { isObject, type JsonObject, type JsonValue } from "../json/values.ts";
import { NAMING_KEYWORDS } from "./keywords.ts";
import type { ReferenceTarget, Schema, SchemaNode } from "./node.ts";

/**
 * Base URI of a document that does not say its own (RFC 3986 section 5.1.4). `.invalid` never resolves (RFC 2606).
 */
export const DOCUMENT_BASE = "https://document.invalid/openapi.json";

/** All schemas that references of a document can lead to. Nothing in here throws, whatever the document says. */
export interface Resources {
  /** Tells resources apart where schemas of several documents are handled together. */
  readonly id: number;
  /** The schema at a pointer of the API document. */
  at(pointer: string): SchemaNode | undefined;
  /** A schema that stands nowhere in the document; its references are resolved as if it did. */
  detached(schema: Schema, around?: SchemaNode): SchemaNode;
  /** A schema within a schema; `true` where there is none. */
  child(node: SchemaNode, ...tokens: readonly (string | number)[]): SchemaNode;
  /** Where a `$ref` leads, for a schema with that base URI. */
  resolve(around: ReferenceScope, reference: string): SchemaNode | undefined;
  /** Where a `$dynamicRef` leads first (core section 8.2.3.2). */
  resolveDynamic(around: ReferenceScope, reference: string): ResolvedReference | undefined;
  /** The scope for the references in a schema that is found within that scope: another where it has an `$id`. */
  scopeOf(around: ReferenceScope, schema: JsonObject): ReferenceScope;
  /** The scope of the document itself. */
  readonly scope: ReferenceScope;
  /** Nodes with a `$dynamicAnchor` of this name, all resources. */
  dynamicAnchors(name: string): readonly SchemaNode[];
  /** True if some `$dynamicAnchor` is in more than one place, so that the dynamic scope decides. */
  readonly hasDynamicScope: boolean;
}

/** What a reference is resolved with. Every schema node is one. */
export interface ReferenceScope {
  readonly resources: Resources;
  readonly base: string;
}

/** What a reference leads to. `dynamic` is the anchor's name if it is resolved anew on each dynamic scope. */
export interface ResolvedReference {
  readonly node: SchemaNode;
  readonly dynamic?: string;
}

/** Pointers that run through references are followed so often; longer ones lead nowhere. */
const MAX_REFERENCES_IN_A_POINTER = 50;

let created = 0;

/**
 * Indexes `$id`, `$anchor` and `$dynamicAnchor` of an API document and of further documents that it refers to.
 *
 * @param document - the bundled OpenAPI document, or any JSON whose schemas refer to each other.
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
  /** What was asked for before, by URI. */
  const resolved = new Map<string, SchemaNode | undefined>();
  let detachedNodes = 0;
  let hasDynamicScope = false;

  function enter(node: SchemaNode): SchemaNode {
    if (!isObject(node.schema)) return node;
    const { $id, $schema } = node.schema;
    const base = typeof $id === "string" ? withoutFragment(joinUri($id, node.base)) : node.base;
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
      current = within(current, name, childAt(current.schema, name) ?? true);
    }
    return current;
  }

  function within(node: SchemaNode, name: string, held: JsonValue): SchemaNode {
    const way = joinPointer("", name);
    return enter({
      schema: held as Schema,
      resources,
      document: node.document,
      pointer: node.pointer + way,
      key: node.key + way,
      base: node.base,
      validation: node.validation,
    });
  }

  /** Vendors write pointers that run through a reference: only one meaning is possible. */
  function descend(from: SchemaNode, pointer: string, hops = 0): SchemaNode | undefined {
    let node = from;
    for (const token of parsePointer(pointer)) {
      let held = childAt(node.schema, token);
      if (held === undefined) {
        const through = isObject(node.schema) ? node.schema["$ref"] : undefined;
        if (typeof through !== "string" || hops >= MAX_REFERENCES_IN_A_POINTER) return undefined;
        const target = resolve(node, through, hops + 1);
        if (target === undefined) return undefined;
        node = target;
        held = childAt(node.schema, token);
      }
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

  function resolve(around: ReferenceScope, reference: string, hops = 0): SchemaNode | undefined {
    const target = joinUri(reference, around.base);
    if (hops > 0) return find(target, hops);
    if (!resolved.has(target)) resolved.set(target, find(target, hops));
    return resolved.get(target);
  }

  function find(target: string, hops: number): SchemaNode | undefined {
    const hash = target.indexOf("#");
    const uri = hash === -1 ? target : target.slice(0, hash);
    const fragment = hash === -1 ? "" : decodeFragment(target.slice(hash + 1));
    const resource = roots.get(uri);
    if (resource === undefined) return undefined;
    // The API document itself is no schema.
    if (fragment === "") return uri === DOCUMENT_BASE && isOpenApi ? undefined : resource;
    if (fragment.startsWith("/")) return descend(resource, fragment, hops);
    return anchors.get(`${uri}#${fragment}`);
  }

  const resources: Resources = {
    id: created++,
    get hasDynamicScope() {
      return hasDynamicScope;
    },
    at: (pointer) => descend(root, pointer),
    detached(schema, around = root) {
      const key = `${around.key}~${detachedNodes++}`;
      return enter({ ...around, schema, pointer: "", key });
    },
    child,
    resolve: (around, reference) => resolve(around, reference),
    scopeOf(around, { $id }) {
      if (typeof $id !== "string") return around;
      const base = withoutFragment(joinUri($id, around.base));
      return base === around.base ? around : { resources, base };
    },
    get scope() {
      return root;
    },
    resolveDynamic(around, reference) {
      const target = resolve(around, reference);
      if (target === undefined) return undefined;
      const fragment = decodeFragment(reference.split("#")[1] ?? "");
      const anchor = isObject(target.schema) ? target.schema["$dynamicAnchor"] : undefined;
      return fragment !== "" && anchor === fragment
        ? { node: target, dynamic: fragment }
        : { node: target };
    },
    dynamicAnchors: (name) => dynamic.get(name) ?? [],
  };

  const isOpenApi = ["openapi", "swagger", "paths"].some((name) => Object.hasOwn(document, name));
  const start: SchemaNode = {
    schema: document,
    resources,
    document: DOCUMENT_BASE,
    pointer: "",
    key: "#",
    base: DOCUMENT_BASE,
    validation: true,
  };
  const root = isOpenApi ? start : enter(start);
  roots.set(DOCUMENT_BASE, root);
  for (const [uri, schema] of Object.entries(others)) {
    const base = withoutFragment(uri);
    documents.set(base, schema);
    roots.set(base, enter({ ...start, schema, document: base, key: `${base}#`, base }));
  }
  if (Object.keys(others).length > 0 || hasKeyword(document, ...IDENTIFIERS)) {
    for (const [uri, value] of documents) {
      const start = roots.get(uri) ?? root;
      const kind = uri === DOCUMENT_BASE && isOpenApi ? "document" : "schema";
      walkOpenApi(
        value,
        (found) => {
          if (found.kind === "schema") index(found, child(start, ...parsePointer(found.pointer)));
        },
        { kind, pointer: "" },
      );
    }
    resolved.clear();
    hasDynamicScope = [...dynamic.values()].some((nodes) => nodes.length > 1);
  }
  return resources;
}

const known = new WeakMap<JsonObject, Resources>();

/** The resources of a document that refers to no other, made once. */
export function resourcesOf(document: JsonObject): Resources {
  let resources = known.get(document);
  if (resources === undefined) known.set(document, (resources = createResources(document)));
  return resources;
}

/** What a reference in a document leads to, and where that is; undefined when it leads nowhere. */
export function targetOf(document: JsonObject, reference: string): SchemaNode | undefined {
  const resources = resourcesOf(document);
  return resources.resolve(resources.scope, reference);
}

/** Where the references of one schema object lead, those of its subschemas not included. */
export function referencesOf(node: SchemaNode): readonly ReferenceTarget[] {
  if (!isObject(node.schema)) return NO_REFERENCES;
  const { $ref, $dynamicRef } = node.schema;
  if (typeof $ref !== "string" && typeof $dynamicRef !== "string") return NO_REFERENCES;
  const found: ReferenceTarget[] = [];
  if (typeof $ref === "string")
    found.push({ keyword: "$ref", reference: $ref, target: node.resources.resolve(node, $ref) });
  if (typeof $dynamicRef === "string") {
    const resolved = node.resources.resolveDynamic(node, $dynamicRef);
    const dynamic = resolved?.dynamic;
    const isDynamic = dynamic !== undefined && node.resources.dynamicAnchors(dynamic).length > 1;
    found.push({
      keyword: "$dynamicRef",
      reference: $dynamicRef,
      target: resolved?.node,
      ...(isDynamic ? { dynamic } : {}),
    });
  }
  return found;
}

const NO_REFERENCES: readonly ReferenceTarget[] = [];

/**
 * Follows a chain of `$ref` to the schema at its end. Keywords next to a `$ref` are left out: for what a
 * schema says as a whole see `normalize`.
 *
 * @returns undefined when the chain leads nowhere or in a cycle.
 */
export function followReferences(node: SchemaNode): SchemaNode | undefined {
  const seen = new Set<string>();
  let current = node;
  while (isObject(current.schema) && typeof current.schema["$ref"] === "string") {
    if (seen.has(current.key)) return undefined;
    seen.add(current.key);
    const target = current.resources.resolve(current, current.schema["$ref"]);
    if (target === undefined) return undefined;
    current = target;
  }
  return current;
}

/** Resolves a URI reference (RFC 3986 section 5.2). One that cannot be resolved is its own target. */
function joinUri(reference: string, base: string): string {
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

/** Whether a meta-schema that we know declares the validation vocabulary. One that we do not know is taken to. */
function hasValidation(metaSchema: string, others: Readonly<Record<string, Schema>>): boolean {
  const known = others[withoutFragment(metaSchema)];
  const vocabulary = isObject(known) ? known["$vocabulary"] : undefined;
  if (!isObject(vocabulary)) return true;
  return Object.keys(vocabulary).some((uri) => uri.endsWith("/vocab/validation"));
}

/** The keywords that make an index necessary. A property of that name only costs time. */
const IDENTIFIERS = [...NAMING_KEYWORDS, "$dynamicRef"];
