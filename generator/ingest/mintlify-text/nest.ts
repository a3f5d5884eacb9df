import { isObject, type JsonObject, type JsonValue } from "../../json/values.ts";
import type { PageField } from "../shared/page-operation.ts";
import { hasType } from "../shared/vocabulary/types.ts";
import type { Row } from "./row-content.ts";

/** A row and the schema that it states. */
export interface SchemaRow {
  readonly row: Row;
  readonly schema: JsonObject;
}

interface Node {
  readonly name?: string;
  readonly item: SchemaRow;
  readonly position: number;
  readonly children: Node[];
}

/**
 * Builds the tree of fields. The nesting is told by a line before the name (`definition.`), by
 * dots in the name (`data.created_at`) or by the anchor (`body-data-created-at`); rows that tell
 * none are siblings.
 */
export function nest(items: readonly SchemaRow[]): PageField[] {
  const roots: Node[] = [];
  const byPath = new Map<string, Node>();
  const byAnchor = new Map<string, Node>();
  for (const item of items) {
    const { head } = item.row;
    if (head.name === undefined) {
      roots.push({ item, position: roots.length + 1, children: [] });
      continue;
    }
    const written = head.prefix === undefined ? head.name : `${head.prefix}.${head.name}`;
    const parent = parentByPath(written, byPath) ?? parentByAnchor(item, byAnchor);
    const name = parent?.name ?? written;
    const siblings = parent?.node.children ?? roots;
    const node: Node = { name, item, position: siblings.length + 1, children: [] };
    siblings.push(node);
    if (!canHold(item.schema)) continue;
    byPath.set(pathKey(written), node);
    const { anchor } = head.token;
    if (anchor !== undefined) byAnchor.set(normalise(anchor), node);
  }
  return roots.map(toField);
}

interface Parent {
  readonly node: Node;
  /** The name of the field inside the parent. */
  readonly name: string;
}

const pathKey = (path: string) => path.replace(/\[[\w-]*\]/g, "");

function parentByPath(written: string, byPath: ReadonlyMap<string, Node>): Parent | undefined {
  for (let dot = written.lastIndexOf("."); dot > 0; dot = written.lastIndexOf(".", dot - 1)) {
    const node = byPath.get(pathKey(written.slice(0, dot)));
    if (node !== undefined) return { node, name: written.slice(dot + 1) };
  }
  return undefined;
}

/** Anchors are in kebab case, so they are compared without anything but letters and digits. */
function parentByAnchor(
  { row: { head } }: SchemaRow,
  byAnchor: ReadonlyMap<string, Node>,
): Parent | undefined {
  const { anchor } = head.token;
  if (anchor === undefined) return undefined;
  // At the end, `-one-of-0` tells only that null is allowed alongside the type.
  const whole = normalise(anchor).replace(/(?:one|any)of\d{1,3}$/, "");
  const name = head.name ?? "";
  const own = normalise(name.split(".").at(-1) ?? name);
  if (!whole.endsWith(own)) return undefined;
  let rest = whole.slice(0, whole.length - own.length);
  for (;;) {
    const node = byAnchor.get(rest);
    if (node !== undefined) return { node, name };
    const shorter = rest.replace(/(?:items|(?:one|any|all)of\d{1,3})$/, "");
    if (shorter === rest) return undefined;
    rest = shorter;
  }
}

const normalise = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** True for a schema that may have fields: an object, or an array of objects. */
export function canHold(schema: JsonObject): boolean {
  let target = schema;
  for (let items: JsonValue | undefined = target["items"]; isObject(items); items = target["items"])
    target = items;
  return hasType(target, "object") || target["type"] === undefined;
}

function toField({ name, item, position, children }: Node): PageField {
  const { head, endLine } = item.row;
  return {
    ...(name === undefined ? {} : { name }),
    row: position,
    required: head.badges.has("required"),
    schema: item.schema,
    source: { line: head.token.line, column: head.token.column, endLine },
    ...(children.length > 0 ? { children: children.map(toField) } : {}),
  };
}
