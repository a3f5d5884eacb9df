import { withoutKeys } from "../../json/edit.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { walkSchemas } from "../../json/openapi-walk.ts";
import { encodeFragment } from "../../json/pointer.ts";
import { hasKeyword } from "../../json/keyword-index.ts";
import { isObject, type JsonObject } from "../../json/values.ts";
import { DOCUMENT_BASE } from "../../schema/references.ts";
import type { SourcedDocument } from "../types.ts";
import {
  createDocumentSet,
  type DocumentSet,
  type Location,
  type Resource,
} from "./document-set.ts";
import { splitReference } from "./policy.ts";

/**
 * Spells every reference as a plain pointer, and takes out the identifiers (`$id`, `$anchor`): a pointer
 * inside of an `$id` would be relative to it. `$dynamicRef` depends on the way to it only where several
 * schemas have the anchor (JSON Schema core section 8.2.3.2); the resources that it may enter keep
 * their identifiers. References that lead nowhere stay as they are.
 */
export function resolveIdentifiers(document: SourcedDocument): SourcedDocument {
  if (!hasKeyword(document.value, "$id", "$anchor", "$dynamicAnchor", "$dynamicRef"))
    return document;
  const set = createDocumentSet(document);
  const kept = keptResources(document.value, set);
  const around = (pointer: string): Resource => set.resourceAround({ document, pointer });
  const isKept = (pointer: string): boolean => {
    const resource = around(pointer).pointer;
    return [...kept].some((top) => isWithin(resource, top));
  };

  /** How a reference spells a pointer of the document. */
  function spell(reference: string, from: string, target: string): string {
    const pointer = `#${encodeFragment(target)}`;
    const own = around(from).pointer;
    if (own === "" || !isKept(from)) return pointer;
    const leavesOwn = reference.startsWith("#") && !isWithin(target, own);
    return isKept(target) && !leavesOwn ? reference : DOCUMENT_BASE + pointer;
  }

  function simplify(schema: JsonObject, pointer: string): JsonObject {
    const simple = withStaticReference(schema, { document, pointer }, set);
    if (!isKept(pointer)) return withoutKeys(simple, "$id", "$anchor", "$dynamicAnchor");
    return typeof simple["$id"] === "string" ? { ...simple, $id: around(pointer).base } : simple;
  }

  const value = rewriteOpenApi(document.value, (original, kind, pointer) => {
    const node = kind === "schema" ? simplify(original, pointer) : original;
    const reference = node["$ref"];
    if (typeof reference !== "string") return node;
    const target = set.resolve({ document, pointer }, reference);
    if (target === undefined || target.pointer === "") return node;
    return { ...node, $ref: spell(reference, pointer, target.pointer) };
  });
  return { ...document, value };
}

/** Pointers of the resources that dynamic references enter. */
function keptResources(document: JsonObject, set: DocumentSet): Set<string> {
  const kept = new Set<string>();
  if (!hasKeyword(document, "$dynamicRef")) return kept;
  const keep = (location: Location): void => void kept.add(set.resourceAround(location).pointer);
  walkSchemas(document, (schema, pointer) => {
    const reference = isObject(schema) ? schema["$dynamicRef"] : undefined;
    const from = { document: set.root, pointer };
    if (typeof reference !== "string" || !isDynamic(reference, from, set)) return;
    keep(from);
    set.dynamicAnchors(splitReference(reference).fragment).forEach(keep);
  });
  return kept;
}

function isDynamic(reference: string, from: Location, set: DocumentSet): boolean {
  const { fragment } = splitReference(reference);
  const target = set.resolve(from, reference);
  const anchors = set.dynamicAnchors(fragment);
  return anchors.length > 1 && anchors.some(({ pointer }) => pointer === target?.pointer);
}

function withStaticReference(schema: JsonObject, from: Location, set: DocumentSet): JsonObject {
  const { $dynamicRef, ...rest } = schema;
  if (typeof $dynamicRef !== "string" || isDynamic($dynamicRef, from, set)) return schema;
  if (rest["$ref"] === undefined) return { ...rest, $ref: $dynamicRef };
  const allOf = Array.isArray(rest["allOf"]) ? rest["allOf"] : [];
  return { ...rest, allOf: [...allOf, { $ref: $dynamicRef }] };
}

function isWithin(pointer: string, top: string): boolean {
  return pointer === top || (top !== "" && pointer.startsWith(`${top}/`));
}
