import {
  collectionKindOf,
  edgeOf,
  entryKindOf,
  isEntry,
  type OpenApiKind,
} from "./openapi-grammar.ts";
import { escapeToken } from "./pointer.ts";
import { isObject, type JsonObject, type JsonValue } from "./values.ts";

/** An object of an OpenAPI document, what it is, and where. Schemas may be booleans. */
export interface OpenApiNode {
  readonly value: JsonObject | boolean;
  readonly kind: OpenApiKind;
  readonly pointer: string;
}

/**
 * Visits every object of an OpenAPI document in document order, parents first; data (examples,
 * defaults, enums, extensions) is not entered. Keeps its own stack, so depth is no danger, and
 * follows no references.
 *
 * @param visit - return false to leave the object's children out.
 */
export function walkOpenApi(
  root: JsonValue,
  visit: (node: OpenApiNode) => boolean | undefined | void,
  start: { kind: OpenApiKind; pointer: string } = { kind: "document", pointer: "" },
): void {
  const entryKind = entryKindOf(start.kind);
  if (Array.isArray(root) && entryKind !== undefined)
    root.forEach((item, index) =>
      walkOpenApi(item, visit, { kind: entryKind, pointer: `${start.pointer}/${index}` }),
    );
  if (!isNode(root, start.kind)) return;
  const stack: OpenApiNode[] = [{ value: root, ...start }];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (visit(node) === false || !isObject(node.value)) continue;
    const bottom = stack.length;
    pushChildren(node.value, node.kind, node.pointer, stack);
    reverseFrom(stack, bottom);
  }
}

/** The first child has to be on top. */
function reverseFrom(stack: OpenApiNode[], bottom: number): void {
  for (let low = bottom, high = stack.length - 1; low < high; low++, high--) {
    const node = stack[low] as OpenApiNode;
    stack[low] = stack[high] as OpenApiNode;
    stack[high] = node;
  }
}

/** Visits every schema of an OpenAPI document, nested ones included, in document order. */
export function walkSchemas(
  document: JsonValue,
  visit: (schema: JsonObject | boolean, pointer: string) => void,
): void {
  walkOpenApi(document, ({ value, kind, pointer }) => {
    if (kind === "schema") visit(value, pointer);
  });
}

/** The objects directly inside one, by the grammar. */
export function childrenOf(value: JsonObject, kind: OpenApiKind, pointer: string): OpenApiNode[] {
  const children: OpenApiNode[] = [];
  pushChildren(value, kind, pointer, children);
  return children;
}

function pushChildren(
  value: JsonObject,
  kind: OpenApiKind,
  pointer: string,
  children: OpenApiNode[],
): void {
  for (const field of Object.keys(value)) {
    const held = value[field];
    if (typeof held !== "object" || held === null) {
      if (typeof held !== "boolean") continue;
      const edge = edgeOf(kind, field);
      if (edge?.kind === "schema" && edge.as !== "list")
        children.push({ value: held, kind: "schema", pointer: `${pointer}/${escapeToken(field)}` });
      continue;
    }
    const edge = edgeOf(kind, field);
    if (edge === undefined) continue;
    const at = `${pointer}/${escapeToken(field)}`;
    const collection = Array.isArray(held) ? undefined : collectionKindOf(edge, held);
    if (collection !== undefined) {
      children.push({ value: held as JsonObject, kind: collection, pointer: at });
    } else if (Array.isArray(held)) {
      if (edge.as === "list" || edge.as === "one-or-list") {
        held.forEach((item, index) => {
          if (isNode(item, edge.kind))
            children.push({ value: item, kind: edge.kind, pointer: `${at}/${index}` });
        });
      }
    } else if (edge.as === "map") {
      for (const key of Object.keys(held)) {
        const item = held[key];
        if (isNode(item, edge.kind) && isEntry(edge, key))
          children.push({ value: item, kind: edge.kind, pointer: `${at}/${escapeToken(key)}` });
      }
    } else if (edge.as !== "list") {
      children.push({ value: held, kind: edge.kind, pointer: at });
    }
  }
}

function isNode(value: unknown, kind: OpenApiKind): value is JsonObject | boolean {
  return isObject(value) || (kind === "schema" && typeof value === "boolean");
}
