import { withoutKeys } from "../../json/edit.ts";
import { hasKeyword } from "../../json/keyword-index.ts";
import { rewriteOpenApi } from "../../json/openapi-rewrite.ts";
import { walkSchemas } from "../../json/openapi-walk.ts";
import { isObject, listOf, objectOf, type JsonObject, type JsonValue } from "../../json/values.ts";
import { createResolve, type Resolve } from "../references/resolve.ts";
import { resolved } from "./schema-types.ts";
import type { DocumentRule } from "./types.ts";

/**
 * Parts of an `allOf` that each allow no further properties, and declare different ones, as frameworks export a class
 * and what it extends. `additionalProperties` sees the properties of its own object only (JSON Schema 2020-12 core
 * section 10.3.2.3), so that no property of the other parts is valid; meant is that the whole has no further ones.
 */
export const closedPartsRule: DocumentRule = {
  name: "closedParts",
  code: "read-closed-parts",
  message: "`additionalProperties: false` in a part of an `allOf` is read as said of the whole",
  read(document) {
    if (!hasKeyword(document, "allOf") || !hasKeyword(document, "additionalProperties"))
      return { value: document, pointers: [] };
    const { opened, wholes, extended } = findClosed(document, createResolve(document));
    if (opened.size === 0) return { value: document, pointers: [] };
    const pointers: string[] = [];
    const value = rewriteOpenApi(document, (node, kind, pointer) => {
      if (kind !== "schema") return node;
      const isWhole = wholes.has(node);
      if (isWhole) pointers.push(pointer);
      const open = opened.has(node) ? withoutKeys(node, "additionalProperties") : node;
      return isWhole && !extended.has(node) ? { ...open, unevaluatedProperties: false } : open;
    });
    return { value, pointers };
  },
};

interface Found {
  /** Parts that are closed, and with which another part's properties would be invalid. */
  readonly opened: ReadonlySet<JsonValue>;
  /** Schemas that have such parts. */
  readonly wholes: ReadonlySet<JsonValue>;
  /** What others extend: closing it would close it to them. */
  readonly extended: ReadonlySet<JsonValue>;
}

function findClosed(document: JsonObject, resolve: Resolve): Found {
  const opened = new Set<JsonValue>();
  const wholes = new Set<JsonValue>();
  const extended = new Set<JsonValue>();
  walkSchemas(document, (schema) => {
    if (!isObject(schema) || !Array.isArray(schema["allOf"])) return;
    const parts = partsOf(schema, resolve);
    for (const part of parts.slice(1)) extended.add(part);
    const declared = new Set(parts.flatMap(namesOf));
    // A part that declares fewer properties than all do rejects those of another.
    const closed = parts.filter((part) => isClosed(part) && namesOf(part).length < declared.size);
    for (const part of closed) opened.add(part);
    if (closed.length > 0) wholes.add(schema);
  });
  return { opened, wholes, extended };
}

/** A schema and all that it extends. */
function partsOf(schema: JsonObject, resolve: Resolve): JsonObject[] {
  const parts = new Set<JsonObject>();
  const visit = (part: JsonValue): void => {
    const target = resolved(part, resolve);
    if (!isObject(target) || parts.has(target)) return;
    parts.add(target);
    for (const branch of listOf(target["allOf"])) visit(branch);
  };
  visit(schema);
  return [...parts];
}

function isClosed(part: JsonObject): boolean {
  return part["additionalProperties"] === false && part["patternProperties"] === undefined;
}

function namesOf(part: JsonObject): string[] {
  return Object.keys(objectOf(part["properties"]));
}
